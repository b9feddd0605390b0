import { WIDTHS, type Drawing, type Layout, type Line } from './data.ts';
import { LEADING, lines, mark, path, px, rule, SIZE, wrap } from './svg.ts';

const MARK = 15;

/** The line once for each organisation, its mark on the step that a source gives, or a bar over several. */
export function drawLine(data: Line, layout: Layout): Drawing {
  const width = WIDTHS[layout];
  const wide = layout === 'wide';
  const left = wide ? 232 : 0;
  const column = (width - left) / data.steps.length;
  const heads = data.steps.map((step) => wrap(step, column - 10, SIZE, true));
  const deep = Math.max(...heads.map((h) => h.length));
  const top = deep * LEADING + 8;
  const rows = data.places.map((place) => {
    const name = wrap(place.label, wide ? left - 20 : width, SIZE, true);
    const what = wrap(`${place.what}, ${place.when}`, wide ? left - 20 : width);
    const words = (name.length + what.length) * LEADING;
    return { place, name, what, height: wide ? words + 14 : words + 38 };
  });
  const height = top + rows.reduce((sum, r) => sum + r.height, 0) + 4;
  const out: string[] = [];
  heads.forEach((head, i) => {
    const x = left + i * column;
    out.push(path(`M${px(x)} 0V${px(height)}`, 'fr'));
    out.push(lines(x + 5, 12 + (deep - head.length) * LEADING, head, { cls: 'fb' }));
  });
  out.push(rule(top, 0, width, 'fk'));
  // All hairlines in one path, and what stands on them after it.
  let hairlines = '';
  const over: string[] = [];
  let y = top;
  rows.forEach(({ place, name, what, height: tall }, r) => {
    if (r > 0) hairlines += `M0 ${px(y)}H${width}`;
    // On a phone the hairlines of the columns would cut through the words.
    if (!wide) out.push(path(`M0 ${px(y + 1)}h${width}v${px(tall - 32)}H0z`, 'f0'));
    out.push(lines(0, y + 18, name, { cls: 'fb' }), lines(0, y + 18 + name.length * LEADING, what, { cls: 'fm' }));
    const middle = wide ? y + tall / 2 : y + tall - 16;
    hairlines += `M${left} ${px(middle)}H${width}`;
    const centre = (step: number): number => left + (step - 0.5) * column;
    const [a, b] = [centre(place.from), centre(place.to)];
    if (place.to > place.from) over.push(path(`M${px(a - 12)} ${px(middle)}H${px(b + 12)}`, 'fw'));
    over.push(mark(place.maker, (a + b) / 2 - MARK / 2, middle - MARK / 2, MARK));
    y += tall;
  });
  return { height, body: [...out, path(hairlines, 'fr'), ...over].join('') };
}
