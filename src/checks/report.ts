import type { Fault } from '../library/fault.ts';
import { FIRST_LANG, isLang, LANGS, type Lang } from '../schema/languages.ts';
import { codePoint } from './characters.ts';
import { exampleOf } from './examples.ts';
import { nearestFew } from '../library/meant/nearest.ts';
import { KIND_NAMES, KINDS } from '../schema/kinds.ts';
import { fill } from '../i18n/fill.ts';
import { languageName } from '../i18n/format.ts';
import { ENGLISH, isKey, keysOf, t, wordsOf, type Key } from '../i18n/t.ts';

export const FORMATS = ['text', 'json', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/** How many allowed ids a message lists: all of a few, else those that are nearest. */
const MOST_IDS = 12;
const NEAREST_IDS = 3;

/**
 * What a stranger wrote, made fit for a terminal and a log: controls, line ends and marks of writing direction are
 * shown by their numbers. A raw line end could begin a command of the workflow that prints it, and so are the signs of
 * such commands, old (anywhere in a line) and new (at its beginning).
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export const visible = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (c) => `<${codePoint(c)}>`)
    .replace(/##(?=\[)/g, `#<${codePoint('#')}>`)
    .replace(/^(\s*):(?=:)/, `$1<${codePoint(':')}>`);

const visibleParams = (params: NonNullable<Fault['params']>): NonNullable<Fault['params']> =>
  Object.fromEntries(Object.entries(params).map(([k, v]) => [k, typeof v === 'string' ? visible(v) : v]));

/** The sentences of the schemas: they are written in English there, since the JSON Schema shows them too. */
const DETAILS: ReadonlyMap<string, Key> = new Map(keysOf('detail.').map((key) => [ENGLISH[key], key]));

/** What a schema says of a value, in a language. */
const detail = (found: string, lang: Lang): string => t(lang, DETAILS.get(found) ?? 'detail.form');

/** The word of a family for something, or that thing itself. */
function word(family: 'thing' | 'type' | 'unit', name: unknown, lang: Lang, n = 0): string {
  const key = `${family}.${String(name)}`;
  return isKey(key) ? t(lang, key, { n }) : String(name ?? '');
}

/** What is said of the value of any field, and of its line: the example is one of that field. */
const OF_A_FIELD =
  /^(?:yaml-|invalid-|(?:missing|empty|unknown)-field|unknown-(?:value|id)|future-date|date-order|comment-cuts|quoted-value|marks-in-field|placeholder|doubled-stop|duplicate-id|summary-too-long)/;

/** A value in each language. */
const inAll = (value: string): string => `{ ${LANGS.map((one) => `${one}: ${value}`).join(', ')} }`;

/** An example of what would be right: of the field that is meant, and in the kind of file that it stands in. */
export function exampleFor({ code, field, file, nearest, allowed, params }: Fault, lang: Lang): string {
  const words = wordsOf(lang)[`fault.${code}.example`];
  const always = params?.['lang'] === undefined ? words : fill(words, lang, { tag: params['lang'] });
  // A whole file, or an entry: its first field, and a link of the kind that was looked for.
  if (code === 'invalid-type' && params?.['cause'] === 'cause.no-group')
    return exampleOf(allowed?.[0] ?? '', file) ?? always;
  if (field === '' && code === 'unknown-id')
    return always.replace(
      /(?<=\()member:[a-z]+/,
      (link) => nearest ?? link.replace('member', String(params?.['kind'])),
    );
  if (field === '' || !OF_A_FIELD.test(code)) return always;
  // Of a field that there is not, or stands under another name, the one that was meant.
  const right = nearest ?? params?.['other'] ?? allowed?.[0];
  const name = String(params?.['meant'] ?? right).replace(/:\s.*$/s, '');
  const isUnknown = code === 'unknown-field';
  const meant = isUnknown ? `${field.replace(/[^.]*$/, '')}${name}` : String(params?.['meant'] ?? field);
  const plain = exampleOf(meant, file);
  if (plain === undefined) return always;
  // What is wrong in one language is shown by language.
  const example = isLang(meant.split('.').at(-1)) ? plain.replace(/(?<=^\w+: )[^{].*/, inAll) : plain;
  const [shown = ''] = example.split(':');
  if (/^(?:unknown-value|missing-field)$/.test(code) && right !== undefined) return `${shown}: ${String(right)}`;
  const other = code === 'date-order' ? exampleOf(String(params?.['other']), file) : undefined;
  return other === undefined ? example : `${example}, ${other}`;
}

/** Whether words end as a sentence does, in quotation marks or without. */
const isEnded = (words: string): boolean => /[.…!?][\s"”’»]*$/u.test(words);

/** A sentence that does not end twice where what was found ends it. */
const endedOnce = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}\.(?=\s|$)/g, (hole, name: string) =>
    isEnded(String(values[name] ?? '')) ? `{${name}}` : hole,
  );

/** A fault in words. */
export interface Described {
  message: string;
  allowed: string;
  nearest: string;
  example: string;
}

/** What to do where a file that others name was taken away. */
const wayOut = ({ code, params }: Fault, lang: Lang): string =>
  code === 'unknown-id' && String(params?.['kind']).split('|').includes('member') ? ` ${t(lang, 'check.gone')}` : '';

/** Where the same is wrong in other lines, how many there are. */
const ofOthers = ({ params }: Fault, lang: Lang): string =>
  params?.['others'] === undefined ? '' : ` ${t(lang, 'yaml.others', { n: params['others'] })}`;

/** The first language, and the one that a fault is about, as they are called in a language. */
const languages = ({ lang: of }: NonNullable<Fault['params']>, lang: Lang): Record<string, string> => ({
  first: languageName(FIRST_LANG, lang),
  ...(of === undefined ? {} : { lang: languageName(String(of), lang), tag: String(of) }),
});

/** The sentence of what was found to be behind a fault, where there is one. */
function causeOf({ params }: Fault): Key | undefined {
  const cause = String(params?.['cause'] ?? '');
  return isKey(cause) ? cause : undefined;
}

/** What is allowed: of a vocabulary all words; of ids, which are too many to be read, the nearest and where all stand. */
function allowedIn({ code, allowed = [], found = '', params }: Fault, lang: Lang): string {
  const isId = code === 'unknown-id' || code === 'unknown-heading';
  if (!isId || allowed.length <= MOST_IDS) return allowed.map(visible).join(', ');
  const few = nearestFew(found, allowed, NEAREST_IDS);
  const rest = t(lang, few.length === 0 ? 'check.ids' : 'check.more', { n: allowed.length - few.length });
  const places = String(params?.['kind'] ?? '')
    .split('|')
    .flatMap((kind) => KIND_NAMES.filter((name) => name === kind))
    .map((kind) => `content/${KINDS[kind].place}${KINDS[kind].place.includes('.') ? '' : '/'}`);
  const where = places.length === 0 ? '' : t(lang, 'check.where', { places: places.join(', ') });
  return [...few.map(visible), rest + where].join(', ');
}

/** Says a fault in a language. */
export function describe(fault: Fault, lang: Lang): Described {
  const params = visibleParams(fault.params ?? {});
  const kinds = String(params['kind'] ?? '')
    .split('|')
    .map((k) => word('thing', k, lang))
    .join(t(lang, 'check.or'));
  const values = {
    ...params,
    found: visible(fault.found ?? ''),
    field: visible(fault.field),
    kind: kinds,
    detail: detail(String(params['detail'] ?? ''), lang),
    expected: word('type', params['expected'], lang),
    ...languages(params, lang),
    unit: word('unit', params['unit'], lang, Number(params['limit'])),
  };
  return {
    message:
      fill(endedOnce(wordsOf(lang)[causeOf(fault) ?? `fault.${fault.code}`], values), lang, values).replace(
        / (?=\.$)/,
        '',
      ) +
      ofOthers(fault, lang) +
      wayOut(fault, lang),
    allowed: allowedIn(fault, lang),
    nearest: visible(fault.nearest ?? ''),
    example: exampleFor(fault, lang),
  };
}

/** A fault as one line: the message, then what is allowed, what is nearest, and an example. */
export function inOneLine(fault: Fault, lang: Lang): string {
  const { message, allowed, nearest, example } = describe(fault, lang);
  const part = (name: 'allowed' | 'nearest' | 'example', value: string): string =>
    value === '' ? '' : ` ${t(lang, `check.${name}`)}${t(lang, 'check.colon')}${value}${isEnded(value) ? '' : '.'}`;
  return message + part('allowed', allowed) + part('nearest', nearest) + part('example', example);
}

export interface Summary {
  faults: readonly Fault[];
  files: number;
  seconds: number;
  /** What stands before the name of a content file, such as `content/`. */
  prefix: string;
  lang: Lang;
}

/** What `--fix` mends. */
export const FIXABLE = new Set([
  'french-space',
  'french-apostrophe',
  'french-quotes',
  'straight-quote',
  'of-missing',
  'line-ends',
  'old-form',
  'final-newline',
  'byte-order-mark',
]);

function linesOf(fault: Fault, prefix: string, lang: Lang): string[] {
  const { message, allowed, nearest, example } = describe(fault, lang);
  const field = fault.field === '' ? '' : `  ${visible(fault.field)}`;
  const lines = [
    `  ${visible(prefix + fault.file)}:${fault.line}:${fault.column}  ${t(lang, `check.${fault.severity}`)}  ${fault.code}${field}`,
    `    ${message}`,
  ];
  for (const [label, value] of [
    ['allowed', allowed],
    ['nearest', nearest],
    ['example', example],
  ] as const) {
    if (value !== '') lines.push(`    ${t(lang, `check.${label}`)}${t(lang, 'check.colon')}${value}`);
  }
  return lines;
}

function text({ faults, files, seconds, prefix, lang }: Summary): string {
  const lines: string[] = [];
  let file = '';
  for (const fault of faults) {
    if (fault.file !== file) lines.push('', visible(prefix + fault.file));
    file = fault.file;
    lines.push(...linesOf(fault, prefix, lang));
  }
  const time = `${new Intl.NumberFormat(lang, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(seconds)}\u00A0s`;
  if (faults.length === 0) return t(lang, 'check.clean', { files, time });
  const errors = faults.filter((f) => f.severity === 'error').length;
  const fixable = faults.filter((f) => FIXABLE.has(f.code)).length;
  lines.push(
    '',
    t(lang, 'check.total', {
      errors: t(lang, 'check.errors', { n: errors }),
      warnings: t(lang, 'check.warnings', { n: faults.length - errors }),
      faulty: new Set(faults.map((f) => f.file)).size,
      files,
      time,
    }),
  );
  if (fixable > 0) lines.push(t(lang, 'check.fixable', { n: fixable }));
  return lines.join('\n').trimStart();
}

function json({ faults, prefix, lang }: Summary): string {
  const entry = (fault: Fault) => ({
    file: prefix + fault.file,
    line: fault.line,
    column: fault.column,
    field: fault.field,
    code: fault.code,
    message: inOneLine(fault, lang),
    suggestion: fault.nearest ?? '',
  });
  const of = (severity: Fault['severity']) => faults.filter((f) => f.severity === severity).map(entry);
  return JSON.stringify({ errors: of('error'), warnings: of('warning') }, null, 2);
}

/** Workflow commands: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function github({ faults, prefix, lang }: Summary): string {
  const data = (value: string): string => value.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  const property = (value: string): string => data(value).replace(/:/g, '%3A').replace(/,/g, '%2C');
  return faults
    .map(
      (f) =>
        `::${f.severity} file=${property(visible(prefix + f.file))},line=${f.line},col=${f.column}::${data(inOneLine(f, lang))}`,
    )
    .join('\n');
}

/** The whole report in a format. */
export const report = (format: Format, summary: Summary): string => ({ text, json, github })[format](summary);
