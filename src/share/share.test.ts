import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Growth } from '../charts/data.ts';
import { marksOf, PLAIN_MAKERS } from '../schema/maker.ts';
import { buildShare, sharedOf } from './build.ts';
import { readLetters, type Letters } from './letters.ts';
import { HEIGHT, sharePath, WIDTH } from './picture-address.ts';
import { draughtsman, fitTitle, pictureOf, type Card, type Drawing } from './picture.ts';
import { Raster, SHADES } from './raster.ts';
import { lightOf } from '../styles/colours.ts';
import { folderWith } from '../tests/support/folder.ts';

let letters: Letters;
beforeAll(async () => {
  letters = await readLetters();
});

const card = (fields: Partial<Card> = {}): Card => ({
  title: 'Rye',
  section: 'Members',
  language: 'English',
  wordmark: ['The Bakers', 'explained'],
  independence: 'Independent. Not run by the bakers.',
  ...fields,
});
const MARKS = marksOf(PLAIN_MAKERS);
const { draw: pngOf } = new Raster(MARKS);
const draw = (fields: Partial<Card> = {}): Drawing => draughtsman(letters, MARKS)(card(fields));
/**
 * How far a pixel may be from the drawing: half a shade from paper to ink for each of two letters that overlap, half a
 * shade for where they do, and what the two roundings of a colour leave.
 */
const FURTHEST = ((): number => {
  const [paper = 0, ink = 0] = ['paper', 'ink'].map((role) =>
    Number.parseInt(lightOf(MARKS).get(role)?.slice(1) ?? '', 16),
  );
  const widest = Math.max(...[16, 8, 0].map((shift) => Math.abs(((paper >> shift) & 255) - ((ink >> shift) & 255))));
  return Math.ceil((widest / SHADES) * 1.5) + 2;
})();
const HOSTILE = [
  'Ångström Jjÿ',
  'Łódź – İstanbul',
  '<script>alert(1)</script>',
  '"><image href="https://evil.example/x.png"/>',
  '&lt;&#x3c;]]>',
  '😀🎉👩‍👩‍👧‍👦',
  'Donaudampfschifffahrtsgesellschaft'.repeat(9),
  'word '.repeat(120),
  '\u202Eبسم الله\u202C 北京 \u0000\uFFFF',
  '',
];

describe('the letters of a picture', () => {
  it('write French as it is written', () => {
    const french = 'Où l’Œuvre « s’ouvre » : déjà fermée ? À Noël, ça y est…';
    expect(letters.writable(french).replaceAll('\u00A0', ' ')).toBe(french.replaceAll(/[\u00A0\u202F]/g, ' '));
  });
  it('take the second file for what the first one lacks', () => {
    expect(letters.writable('Poznań, Keiō')).toBe('Poznań, Keiō');
    expect(letters.set('ń', { size: 50, weight: 700 }).svg).toContain('<path');
  });
  it('write a letter with its accent as one letter: an accent of its own would stand beside it', () => {
    for (const letter of 'źśńŃāēīūŸŴŵłŁİşőŰçåÅ') {
      expect(letters.writable(letter)).toBe(letter);
      expect([letter, letters.set(letter, { size: 50, weight: 700 }).letters.length]).toEqual([letter, 1]);
    }
    // In no file: without its accents, and in its place.
    for (const letter of 'ếẇ')
      expect([letter, letters.set(letters.writable(letter), { size: 50, weight: 700 }).letters.length]).toEqual([
        letter,
        1,
      ]);
  });
  it('have the signs that a page takes from its reader’s fonts', () => {
    const rare = 'C# = [x] {y} "z" Škoda @ _ | < $ € § ×';
    expect(letters.writable(rare)).toBe(rare);
  });
  it('lose an accent that is in no file, and signs of other scripts', () => {
    expect(letters.writable('Ṱkoda 😀 北京 Zürich')).toBe('Tkoda Zürich');
  });
  it('are wider when they are larger, and set pairs closer', () => {
    const at = (size: number, text = 'AVAV'): number => letters.set(text, { size, weight: 400 }).width;
    expect(at(100)).toBeGreaterThan(at(50) * 1.9);
    expect(at(100, 'AV')).toBeLessThan(at(100, 'A') + at(100, 'V'));
  });
});

