import { describe, expect, it } from 'vitest';
import { judged, type Said } from './validate.ts';

const error = (url: string, message: string): Said => ({ type: 'error', url, message, extract: '<b>' });
const KNOWN = [{ says: /^CSS: Unrecognized/, why: 'It is in CSS.' }];

describe('what the checker of the W3C says', () => {
  it('is told once for all pages it is said of', () => {
    const said = [error('a', 'Stray start tag.'), error('b', 'Stray start tag.'), error('b', 'Bad value.')];
    expect(judged(said, []).faults).toEqual([
      { message: 'Stray start tag.', pages: ['a', 'b'], extract: '<b>' },
      { message: 'Bad value.', pages: ['b'], extract: '<b>' },
    ]);
  });
  it('is no fault where it does not know something yet, or gives advice', () => {
    const advice = { ...error('a', 'Article lacks heading.'), type: 'info' };
    expect(judged([error('a', 'CSS: Unrecognized at-rule'), advice], KNOWN)).toEqual({ faults: [], notSaid: [] });
  });
  it('takes no row of that list any more where it has learnt', () => {
    expect(judged([], KNOWN).notSaid).toEqual([/^CSS: Unrecognized/]);
  });
  it('is a fault where it could not read a page', () => {
    expect(judged([{ ...error('a', 'Cut short.'), type: 'non-document-error' }], []).faults.length).toBe(1);
  });
});
