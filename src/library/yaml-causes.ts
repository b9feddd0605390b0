import { MOST_FAULTS, type Fault } from './fault.ts';

/** What a line of YAML may look like where people meant a field. */
const KEY = /^(\s*(?:- )?)([A-Za-z][\w-]*)/;
/** Spaces that YAML takes for letters. */
const ODD_SPACE = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/u;
const WIDE_COLON = /^[：﹕∶꞉]/u;

/** The field that a line is about, or nothing. */
export const fieldOf = (line: string): string => /^\W*([A-Za-z][\w-]*)\W*[:：]/u.exec(line)?.[1] ?? '';

interface Cause {
  cause: string;
  column: number;
  found: string;
  nearest?: string;
}

/** A value in quotation marks, as YAML has them. */
const quoted = (value: string): string => JSON.stringify(value);

/** A value that begins with a sign of YAML, in quotation marks; without the stars that were to make all of it bold. */
const unstarred = (value: string): string => /^(\*{1,2})([^*]+)\1$/.exec(value)?.[2] ?? quoted(value);

/** Why a line cannot be read, where it can be seen from the line alone. */
function causeIn(line: string, isInBlock: boolean): Cause | undefined {
  if (line.trim() === '' || /^\s*#/.test(line)) return undefined;
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  const tab = indent.indexOf('\t');
  if (tab >= 0)
    return {
      cause: 'tab',
      column: tab + 1,
      found: line.trim(),
      nearest: line.replace(/^\s*/, (s) => s.replace(/\t/g, '  ')),
    };
  const odd = indent.search(ODD_SPACE);
  if (odd >= 0)
    return {
      cause: 'odd-space',
      column: odd + 1,
      found: line.trim(),
      nearest: `${' '.repeat(indent.length)}${line.trim()}`,
    };
  if (isInBlock) return undefined;
  const [head = '', before = '', key = ''] = KEY.exec(line) ?? [];
  if (head === '') return undefined;
  const rest = line.slice(head.length);
  const column = head.length + 1;
  const mended = (value: string): string => `${before.trimStart()}${key}: ${value.trim()}`;
  if (/^\s*[：﹕∶꞉]/u.test(rest)) {
    const value = rest.trimStart().replace(WIDE_COLON, '');
    return {
      cause: 'wide-colon',
      column: column + rest.search(/[：﹕∶꞉]/u),
      found: line.trim(),
      nearest: mended(value),
    };
  }
  const after = /^\s*:/.exec(rest)?.[0];
  if (after !== undefined) {
    const value = rest.slice(after.length);
    if (ODD_SPACE.test(value.charAt(0)))
      return { cause: 'odd-space', column: column + after.length, found: line.trim(), nearest: mended(value) };
    if (value !== '' && !/^\s/.test(value))
      return { cause: 'no-space', column: column + after.length, found: line.trim(), nearest: mended(value) };
    return valueCause(key, value.trim(), column + after.length + 1, mended);
  }
  const equals = /^\s*=\s*/.exec(rest)?.[0];
  if (equals !== undefined)
    return { cause: 'no-colon', column, found: line.trim(), nearest: mended(rest.slice(equals.length)) };
  return undefined;
}

/** Why the value of a line cannot be read. */
function valueCause(key: string, value: string, column: number, mended: (value: string) => string): Cause | undefined {
  const first = value.charAt(0);
  const found = value;
  if (first === '"' || first === "'") {
    const closed = first === '"' ? /^"(?:[^"\\]|\\.)*"\s*(?:#.*)?$/ : /^'(?:[^']|'')*'\s*(?:#.*)?$/;
    if (closed.test(value)) return undefined;
    // One alone at the beginning is an apostrophe (“’s-Hertogenbosch”), or was never closed; two are round some words.
    const isAlone = value.indexOf(first, 1) < 0;
    const inner = isAlone && first === '"' ? value.slice(1) : value;
    const curly = inner
      .replace(/"([^"]*)"/g, '“$1”')
      .replace(/'(?=[^']*$)|(?<=\p{L})'/gu, '’')
      .replace(/"$/, '')
      .replace(/"/g, '”');
    return { cause: 'quote', column, found, nearest: mended(`"${curly}"`) };
  }
  if (/^[[{]/.test(value)) {
    if (/\s#/.test(value))
      return {
        cause: 'comment',
        column: column + value.search(/\s#/) + 1,
        found: value.slice(value.search(/\s#/) + 1),
      };
    const open = (value.match(/[[{]/g) ?? []).length;
    const close = (value.match(/[\]}]/g) ?? []).length;
    if (first === '[' && value.length > 1 && !value.endsWith(',') && open === close + 1 && !value.includes('{'))
      return { cause: 'open', column, found, nearest: mended(`${value}]`) };
    const words = /^\[[^\][\n]*\]\((https?:\/\/[^)\s]+)\)$/.exec(value)?.[1];
    if (words !== undefined && /^(?:website|url)$/.test(key))
      return { cause: 'sign', column, found, nearest: mended(words) };
    // Brackets round the beginning of a name are no list.
    const whole = first === '[' ? /^\[[^\][]*\]\s*[^\s\],]/ : /^\{[^{}]*\}\s*[^\s},]/;
    if (whole.test(value)) return { cause: 'sign', column, found, nearest: mended(quoted(value)) };
    return undefined;
  }
  if (/^[@`%|>&*!]/.test(value) && !/^[|>][-+\d]*\s*$/.test(value))
    return { cause: 'sign', column, found, nearest: mended(unstarred(value)) };
  if (/:\s/.test(value) || value.endsWith(':'))
    return { cause: 'colon', column, found, nearest: mended(quoted(value)) };
  return undefined;
}

/**
 * Looks through YAML that cannot be read for what people get wrong in it: a message that fits the mistake is worth more
 * than where the parser gave up.
 */
export function causesOf(text: string, file: string, firstLine: number): Fault[] {
  const out: Fault[] = [];
  let block = -1;
  for (const [i, line] of text.split('\n').entries()) {
    if (out.length >= MOST_FAULTS) break;
    const indent = line.length - line.trimStart().length;
    if (block >= 0 && line.trim() !== '' && indent <= block) block = -1;
    const cause = causeIn(line, block >= 0);
    if (block < 0 && /:\s*[|>][-+\d]*\s*$/.test(line)) block = indent;
    if (cause === undefined) continue;
    const { column, found, nearest } = cause;
    out.push({
      file,
      line: firstLine + i,
      column,
      field: fieldOf(line),
      code: 'yaml-syntax',
      severity: 'error',
      params: { cause: `yaml.${cause.cause}` },
      found: found.length > 80 ? `${found.slice(0, 79)}…` : found,
      ...(nearest === undefined ? {} : { nearest }),
    });
  }
  return out;
}
