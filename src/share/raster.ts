import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { crc32, deflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { MAKERS, SOLID_MAKERS, type MakerMarks } from '../schema/maker.ts';
import { lightOf } from '../styles/colours.ts';
import { HEIGHT, WIDTH } from './picture-address.ts';
import { letterSvg, type Letter } from './letters.ts';
import { paperOf, svgOf, WHOLE, type Box, type Drawing } from './picture.ts';

/** The files that decide what a drawing looks like, and what draws its outlines. */
const DRAWN_BY = [
  ...['raster.ts', 'letters.ts', 'picture.ts', 'picture-address.ts'].map((name) => new URL(name, import.meta.url)),
  createRequire(import.meta.url).resolve('@resvg/resvg-js/package.json'),
];

/** Shades between two colours that meet at an edge: more are not seen. @internal Tests ask how far a pixel may be off. */
export const SHADES = 16;
/** Colours that stand on paper, and those that carry the letter of a mark. */
const ON_PAPER = ['ink', 'frame', 'signal', 'muted', ...MAKERS];

type Rgb = readonly [red: number, green: number, blue: number];

const blend = (from: Rgb, to: Rgb, part: number): Rgb => {
  const one = (i: 0 | 1 | 2): number => Math.round(from[i] + (to[i] - from[i]) * part);
  return [one(0), one(1), one(2)];
};

const shades = (from: Rgb, to: Rgb): Rgb[] =>
  Array.from({ length: SHADES }, (_, i) => blend(from, to, (i + 1) / SHADES));

/**
 * All colours of all pictures of a site: what they are is known beforehand, so none is searched for. Paper comes first,
 * then its shades towards ink: there, the place of a colour says how much of it is ink.
 */
function paletteOf(marks: MakerMarks): readonly Rgb[] {
  const light = lightOf(marks);
  const rgbOf = (role: string): Rgb => {
    const n = Number.parseInt((light.get(role) ?? '#000000').slice(1), 16);
    return [n >> 16, (n >> 8) & 255, n & 255];
  };
  const all = [
    rgbOf('paper'),
    ...ON_PAPER.flatMap((role) => shades(rgbOf('paper'), rgbOf(role))),
    ...SOLID_MAKERS.flatMap((role) => shades(rgbOf(role), rgbOf('on-mark'))),
  ];
  return [...new Map(all.map((rgb) => [rgb.join(), rgb])).values()];
}

/** One byte for each pixel, its place in the palette; the first of each line is the filter of PNG, which is none. */
const LINE = WIDTH + 1;

/** What draws outlines. It looks for no font: there is none in them, and those of the machine cost more than all else. */
const renderer = (svg: string): Resvg => new Resvg(svg, { font: { loadSystemFonts: false } });

/** A letter of a title, drawn: how much of each pixel of its box is ink, in shades. The box stands around its start. */
interface Print {
  box: Box;
  shades: Uint8Array;
}

/**
 * Prints a letter into the box of a title. Where two overlap, the paper that shows through the first shows through the
 * second in part: behind two letters that each cover half of a pixel, a quarter of it is paper.
 */
function print({ x, y }: Letter, { box: own, shades }: Print, box: Box, canvas: Uint8Array): void {
  const [left, top] = [x + own.x, y + own.y];
  const from = Math.max(0, box.x - left);
  const to = Math.min(own.width, box.x + box.width - left);
  const last = Math.min(own.height, box.y + box.height - top);
  for (let row = Math.max(0, box.y - top); row < last; row++) {
    const line = (top + row) * LINE + 1 + left;
    for (let at = from; at < to; at++) {
      const shade = shades[row * own.width + at] ?? 0;
      if (shade === 0) continue;
      const there = canvas[line + at] ?? 0;
      canvas[line + at] = there === 0 ? shade : SHADES - Math.round(((SHADES - shade) * (SHADES - there)) / SHADES);
    }
  }
}

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

const header = Buffer.alloc(13);
header.writeUInt32BE(WIDTH, 0);
header.writeUInt32BE(HEIGHT, 4);
// Eight bits for a place in a palette.
header.set([8, 3, 0, 0, 0], 8);
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Draws the pictures of a site as PNG: the same bytes for the same drawing. */
export class Raster {
  readonly #palette: readonly Rgb[];
  readonly #nearest = new Map<number, number>();
  readonly #grounds = new Map<string, Uint8Array>();
  readonly #prints = new Map<string, Print>();
  /** The picture that is drawn just now: there is one at a time. */
  readonly #canvas = new Uint8Array(LINE * HEIGHT);
  readonly #colours: Buffer;

  constructor(marks: MakerMarks) {
    this.#palette = paletteOf(marks);
    this.#colours = chunk('PLTE', Uint8Array.from(this.#palette.flat()));
  }

  /** What draws, as a hash: a picture that another version, or one with other colours, has drawn is not one of this. */
  get version(): string {
    const hash = createHash('sha256').update(this.#colours);
    for (const file of DRAWN_BY) hash.update(readFileSync(file));
    return hash.digest('hex');
  }

  /** The place in the palette that is nearest to a pixel, looked for once for each colour. */
  #placeOf(pixel: number): number {
    const known = this.#nearest.get(pixel);
    if (known !== undefined) return known;
    const [red = 0, green = 0, blue = 0] = new Uint8Array(Uint32Array.of(pixel).buffer);
    const away = this.#palette.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2);
    const place = away.indexOf(Math.min(...away));
    this.#nearest.set(pixel, place);
    return place;
  }

  /** Draws a box of outlines: the place of each pixel in the palette. */
  #placesIn(outlines: string, box: Box): Uint8Array {
    const { pixels } = renderer(svgOf(outlines, box)).render();
    const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, box.width * box.height);
    const places = new Uint8Array(colours.length);
    let [last, place] = [-1, 0];
    for (let at = 0; at < colours.length; at++) {
      const pixel = colours[at] ?? 0;
      if (pixel !== last) {
        place = this.#placeOf(pixel);
        last = pixel;
      }
      places[at] = place;
    }
    return places;
  }

  /** What is the same on all pictures of a part of the site is drawn once. */
  #groundOf({ ground }: Drawing): Uint8Array {
    const known = this.#grounds.get(ground);
    if (known !== undefined) return known;
    const places = this.#placesIn(ground, WHOLE);
    const lines = new Uint8Array(LINE * HEIGHT);
    for (let row = 0; row < HEIGHT; row++) lines.set(places.subarray(row * WIDTH, (row + 1) * WIDTH), row * LINE + 1);
    this.#grounds.set(ground, lines);
    return lines;
  }

  /** A letter of a size looks the same in all titles: it is drawn once. */
  #printOf({ scale, outline }: Letter, { ink, paper }: Drawing): Print {
    const key = `${scale} ${outline}`;
    const known = this.#prints.get(key);
    if (known !== undefined) return known;
    const svg = `<g fill="${ink}">${letterSvg({ x: 0, y: 0, scale, outline })}</g>`;
    const room = renderer(svgOf(svg)).getBBox();
    const [x, y] = [Math.floor(room?.x ?? 0) - 1, Math.floor(room?.y ?? 0) - 1];
    const box = { x, y, width: Math.ceil(room?.width ?? 0) + 3, height: Math.ceil(room?.height ?? 0) + 3 };
    const made = { box, shades: this.#placesIn(paperOf(paper, box) + svg, box) };
    this.#prints.set(key, made);
    return made;
  }

  readonly draw = (drawing: Drawing): Buffer => {
    const { box, title } = drawing;
    const canvas = this.#canvas;
    canvas.set(this.#groundOf(drawing));
    for (let row = box.y; row < box.y + box.height; row++)
      canvas.fill(0, row * LINE + 1 + box.x, row * LINE + 1 + box.x + box.width);
    for (const letter of title) print(letter, this.#printOf(letter, drawing), box, canvas);
    return Buffer.concat([
      SIGNATURE,
      chunk('IHDR', header),
      this.#colours,
      // Long runs of one colour: more effort finds little more in them.
      chunk('IDAT', deflateSync(canvas, { level: 3 })),
      chunk('IEND', new Uint8Array()),
    ]);
  };
}
