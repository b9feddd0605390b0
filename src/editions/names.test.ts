import { describe, expect, it } from 'vitest';
import { library } from '../library/index.ts';
import { editionDay } from './edition-day.ts';
import { slugOf } from './names.ts';

describe('an edition', () => {
  it('is of the day that a builder sets, or of the newest day in the content', () => {
    expect(editionDay(library(), { SOURCE_DATE_EPOCH: '1782259200' })).toBe('2026-06-24');
    expect(editionDay(library(), {})).toBe(editionDay(library(), {}));
    expect(editionDay(library(), {}) >= library().site.factsUpTo).toBe(true);
    expect(() => editionDay(library(), { SOURCE_DATE_EPOCH: 'today' })).toThrow(/seconds since 1970/);
  });

  it('has a file name that any system takes', () => {
    expect(slugOf('L’AI Alliance décryptée')).toBe('l-ai-alliance-decryptee');
  });
});
