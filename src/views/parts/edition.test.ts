import { describe, expect, it } from 'vitest';
import { library } from '../../library/index.ts';
import { editionDay, namesOf } from './edition.ts';

describe('an edition', () => {
  it('is of the day that a builder sets, or of the newest day in the content', () => {
    expect(editionDay(library(), { SOURCE_DATE_EPOCH: '1782259200' })).toBe('2026-06-24');
    expect(editionDay(library(), {})).toBe(editionDay(library(), {}));
    expect(editionDay(library(), {}) >= library().site.factsUpTo).toBe(true);
    expect(() => editionDay(library(), { SOURCE_DATE_EPOCH: 'today' })).toThrow(/seconds since 1970/);
  });

  it('has a file name that any system takes', () => {
    const { book, site } = namesOf({ name: { en: 'L’AI Alliance décryptée', fr: 'Cœur' } });
    expect([book('fr'), site('en')]).toEqual(['l-ai-alliance-decryptee-fr.epub', 'l-ai-alliance-decryptee.zip']);
  });
});
