import { CARD_RULE, WIDTHS, type Drawing, type Growth, type Layout, type Point } from './data.ts';
import { CODES } from '../markdown/notes.ts';
import { LEADING, lines, path, px, rule, SIGNS, text, widthOf, wrap } from './svg.ts';

/** Where the solid dots of a count stand in its drawing: a reader may ask each of them for its name. */
export interface Dots {
  x: number;
  y: number;
  width: number;
  height: number;
  n: number;
  perRow: number;
  pitch: number;
  /** Whether the first row is the lowest. */
  up: boolean;
}

/**
 * `n` dots in rows: a broad line with round ends and nothing between them, which is a few bytes however many there
 * are. A hollow one has a narrower line of paper on it.
 */
function dots(point: Point, x: number, y: number, pitch: number, perRow: number, up: boolean): string {
  // The last ones of “about 45” are as doubtful as the word.
  const sure = point.about ? point.n - (point.n % perRow || perRow) : point.n;
  const cls = `draw-dots draw-dots-${CODES[point.maker]}`;
  const at = (row: number): number => y + (up ? -1 : 1) * (row + 0.5) * pitch;
  // From row to row by the same step: what repeats costs next to nothing.
  const long = (n: number): string => px((n - 1) * pitch + 0.1);
  const full = Math.floor(sure / perRow);
  const step = `m-${long(perRow)} ${px(up ? -pitch : pitch)}`;
  const rows = [
    `M${px(x + pitch / 2)} ${px(at(0))}`,
    Array.from({ length: full }, () => `h${long(perRow)}`).join(step),
    sure % perRow > 0 ? `${full > 0 ? step : ''}h${long(sure % perRow)}` : '',
  ].join('');
  const line = (own: string, width: number): string =>
    `<path class="${own}" stroke-width="${px(width)}" stroke-dasharray="0 ${pitch}" d="${rows}"/>`;
  const out = [line(cls, pitch * 0.72)];
  if (!point.names) out.push(line('draw-dots draw-dots-paper', pitch * 0.72 - (pitch > 10 ? 2.8 : 2)));
  if (sure < point.n) {
    const r = px(pitch * 0.31);
    const ring = `a${r} ${r} 0 1 0 ${px(pitch * 0.62)} 0a${r} ${r} 0 1 0-${px(pitch * 0.62)} 0`;
    const start = `M${px(x + pitch * 0.19)} ${px(at(full))}`;
    const rings = Array.from({ length: point.n - sure }, () => ring).join(`m${pitch} 0`);
    out.push(path(start + rings, `draw-dots-${CODES[point.maker]} draw-dots-open`));
  }
  if (point.over) {
    const more = Math.ceil(point.n / perRow);
    out.push(
      `<path class="${cls}" stroke-width="2.5" stroke-dasharray="0 ${pitch}" d="M${px(x + pitch / 2)} ${px(at(more))}h${px(2 * pitch + 0.1)}"/>`,
    );
  }
  return out.join('');
}

/** The words below a count, or beside it: who, when, and what it rests on. */
const rowsOf = ({ n, over, about }: Point, perRow: number): number =>
  Math.ceil(n / perRow) + (over ? 1 : 0) + (about && n % perRow === 0 ? 1 : 0);

/** Where in the row of columns lists end: the place of the first count behind which nobody saw a name. */
function edgeOf(points: readonly Point[]): number {
  return points.findLastIndex(({ names }) => names) + 1;
}

/** The distance of dots, the size of the numbers and of the words. */
const MEASURES = {
  full: { pitch: 12, number: 50, size: 15 },
  card: { pitch: 10.4, number: 41, size: 15 },
  wide: { pitch: 8, number: 32, size: 13 },
} as const;