describe('a title on a picture', () => {
  it('is as large as it fits', () => {
    expect(fitTitle('Rye', letters).size).toBeGreaterThan(
      fitTitle('The very long name of a bakery by the sea', letters).size,
    );
    expect(fitTitle('Rye', letters).lines).toEqual(['Rye']);
  });
  it('breaks at its spaces, and not at its no-break spaces', () => {
    const { lines } = fitTitle('Ouvert ou fermé\u00A0?', letters);
    expect(lines.at(-1)).toMatch(/fermé\u00A0\?$/);
  });
  it('loses its end where it has none', () => {
    expect(fitTitle('word '.repeat(120), letters).lines.at(-1)).toMatch(/…$/);
  });
});

describe('a picture', () => {
  it('needs no font and nothing from elsewhere', () => {
    const svg = pictureOf(card(), letters, MARKS);
    expect(svg).not.toMatch(/<text|<image|href|url\(|<style/);
    expect(svg).toContain('#f7f8f3');
    expect(svg).toContain('#c42f17');
  });
  it.each(HOSTILE)('is drawn whatever the title says: %j', async (title) => {
    const fields: Partial<Card> = { title, section: title, wordmark: [title, title] };
    expect(pictureOf(card(fields), letters, MARKS)).not.toMatch(/<script|<image|NaN|undefined|Infinity/);
    const { width, height, format } = await sharp(pngOf(draw(fields))).metadata();
    expect([width, height, format]).toEqual([WIDTH, HEIGHT, 'png']);
  });
  it.each(HOSTILE)('is whole, though its title is drawn alone and its edges are of few shades: %j', async (title) => {
    const svg = pictureOf(card({ title }), letters, MARKS);
    const whole = new Resvg(svg, { font: { loadSystemFonts: false } }).render().pixels;
    const drawn = await sharp(pngOf(draw({ title })))
      .ensureAlpha()
      .raw()
      .toBuffer();
    const furthest = drawn.reduce((most, value, i) => Math.max(most, Math.abs(value - (whole[i] ?? 0))), 0);
    expect(furthest).toBeLessThanOrEqual(FURTHEST);
  });
  it('has its title on its own ground, also where the picture before had the same title', () => {
    const french = draw({ language: 'Français' });
    const [, afterTheSame, , afterAnother] = [draw(), french, draw({ title: 'Oat' }), french].map(pngOf);
    expect(afterTheSame).toEqual(afterAnother);
  });
  it('is of a version that its colours are part of', () => {
    const other = {
      ...MARKS,
      press: { ...MARKS.press, colour: MARKS.press.colour === 'rose' ? 'brown' : 'rose' },
    } as const;
    expect(new Raster(MARKS).version).toBe(new Raster(MARKS).version);
    expect(new Raster(other).version).not.toBe(new Raster(MARKS).version);
  });
  it('keeps its paper and its ink when it becomes a file of few colours', async () => {
    const { data, info } = await sharp(pngOf(draw())).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number): number[] => [
      ...data.subarray((y * info.width + x) * info.channels, (y * info.width + x) * info.channels + 3),
    ];
    const near = (found: number[], wanted: number[]): boolean =>
      found.every((n, i) => Math.abs(n - (wanted[i] ?? 0)) <= 2);
    expect(near(at(20, 20), [0xf7, 0xf8, 0xf3])).toBe(true);
    expect(near(at(902, 400), [0xc4, 0x2f, 0x17])).toBe(true);
  });
});

