import { isFieldName } from '../meant/field.ts';
import { clip, cutFrontmatter } from './parse.ts';
import type { Fault } from '../fault.ts';

/** A line that was meant as `---`: another number or kind of dashes, a space before it, something behind it. */
const LIKE_A_FENCE =
  /^\s*(?:[-\u2010-\u2015\u2212_*=+~~]{1,10}|(?:[-\u2010-\u2015] ){2}[-\u2010-\u2015]|\.\.\.|---+(?:\s*[^\s-].*)?|`{3}\w{0,10})\s*$/u;
const FENCE = /^---[ \t]*$/;
const FIELD = /^[A-Za-z][\w-]*\s*[:：=]/;
/** What stands before the first dashes where the same stands before every line, or a mark of quotation before all. */
const SHIFT = /^(?:[ \t]+|(?:[>|] ?)+|\d{1,3}[.:|]?[ \t]+|["'“«„`]{1,3}|\\)(?=---[ \t]*$)/u;
/** How files begin that are no plain text. */
const RICH = /^\s*(?:\{\\rtf|<!doctype\b|<html\b|<\?xml\b|<(?:p|div|pre)>|%PDF|PK\u0003)/i;
/** What stands among facts: fields, what hangs below them, notes. */
const FACT = /^(?:[A-Za-z][\w-]*\s*[:：]|[ \t]+\S|[-#}\]])/;

/** What is wrong with a file as a whole, so that none of its lines is what it seems. */
function wholeFault(
  text: string,
  lines: readonly string[],
): { cause: string; found?: string; nearest?: string } | undefined {
  if (text.trim() === '') return { cause: 'empty' };
  const head = lines.find((line) => line.trim() !== '') ?? '';
  const found = clip(head.trim());
  if (RICH.test(head)) return { cause: 'rich', found };
  if (/^\s*[{[]\s*(?:["{]|$)/.test(head)) return { cause: 'json', found };
  if (/^\s*\|.*\||^[\w-]+(?:[,;\t][\w -]+){2,}$/.test(head)) return { cause: 'table', found };
  if (/^---\s*\\n/.test(head)) return { cause: 'one-line', found };
  const [shift = ''] = SHIFT.exec(head) ?? [];
  if (/["'“«„`]/.test(shift)) return { cause: 'quoted', found: shift, nearest: '---' };
  const start = /\d/.test(shift) ? /^\d+[.:|]?[ \t]+/ : undefined;
  const isAlike = (line: string): boolean => start?.test(line) ?? line.startsWith(shift.trimEnd() || shift);
  return shift !== '' && lines.filter(isAlike).length > (shift === '\\' ? 1 : 2)
    ? { cause: 'shifted', found: shift, nearest: '---' }
    : undefined;
}

/** Whether a line below the facts is one of them: a field that they have not yet, and no sentence of a text. */
function isFurtherFact(line: string, facts: string): boolean {
  const [, name = ''] = /^([A-Za-z]\w*)\s*[:：=]/.exec(line) ?? [];
  const isSentence = !/^(?:summary|definition)/.test(name) && /[.!?…]\s*$/.test(line);
  return isFieldName(name) && !isSentence && !new RegExp(`^${name}\\s*:`, 'm').test(facts);
}

/**
 * What is wrong with the lines of `---` around the facts of a file, where the facts cannot be cut out.
 * @param bare the file may have no facts at all
 */
export function fenceFault(file: string, text: string, bare = false): Fault | undefined {
  // Line ends are told, and mended, by themselves.
  const even = text.replace(/\r\n?/g, '\n');
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
  const { bodyLine, body, yaml } = cutFrontmatter(even);
  if (bodyLine > 1) {
    if (!bare && cutFrontmatter(text).bodyLine === 1) return fault(1, 'line-ends');
    // Where fields go on below, and another line of dashes, the one between them came too early.
    const rest = body.split('\n');
    const end = rest.findIndex((line) => FENCE.test(line));
    const isEarly =
      end > 0 &&
      isFurtherFact(rest[0] ?? '', yaml) &&
      rest.slice(0, end).every((line) => line.trim() === '' || FACT.test(line));
    return isEarly ? fault(bodyLine - 1, 'early', { params: { line: bodyLine + end } }) : undefined;
  }
  const miswritten = (at: number): Fault => {
    const line = lines[at] ?? '';
    const isSpaced = /^\s+---|^---\s*[^\s-]/.test(line);
    return fault(at + 1, isSpaced ? 'spaced' : 'miswritten', {
      found: clip(isSpaced ? line : line.trim()),
      nearest: '---',
    });
  };
  const whole = bare ? undefined : wholeFault(even, lines);
  if (whole !== undefined) {
    const { cause, ...extra } = whole;
    return fault(1, cause, extra);
  }
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
