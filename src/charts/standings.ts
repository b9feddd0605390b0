import { WIDTHS, type Drawing, type Layout, type Standings } from './data.ts';
import { LEADING, lines, mark, path, px, rule, SIGNS, SIZE, text, units, widthOf, wrap } from './svg.ts';

const PER_ROW = 10;
const longest = (text: string): string => text.split(' ').reduce((a, b) => (widthOf(b) > widthOf(a) ? b : a), '');

/** A row for each maker, a column for each standing; a square is a claim. */
export function drawStandings(data: Standings, layout: Layout): Drawing {
  const width = WIDTHS[layout];
  const wide = layout === 'wide';
  const left = wide ? 148 : 0;
  // Each column as wide as the longest word of its head, and what is left in equal parts.
  const inset = (i: number): number => (wide ? 8 : i > 0 ? 5 : 0);
  const least = data.columns.map(({ label }, i) => inset(i) + widthOf(longest(label), SIZE, true) + 2);
  const rest = (width - left - least.reduce((a, b) => a + b, 0)) / data.columns.length;
  const widths = least.map((n) => n + rest);
  const xs = widths.map((_, i) => left + widths.slice(0, i).reduce((a, b) => a + b, 0));
  const pitch = Math.min(9, (Math.min(...widths) - 10) / PER_ROW);
  const heads = data.columns.map(({ label }, i) => wrap(label, (widths[i] ?? 0) - inset(i), SIZE, true));
  const deep = Math.max(...heads.map((h) => h.length));
  const top = deep * LEADING + 26;
  const labels = data.rows.map(({ label }) => (wide ? wrap(label, left - 30) : [label]));
  const heights = data.rows.map(({ values }, r) => {
    const squares = 34 + Math.ceil(Math.max(...values) / PER_ROW) * pitch;
    return wide ? Math.max(squares, 32 + (labels[r]?.length ?? 0) * LEADING) : squares + 24;
  });
  const height = top + heights.reduce((a, b) => a + b, 0);
  const out: string[] = [];
  data.columns.forEach(({ standing }, i) => {
    const x = xs[i] ?? 0;
    // On a phone the heads have no room for a line between them.
    if (i > 0 || wide) out.push(path(`M${px(x)} ${wide ? 0 : px(top)}V${px(height)}`, 'draw-hairline'));
    const at = x + inset(i);
    out.push(path(`M${px(at)} 2${SIGNS[standing]}`, standing === 'disputed' ? 'draw-signal-line' : 'draw-line'));
    out.push(lines(at, 28 + (deep - (heads[i]?.length ?? 0)) * LEADING, heads[i] ?? [], { cls: 'draw-bold' }));
  });
  out.push(rule(top, 0, width, 'draw-line'));
  let y = top;
  data.rows.forEach((row, r) => {
    const tall = heights[r] ?? 0;
    if (r > 0) out.push(rule(y, 0, width));
    if (!wide) out.push(path(`M0 ${px(y + 1)}h${width}v24H0z`, 'draw-paper'));
    out.push(mark(row.mark, 0, y + 8));
    const label = labels[r] ?? [];
    out.push(lines(21, y + 20, label));
    const total = String(row.total);
    if (wide) out.push(text(21, y + 20 + label.length * LEADING, total, { cls: 'draw-muted' }));
    else out.push(text(width, y + 20, total, { cls: 'draw-muted', anchor: 'end' }));
    row.values.forEach((n, c) => {
      if (n === 0) return;
      const x = (xs[c] ?? 0) + inset(c);
      const at = y + (wide ? 0 : 24);
      const disputed = data.columns[c]?.standing === 'disputed';
      out.push(text(x, at + 20, String(n), { cls: disputed ? 'draw-bold draw-signal' : 'draw-bold' }));
      out.push(units(n, x, at + 26, pitch, PER_ROW, disputed ? 'draw-signal-thin' : 'draw-thin'));
    });
    y += tall;
  });
  return { height, body: out.join('') };
}
