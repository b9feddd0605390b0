import fc from 'fast-check';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { marksOf, PLAIN_MAKERS } from '../../schema/maker.ts';
import { sharedOf } from '../../share/build.ts';
import { readLetters, type Letters } from '../../share/letters.ts';
import { HEIGHT, WIDTH } from '../../share/picture-address.ts';
import { draughtsman, pictureOf, type Card } from '../../share/picture.ts';
import { Raster } from '../../share/raster.ts';
import { growthOf, LINEAR } from '../support/work.ts';

/** Names that somebody might give, and what of them can be read on the picture: signs that the letters lack are left out. */
const TITLES: readonly (readonly [what: string, title: string, read: string])[] = [
  ['a script', '<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['an end of the drawing', '</svg><script>alert(1)</script>', '</svg><script>alert(1)</script>'],
  ['an attribute', '" onload="alert(1)" x="', '" onload="alert(1)" x="'],
  ['an image', '<image href="https://evil.example/x.png"/>', '<image href="https://evil.example/x.png"/>'],
  ['entities', '&lt;b&gt; &amp;amp; &#x3c; &xxe;', '&lt;b&gt; &amp;amp; &#x3c; &xxe;'],
  ['a section of characters', '<![CDATA[ x ]]>', '<![CDATA[ x ]]>'],
  ['a document type', '<!DOCTYPE svg [<!ENTITY x "y">]>', '<!DOCTYPE svg [<!ENTITY x "y">]>'],
  ['a mark that turns the line', 'Acme \u202Emoc.live', 'Acme moc.live'],
  ['isolates', '\u2066Acme\u2069 \u2067Labs\u2069', 'Acme Labs'],
  ['letters from right to left', 'بسم الله Acme', 'Acme'],
  ['signs of no width', 'Ac\u200Bme\u200D \uFEFFLa\u2060bs', 'Acme Labs'],
  ['tags that nobody sees', 'Acme\u{E0041}\u{E0042}', 'Acme'],
  ['emoji', '😀 Acme 👩‍👩‍👧‍👦', 'Acme'],
  ['controls', 'Ac\u0000me\u001B[31m\u0007', 'Acme[31m'],
  ['half a letter', 'Acme \uD83D', 'Acme'],
  ['a heap of accents', `A${'\u0301'.repeat(60)}cme`, 'Ácme'],
  ['line ends', 'Acme\r\nLabs\u2028Inc', 'Acme Labs Inc'],
];

const CARD: Card = {
  title: '',
  section: 'Members',
  language: 'English',
  wordmark: ['The Compact', 'explained'],
  independence: 'Independent.',
};
let letters: Letters;
beforeAll(async () => {
  letters = await readLetters();
});

/** All that a picture may consist of: groups and outlines, and attributes without an address. */
const PIECE =
  /<(?:\/?g|\/svg|svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"|path)(?: (?:width|height|viewBox|transform|fill|stroke|stroke-width|stroke-dasharray|d)="[\w #.,()-]*")*\/?>/g;

/** What is in a drawing beside such pieces; and groups that do not close. */
function faultsIn(svg: string): string[] {
  const rest = svg.replace(PIECE, '');
  const [open, closed] = [svg.match(/<g[ >]/g)?.length ?? 0, svg.match(/<\/g>/g)?.length ?? 0];
  return [...(rest === '' ? [] : [rest.slice(0, 80)]), ...(open === closed ? [] : ['groups'])];
}

const MARKS = marksOf(PLAIN_MAKERS);
const { draw: pngOf } = new Raster(MARKS);
const draw = (title: string, section = 'Members'): string => pictureOf({ ...CARD, title, section }, letters, MARKS);
const png = (title: string): Buffer => pngOf(draughtsman(letters, MARKS)({ ...CARD, title }));

describe('a hostile name on the picture of a page', () => {
  it.each(TITLES)('%s is outlines of its words', async (_what, title, read) => {
    expect(letters.writable(title).replaceAll('\u00A0', ' ')).toBe(read);
    const svg = draw(title);
    expect(faultsIn(svg)).toEqual([]);
    // It is drawn as the words alone are, and they can be seen.
    expect(svg).toBe(draw(read));
    expect(svg).not.toBe(draw('x'));
    // Whoever draws it finds it well formed.
    expect(await sharp(png(title)).metadata()).toMatchObject({ format: 'png', width: WIDTH, height: HEIGHT });
    expect(faultsIn(draw('Acme', title))).toEqual([]);
  });

  it('stays in its place, however long it is', async () => {
    for (const title of ['word '.repeat(2000), 'W'.repeat(2000), `${'W'.repeat(100)} `.repeat(20)]) {
      const svg = draw(title);
      expect(svg.length).toBeLessThan(500_000);
      expect((await sharp(png(title)).metadata()).height).toBe(HEIGHT);
    }
  });

  it.each(['word ', 'W'])('is cut, and not looked at to its end again and again: many of %j', (word) => {
    const growth = growthOf((size) => draw(word.repeat(size / word.length)), 20_000);
    expect(growth).toBeLessThan(LINEAR);
  });

  it('is read from the page as it is meant there, and its picture is put nowhere but where the page says', () => {
    for (const [, title] of TITLES) {
      const escaped = title.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
      const html = `<html lang="en"><meta property="og:image" content="https://example.org/repo/share/members/acme.png"><meta property="og:title" content="${escaped}">`;
      expect(sharedOf(html, '/repo/')).toMatchObject({ title, file: 'share/members/acme.png' });
    }
  });

  it('whatever it is, the drawing holds outlines only', () => {
    const sign = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(...TITLES.map(([, title]) => title)),
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 5 }), (parts) => {
        expect(faultsIn(draw(parts.join('')))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
