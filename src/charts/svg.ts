import { escapeHtml } from '../markdown/html.ts';
import type { Standing } from '../schema/claim.ts';
import type { MakerMark, Shape } from '../schema/maker.ts';
import { CODES } from '../markdown/notes.ts';

/** One decimal is finer than any screen. */
export const px = (n: number): string => String(Math.round(n * 10) / 10);

/** The size of letters: they stay above 11 pixels where a drawing is shown at its smallest. */
export const SIZE = 13;
/** From one line of a wrapped text to the next. */
export const LEADING = 16;

const NARROW = /[iljtfrI.,;:’'!|()[\] \u00A0\u202F-]/;
const WIDE = /[mwMWQOGDNHUAVCKRX%œŒæÆ—]/;

/** About how wide a text is, rather too much than too little. */
export const widthOf = (text: string, size = SIZE, bold = false): number =>
  [...text].reduce((sum, c) => sum + (NARROW.test(c) ? 0.34 : WIDE.test(c) ? 0.78 : 0.575), 0) *
  size *
  (bold ? 1.06 : 1);

/** Breaks a text into lines at its spaces. A word that is longer than a line stays whole. */
export function wrap(text: string, width: number, size = SIZE, bold = false): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer, size, bold) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

interface TextOptions {
  /** Classes of chart.css, such as `draw-muted` and `draw-bold`. */
  cls?: string;
  anchor?: 'middle' | 'end';
  size?: number;
}

/** A line of text, from its baseline. */
export const text = (x: number, y: number, words: string, { cls, anchor, size = SIZE }: TextOptions = {}): string =>
  `<text x="${px(x)}" y="${px(y)}"${size === SIZE ? '' : ` font-size="${size}"`}` +
  `${cls ? ` class="${cls}"` : ''}${anchor ? ` text-anchor="${anchor}"` : ''}>${escapeHtml(words)}</text>`;

/** Lines of text, from the baseline of the first. */
export const lines = (x: number, y: number, all: readonly string[], options: TextOptions = {}): string =>
  all.map((words, i) => text(x, y + i * LEADING, words, options)).join('');

/** A path; `draw-hairline` is a hairline, `draw-line` a line in ink, `draw-solid` a shape in ink. */
export const path = (d: string, cls: string): string => `<path class="${cls}" d="${d}"/>`;

/** A hairline from side to side. */
export const rule = (y: number, from: number, to: number, cls = 'draw-hairline'): string =>
  path(`M${px(from)} ${px(y)}H${px(to)}`, cls);

/** The signs of the standings, 15 by 11, as the rest of the site has them. */
export const SIGNS: Record<Standing, string> = {
  uncontested: 'm0 5.5h15',
  disputed: 'm0 3.5h15m-15 4h15m-3.5 -7.5l-6 11',
  superseded: 'm0 5.5h11m-3.5 -3.5l3.5 3.5l-3.5 3.5m6 -8.5v10',
  unanswered: 'm1 5.5h2m3.5 0h2m3.5 0h2',
};

/** The shape of a maker’s mark, as everywhere on the site: `size` square, with its letter. */
export function mark({ id, letter, shape }: MakerMark, x: number, y: number, size = 15): string {
  const code = CODES[id];
  const r = size / 2;
  const round = `a${r} ${r} 0 0 1`;
  const shapes: Record<Shape, string> = {
    square: `h${size}v${size}h${-size}z`,
    circle: `m0 ${r}${round} ${size} 0${round} ${-size} 0z`,
    arch: `m0 ${r}${round} ${size} 0v${r}h${-size}z`,
    drop: `m0 ${r}${round} ${size} 0${round} ${-r} ${r}h${-r}z`,
  };
  return (
    `<path class="draw-mark-${code}" d="M${px(x)} ${px(y)}${shapes[shape]}"/>` +
    text(x + r, y + r + 4, letter, { cls: `draw-letter draw-letter-${code}`, anchor: 'middle', size: 11 })
  );
}

/**
 * `n` small squares in rows, each of them one thing counted: a broad line with gaps, which is a few bytes however
 * many there are.
 * @param cls `draw-thin` in ink, `draw-signal-thin` in the colour of doubt
 */
export function units(
  n: number,
  x: number,
  y: number,
  pitch: number,
  perRow: number,
  cls: string,
  tall?: number,
): string {
  const gap = Math.min(1.5, pitch * 0.24);
  const side = pitch - gap;
  const high = tall ?? side;
  const rows = Array.from({ length: Math.ceil(n / perRow) }, (_, row) => {
    const inRow = Math.min(perRow, n - row * perRow);
    return `M${px(x)} ${px(y + row * pitch + high / 2)}h${(inRow * pitch - gap).toFixed(2)}`;
  });
  return `<path class="${cls}" stroke-width="${px(high)}" stroke-dasharray="${side.toFixed(2)} ${gap.toFixed(2)}" d="${rows.join('')}"/>`;
}
