import type { Growth } from '../charts/data.ts';
import { SOLID_MAKERS, type MakerMarks, type Shape } from '../schema/maker.ts';
import { outlinesOf } from './chart.ts';
import { lightOf } from '../styles/colours.ts';
import { letterSvg, type Letter, type Letters, type Style } from './letters.ts';
import { HEIGHT, WIDTH } from './picture-address.ts';

/** What stands on the picture of a page. */
export interface Card {
  title: string;
  /** The part of the site that the page belongs to; empty for the first page of a part. */
  section: string;
  /** The language’s own name. */
  language: string;
  /** The name of the site in its two halves. */
  wordmark: readonly [string, string];
  independence: string;
  /** Who counts whom, on the pages that it belongs to: the title says what it argues. */
  counts?: Growth;
}

const EDGE = 56;
/** The margin rule stands where it stands on every page: at three quarters. */
const RULE = 900;
const TOP = 52;
const HEAD = 132;
const ACCOUNT = RULE - EDGE - 36;
const FOOT = HEIGHT - 56;

const title = (size: number): Style => ({ size, weight: 760, tracking: -0.035 });
const SIZES = [132, 116, 102, 90, 80, 70, 62, 54, 48];

/** The words of a text; one that is longer than a line in parts. */
function* wordsOf(text: string, fits: (text: string) => boolean): Generator<string> {
  for (const word of text.split(' ')) {
    let part = '';
    for (const letter of fits(word) ? [word] : word) {
      if (part !== '' && !fits(part + letter)) {
        yield part;
        part = '';
      }
      part += letter;
    }
    yield part;
  }
}

/** More lines than a picture has room for: of a text without end, the rest is not looked at. */
const TOO_MANY = 10;

/** Breaks a title into lines; what must not be parted (no-break spaces) stays together while it fits. */
function breakLines(text: string, fits: (text: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of wordsOf(text, fits)) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else if (lines.push(word) === TOO_MANY) break;
  }
  return lines;
}

/**
 * The largest letters in which a title fits; a title without end loses its end.
 * @internal A picture does not say how large its letters are.
 */
export function fitTitle(text: string, letters: Letters): { size: number; lines: string[] } {
  const room = FOOT - HEAD - 20;
  let lines: string[] = [];
  for (const size of SIZES) {
    const fits = (part: string): boolean => letters.width(part, title(size)) <= ACCOUNT;
    lines = breakLines(text, fits);
    const whole = text.split(' ').every(fits);
    if (lines.length * size <= room && lines.length <= 5 && (whole || size === SIZES.at(-1))) return { size, lines };
  }
  const size = SIZES.at(-1) ?? 48;
  const most = Math.floor(room / size);
  return { size, lines: lines.map((l, i) => (i === most - 1 ? `${l.slice(0, -2).trimEnd()}…` : l)).slice(0, most) };
}

/** The largest letters in which a title fits into two lines, above a drawing: a question and its answer have one each. */
function shortTitle(text: string, letters: Letters): { size: number; lines: string[] } {
  const parts = text.split(/(?<=[?!]) /);
  const at = (size: number): string[] =>
    parts.flatMap((part) => breakLines(part, (words) => letters.width(words, title(size)) <= ACCOUNT));
  const size = SIZES.find((one) => one <= 70 && at(one).length <= 2) ?? 48;
  return { size, lines: at(size).slice(0, 2) };
}

/** The outlines of solid marks, and of those that are drawn as a line and stay within it. */
const OUTLINES: Record<Shape, readonly [solid: string, hollow: string]> = {
  square: ['M0 0h30v30H0z', 'M1 1h28v28H1z'],
  circle: ['M0 15a15 15 0 0 1 30 0a15 15 0 0 1-30 0z', 'M1 15a14 14 0 0 1 28 0a14 14 0 0 1-28 0z'],
  arch: ['M0 15a15 15 0 0 1 30 0v15H0z', 'M1 15a14 14 0 0 1 28 0v14H1z'],
  drop: ['M0 15a15 15 0 0 1 30 0a15 15 0 0 1-15 15H0z', 'M1 15a14 14 0 0 1 28 0a14 14 0 0 1-14 14H1z'],
};

