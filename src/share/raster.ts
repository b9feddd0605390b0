import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { crc32, deflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { MAKERS, SOLID_MAKERS, type MakerMarks } from '../schema/maker.ts';
import { lightOf } from '../styles/colours.ts';
import { HEIGHT, WIDTH } from './picture-address.ts';
import { svgOf, WHOLE, type Box, type Drawing } from './picture.ts';

/** What draws, as a hash: a picture that another version has drawn is not taken for one of this. */
export const RASTER = createHash('sha256')
  .update(readFileSync(new URL(import.meta.url)))
  .update(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-js/package.json')))
  .digest('hex');

/** Shades between two colours that meet at an edge: more are not seen. */
const SHADES = 16;
/** Colours that stand on paper, and those that carry the letter of a mark. */
const ON_PAPER = ['ink', 'frame', 'signal', 'muted', ...MAKERS];

type Rgb = readonly [red: number, green: number, blue: number];

const blend = (from: Rgb, to: Rgb, part: number): Rgb => {
  const one = (i: 0 | 1 | 2): number => Math.round(from[i] + (to[i] - from[i]) * part);
  return [one(0), one(1), one(2)];
};

const shades = (from: Rgb, to: Rgb): Rgb[] =>
  Array.from({ length: SHADES }, (_, i) => blend(from, to, (i + 1) / SHADES));

/** All colours of all pictures of a site: what they are is known beforehand, so none is searched for. */
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

/** Puts a box of pixels onto a canvas. */
function put(places: Uint8Array, { x, y, width, height }: Box, canvas: Uint8Array): void {
  for (let row = 0; row < height; row++)
    canvas.set(places.subarray(row * width, (row + 1) * width), (y + row) * LINE + x + 1);
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
  #latest: { title: string; places: Uint8Array } | undefined;

  constructor(marks: MakerMarks) {
    this.#palette = paletteOf(marks);
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
    const { pixels } = new Resvg(svgOf(outlines, box), { font: { loadSystemFonts: false } }).render();
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
    const canvas = new Uint8Array(LINE * HEIGHT);
    put(this.#placesIn(ground, WHOLE), WHOLE, canvas);
    this.#grounds.set(ground, canvas);
    return canvas;
  }

  /** A name is the same in all languages: their pictures come one after the other, and it is drawn once. */
  #titleOf({ title, box }: Drawing): Uint8Array {
    if (this.#latest?.title !== title) this.#latest = { title, places: this.#placesIn(title, box) };
    return this.#latest.places;
  }

  readonly draw = (drawing: Drawing): Buffer => {
    const canvas = this.#groundOf(drawing).slice();
    put(this.#titleOf(drawing), drawing.box, canvas);
    return Buffer.concat([
      SIGNATURE,
      chunk('IHDR', header),
      chunk('PLTE', Uint8Array.from(this.#palette.flat())),
      // Long runs of one colour: more effort finds little more in them.
      chunk('IDAT', deflateSync(canvas, { level: 3 })),
      chunk('IEND', new Uint8Array()),
    ]);
  };
}
