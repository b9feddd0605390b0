import { WIDTHS, type Drawing, type Layout, type Line, type Place } from './data.ts';
import { CODES } from '../markdown/notes.ts';
import { FreeSpace, type Box } from './free-space.ts';
import { LEADING, lines, mark, path, px, rule, SIZE, text, widthOf, wrap } from './svg.ts';
import { monthsOf, yearsBetween } from './time.ts';

const MARK = 17;
/** How high a bar is, with one line of words in it. */
const BAR = 18;
/** Longer than this between two places of the same, and the line says nothing of the time between. */
const LONG = 12;
/** How far words may be pushed down, at most. */
const FAR = 90;

/** A year that begins within the drawing. */
interface Year {
  year: string;
  y: number;
}

/** What is the same for all parts of one drawing. */
interface Paper {
  width: number;
  wide: boolean;
  /** Where the line begins: left of it stand the years. */
  left: number;
  column: number;
  /** Where a date stands. */
  y: (date: string) => number;
  room: FreeSpace;
  out: string[];
}

const centre = ({ left, column }: Paper, step: number): number => left + (step - 0.5) * column;

/** The box of some lines of words, their baselines 16 apart, from the baseline of the first. */
function boxOf(x: number, y: number, words: readonly string[], end: boolean): Box {
  const width = Math.max(...words.map((one, i) => widthOf(one, SIZE, i === 0))) + 4;
  return {
    left: end ? x - width : x,
    right: end ? x : x + width,
    top: y - SIZE,
    bottom: y + (words.length - 1) * LEADING + 4,
  };
}

/** The steps across the top, and the years down the side: on a phone in the gutter, where text never stands. */
function scale(data: Line, { width, wide, left, column }: Paper, top: number, height: number, years: Year[]): string {
  const heads = data.steps.map((step) => wrap(step, column - 9));
  const begin = data.ends ? 26 : 0;
  const out: string[] = [];
  if (data.ends) {
    const [one, other] = data.ends;
    const [a, b] = [left + widthOf(one, 15, true) + 10, width - widthOf(other, 15, true) - 10];
    out.push(
      text(left, 14, one, { cls: 'draw-bold', size: 15 }),
      text(width, 14, other, { cls: 'draw-bold', anchor: 'end', size: 15 }),
      path(`M${px(a)} 9H${px(b)}m-6 -4l6 4l-6 4M${px(a + 6)} 5l-6 4l6 4`, 'draw-line'),
    );
  }
  const verticals = [...heads.map((_, i) => left + i * column), width].map((x) => `M${px(x)} ${begin}V${px(height)}`);
  const across = years.map(({ y }) => `M0 ${px(y)}H${width}`);
  out.push(path([...verticals, ...across].join(''), 'draw-hairline'), rule(top, left, width, 'draw-line'));
  heads.forEach((head, i) => out.push(lines(left + i * column + 6, begin + 13, head, { cls: 'draw-muted' })));
  for (const { year, y } of years)
    out.push(
      wide
        ? text(0, y + 17, year, { cls: 'draw-bold' })
        : text(width + 12, y + 14, year, { cls: 'draw-bold draw-year' }),
    );
  return out.join('');
}

/** A bar over the steps that a source leaves open: whose in it, and below what is said of them. */
function bar(place: Place, paper: Paper): void {
  const { left, column, room, out } = paper;
  const [x, width] = [left + (place.from - 1) * column + 6, (place.to - place.from + 1) * column - 12];
  const name = wrap(place.who, width - 12, SIZE, true);
  const high = BAR + (name.length - 1) * LEADING;
  const box = { left: x, right: x + width, top: paper.y(place.date) - BAR / 2, bottom: 0 };
  // In shorter lines, or at its other end, the words keep clear of the lines that cross the bar.
  const ways = [1, 0.85, 0.7].flatMap((part) =>
    [false, true].map((end) => ({ end, told: wrap(`${place.what}, ${place.when}`, width * part) })),
  );
  const most = (ways[0]?.told.length ?? 0) + 1;
  const isClear = ({ end, told }: (typeof ways)[number]): boolean => {
    const boxes = told.map((words, i) => {
      const [long, foot] = [widthOf(words), box.top + high + 16 + i * LEADING];
      const from = end ? x + width - long : x;
      return { left: from, right: from + long, top: foot - 9, bottom: foot };
    });
    return told.length <= most && !room.isCrossed(boxes);
  };
  const { end, told } = ways.find(isClear) ?? { end: false, told: ways[0]?.told ?? [] };
  box.bottom = box.top + high + told.length * LEADING + 6;
  const y = box.top + room.place([box], FAR, true).by;
  const code = CODES[place.maker];
  const isHollow = place.maker === 'opinion' || place.maker === 'estimate';
  out.push(path(`M${px(x)} ${px(y)}h${px(width)}v${high}h${px(-width)}z`, `draw-mark-${code}`));
  out.push(
    lines(x + 6, y + 13.5, name, { cls: isHollow ? `draw-bold draw-letter-${code}` : 'draw-bold draw-letter-on-mark' }),
  );
  const cls = 'draw-muted draw-halo';
  out.push(lines(end ? x + width : x, y + high + 16, told, end ? { cls, anchor: 'end' } : { cls }));
}