/** What all pictures of a site are drawn with. */
interface Kit {
  letters: Letters;
  marks: MakerMarks;
  /** The tokens of the light theme. */
  colours: ReadonlyMap<string, string>;
}

/** The five marks of the margin, as everywhere on the site. */
function drawMarks(x: number, y: number, { letters, marks, colours }: Kit): string {
  return Object.values(marks)
    .map(({ id: maker, letter: sign, shape }, i) => {
      const own = colours.get(maker) ?? '#000';
      const solid = SOLID_MAKERS.includes(maker);
      const letter = letters.set(sign, { size: 20, weight: 800 });
      const paint = solid
        ? `fill="${own}"`
        : `fill="none" stroke="${own}" stroke-width="2.5"${maker === 'estimate' ? ' stroke-dasharray="5 3.6"' : ''}`;
      return (
        `<g transform="translate(${x + i * 42} ${y})"><path d="${OUTLINES[shape][solid ? 0 : 1]}" ${paint}/>` +
        `<g transform="translate(${Math.round(150 - letter.width * 5) / 10} 22)" fill="${solid ? (colours.get('on-mark') ?? '#fff') : own}">${letter.svg}</g></g>`
      );
    })
    .join('');
}

/** A part of the picture in whole pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * A picture in outlines: what the pages of a part of the site have in common, and the letters of the title, which
 * stand on whole pixels of a box of paper: a letter looks the same wherever it stands.
 */
export interface Drawing {
  ground: string;
  title: readonly Letter[];
  ink: string;
  paper: string;
  box: Box;
}

export const WHOLE: Box = { x: 0, y: 0, width: WIDTH, height: HEIGHT };

/** Outlines as SVG, the whole picture or one box of it. */
export const svgOf = (outlines: string, { x, y, width, height }: Box = WHOLE): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}">${outlines}</svg>`;

/** A box of paper. */
export const paperOf = (fill: string, { x, y, width, height }: Box): string =>
  `<path fill="${fill}" d="M${x} ${y}h${width}v${height}H${x}z"/>`;

const place = (x: number, y: number, svg: string, fill: string): string =>
  `<g transform="translate(${x} ${y})" fill="${fill}">${svg}</g>`;

/** What solid and hollow dots mean. */
const KEY: Style = { size: 20, weight: 400 };

