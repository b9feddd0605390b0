import { describe, expect, it } from 'vitest';
import { partOf, picturesIn } from './parts.ts';

describe('what a file is kept with', () => {
  it.each([
    ['members/ibm/index.html', 'en'],
    ['fr/members/ibm/index.html', 'fr'],
    ['404.html', 'en'],
    ['fr/404/index.html', 'fr'],
    ['pagefind/fr/names.json', 'fr'],
    ['pagefind/en/wasm.en.pagefind', 'en'],
    ['_assets/Base.x.css', 'shared'],
    ['icons/icon-512.png', 'shared'],
    ['site.webmanifest', 'shared'],
    ['fr/site.webmanifest', 'shared'],
    ['downloads/site-en.html', 'downloads'],
    ['members.csv', 'downloads'],
    ['figures/growth-en.svg', 'downloads'],
    ['shown.png', 'images'],
    ['og/ibm.png', undefined],
    ['sw.js', undefined],
    ['sw-kill.js', undefined],
    ['_headers', undefined],
    ['members/ibm.json', undefined],
    ['fr/members/ibm/index.md', undefined],
    ['fr/members/ibm/index.bib', undefined],
    ['members/ibm/index.csl.json', undefined],
    ['members.json', 'downloads'],
    ['sitemap-0.xml', undefined],
  ])('%s', (file, part) => {
    expect(partOf(file, (name) => name === 'shown.png')).toBe(part);
  });

  it('finds the pictures that pages and styles show, below the base', () => {
    const text =
      '<img src="/r/a.png" srcset="/r/b.webp 1x, /r/c.webp 2x"><i style="background:url(/r/d.svg)"><a href="/other/e.png">';
    expect(picturesIn(text, '/r/')).toEqual(['a.png', 'b.webp', 'c.webp', 'd.svg']);
  });
});