/** Side by side, dots piled up from one ground; behind the rule stands what has no list. */
function columns(data: Growth, layout: 'full' | 'card' | 'wide'): Drawing & { blocks: Dots[] } {
  const width = WIDTHS[layout];
  const isFull = layout !== 'wide';
  const perRow = 10;
  const { pitch, number, size } = MEASURES[layout];
  const edge = edgeOf(data.points);
  const beyond = data.points.length - edge;
  const border =
    beyond === 0 || edge === 0 ? width : layout === 'card' ? CARD_RULE : isFull ? width * 0.75 : width - beyond * 97;
  const [left, right] = [border / Math.max(1, edge), (width - border - (isFull ? 24 : 12)) / Math.max(1, beyond)];
  const xs = data.points.map((_, i) => (i < edge ? i * left : border + (isFull ? 24 : 12) + (i - edge) * right));
  const tall = Math.max(...data.points.map((p) => rowsOf(p, perRow))) * pitch;
  const top = isFull ? 30 : 22;
  const base = top + number + tall + 6;
  const out: string[] = [];
  const blocks: Dots[] = [];
  let deepest = base;
  data.points.forEach((point, i) => {
    const x = xs[i] ?? 0;
    const room = (i < edge ? left : right) - 8;
    const rows = rowsOf(point, perRow);
    const y = base - rows * pitch - 10;
    const letters = isFull ? -2.5 : -1.5;
    out.push(dots(point, x, base - 2, pitch, perRow, true));
    out.push(
      `<text class="draw-number" font-size="${number}" letter-spacing="${letters}" x="${px(x)}" y="${px(y)}">${point.said.replace('>', '&gt;')}</text>`,
    );
    if (point.disputed)
      out.push(
        path(`M${px(x + Math.min(room - 17, 10 * pitch - 15))} ${px(y - 12)}${SIGNS.disputed}`, 'draw-signal-line'),
      );
    // The name of a site may break before its ending.
    const who = point.who.replace(/\S+/g, (word) =>
      widthOf(word, size, true) > room ? word.replace(/\.(?=\p{L})/gu, ' .') : word,
    );
    const told = wrap(who, room, size, true);
    out.push(
      told.map((words, l) => text(x, base + 18 + l * (size + 3), words, { cls: 'draw-bold', size })).join(''),
      [point.when, ...wrap(point.basis, room, size)]
        .map((words, l) => text(x, base + 18 + (told.length + l) * (size + 3), words, { cls: 'draw-muted', size }))
        .join(''),
    );
    deepest = Math.max(deepest, base + 18 + (told.length + wrap(point.basis, room, size).length) * (size + 3));
    if (point.names)
      blocks.push({
        x,
        y: base - 2 - rows * pitch,
        width: perRow * pitch,
        height: rows * pitch,
        n: point.n,
        perRow,
        pitch,
        up: true,
      });
    // How far the list before it reached.
    if (point.more) {
      const before = point.n - point.more;
      const [row, rest] = [Math.floor(before / perRow), before % perRow];
      const at = base - 2 - row * pitch;
      out.push(
        path(
          `M${px(x - 2)} ${px(at - (rest > 0 ? pitch : 0))}h${px(rest * pitch + 2)}v${rest > 0 ? pitch : 0}H${px(x + perRow * pitch + 4)}`,
          'draw-line',
        ),
      );
      // Between columns of text there is no room beside the dots.
      const [right, line] = isFull ? [x + perRow * pitch + 7, at - pitch - 1] : [x + number * 1.5, y];
      out.push(text(right, line, `+${point.more}`, { cls: 'draw-bold', size }));
    }
  });
  out.push(rule(base, 0, width, 'draw-thin'));
  // On a card the rule and the title say it.
  if (border < width && layout !== 'card') {
    if (!isFull) out.push(path(`M${px(border)} 0V${px(deepest)}`, 'draw-signal-line'));
    const told = isFull ? [data.beyond] : wrap(data.beyond, width - border - 12, size, true);
    const x = xs[edge] ?? 0;
    const highest = base - Math.max(...data.points.slice(edge).map((p) => rowsOf(p, perRow))) * pitch - 10 - number;
    out.push(
      told
        .map((words, l) =>
          text(x, highest - (told.length - 1 - l) * LEADING, words, { cls: 'draw-bold draw-signal', size }),
        )
        .join(''),
    );
  }
  return { height: deepest, body: out.join(''), blocks };
}

/** One below the other, for a phone or a tablet: the number, who gave it, and its dots in long rows. */
function list(data: Growth, layout: 'middle' | 'narrow'): Drawing & { blocks: Dots[] } {
  const width = WIDTHS[layout];
  const [x, pitch, perRow] = [86, layout === 'narrow' ? 7.2 : 11.6, 30];
  const edge = edgeOf(data.points);
  const out: string[] = [];
  const blocks: Dots[] = [];
  let y = 0;
  data.points.forEach((point, i) => {
    if (i === edge && edge > 0) {
      out.push(
        rule(y + 4, 0, width, 'draw-signal-line'),
        text(x, y + 24, data.beyond, { cls: 'draw-bold draw-signal' }),
      );
      y += 30;
    }
    out.push(
      `<text class="draw-number" font-size="34" letter-spacing="-1.7" x="0" y="${px(y + 31)}">${point.said.replace('>', '&gt;')}</text>`,
    );
    const who = wrap(point.who, width - x, 13, true);
    out.push(lines(x, y + 15, who, { cls: 'draw-bold' }));
    const last = who.at(-1) ?? '';
    const after = x + widthOf(last, 13, true) + 8;
    const fits = after + widthOf(point.when) < width;
    out.push(
      text(fits ? after : x, y + 15 + (who.length - (fits ? 1 : 0)) * LEADING, point.when, { cls: 'draw-muted' }),
    );
    // In the gutter of a phone; a tablet has room before the rule.
    const sign = layout === 'narrow' ? width + 18 : width - 16;
    if (point.disputed) out.push(path(`M${sign} ${px(y + 6)}${SIGNS.disputed}`, 'draw-signal-line'));
    const from = y + 22 + (who.length - (fits ? 1 : 0)) * LEADING;
    out.push(dots(point, x, from, pitch, perRow, false));
    const rows = rowsOf(point, perRow);
    if (point.names)
      blocks.push({ x, y: from, width: perRow * pitch, height: rows * pitch, n: point.n, perRow, pitch, up: false });
    y = Math.max(y + 42, from + rows * pitch + 8);
  });
  return { height: y, body: out.join(''), blocks };
}

/** Counts of the same thing side by side: a dot is one; solid where a list has its name, hollow where none has. */
export const drawGrowth = (data: Growth, layout: Layout): Drawing & { blocks: Dots[] } =>
  layout === 'narrow' || layout === 'middle' ? list(data, layout) : columns(data, layout);
