import { WIDTHS, type Counts, type Drawing, type Layout } from './data.ts';
import { LEADING, lines, path, px, rule, SIZE, text, units, widthOf, wrap } from './svg.ts';

const GAP = 14;
/** Room for the number behind a bar. */
const NUMBER = 24;
const BAR = 11;

/** How wide each column is: as many units as its longest bar, and its head where that is wider. */
function columnsOf(data: Counts, rows: Counts['rows'], room: number): { widths: number[]; pitch: number } {
  const most = data.columns.map((_, c) => Math.max(1, ...rows.map((r) => r.values[c] ?? 0)));
  const least = data.columns.map(({ label }) => Math.max(...label.split(' ').map((w) => widthOf(w, SIZE, true))));
  const widthsAt = (pitch: number): number[] => most.map((n, c) => Math.max(least[c] ?? 0, n * pitch + NUMBER) + GAP);
  let pitch = 10;
  while (pitch > 2 && widthsAt(pitch).reduce((a, b) => a + b, 0) > room) pitch -= 0.1;
  return { widths: widthsAt(pitch), pitch };
}

/** How many things with one each, all in one column, stand in one row of a phone. */
const FEW = 3;

/** The rows of a phone: those that have nothing but one unit in the same column are one row, with all their names. */
function foldOnes({ rows, oneEach }: Counts): Counts['rows'] {
  const ones = Map.groupBy(
    rows.filter(({ total }) => total === 1),
    ({ values }) => values.indexOf(1),
  );
  return rows.flatMap((row) => {
    const alike = row.total === 1 ? (ones.get(row.values.indexOf(1)) ?? []) : [];
    if (alike.length < FEW) return [row];
    if (alike[0] !== row) return [];
    const label = oneEach(alike.map((one) => one.label).join(', '));
    return [{ label, values: row.values.map((n) => n * alike.length), total: alike.length }];
  });
}

/** A row of bars for each thing, a column for each wave: every bar has one unit for each member, and its number. */
export function drawCounts(data: Counts, layout: Layout): Drawing {
  const width = WIDTHS[layout];
  const wide = layout !== 'narrow';
  const rows = wide ? data.rows : foldOnes(data);
  const named = Math.min(190, Math.max(...data.rows.map((r) => widthOf(r.label))) + 16);
  const left = wide ? named : 0;
  const totals = wide ? 44 : 0;
  const { widths, pitch } = columnsOf(data, rows, width - left - totals);
  const xs = widths.map((_, i) => left + widths.slice(0, i).reduce((a, b) => a + b, 0));
  const heads = data.columns.map((c, i) => wrap(c.label, (widths[i] ?? 0) - GAP, SIZE, true));
  const deep = Math.max(...heads.map((h) => h.length));
  const top = deep * LEADING + 18;
  const step = wide ? 24 : 38;
  // A phone has no column for the names: they stand over their bars, in as many lines as they need.
  const labels = rows.map(({ label }) => (wide ? [label] : wrap(label, width - 60)));
  const deepOf = (r: number): number => step + ((labels[r]?.length ?? 1) - 1) * LEADING;
  const height = top + 10 + rows.reduce((sum, _, r) => sum + deepOf(r), 0);
  const out: string[] = [];
  heads.forEach((head, i) => {
    const x = xs[i] ?? 0;
    if (i > 0) out.push(path(`M${px(x - GAP / 2)} 0V${px(height)}`, 'draw-hairline'));
    out.push(lines(x, 12 + (deep - head.length) * LEADING, head, { cls: 'draw-bold' }));
    out.push(text(x, 12 + deep * LEADING, String(data.columns[i]?.total ?? 0), { cls: 'draw-muted' }));
  });
  if (wide) out.push(text(width, 12 + (deep - 1) * LEADING, data.total, { cls: 'draw-bold', anchor: 'end' }));
  const sum = data.rows.reduce((a, r) => a + r.total, 0);
  if (wide) out.push(text(width, 12 + deep * LEADING, String(sum), { cls: 'draw-muted', anchor: 'end' }));
  out.push(rule(top + 4, 0, width, 'draw-line'));
  let y = top + 10;
  rows.forEach((row, r) => {
    const more = deepOf(r) - step;
    // On a phone the hairlines of the columns would cut through the words.
    if (!wide) out.push(path(`M0 ${px(y - 3)}h${width}v${px(19 + more)}H0z`, 'draw-paper'));
    if (r > 0) out.push(rule(y - 3, 0, width));
    const base = wide ? y + 14 : y + 13;
    const bar = wide ? y + 4 : y + 17 + more;
    out.push(lines(0, base, labels[r] ?? []));
    // A phone has no column for the sums: the first one says what it is.
    const total = wide || r > 0 ? String(row.total) : `${data.total} ${row.total}`;
    out.push(text(width, base, total, { cls: 'draw-bold', anchor: 'end' }));
    row.values.forEach((n, c) => {
      if (n === 0) return;
      const x = xs[c] ?? 0;
      out.push(
        units(n, x, bar, pitch, n, 'draw-thin', BAR),
        text(x + n * pitch + 4, bar + 10, String(n), { cls: 'draw-muted' }),
      );
    });
    y += deepOf(r);
  });
  return { height, body: out.join('') };
}