describe('a picture with a drawing', () => {
  const counts: Growth = {
    draw: 'growth',
    key: 'Solid: a list. Hollow: none.',
    beyond: 'No list from here',
    points: [12, 30].map((n, i) => ({
      n,
      said: `${n}`,
      over: false,
      about: false,
      names: i === 0,
      more: 0,
      date: `202${i}-01-02`,
      when: `2 Jan 202${i}`,
      who: 'Rye & Spelt',
      basis: 'no list',
      maker: 'press',
      disputed: i === 0,
    })),
  };
  it('shows it in outlines, below a title of two lines', () => {
    const svg = pictureOf(card({ title: 'How many? It depends', counts }), letters, MARKS);
    expect(svg).not.toMatch(/<text|<image|href|url\(|NaN|undefined|var\(/);
    expect(svg).toContain('stroke-dasharray="0 10.4"');
  });
  it('has its dots, and none where the card has no drawing', async () => {
    const inkAt = async (fields: Partial<Card>): Promise<number> => {
      const { data, info } = await sharp(pngOf(draw(fields)))
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      // The lower part, above the words: there, only dots are blue.
      let found = 0;
      for (let y = 380; y < 546; y++)
        for (let x = 56; x < 890; x++) {
          const at = (y * info.width + x) * info.channels;
          if ((data[at] ?? 255) < 0x60 && (data[at + 2] ?? 0) > 0x90) found += 1;
        }
      return found;
    };
    // Twelve dots of 7.5 pixels.
    expect(await inkAt({ title: 'How many?', counts })).toBeGreaterThan(12 * 25);
    expect(await inkAt({ title: '' })).toBe(0);
  });
});

describe('the pictures of a site', () => {
  const page = (title: string, lang = 'en'): string =>
    `<!doctype html><html lang="${lang}"><head><meta property="og:title" content="${title}">` +
    `<meta property="og:image" content="https://bakers.example/repo/${sharePath(lang as 'en', 'members/rye/')}">` +
    `<script type="application/ld+json">{"@graph":[{"@type":"BreadcrumbList","itemListElement":[{"name":"Home"},{"name":"Members"},{"name":"Rye"}]}]}</script></head></html>`;
  const site = (titles: Record<string, string>): string => {
    const dist = folderWith();
    for (const [file, html] of Object.entries(titles)) {
      mkdirSync(join(dist, file, '..'), { recursive: true });
      writeFileSync(join(dist, file), html);
    }
    return dist;
  };

  it('are asked for by the pages', () => {
    expect(sharedOf(page('Rye &amp; Spelt', 'fr'), '/repo/')).toEqual({
      lang: 'fr',
      title: 'Rye & Spelt',
      section: 'Members',
      file: 'share/fr/members/rye.png',
    });
    expect(sharedOf('<html lang="en"><head></head></html>', '/')).toBeUndefined();
  });

  it('have addresses that no two pages share', () => {
    expect([sharePath('en', ''), sharePath('fr', ''), sharePath('fr', 'news/a/')]).toEqual([
      'share/home.png',
      'share/fr.png',
      'share/fr/news/a.png',
    ]);
  });

  it('are drawn once, and again only where something on them has changed', async () => {
    const cache = join(folderWith(), 'cache');
    const files = { 'members/rye/index.html': page('Rye'), 'fr/members/rye/index.html': page('Seigle', 'fr') };
    const first = site(files);
    expect(await buildShare(first, '/repo/', cache)).toEqual({ pictures: 2, drawn: 2 });
    const again = site(files);
    expect(await buildShare(again, '/repo/', cache)).toEqual({ pictures: 2, drawn: 0 });
    const [a, b] = [first, again].map((dist) => readFileSync(join(dist, 'share/members/rye.png')));
    expect(a?.equals(b ?? Buffer.alloc(0))).toBe(true);
    const changed = site({ ...files, 'members/rye/index.html': page('Rye, renamed') });
    expect(await buildShare(changed, '/repo/', cache)).toEqual({ pictures: 2, drawn: 1 });
    expect(
      readdirSync(cache).every((name) => /^[0-9a-f]{24}\.png$/.test(name) && statSync(join(cache, name)).size > 1000),
    ).toBe(true);
  });
});
