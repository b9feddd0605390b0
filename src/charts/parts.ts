import { WIDTHS, type Drawing, type Layout, type Parts } from './data.ts';
import { LEADING, lines, path, px, SIZE, wrap } from './svg.ts';

const BAR = 34;

/**
 * One bar for the whole, and in it the parts, each from the same end: an outline is dashed where it is only estimated,
 * and the smallest is solid. “More than” has no end.
 */
export function drawParts(data: Parts, layout: Layout): Drawing {
  const width = WIDTHS[layout];
  const { whole, parts } = data;
  const [outer, ...inner] = parts;
  const out: string[] = [];
  if (outer === undefined) return { height: 0, body: '' };
  const full = width - (whole.over ? 22 : 1);
  const across = (n: number): number => Math.max(4, (n / whole.n) * full);
  const head = wrap(outer.label, width, 15, true);
  const told = wrap(outer.what, width);
  const deep = head.length * 18 + told.length * LEADING;
  head.forEach((words, i) => out.push(lines(0, 13 + i * 18, [words], { cls: 'draw-bold', size: 15 })));
  out.push(lines(0, 13 + head.length * 18, told, { cls: 'draw-muted' }));
  const top = deep + 8;
  const end = across(outer.n);
  const h = `v${BAR}H0V${top}`;
  // The rest, open at its end where the whole is more than its number.
  out.push(
    path(whole.over ? `M${px(end)} ${top}H${px(full)}m0 ${BAR}H${px(end)}` : `M0 ${top}H${px(full)}${h}`, 'draw-faint'),
  );
  if (whole.over)
    out.push(
      `<path class="draw-dots" stroke="currentColor" stroke-width="3" stroke-dasharray="0 7" d="M${px(full + 6)} ${top + BAR / 2}h14.1"/>`,
    );
  out.push(path(`M0.8 ${top + 0.8}H${px(end)}v${BAR - 1.6}H0.8z`, outer.rough ? 'draw-rough' : 'draw-line'));
  let y = top + BAR;
  for (const part of inner) {
    const x = across(part.n);
    out.push(
      path(`M0 ${top}H${px(x)}v${BAR}H0z`, part.rough ? 'draw-mark-E' : 'draw-solid'),
      path(`M${px(x / 2)} ${y}v8`, 'draw-line'),
    );
    const named = wrap(part.label, width * 0.6, SIZE, true);
    const own = wrap(part.what, width * 0.56);
    out.push(
      lines(0, y + 22, named, { cls: 'draw-bold' }),
      lines(0, y + 22 + named.length * LEADING, own, { cls: 'draw-muted' }),
    );
    y += 22 + (named.length + own.length) * LEADING - LEADING;
  }
  const rest = wrap(data.rest, width * 0.38);
  out.push(lines(width, top + BAR + 22, rest, { cls: 'draw-muted', anchor: 'end' }));
  return {
    height: Math.max(y, top + BAR + 22 + (rest.length - 1) * LEADING) + 6,
    body: out.join(''),
  };
}
