import { PROMISE_STATES, type PromiseState } from '../schema/promise.ts';
import { WIDTHS, type Drawing, type Layout, type Promises } from './data.ts';
import { LEADING, lines, path, px, rule, SIZE, text, widthOf, wrap } from './svg.ts';
import { monthsOf, yearsBetween } from './time.ts';

const SIGN = 10;

/** The sign of a state, as in the list of promises: full, half, empty, dotted; what is not there is red. */
function sign(state: PromiseState, x: number, y: number): string {
  const [left, top] = [px(x - SIGN / 2), px(y - SIGN / 2)];
  const box = `M${left} ${top}h${SIGN}v${SIGN}h${-SIGN}z`;
  const ground = path(box, 'draw-paper');
  switch (state) {
    case 'kept':
      return path(box, 'draw-solid');
    case 'partly':
      return ground + path(`M${left} ${top}h${SIGN / 2}v${SIGN}h${-SIGN / 2}z`, 'draw-solid') + path(box, 'draw-line');
    case 'unseen':
      return ground + path(box, 'draw-signal-line');
    case 'waiting':
      return ground + path(box, 'draw-line draw-dashed');
  }
}

/** The date of a promise: on its line where it has none, otherwise beside it, where there is room. */
function dated(
  { when, due: day }: Promises['rows'][number],
  made: number,
  due: number,
  left: number,
  middle: number,
  layout: Layout,
): string[] {
  const [first, last] = [Math.min(made, due), Math.max(made, due)];
  const y = middle + 4.5;
  if (day === undefined) return [text(made + 14, y, when, { cls: 'draw-muted draw-halo' })];
  const room = widthOf(when) + 12;
  if (first - room >= left) return [text(first - 10, y, when, { cls: 'draw-muted draw-halo', anchor: 'end' })];
  return [text(last + room <= WIDTHS[layout] ? last + 10 : first + 10, y, when, { cls: 'draw-muted draw-halo' })];
}

/** From line to line on a phone: with more, no screen holds a title and all promises. */
const CLOSE = 14.5;

/**
 * For a phone, on one screen with its title: a sign for each promise at the head of its state, then their words, each
 * with its date behind them.
 */
function onPhone({ states, seen }: Promises, groups: readonly Group[]): Drawing {
  const width = WIDTHS.narrow;
  const out = [text(0, 12, seen.label, { cls: 'draw-muted' })];
  let y = 20;
  for (const { state, rows } of groups) {
    const cls = state === 'unseen' ? 'draw-bold draw-signal' : 'draw-bold';
    out.push(rule(y, 0, width, 'draw-thin'), text(0, y + 16, states[state], { cls }));
    // As many signs as there is room for between the name and the number, which says how many there are.
    const first = width - Math.max(22, widthOf(String(rows.length), SIZE, true) + SIGN);
    const fit = Math.floor((first - SIGN / 2 - 8 - widthOf(states[state], SIZE, true)) / (SIGN + 4)) + 1;
    const signs = rows.slice(0, Math.max(0, fit));
    signs.forEach((_, i) => out.push(sign(state, first - i * (SIGN + 4), y + 11.5)));
    out.push(text(width, y + 16, String(rows.length), { cls, anchor: 'end' }));
    y += 20;
    for (const { what, when } of rows) {
      const words = wrap(what, width);
      out.push(...words.map((line, i) => text(0, y + 12 + i * CLOSE, line)));
      y += words.length * CLOSE;
      // The date stands in the last line, or in one of its own.
      if (widthOf(words.at(-1) ?? '') + widthOf(when) + 12 > width) y += CLOSE;
      out.push(text(width, y + 12 - CLOSE, when, { cls: 'draw-muted', anchor: 'end' }));
      y += 3;
    }
    y += 3;
  }
  return { height: y, body: out.join('') };
}

interface Group {
  state: PromiseState;
  rows: Promises['rows'];
}

/** A row for each promise, by what of it could be seen: a line from the day it was made to its date, and the sign. */
export function drawPromises(data: Promises, layout: Layout): Drawing {
  const groups = PROMISE_STATES.map((state) => ({ state, rows: data.rows.filter((row) => row.state === state) }));
  const shown: Group[] = groups.filter(({ rows }) => rows.length > 0);
  if (layout === 'narrow') return onPhone(data, shown);
  const width = WIDTHS[layout];
  const wide = layout === 'wide';
  const left = wide ? 262 : 0;
  const all = data.rows.flatMap(({ made, due }) => [monthsOf(made), ...(due === undefined ? [] : [monthsOf(due)])]);
  const looked = monthsOf(data.seen.date);
  const [from, to] = [Math.min(...all, looked) - 1, Math.max(...all, looked) + 1];
  const x = (months: number): number => left + 6 + ((months - from) * (width - left - 14)) / (to - from);
  const out: string[] = [];
  const top = 40;
  const step = wide ? 0 : 10;
  const over: string[] = [];
  let y = top;
  for (const { state, rows } of shown) {
    over.push(rule(y, 0, width, 'draw-thin'));
    const cls = state === 'unseen' ? 'draw-bold draw-signal' : 'draw-bold';
    over.push(
      sign(state, 5, y + 15),
      text(18, y + 19.5, data.states[state], { cls }),
      text(wide ? left - 18 : width, y + 19.5, String(rows.length), { cls, anchor: 'end' }),
    );
    y += 27;
    for (const row of rows) {
      const words = wrap(row.what, wide ? left - 18 : width - 4);
      const tall = words.length * LEADING;
      const middle = wide ? y + tall / 2 + 1 : y + tall + 6;
      const [made, due] = [x(monthsOf(row.made)), x(row.due === undefined ? looked : monthsOf(row.due))];
      // On a tablet the years would cut through the words.
      if (!wide) over.push(path(`M0 ${px(y)}h${width}v${px(tall + 1)}H0z`, 'draw-paper'));
      over.push(lines(0, y + 13, words));
      over.push(
        path(`M${px(made)} ${px(middle - 5)}v10`, 'draw-line'),
        path(`M${px(made)} ${px(middle)}H${px(due)}`, row.due === undefined ? 'draw-dotted' : 'draw-line'),
        ...dated(row, made, due, left, middle, layout),
        sign(state, due, middle),
      );
      y += tall + step + 5;
    }
    y += 6;
  }
  for (const { year, at } of yearsBetween(from, to)) {
    const fits = x(at) + 4 + widthOf(year) < width;
    out.push(path(`M${px(x(at))} 20V${px(y)}`, 'draw-hairline'));
    if (fits) out.push(text(x(at) + 4, 33, year, { cls: 'draw-muted' }));
  }
  out.push(path(`M${px(x(looked))} 18V${px(y)}`, 'draw-dotted'));
  const room = wrap(data.seen.label, width, SIZE, true);
  out.push(lines(width, 12, room, { cls: 'draw-bold', anchor: 'end' }));
  return { height: y, body: [...out, ...over].join('') };
}
