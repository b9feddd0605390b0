import { WIDTHS, type Drawing, type Layout, type Seats } from './data.ts';
import { LEADING, lines, path, px, rule, SIZE, text, widthOf, wrap } from './svg.ts';

type Seat = NonNullable<Seats['rows'][number]['seats'][number]>;

/** The sign of a seat: a founder is a full disc, a member a ring. */
const disc = ({ founder }: Seat, x: number, base: number): string =>
  `<circle class="${founder ? 'draw-solid' : 'draw-line'}" cx="${px(x + 6)}" cy="${px(base - 4.5)}" r="${founder ? 6 : 5.2}"/>`;

/** What the signs mean, in one line: on a phone it stands once, so that a screen shows the title and every row. */
function keyOf({ rows }: Seats): string {
  const seats = rows.flatMap((row) => row.seats).filter((seat) => seat !== undefined);
  let x = 0;
  return [...new Map(seats.map((seat) => [seat.role, seat])).values()]
    .map((seat) => {
      const at = x;
      x += 19 + widthOf(seat.role) + 18;
      return disc(seat, at, 12) + text(at + 19, 12, seat.role);
    })
    .join('');
}

/** A row for each organisation, a column for each body: a founder is a full disc, a member a ring, with the year. */
export function drawSeats(data: Seats, layout: Layout): Drawing {
  const width = WIDTHS[layout];
  const wide = layout === 'wide';
  const phone = layout === 'narrow';
  const left = wide ? 124 : 0;
  const column = (width - left) / data.bodies.length;
  const heads = data.bodies.map((name) => wrap(name, column - 14, SIZE, true));
  const deep = Math.max(...heads.map((h) => h.length));
  const begin = phone ? 26 : 0;
  const top = begin + deep * LEADING + 8;
  const step = wide ? 30 : phone ? 46 : 62;
  const height = top + data.rows.length * step + 4;
  // But on a wide page the first column begins at the edge.
  const inset = (column: number): number => (wide || column > 0 ? 10 : 0);
  const out: string[] = phone ? [keyOf(data)] : [];
  heads.forEach((head, i) => {
    const x = left + i * column;
    if (wide || i > 0) out.push(path(`M${px(x)} ${begin}V${px(height)}`, 'draw-hairline'));
    out.push(lines(x + inset(i), begin + 12 + (deep - head.length) * LEADING, head, { cls: 'draw-bold' }));
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
      out.push(
        disc(seat, x, base),
        text(x + 19, base, wide ? `${seat.role}, ${seat.year}` : phone ? seat.year : seat.role),
      );
      if (!wide && !phone) out.push(text(x + 19, base + LEADING, seat.year, { cls: 'draw-muted' }));
    });
  });
  return { height, body: out.join('') };
}
