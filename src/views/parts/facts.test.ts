import { describe, expect, it } from 'vitest';
import { tinyLibrary } from '../../tests/support/tiny.ts';
import { basisView } from './facts.ts';
import type { Source } from '../../schema/source.ts';
import { Views } from '../views.ts';

const charter = tinyLibrary().sources.get('compact-charter');
if (charter === undefined) throw new Error('The fixture has no charter.');
const makerOf = (change: Partial<Source>): string | undefined => {
  const sources = new Map([['read', { ...charter, ...change }]]);
  return basisView(new Views({ ...tinyLibrary(), sources }, 'en', '/'), 'read')?.maker;
};

describe('who tells a fact', () => {
  it('is the subject only where the subject published it', () => {
    expect(makerOf({})).toBe('own');
    expect(makerOf({ publisher: 'Seafarers’ College' })).toBe('named');
    expect(makerOf({ publisher: 'Harbour Gazette', kind: 'press' })).toBe('press');
  });
});
