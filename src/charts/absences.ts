import { WIDTHS, type Absences, type Drawing, type Layout } from './data.ts';
import { LEADING, lines, mark, path, px, rule, SIZE, text, widthOf, wrap } from './svg.ts';

const STEP = 25;
/** The numbers under the heads. */
const LARGE = 22;

/** A row for each of those who were looked for, a column for each answer to “why”: a column without a sign is a finding. */
export function drawAbsences(data: Absences, layout: Layout): Drawing {
  const width = WIDTHS[layout];
  const wide = layout === 'wide';
  const left = wide ? 150 : 96;
  // Each column as wide as its head, and what is left in equal parts.
  const least = data.columns.map(({ label }) => widthOf(label, SIZE, true) + 8);
  const rest = (width - left - least.reduce((a, b) => a + b, 0)) / data.columns.length;
  const xs = least.map((_, i) => left + least.slice(0, i).reduce((a, b) => a + b + rest, 0));
  const inset = wide ? 8 : 3;
  const reasons = data.columns.filter(({ key }) => key !== 'joined').length;
  const end = xs[reasons] ?? width;
  const top = LEADING * 2 + LARGE + 22;
  const labels = data.rows.map(({ label }) => wrap(label, left - 6));
  const heights = labels.map((label) => STEP + (label.length - 1) * LEADING);
  const height = top + heights.reduce((a, b) => a + b, 0) + 2;
  const out: string[] = [text(left + inset, 12, data.of, { cls: 'draw-muted' }), rule(18, left + inset, end - inset)];
  data.columns.forEach(({ label, total, key }, i) => {
    const x = xs[i] ?? 0;
    out.push(path(`M${px(x)} ${i === 0 || key === 'joined' ? 0 : 24}V${px(height)}`, 'draw-hairline'));
    out.push(text(x + inset, 18 + LEADING, label, { cls: 'draw-bold' }));
    const cls = total === 0 ? 'draw-bold draw-signal' : 'draw-bold';
    out.push(text(x + inset, 22 + LEADING + LARGE, String(total), { cls, size: LARGE }));
  });
  out.push(rule(top, 0, width, 'draw-line'));
  let y = top;
  data.rows.forEach((row, r) => {
    if (r > 0) out.push(rule(y, 0, width));
    out.push(lines(0, y + 17, labels[r] ?? [], { cls: 'draw-bold' }));
    const at = data.columns.findIndex(({ key }) => key === row.answer);
    const x = (xs[at] ?? 0) + inset;
    if (row.answer === 'guessed') out.push(mark(data.guess, x, y + 5));
    else if (row.answer === 'none') out.push(path(`M${px(x)} ${px(y + 12.5)}h15`, 'draw-faint'));
    else out.push(`<circle class="draw-solid" cx="${px(x + 7)}" cy="${px(y + 12.5)}" r="6"/>`);
    if (wide && row.when !== undefined) out.push(text(x + 20, y + 17, row.when, { cls: 'draw-muted' }));
    y += heights[r] ?? 0;
  });
  return { height, body: out.join('') };
}
