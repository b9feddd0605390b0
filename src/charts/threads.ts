import { WIDTHS, type Drawing, type Layout, type Threads } from './data.ts';
import { LEADING, lines, path, px, rule, SIZE, text, wrap } from './svg.ts';

/** A row for each subject, a column for each text: a thick line where the text has it, in the text’s own words. */
export function drawThreads(data: Threads, layout: Layout): Drawing {
  const width = WIDTHS[layout];
  const wide = layout === 'wide';
  const left = wide ? 112 : 0;
  const column = (width - left) / data.texts.length;
  const heads = data.texts.map(({ name, when }) => ({
    name: wrap(name, column - 8, SIZE, true),
    when: wrap(when, column - 8),
  }));
  const deep = Math.max(...heads.map(({ name, when }) => name.length + when.length));
  const top = deep * LEADING + 8;
  const out: string[] = [];
  heads.forEach(({ name, when }, i) => {
    const [x, from] = [left + i * column, 12 + (deep - name.length - when.length) * LEADING];
    out.push(
      lines(x, from, name, { cls: 'draw-bold' }),
      lines(x, from + name.length * LEADING, when, { cls: 'draw-muted' }),
    );
  });
  out.push(rule(top, 0, width, 'draw-line'));
  let y = top;
  data.subjects.forEach((subject, r) => {
    if (r > 0) out.push(rule(y, 0, width));
    const name = wrap(subject.name, wide ? left - 12 : width - 90, SIZE, true);
    const words = wide ? subject.as.map((one) => (one === undefined ? [] : wrap(one, column - 12))) : [];
    const last = subject.as.findLastIndex((one) => one !== undefined);
    const isGone = last < subject.as.length - 1;
    const high = Math.max(...words.map((w) => w.length), 0);
    const line = wide ? y + 14 : y + 12 + name.length * LEADING;
    out.push(lines(0, y + 18, name, { cls: 'draw-bold' }));
    const first = subject.as.findIndex((one) => one !== undefined);
    const xOf = (i: number): number => left + i * column;
    const ends = subject.as.flatMap((one, i) => (one !== undefined && subject.as[i + 1] === undefined ? [i] : []));
    const starts = subject.as.flatMap((one, i) => (one !== undefined && subject.as[i - 1] === undefined ? [i] : []));
    // Where a text in between does not have it, the thread is thin.
    if (starts.length > 1) out.push(path(`M${px(xOf(first))} ${px(line)}H${px(xOf(last))}`, 'draw-dotted'));
    starts.forEach((start, k) =>
      out.push(path(`M${px(xOf(start))} ${px(line)}H${px(xOf((ends[k] ?? start) + 1) - 8)}`, 'draw-wide')),
    );
    subject.as.forEach((_, i) => out.push(lines(xOf(i), line + 19, words[i] ?? [], { cls: 'draw-muted' })));
    if (isGone) {
      const x = xOf(last + 1);
      out.push(path(`M${px(x - 8)} ${px(line - 7)}v14`, 'draw-signal-line'));
      if (wide) out.push(text(x, line + 4.5, data.gone, { cls: 'draw-signal' }));
      else out.push(text(width, y + 18, data.gone, { cls: 'draw-signal', anchor: 'end' }));
    }
    const tall = wide ? Math.max(24 + high * LEADING, 10 + name.length * LEADING) : name.length * LEADING + 14;
    y += tall + 8;
  });
  return { height: y, body: out.join('') };
}