/** The words beside a mark: right of it, or left of it where there is no room; on a phone without the least of them. */
function label(place: Place, paper: Paper): void {
  const { width, wide, left, room, out } = paper;
  const [x, y] = [centre(paper, place.from), paper.y(place.date) - 2];
  const most = wide ? 190 : 126;
  const [after, before] = [x + MARK / 2 + 7, x - MARK / 2 - 7];
  const own = place.name === undefined ? place.when : `${place.who}, ${place.when}`;
  const sides = [true, false].flatMap((isWhole) =>
    [0, -18].flatMap((lift) =>
      [false, true].flatMap((end) => {
        const space = Math.min(most, end ? before - left - 2 : width - after - 2);
        const bold = wrap(place.name ?? place.who, space, SIZE, true);
        const told = [...wrap(own, space), ...(isWhole ? wrap(place.what, space) : [])];
        return space < 76 ? [] : [{ x: end ? before : after, end, lift, bold: bold.length, words: [...bold, ...told] }];
      }),
    ),
  );
  const { at, by } = room.place(
    sides.map((side) => boxOf(side.x, y + side.lift, side.words, side.end)),
    FAR,
  );
  const side = sides[at];
  side?.words.forEach((words, i) =>
    out.push(
      text(side.x, y + side.lift + by + i * LEADING, words, {
        cls: i < side.bold ? 'draw-bold draw-halo' : 'draw-muted draw-halo',
        ...(side.end ? { anchor: 'end' as const } : {}),
      }),
    ),
  );
}

/** The places of the same, joined in their order. */
function joins(data: Line, paper: Paper): void {
  const { room, out } = paper;
  for (const own of Map.groupBy(
    data.places.filter(({ from, to }) => from === to),
    ({ who }) => who,
  ).values())
    own.slice(1).forEach((place, i) => {
      const before = own[i] ?? place;
      const [x1, y1, x2, y2] = [
        centre(paper, before.from),
        paper.y(before.date),
        centre(paper, place.from),
        paper.y(place.date),
      ];
      const long = monthsOf(place.date) - monthsOf(before.date) > LONG;
      out.push(path(`M${px(x1)} ${px(y1)}L${px(x2)} ${px(y2)}`, long ? 'draw-dotted' : 'draw-join'));
      room.takeLine(x1, y1, x2, y2);
    });
}

/** Where something went without its makers: an arrow to an empty ring. */
function strayed(place: Place, paper: Paper): void {
  if (place.strayed === undefined) return;
  const { room, out } = paper;
  const [x, y, to] = [centre(paper, place.from), paper.y(place.date), centre(paper, place.strayed.to)];
  const way = Math.sign(to - x);
  const end = to - way * 8;
  out.push(
    path(`M${px(x - (way * MARK) / 2)} ${px(y)}H${px(end)}`, 'draw-dotted'),
    path(`M${px(end - way * 6)} ${px(y - 4)}L${px(end)} ${px(y)}l${px(-way * 6)} 4`, 'draw-line'),
    `<circle class="draw-line" cx="${px(to)}" cy="${px(y)}" r="7"/>`,
  );
  room.takeLine(x, y, to, y);
  room.take({ left: to - 8, right: to + 8, top: y - 8, bottom: y + 8 });
  const middle = (x + to) / 2;
  const words = wrap(place.strayed.what, Math.abs(x - to) - 26, SIZE, true);
  const half = Math.max(...words.map((one) => widthOf(one, SIZE, true))) / 2;
  const top = y - 7 - (words.length - 1) * LEADING;
  room.take({ left: middle - half, right: middle + half, top: top - SIZE, bottom: y });
  words.forEach((one, i) =>
    out.push(text(middle, top + i * LEADING, one, { cls: 'draw-bold draw-halo', anchor: 'middle' })),
  );
}

