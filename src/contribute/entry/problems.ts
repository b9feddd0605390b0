import { t } from '../../i18n/t.ts';
import { inOneLine } from '../../checks/report.ts';
import type { Fault } from '../../library/fault.ts';
import { FIRST_LANG, othersOf, type Lang } from '../../schema/languages.ts';
import { id as idSchema } from '../../schema/primitives.ts';
import { idOf } from './draft.ts';
import { FIELDS, inOther, labelOf, listed, SOURCE_PARTS, type Answers, type FieldKey } from './fields.ts';
import type { Files } from './allowed-path.ts';
import type { Tried } from './trial.ts';

/** Something that stands in the way of taking an answer in, in words for whoever gave it. */
export interface Problem {
  /** The field to mend; undefined where it is none of them. */
  key: FieldKey | undefined;
  severity: 'error' | 'warning';
  message: string;
}

const SOURCE_FIELDS: Record<string, FieldKey> = {
  id: 'sourcePublisher',
  title: 'sourceTitle',
  short: 'sourcePublisher',
  publisher: 'sourcePublisher',
  date: 'sourceDate',
  url: 'sourceUrl',
  kind: 'sourceKind',
  language: 'sourceLanguage',
  seen: 'sourceSeen',
  supports: 'name',
};
/** What is said of a whole file because of its name. */
const OF_THE_NAME = /^(?:file-name|file-size|reserved-id|look-alike-id|case-twin)$/;
const KEYS: ReadonlySet<string> = new Set(FIELDS.map((f) => f.key));

/** The field on a line above the text of a file. */
function fieldOnLine(text: string, line: number): string {
  const lines = text.split('\n');
  const end = lines.indexOf('---', 1);
  return line > end + 1 ? '' : (/^(\w+):/.exec(lines[line - 1] ?? '')?.[1] ?? '');
}

/** Which answer a fault comes from. */
export function keyOfFault(fault: Fault, files: Files = {}): FieldKey | undefined {
  const [first = '', second = ''] = (fault.field || fieldOnLine(files[fault.file] ?? '', fault.line)).split('.');
  if (fault.file.startsWith('sources/')) return SOURCE_FIELDS[second] ?? 'sourceUrl';
  const other = othersOf(FIRST_LANG).find((lang) => fault.file.endsWith(`.${lang}.md`));
  if (first === '' && OF_THE_NAME.test(fault.code)) return 'id';
  if (first === '' || first === 'summary') {
    const key = first === '' ? 'text' : 'summary';
    return other === undefined ? key : inOther(key, other);
  }
  if (first === 'sources') return 'source';
  if (first === 'basis') return KEYS.has(second) ? (second as FieldKey) : undefined;
  if (first === 'aliases' || first === 'short') return 'name';
  return KEYS.has(first) ? (first as FieldKey) : undefined;
}

/** What the check says, by answer. Notes on other files, such as a figure that has fallen behind, are not the contributor’s. */
export const problemsOf = ({ faults, files }: Tried, lang: Lang): Problem[] =>
  faults
    .filter(({ severity, file }) => severity === 'error' || Object.hasOwn(files, file))
    .map((fault) => ({ key: keyOfFault(fault, files), severity: fault.severity, message: inOneLine(fault, lang) }));

/** The answers that are still needed: a source is one that is known or a new one. */
export function missing(answers: Answers): FieldKey[] {
  const without: FieldKey[] = FIELDS.filter((f) => f.needed && answers[f.key] === undefined).map((f) => f.key);
  const isNew = SOURCE_PARTS.some((key) => answers[key] !== undefined);
  if (isNew && answers.sourceUrl === undefined) without.push('sourceUrl');
  if (isNew && answers.sourceTitle === undefined) without.push('sourceTitle');
  if (!isNew && listed(answers.source).length === 0) without.push('source');
  // A page in another language has a summary of its own; without one the whole text would be left out.
  for (const lang of othersOf(FIRST_LANG))
    if (answers[inOther('text', lang)] !== undefined && answers[inOther('summary', lang)] === undefined)
      without.push(inOther('summary', lang));
  return without;
}

/**
 * What is wrong with the id alone, before anything is written under that name.
 * @param show how an id that may hold anything is put into a sentence
 */
export function idProblem(
  answers: Answers,
  isTaken: (path: string) => boolean,
  lang: Lang,
  show: (id: string) => string = (id) => [...id].slice(0, 60).join(''),
): Problem | undefined {
  const id = idOf(answers);
  const error = (message: string): Problem => ({ key: 'id', severity: 'error', message });
  if (id === '') return error(t(lang, 'say.noId', { label: labelOf('id', lang) }));
  if (!idSchema.safeParse(id).success) return error(t(lang, 'say.badId', { id: show(id) }));
  const endings = ['', ...othersOf(FIRST_LANG).map((other) => `.${other}`)];
  if (endings.some((ending) => isTaken(`members/${id}${ending}.md`))) return error(t(lang, 'say.taken', { id }));
  return undefined;
}
