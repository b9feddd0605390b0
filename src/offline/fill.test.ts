import { describe, expect, it } from 'vitest';
import { fill, formatBytes, hideRow } from './fill.ts';
import { slugOf } from './names.ts';
import { editionDay } from './version.ts';
import { library } from '../library/index.ts';

describe('what is put in after the pages were built', () => {
  it('goes into its place, and once more into the same place', () => {
    const html = '<p><span class="n" data-fill="size en"></span> <span data-fill="other">x</span></p>';
    const once = fill(html, new Map([['size en', '1 kB']]));
    expect(once).toBe('<p><span class="n" data-fill="size en">1 kB</span> <span data-fill="other">x</span></p>');
    expect(fill(once, new Map([['size en', '2 kB']]))).toContain('>2 kB<');
  });

  it('counts bytes as readers of each language do', () => {
    expect(formatBytes(940_000, 'en').replace(/\s/g, ' ')).toBe('940 kB');
    expect(formatBytes(1_250_000, 'fr').replace(/\s/g, ' ')).toBe('1,3 Mo');
    expect(formatBytes(3, 'en').replace(/\s/g, ' ')).toBe('1 kB');
  });

  it('takes an empty part from sight', () => {
    expect(hideRow('<li data-row="images"><li data-row="en">', 'images')).toBe(
      '<li data-row="images" hidden><li data-row="en">',
    );
  });
});

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