/** Words that the places answer, set large. */
function quotation({ quote }: Line, paper: Paper): void {
  if (quote === undefined) return;
  const { wide, left, column, room, out, y } = paper;
  const [size, leading] = wide ? [20, 23] : [16, 18];
  const x = left + 6;
  const said = wrap(quote.text, column * (wide ? 1.55 : 1.65), size, true);
  const by = wrap(quote.by, column * 2 - 12);
  const tall = said.length * leading + by.length * LEADING;
  const box = {
    left: x,
    right: x + Math.max(...said.map((one) => widthOf(one, size, true)), ...by.map((one) => widthOf(one))),
    top: y(quote.date),
    bottom: y(quote.date) + tall + 10,
  };
  const top = box.top + room.place([box], 260).by + size;
  said.forEach((one, i) => out.push(text(x, top + i * leading, one, { cls: 'draw-bold draw-halo', size })));
  out.push(lines(x, top + said.length * leading, by, { cls: 'draw-muted draw-halo' }));
}

/** What happened between the places: a short line at its date. */
function events(data: Line, paper: Paper): void {
  const { left, column, room, out } = paper;
  for (const { what, date } of data.events) {
    const x = left + 6;
    const words = wrap(what, column * 2.4 - 24);
    const y = paper.y(date);
    const box = boxOf(x, y + 4, words, false);
    const at = y + room.place([{ ...box, top: box.top - 8, right: box.right + 20 }], FAR).by;
    out.push(path(`M${px(x)} ${px(at)}h12`, 'draw-line'), lines(x + 18, at + 4.5, words, { cls: 'draw-halo' }));
  }
}

/** Down the years, from one end to the other: a mark on each step that a source gives, a bar over several. */
export function drawLine(data: Line, layout: Layout): Drawing {
  const width = WIDTHS[layout];
  const wide = layout !== 'narrow';
  const left = wide ? 42 : 0;
  const column = (width - left) / data.steps.length;
  const deep = Math.max(...data.steps.map((step) => wrap(step, column - 9).length));
  const top = (data.ends ? 26 : 0) + deep * LEADING + 10;
  const months = data.places.map(({ date }) => monthsOf(date));
  const from = Math.min(...months) - 3.5;
  const span = Math.max(...months) + 1 - from;
  // Never longer than a page of paper, nor than a phone's screen with its title.
  const pitch = Math.min(wide ? 10.4 : 9.5, 620 / span);
  const room = new FreeSpace();
  room.take({ left: 0, right: width, top: 0, bottom: top + 2 });
  const y = (date: string): number => top + (monthsOf(date) - from) * pitch;
  const paper: Paper = { width, wide, left, column, y, room, out: [] };
  const places = data.places.toSorted((a, b) => monthsOf(a.date) - monthsOf(b.date));
  const points = places.filter((place) => place.from === place.to);
  for (const place of points) {
    const [x, at] = [centre(paper, place.from) - MARK / 2, y(place.date) - MARK / 2];
    room.take({ left: x, right: x + MARK, top: at, bottom: at + MARK });
  }
  joins({ ...data, places }, paper);
  for (const place of points) strayed(place, paper);
  for (const place of points)
    paper.out.push(mark(data.marks[place.maker], centre(paper, place.from) - MARK / 2, y(place.date) - MARK / 2, MARK));
  for (const place of places) if (place.from !== place.to) bar(place, paper);
  for (const place of points) label(place, paper);
  quotation(data, paper);
  events(data, paper);
  const height = Math.max(top + span * pitch, room.bottom) + 8;
  const years = yearsBetween(from, from + span).map(({ year, at }) => ({ year, y: top + (at - from) * pitch }));
  return { height: height + 1, body: scale(data, paper, top, height, years) + paper.out.join('') };
}
