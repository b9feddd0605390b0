import { isMap, isScalar, parseDocument, type Document } from 'yaml';
import { isLang } from '../../schema/languages.ts';
import { isFieldName } from '../meant/field.ts';

/** How YAML is read everywhere: as data, by the core schema. The parser would hold each key against all others. */
export const READING = {
  schema: 'core',
  version: '1.2',
  merge: false,
  uniqueKeys: false,
  strict: true,
  prettyErrors: false,
  // Only a parser that speaks tells of a second document behind the first.
  logLevel: 'error',
} as const;

/** What is wrong with a line, by its cause. */
export interface Cause {
  /** The place of the line, from nought. */
  at: number;
  cause: string;
  column: number;
  found: string;
  /** The line as it was meant; nothing where it was meant to be none, or where several are. */
  nearest?: string;
  /** A line that is taken into this one. */
  taken?: number;
}

/** A way to put a line right. */
type Mend = Pick<Cause, 'cause' | 'at' | 'taken'> & { line: string };

const FIELD = /^(\s*(?:- )?)([A-Za-z][\w-]*)\s*:(?:\s|$)/;
/** A field whose name has marks before or around it, as other programs write it: `**name:** Acme`, `* name: Acme`. */
const MARKED = /^\s*[^\w\s#][^\w\s]{0,3}[ \t]{0,4}([A-Za-z][\w-]*)[*_`"”’')\]]{0,3}\s?:[*_`"]{0,2}\s+([^\s].*)$/u;
const NUMBERED = /^\s*\d{1,3}[.):]?\s{1,4}([A-Za-z][\w-]*)\s?:\s+([^\s].*)$/;
/** A field with a value that ends on its line. */
const WHOLE = /^( *(?:- )?)[A-Za-z][\w-]*:\s+(?![|>&{[])[^\s#].*$/;
/** How lists and groups end where they were not closed, or by another sign. */
const ENDS = [']', '}', '}}', ']}', '}]'] as const;

const count = (line: string, signs: RegExp): number => line.match(signs)?.length ?? 0;
const indentOf = (line: string): number => line.length - line.trimStart().length;
/** Where the name of a field begins. */
const startOf = (line: string): number => /^\s*(?:- +)*/.exec(line)?.[0].length ?? 0;

/** A name that no field has: a sign or a number stands before it. */
const ODD_NAME = /^(?:[+>|•*–—([“‘«`]|\d{1,3}[.):]?\s)/;

/** Where facts are no group of fields, or begin with a name that none has; nothing where they are as they should be. */
export function oddFacts({ contents }: Pick<Document, 'contents'>): number | undefined {
  if (contents === null || (isScalar(contents) && contents.value === null)) return undefined;
  if (!isMap(contents)) return contents.range?.[0] ?? 0;
  const odd = contents.items.find(({ key }) => isScalar(key) && ODD_NAME.test(String(key.value)))?.key;
  return isScalar(odd) ? odd.range?.[0] : undefined;
}

/** The first line that cannot be read, from nought, and how many errors there are. */
function firstWrong(text: string, isFacts: boolean): { wrong: number | undefined; errors: number } {
  const doc = parseDocument(text, READING);
  const places = doc.errors.map(({ pos }) => pos[0]);
  const odd = isFacts ? oddFacts(doc) : undefined;
  if (odd !== undefined) places.push(odd);
  const first = places.reduce((least, place) => Math.min(least, place), Infinity);
  const wrong = places.length === 0 ? undefined : text.slice(0, first).split('\n').length - 1;
  return { wrong, errors: places.length };
}

/** Nobody types a longer line. */
const MOST_OF_LINE = 600;

/** What a line alone may have been meant as. */
function* mendsOf(line: string, at: number, text: string): Generator<Mend> {
  const mend = (cause: string, put: string): Mend => ({ at, cause, line: put });
  const indent = ' '.repeat(indentOf(line));
  const bare = line.trim();
  if (bare.length > MOST_OF_LINE) return;
  const [, name = '', value = ''] = MARKED.exec(line) ?? NUMBERED.exec(line) ?? [];
  const unended = value.replace(/["”'\])},;|]+$/, '');
  const isBefore = /^\s*["“'([]/.test(line) && !/["[{]/.test(unended);
  if (name !== '')
    for (const put of [...(isBefore ? [unended] : []), value.replace(/[,;]$/, ''), unended])
      yield mend(/^\s*"[\w-]+"\s*:/.test(line) ? 'json' : 'marked-name', `${indent}${name}: ${put}`);
  const [, column = '', cell = ''] = /^\|\s*([A-Za-z][\w-]*)\s*\|\s*([^|]*[^|\s])\s*\|?$/.exec(bare) ?? [];
  if (column !== '') yield mend('marked-name', `${column}: ${cell}`);
  if (/^(?:\/\/|\/\*|<!--)/.test(bare))
    yield mend('note', `${indent}# ${bare.replace(/^(?:\/\/|\/\*+|<!--)\s*|\s*(?:\*+\/|-->)$/g, '')}`);
  const [, sign = ''] = /^([-–—•·*‣▪]+)/.exec(bare) ?? [];
  if (sign !== '' && !FIELD.test(bare)) yield mend('list-sign', `${indent}- ${bare.slice(sign.length).trim()}`);
  const [, key = '', rest = ''] = /^([A-Za-z][\w-]*)\s*(?:[=-]?>|→|[;,.–—-]|\s)\s*([^\s:].*)$/u.exec(bare) ?? [];
  if (isFieldName(key) && !new RegExp(`^\\s*${key}\\s*:`, 'm').test(text))
    yield mend('no-colon', `${indent}${key}: ${rest}`);
  const [, before = '', field = '', list = ''] = /^(\s*(?:- )?)([A-Za-z][\w-]*):\s+- (.*)$/.exec(line) ?? [];
  if (field !== '') {
    const entries = list.split(/,? - /).map((entry) => entry.trim());
    yield mend('list-line', `${before}${field}: ${isListName(field) ? `[${entries.join(', ')}]` : list.trim()}`);
  }
  yield mend('ending', line.trimEnd().replace(/[,;]$/, ''));
  yield mend('open', line.replace(/,(?:\s*,)+/g, ','));
  yield mend('quote', line.replace(/(?<=\p{L})'(?=\p{L})/gu, '’'));
  const isOverclosed = count(line, /[\]}]/g) > count(line, /[[{]/g);
  for (const end of /\w/.test(line) ? ['', ...ENDS] : []) {
    if (end !== '' || isOverclosed) yield mend('open', line.trimEnd().replace(/[\])}>]+$/, end));
    if (end !== '') yield mend('open', `${line.trimEnd().replace(/,$/, '')}${end.startsWith('}') ? ' ' : ''}${end}`);
  }
  // In a group on one line, a value with a colon in it.
  if (line.includes('{'))
    yield mend(
      'colon',
      line.replace(
        /([\w-]+): ([^{}[\]"',\s][^{}[\]",]*: [^{}[\]",]*?)(?=\s*[,}])/g,
        (_, own: string, words: string) => `${own}: ${JSON.stringify(words)}`,
      ),
    );
}

const isListName = (field: string): boolean =>
  isLang(field) || /^(?:sources|aliases|related|see|between|about|answers|basis)$/.test(field);

/** A line that goes on the one above it. */
function* joinsOf(line: string, at: number, above: string, aboveAt: number): Generator<Mend> {
  const bare = line.trim();
  const join = (cause: string, put: string): Mend => ({ at: aboveAt, cause, line: put, taken: at });
  const [, list = ''] = /^(\s*[A-Za-z][\w-]*:\s*\[[^\]]*)\]\s*$/.exec(above) ?? [];
  const [, entry = ''] = /^- (.*)$/.exec(bare) ?? [];
  if (list !== '' && entry !== '') yield join('list-line', `${list}, ${entry}]`);
  const isWords = !FIELD.test(line) && /^["“«'’(]?[\p{L}\p{N}]/u.test(bare);
  if (!isWords || !(WHOLE.test(above) || /^\s*[A-Za-z][\w-]*:\s*$/.test(above))) return;
  const [, head = '', value = ''] = /^(\s*(?:- )?[A-Za-z][\w-]*:)\s*(.*)$/.exec(above) ?? [];
  const whole = `${value} ${bare}`.trim();
  yield join('wrapped', `${head} ${/:\s/.test(whole) ? JSON.stringify(whole) : whole}`);
}

/** Where a line may begin by the one above it; where nothing else is meant, that it was not meant to be here. */
function* placesOf(line: string, at: number, above: string, aboveAt: number): Generator<Mend> {
  const bare = line.trim();
  const isField = FIELD.test(line);
  const places = new Set([startOf(above), indentOf(above), startOf(above) + 2, 0]);
  if (isField || /:\s*[|>]/.test(above))
    for (const place of places) yield { at, cause: 'indent', line: ' '.repeat(place) + bare };
  if (FIELD.test(above)) yield { at: aboveAt, cause: 'indent', line: ' '.repeat(indentOf(line)) + above.trim() };
}

/**
 * So many readings, and so many letters read, are spent on what was meant: whoever sends a riddle is told that it is one.
 * @internal Its test counts readings.
 */
export const MOST_READINGS = 150;
const MOST_LETTERS = 300_000;
/** An error takes the parser as long as so many letters. */
const LETTERS_OF_ERROR = 50;

/** The lines of an entry of a list, or of all facts, around a line. */
export function windowAround(lines: readonly string[], at: number): [from: number, to: number] {
  const from = lines.findLastIndex((line, i) => i < at && line.startsWith('- '));
  const to = lines.findIndex((line, i) => i > at && line.startsWith('- '));
  return from < 0 ? [0, lines.length] : [from, to < 0 ? lines.length : to];
}

/** What is wrong with lines that cannot be read, as far as it is known, and what they were meant as. */
interface Search {
  causes: Cause[];
  lines: string[];
  /** The line of which it is not known. */
  left?: number;
  /** How often the text was read. */
  readings: number;
}

/**
 * Looks for what people may have meant: each line that cannot be read, or the one above it, is put right in one way
 * after the other, until the first line that cannot be read stands further below. Each mend shortens what is left.
 * @param isFacts the text must be a group of fields, and no list
 */
export function searchCauses(text: string, isFacts: boolean): Search {
  let lines = text.split('\n');
  const causes: Cause[] = [];
  let readings = 0;
  let letters = 0;
  const wrongIn = (part: readonly string[]): number | undefined => {
    const read = part.join('\n');
    readings++;
    const { wrong, errors } = firstWrong(read, isFacts);
    letters += read.length + errors * LETTERS_OF_ERROR;
    return wrong;
  };
  let wrong = wrongIn(lines);
  while (wrong !== undefined) {
    const at: number = wrong;
    const line = lines[at] ?? '';
    const aboveAt = lines.findLastIndex((one, i) => i < at && one.trim() !== '');
    const above = lines[aboveAt] ?? '';
    const belowAt = lines.findIndex((one, i) => i > at && one.trim() !== '');
    const below = lines[belowAt] ?? '';
    const [from, to] = windowAround(lines, at);
    let next: { lines: string[]; wrong: number | undefined; mend: Mend } | undefined;
    for (const mend of [
      ...mendsOf(line, at, text),
      ...joinsOf(line, at, above, aboveAt),
      ...mendsOf(above, aboveAt, text),
      ...joinsOf(below, belowAt, line, at),
      ...placesOf(line, at, above, aboveAt),
      ...placesOf(below, belowAt, line, at),
      ...(isFieldName(FIELD.exec(line)?.[2] ?? '') ? [] : [{ at, cause: 'stray', line: '' }]),
    ]) {
      if (mend.at < 0 || (mend.taken ?? 0) < 0) continue;
      if (readings >= MOST_READINGS || letters >= MOST_LETTERS) break;
      if (mend.line === lines[mend.at]) continue;
      const tried = lines.with(mend.at, mend.line);
      if (mend.taken !== undefined) tried[mend.taken] = '';
      const there = wrongIn(tried.slice(from, to));
      if (there !== undefined && there + from <= at) continue;
      next = { lines: tried, wrong: from === 0 && to === lines.length ? there : wrongIn(tried), mend };
      break;
    }
    if (next === undefined || (next.wrong !== undefined && next.wrong <= at))
      return { causes, lines, left: at, readings };
    const { mend } = next;
    const typed = lines[mend.at] ?? '';
    const found = (mend.taken === undefined ? typed : (lines[mend.taken] ?? '')).trim();
    causes.push({
      at: mend.at,
      cause: mend.cause,
      column: indentOf(typed) + 1,
      found,
      ...(mend.line === '' ? {} : { nearest: mend.line }),
      ...(mend.taken === undefined ? {} : { taken: mend.taken }),
    });
    ({ lines, wrong } = next);
  }
  return { causes, lines, readings };
}
