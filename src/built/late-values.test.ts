import { describe, expect, it } from 'vitest';
import { fill, hideRow } from './late-values.ts';

describe('what is put in after the pages were built', () => {
  it('goes into its place, and once more into the same place', () => {
    const html = '<p><span class="n" data-fill="size en"></span> <span data-fill="other">x</span></p>';
    const once = fill(html, new Map([['size en', '1 kB']]));
    expect(once).toBe('<p><span class="n" data-fill="size en">1 kB</span> <span data-fill="other">x</span></p>');
    expect(fill(once, new Map([['size en', '2 kB']]))).toContain('>2 kB<');
  });

  it('takes an empty part from sight', () => {
    expect(hideRow('<li data-row="images"><li data-row="en">', 'images')).toBe(
      '<li data-row="images" hidden><li data-row="en">',
    );
  });
});