function groundOf(card: Card, kit: Kit): string {
  const { letters, colours } = kit;
  const colour = (name: string): string => colours.get(name) ?? '#000';
  const words = (text: string, x: number, y: number, fill: string, style: Style): string =>
    place(x, y, letters.set(letters.writable(text), style).svg, colour(fill));
  const [first, second] = card.wordmark.map((half) =>
    letters.set(letters.writable(half), { size: 32, weight: half === card.wordmark[0] ? 700 : 400, tracking: -0.02 }),
  );
  const told = breakLines(
    letters.writable(card.independence),
    (text) => letters.width(text, { size: 20, weight: 400 }) <= WIDTH - EDGE - RULE - 28,
  ).slice(0, 5);
  const half = (first?.width ?? 0) + 14;
  const margin = (): string =>
    words(card.section, RULE + 28, HEAD + 48, 'ink', { size: 28, weight: 650 }) +
    told
      .map((line, i) =>
        words(line, RULE + 28, FOOT - 56 - (told.length - 1 - i) * 27, 'muted', { size: 20, weight: 400 }),
      )
      .join('') +
    drawMarks(RULE + 28, FOOT - 28, kit);
  const counted = ({ key, ...chart }: Growth): string => {
    const { height, svg } = outlinesOf({ ...chart, key }, letters, colours);
    const fits = (text: string): boolean => letters.width(text, KEY) <= 560;
    const lines = key.split(/(?<=\.) /).flatMap((sentence) => breakLines(letters.writable(sentence), fits));
    return (
      `<g transform="translate(${EDGE} ${HEIGHT - 30 - height})">${svg}</g>` +
      lines.map((line, i) => words(line, EDGE, HEAD + 190 + i * 28, 'muted', KEY)).join('')
    );
  };
  return (
    `<path fill="${colour('paper')}" d="M0 0h${WIDTH}v${HEIGHT}H0z"/>` +
    `<path fill="${colour('frame')}" d="M${EDGE} ${TOP}H${WIDTH - EDGE}v6H${EDGE}zM${EDGE} ${HEAD}H${WIDTH - EDGE}v2H${EDGE}z"/>` +
    `<path fill="${colour('signal')}" d="M${RULE} ${TOP + 6}h4V${HEIGHT}h-4zM${Math.round(EDGE + half)} ${TOP + 26}h4v34h-4z"/>` +
    place(EDGE, TOP + 53, first?.svg ?? '', colour('ink')) +
    place(Math.round(EDGE + half + 18), TOP + 53, second?.svg ?? '', colour('ink')) +
    words(card.language, RULE + 28, TOP + 53, 'muted', { size: 28, weight: 400 }) +
    (card.counts === undefined ? margin() : counted(card.counts))
  );
}

function titleOf(card: Card, { letters, colours }: Kit): Omit<Drawing, 'ground'> {
  const name = letters.writable(card.title) || letters.writable(card.wordmark.join(' '));
  const { size, lines } = card.counts === undefined ? fitTitle(name, letters) : shortTitle(name, letters);
  const leading = size * 0.98;
  // The title stands on the foot, as a headline on its text; above a drawing it hangs from the head.
  const base = card.counts === undefined ? FOOT - (lines.length - 1) * leading : HEAD + 14 + size * 0.8;
  const set = lines.map((line) => letters.set(letters.writable(line), title(size)));
  // Room for letters that reach beyond their width, accents and what hangs below; nothing else stands there.
  const [left, top] = [EDGE - 16, Math.max(HEAD + 4, Math.floor(base - size * 1.1))];
  const right = Math.min(RULE - 4, Math.ceil(EDGE + Math.max(0, ...set.map(({ width }) => width)) + 12));
  const box = {
    x: left,
    y: top,
    width: right - left,
    height: Math.min(HEIGHT, Math.ceil(base + (lines.length - 1) * leading + size * 0.4)) - top,
  };
  const start = EDGE - Math.round(size * 0.04);
  return {
    box,
    ink: colours.get('ink') ?? '#000',
    paper: colours.get('paper') ?? '#fff',
    title: set.flatMap(({ letters: line }, i) =>
      line.map((letter) => ({ ...letter, x: Math.round(start + letter.x), y: Math.round(base + i * leading) })),
    ),
  };
}

/**
 * The draughtsman of one site’s pictures: what many have in common is set once.
 * @returns draws the picture of a page
 */
export function draughtsman(letters: Letters, marks: MakerMarks): (card: Card) => Drawing {
  const kit = { letters, marks, colours: lightOf(marks) };
  const grounds = new Map<string, string>();
  return (card) => {
    const key = JSON.stringify({ ...card, title: '' });
    const ground = grounds.get(key) ?? groundOf(card, kit);
    grounds.set(key, ground);
    return { ground, ...titleOf(card, kit) };
  };
}

/** The picture of a page as SVG, in outlines only. @internal Tests read a whole picture as text. */
export function pictureOf(card: Card, letters: Letters, marks: MakerMarks): string {
  const { ground, title: set, ink, paper, box } = draughtsman(letters, marks)(card);
  return svgOf(`${ground}${paperOf(paper, box)}<g fill="${ink}">${set.map(letterSvg).join('')}</g>`);
}
