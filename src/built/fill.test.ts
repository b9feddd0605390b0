import { describe, expect, it } from 'vitest';
import { fill, formatBytes, hideRow } from './fill.ts';

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
