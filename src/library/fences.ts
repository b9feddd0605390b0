import { clip, cutFrontmatter } from './parse.ts';
import type { Fault } from './fault.ts';

/** A line that was meant as `---`: another number or kind of dashes, a space before it, something behind it. */
const LIKE_A_FENCE =
  /^\s*(?:[-\u2010-\u2015\u2212_*=+~~]{1,10}|(?:[-\u2010-\u2015] ){2}[-\u2010-\u2015]|\.\.\.|---+\s*\S{0,20})\s*$/u;
const FENCE = /^---[ \t]*$/;
const FIELD = /^[A-Za-z][\w-]*\s*[:：]/;
/** What stands among facts: fields, what hangs below them, notes. */
const FACT = /^(?:[A-Za-z][\w-]*\s*[:：]|[ \t]+\S|[-#}\]])/;

/**
 * What is wrong with the lines of `---` around the facts of a file, where the facts cannot be cut out.
 * @param bare the file may have no facts at all
 */
export function fenceFault(file: string, text: string, bare = false): Fault | undefined {
  // Line ends are told, and mended, by themselves.
  const even = text.replace(/\r\n?/g, '\n');
  if (cutFrontmatter(even).bodyLine > 1) return undefined;
  const lines = even.split('\n');
  const [first = ''] = lines;
  const fault = (line: number, cause: string, { params, ...extra }: Partial<Fault> = {}): Fault => ({
    file,
    line,
    column: 1,
    field: '',
    code: 'no-frontmatter',
    severity: 'error',
    ...extra,
    ...(cause === '' ? {} : { params: { cause: `fence.${cause}`, ...params } }),
  });
  const miswritten = (at: number): Fault =>
    fault(at + 1, 'miswritten', { found: clip((lines[at] ?? '').trim()), nearest: '---' });
  if (FENCE.test(first)) {
    const end = lines.findIndex((line, i) => i > 0 && LIKE_A_FENCE.test(line));
    // What looks like a fence far below the facts is a line of the text.
    const facts = lines.findIndex((line, i) => i > 0 && line.trim() !== '' && !FACT.test(line));
    if (end > 0 && (facts === -1 || end <= facts)) return miswritten(end);
    const last = facts === -1 ? lines.findLastIndex((line) => line.trim() !== '') + 1 : facts;
    const before = lines.slice(0, last).findLastIndex((line) => line.trim() !== '');
    return fault(before + 2, 'missing-last', { params: { line: before + 1 }, nearest: '---' });
  }
  const start = lines.findIndex((line) => FENCE.test(line));
  const head = lines.findIndex((line) => line.trim() !== '');
  if (
    head >= 0 &&
    LIKE_A_FENCE.test(lines[head] ?? '') &&
    !FENCE.test(lines[head] ?? '') &&
    FIELD.test(lines[head + 1] ?? '')
  )
    return miswritten(head);
  if (start > 0 && start <= 12 && FIELD.test(lines[start + 1] ?? '')) {
    const above = lines.slice(0, start).find((line) => line.trim() !== '');
    if (above === undefined) return fault(1, 'after-blank', { params: { line: start + 1 } });
    return fault(1, 'after-words', { found: clip(above.trim()), params: { line: start + 1 } });
  }
  if (FIELD.test(lines[head] ?? '')) return fault(head + 1, 'missing-first', { nearest: '---' });
  return bare ? undefined : fault(1, '');
}
