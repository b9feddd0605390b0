import { WIDTHS, type Drawing, type Layout, type Seats } from './data.ts';
import { LEADING, lines, path, px, rule, SIZE, text, wrap } from './svg.ts';

/** A row for each organisation, a column for each body: a founder is a full disc, a member a ring, with the year. */
export function drawSeats(data: Seats, layout: Layout): Drawing {
  const width = WIDTHS[layout];
  const wide = layout === 'wide';
  const left = wide ? 124 : 0;
  const column = (width - left) / data.bodies.length;
  const heads = data.bodies.map((name) => wrap(name, column - 14, SIZE, true));
  const deep = Math.max(...heads.map((h) => h.length));
  const top = deep * LEADING + 8;
  const step = wide ? 30 : 62;
  const height = top + data.rows.length * step + 4;
  // On a phone the first column begins at the edge.
  const inset = (column: number): number => (wide || column > 0 ? 10 : 0);
  const out: string[] = [];
  heads.forEach((head, i) => {
    const x = left + i * column;
    if (wide || i > 0) out.push(path(`M${px(x)} 0V${px(height)}`, 'draw-hairline'));
    out.push(lines(x + inset(i), 12 + (deep - head.length) * LEADING, head, { cls: 'draw-bold' }));
  });
  out.push(rule(top, 0, width, 'draw-line'));
  data.rows.forEach((row, r) => {
    const y = top + r * step;
    if (!wide) out.push(path(`M0 ${px(y + 1)}h${width}v20H0z`, 'draw-paper'));
    if (r > 0) out.push(rule(y, 0, width));
    out.push(text(0, y + (wide ? 20 : 17), row.label, { cls: 'draw-bold' }));
    row.seats.forEach((seat, i) => {
      const x = left + i * column + inset(i);
      const base = y + (wide ? 20 : 37);
      if (seat === undefined) {
        out.push(path(`M${px(x)} ${px(base - 4.5)}h12`, 'draw-faint'));
        return;
      }
      const [cls, radius] = seat.founder ? ['draw-solid', 6] : ['draw-line', 5.2];
      out.push(`<circle class="${cls}" cx="${px(x + 6)}" cy="${px(base - 4.5)}" r="${radius}"/>`);
      out.push(text(x + 19, base, wide ? `${seat.role}, ${seat.year}` : seat.role));
      if (!wide) out.push(text(x + 19, base + LEADING, seat.year, { cls: 'draw-muted' }));
    });
  });
  return { height, body: out.join('') };
}
