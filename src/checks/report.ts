import type { Fault } from '../library/fault.ts';
import type { Lang } from '../schema/primitives.ts';
import { codePoint } from './characters.ts';
import { MESSAGES } from './messages.ts';
import { DETAILS, KINDS, LABELS, PLAIN_DETAIL, TYPES, UNITS } from './words.ts';

export const FORMATS = ['text', 'json', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/** How many allowed values a message lists. */
const MOST_ALLOWED = 12;

/** Puts values into the places of a message; a place without a value becomes empty. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

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

/** What a schema says of a value, in a language. */
function detail(found: string, lang: Lang): string {
  const own = Object.hasOwn(DETAILS, found);
  if (!own) return PLAIN_DETAIL[lang];
  return lang === 'fr' ? (DETAILS[found] ?? '') : found;
}

/** A fault in words. */
export interface Described {
  message: string;
  allowed: string;
  nearest: string;
  example: string;
}

/** What to do where a file that others name was taken away. */
const wayOut = ({ code, params }: Fault, lang: Lang): string =>
  code === 'unknown-id' && String(params?.['kind']).split('|').includes('member') ? ` ${LABELS[lang].gone}` : '';

/** Says a fault in a language. */
export function describe(fault: Fault, lang: Lang): Described {
  const texts: Readonly<Record<string, Record<Lang, readonly [string, string]>>> = MESSAGES;
  const own = Object.hasOwn(texts, fault.code) ? texts[fault.code]?.[lang] : undefined;
  if (own === undefined) throw new Error(`no message for the code ${fault.code}`);
  const [message, example] = own;
  const { allowed = [] } = fault;
  const params = visibleParams(fault.params ?? {});
  const word = (table: Record<string, Record<Lang, string>>, key: unknown): string =>
    table[String(key)]?.[lang] ?? String(key ?? '');
  const kinds = String(params['kind'] ?? '')
    .split('|')
    .map((k) => word(KINDS, k))
    .join(lang === 'fr' ? ' ou ' : ' or ');
  const values = {
    ...params,
    found: visible(fault.found ?? ''),
    field: visible(fault.field),
    kind: kinds,
    detail: detail(String(params['detail'] ?? ''), lang),
    expected: word(TYPES, params['expected']),
    unit: word(UNITS, params['unit']),
  };
  const rest = allowed.length - MOST_ALLOWED;
  const more = rest > 0 ? `, ${fill(LABELS[lang].more, { n: rest })}` : '';
  return {
    message: fill(message, values).replace(/ (?=\.$)/, '') + wayOut(fault, lang),
    allowed: allowed.length === 0 ? '' : allowed.slice(0, MOST_ALLOWED).map(visible).join(', ') + more,
    nearest: visible(fault.nearest ?? ''),
    example,
  };
}

const COLON = { en: ': ', fr: '\u00A0: ' } as const;

/** A fault as one line: the message, then what is allowed, what is nearest, and an example. */
export function inOneLine(fault: Fault, lang: Lang): string {
  const { message, allowed, nearest, example } = describe(fault, lang);
  const l = LABELS[lang];
  const part = (label: string, value: string): string => (value === '' ? '' : ` ${label}${COLON[lang]}${value}.`);
  return message + part(l.allowed, allowed) + part(l.nearest, nearest) + part(l.example, example);
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
  'final-newline',
  'byte-order-mark',
]);

function linesOf(fault: Fault, prefix: string, lang: Lang): string[] {
  const l = LABELS[lang];
  const { message, allowed, nearest, example } = describe(fault, lang);
  const field = fault.field === '' ? '' : `  ${visible(fault.field)}`;
  const lines = [
    `  ${visible(prefix + fault.file)}:${fault.line}:${fault.column}  ${l[fault.severity]}  ${fault.code}${field}`,
    `    ${message}`,
  ];
  for (const [label, value] of [
    [l.allowed, allowed],
    [l.nearest, nearest],
    [l.example, example],
  ] as const) {
    if (value !== '') lines.push(`    ${label}${COLON[lang]}${value}`);
  }
  return lines;
}

/** A number with its word, given as `one|many`. */
function counted(n: number, word: string, lang: Lang): string {
  const [one = '', many = ''] = word.split('|');
  return `${n} ${new Intl.PluralRules(lang).select(n) === 'one' ? one : many}`;
}

function text({ faults, files, seconds, prefix, lang }: Summary): string {
  const l = LABELS[lang];
  const lines: string[] = [];
  let file = '';
  for (const fault of faults) {
    if (fault.file !== file) lines.push('', visible(prefix + fault.file));
    file = fault.file;
    lines.push(...linesOf(fault, prefix, lang));
  }
  const time = `${new Intl.NumberFormat(lang, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(seconds)}\u00A0s`;
  if (faults.length === 0) return fill(l.clean, { files, time });
  const errors = faults.filter((f) => f.severity === 'error').length;
  const fixable = faults.filter((f) => FIXABLE.has(f.code)).length;
  lines.push(
    '',
    fill(l.total, {
      errors: counted(errors, l.errors, lang),
      warnings: counted(faults.length - errors, l.warnings, lang),
      faulty: new Set(faults.map((f) => f.file)).size,
      files,
      time,
    }),
  );
  if (fixable > 0) lines.push(fill(l.fixable, { n: fixable }));
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
