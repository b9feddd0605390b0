import { WIDTHS, type Drawing, type Growth, type Layout } from './data.ts';
import { mark, path, px, rule, text, widthOf } from './svg.ts';

const DAY = 86_400_000;
const daysOf = (date: string): number =>
  Date.parse(`${date.length === 4 ? `${date}-01` : date.slice(0, 7)}${date.slice(7) || '-01'}`) / DAY;
const TOP = 16;
/** Where the years stand, left of the bars. */
const YEARS = 40;
const SAID = 20;

/** The beginnings of the years from one day to another, with room between them. */
function yearTicks(from: number, to: number, at: (day: number) => number): string[] {
  const first = new Date(from * DAY).getUTCFullYear();
  const years = Array.from({ length: new Date(to * DAY).getUTCFullYear() - first }, (_, i) => first + 1 + i);
  // Where no year begins in between, the one of the first count is named beside it.
  if (years.length === 0) return [text(0, TOP + 5, String(first), { cls: 'fm' })];
  return years.flatMap((year) => {
    const y = at(daysOf(String(year)));
    return [text(0, y + 5, String(year), { cls: 'fm' }), rule(y, YEARS - 5, YEARS, 'fk')];
  });
}

/** Time runs down, at one scale; a bar at each day on which somebody counted, as long as the count. */
export function drawGrowth(data: Growth, layout: Layout): Drawing {
  const width = WIDTHS[layout];
  const wide = layout === 'wide';
  const days = data.points.map(({ date }) => daysOf(date));
  const first = days[0] ?? 0;
  const span = Math.max(1, (days.at(-1) ?? first) - first);
  const closest = Math.max(1, Math.min(span, ...days.slice(1).map((d, i) => d - (days[i] ?? 0))));
  const [least, most] = wide ? [33, 480] : [42, 600];
  // Counts of the same week would ask for a page without end: there the later one moves down a little.
  const scale = Math.min(least / closest, most / span);
  const at = (day: number): number => TOP + (day - first) * scale;
  const ys: number[] = [];
  for (const day of days) ys.push(Math.max(at(day), (ys.at(-1) ?? -least) + least * 0.9));
  const height = (ys.at(-1) ?? TOP) + (wide ? 24 : 32);
  const bars = width - YEARS - (wide ? 250 : 80);
  const largest = Math.max(1, ...data.points.map(({ n }) => n));
  const out = [path(`M${YEARS} 0V${px(height)}`, 'fk'), ...yearTicks(first, first + span, at)];
  data.points.forEach((point, i) => {
    const y = ys[i] ?? 0;
    const end = YEARS + (point.n / largest) * bars;
    const [a, b, up, down] = [px(YEARS), px(end), px(y - 6), px(y + 6)];
    if (point.names) out.push(path(`M${a} ${up}H${b}v12H${a}z`, 'fi'));
    // “Over” leaves the end of its bar open.
    else out.push(path(point.over ? `M${a} ${up}H${b}M${a} ${down}H${b}` : `M${a} ${up}H${b}v12H${a}`, 'fk'));
    out.push(text(end + 7, y + 7, point.said, { cls: 'fb', size: SAID }));
    const note = end + 7 + widthOf(point.said, SAID, true) + 14;
    if (wide) {
      out.push(mark(point.maker, note, y - 9), text(note + 21, y + 1, point.who));
      out.push(text(note + 21, y + 16, point.when, { cls: 'fm' }));
    } else {
      out.push(
        mark(point.maker, YEARS + 5, y + 10),
        text(YEARS + 24, y + 22, `${point.who}, ${point.when}`, { cls: 'fm' }),
      );
    }
  });
  if (data.gap) {
    const y = ((ys[data.gap.after] ?? 0) + (ys[data.gap.after + 1] ?? 0)) / 2;
    out.push(text(YEARS + 12, y + 5, data.gap.label, { cls: 'fm' }));
  }
  const hollow = data.points.findIndex(({ names }) => !names);
  const room = (ys[hollow] ?? 0) - (ys[hollow - 1] ?? -60);
  if (hollow >= 0 && room > 50) out.push(text(YEARS + 12, (ys[hollow] ?? 0) - 15, data.unnamed, { cls: 'fm' }));
  return { height, body: out.join('') };
}
