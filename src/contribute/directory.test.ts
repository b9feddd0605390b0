import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../checks/check.ts';
import { BAKERS, folderOf, TODAY } from '../checks/fixtures/folder.ts';
import { inOneLine } from '../checks/report.ts';
import { openLibrary } from '../library/index.ts';
import { cutFrontmatter } from '../library/yaml/parse.ts';
import { validate } from '../library/validate.ts';
import { t } from '../i18n/t.ts';
import type { Lang } from '../schema/languages.ts';
import { memberSchema } from '../schema/member.ts';
import { answerForm } from './forms/answer.ts';
import { choicesOf } from './entry/choices.ts';
import { newMember } from './new/command.ts';
import { FIELDS, flagOf, labelOf, type Answers, type FieldKey } from './entry/fields.ts';
import { idFromName } from './entry/ident.ts';
import { keyOfFault } from './entry/problems.ts';

/** What a row of the directory says of one entry. */
type Row = Answers & {
  name: string;
  as?: Saved;
  lang?: Lang;
  tell?: string;
  want?: Partial<Record<FieldKey, unknown>>;
};
/** How the file was saved, where that was not as everybody does. */
type Saved = 'windows-1252' | 'utf-16' | 'bom' | 'crlf';

const ROWS = parse(readFileSync(join(import.meta.dirname, 'fixtures/directory.yaml'), 'utf8')) as Row[];

const PLAIN: Answers = {
  kind: 'company',
  sector: 'bread',
  joined: '2024-02-08',
  founding: 'false',
  source: 'gazette',
  summary: 'A firm that helps schools and hospitals run open models.',
  text: 'This firm builds tools that let hospitals and schools run open models on their own machines. It came to the guild with [the others](source:gazette). It sells support to its customers and gives its code away. Its engineers speak at conferences about what open weights change for small bodies, and about what they leave as it was. None of this is said to hold for all of them.',
};

const dir = folderOf({
  'site.yaml': (BAKERS['site.yaml'] ?? '').replace(
    'sectors:',
    `  startup: { en: Start-up, fr: Start-up, plural: { en: Start-ups, fr: Start-up } }
  university: { en: University, fr: Université, plural: { en: Universities, fr: Universités } }
  research-lab: { en: Research lab, fr: Laboratoire, plural: { en: Research labs, fr: Laboratoires } }
  nonprofit: { en: Non-profit, fr: Organisation à but non lucratif, plural: { en: Non-profits, fr: Organisations } }
  community: { en: Community, fr: Communauté, plural: { en: Communities, fr: Communautés } }
sectors:
  chips: { en: Chips, fr: Puces }
  it-services: { en: IT services, fr: Services informatiques }
  compute-cloud: { en: "Computing, cloud", fr: "Calcul, cloud" }
  academia: { en: Academia, fr: Enseignement supérieur }
  open-source: { en: Open source, fr: Open source }`,
  ),
});

const lib = openLibrary(dir);

/** The answers of a row as a person types them. */
function typedOf(row: Row): Answers {
  const { as: _, lang: _lang, tell: _tell, want: _want, ...own } = row;
  // A text of a row is the beginning of the plain one, so that it is as long as it should be.
  const typed = own.text === undefined ? own : { ...own, text: `${own.text.trimEnd()}\n\n${PLAIN.text ?? ''}` };
  const all = Object.entries({ ...PLAIN, ...typed }).map(([key, value]) => [
    key,
    typeof value === 'string' ? value : String(value),
  ]);
  return Object.fromEntries(all) as Answers;
}

/** What a file must say of a field in the end; undefined where it says nothing. */
function wantedOf(row: Row, key: FieldKey): string | undefined {
  const isOther = row.want !== undefined && Object.hasOwn(row.want, key);
  const plain = isOther ? row.want?.[key] : typedOf(row)[key];
  const value = isOther && key === 'text' ? `${String(plain)}\n\n${PLAIN.text ?? ''}` : plain;
  return value === null || value === undefined ? undefined : String(value).replace(/\r\n/g, '\n').trim();
}

/** Quotation marks are made curly by the command that mends typography. */
const folded = (text: string): string =>
  text.normalize('NFC').replace(/['’]/g, "'").replace(/["“”]/g, '"').replace(/ -- /g, ' – ').trim();

/** What is told of an answer. */
interface Told {
  key: FieldKey | undefined;
  message: string;
  /** What is to be put in its place, where that is told as it is to be written. */
  nearest?: string | undefined;
}
interface Outcome {
  /** The file, where there is one. */
  file: string | undefined;
  told: readonly Told[];
}

const FACTS = [
  'name',
  'summary',
  'kind',
  'sector',
  'country',
  'city',
  'website',
  'joined',
  'founding',
  'source',
] as const;

/** What a field of the form is called in a file. */
const inFiles = (key: (typeof FACTS)[number]) => (key === 'source' ? 'sources' : key);

/** The fields in which a file says something else than it must. */
function wrongIn(row: Row, file: string): FieldKey[] {
  const { yaml, body } = cutFrontmatter(file.replace(/\r\n/g, '\n'));
  const { data } = validate(memberSchema(lib.site), parse(yaml), 'members/one.md', {
    at: () => ({ line: 1, column: 1 }),
  });
  const off = FACTS.filter((key) => folded(String(data?.[inFiles(key)] ?? '')) !== folded(wantedOf(row, key) ?? ''));
  return folded(body).replace(/\r\n/g, '\n') === folded(wantedOf(row, 'text') ?? '') ? off : [...off, 'text'];
}

const langOf = ({ lang = 'en' }: Row): Lang => lang;

const idOfRow = (row: Row): string => wantedOf(row, 'id') ?? (idFromName(wantedOf(row, 'name') ?? '') || 'somebody');

/** A file as it is saved. */
function saved(text: string, as: Saved | undefined): Uint8Array {
  switch (as) {
    case 'windows-1252':
      return Buffer.from(text.replaceAll('’', '\u0092'), 'latin1');
    case 'utf-16':
      return Buffer.from(`\uFEFF${text}`, 'utf16le');
    case 'bom':
      return Buffer.from(`\uFEFF${text}`);
    case 'crlf':
      return Buffer.from(text.replace(/\r?\n/g, '\r\n'));
    case undefined:
      return Buffer.from(text);
  }
}

/** The lines of a file as somebody writes it who has seen another: each field and what was typed. */
function linesOf(typed: Answers): Record<string, string> {
  const lineOf = (key: FieldKey, value: string): string =>
    key === 'source' ? `sources: [${value}]` : `${key}: ${value}`;
  return Object.fromEntries(FACTS.flatMap((key) => (typed[key] === undefined ? [] : [[key, lineOf(key, typed[key])]])));
}

/** Whether what is told is all that the field must say, and not a word of it. */
const isWhole = (nearest: string | undefined, wanted: string | undefined): nearest is string =>
  nearest !== undefined && folded(nearest.replace(/^"|"$/g, '')) === folded(wanted ?? '');

function inFile(row: Row, mended?: readonly Told[]): Outcome {
  const typed = typedOf(row);
  const lines: Record<string, string> = {
    ...linesOf(typed),
    checked: 'checked: 2024-06-01',
  };
  let text = typed.text ?? '';
  for (const { key, nearest } of mended ?? []) {
    const wanted = key === undefined ? undefined : wantedOf(row, key);
    if (key === 'text') text = wanted ?? '';
    else if (key === 'source') lines[key] = `sources: [${wanted ?? ''}]`;
    else if (key !== undefined && wanted === undefined) lines[key] = '';
    else if (key === 'founding') lines[key] = `founding: ${wanted ?? ''}`;
    else if (key !== undefined)
      lines[key] = nearest?.startsWith(`${key}:`)
        ? nearest
        : `${key}: ${isWhole(nearest, wanted) ? nearest : JSON.stringify(wanted)}`;
  }
  const facts = Object.values(lines).filter((line) => line !== '');
  const whole = `---\n${facts.join('\n')}\n---\n${text}\n`;
  const path = `members/${idOfRow(row)}.md`;
  mkdirSync(join(dir, 'members'), { recursive: true });
  writeFileSync(
    join(dir, path),
    saved(whole, mended?.some(({ message }) => message.includes('UTF-8')) ? undefined : row.as),
  );
  try {
    const faults = checkContent(dir, TODAY).faults.filter(({ file }) => file === path);
    const told = faults
      .filter(({ code }) => !['translation-missing', 'profile-too-short'].includes(code))
      .map((f) => ({
        key: keyOfFault(f, { [path]: whole }),
        message: inOneLine(f, langOf(row)),
        nearest: f.nearest,
        severity: f.severity,
      }));
    const isRefused = told.some(({ severity }) => severity === 'error');
    return { file: isRefused ? undefined : readFileSync(join(dir, path), 'utf8').replace(/^\uFEFF/, ''), told };
  } finally {
    rmSync(join(dir, path));
  }
}

const without = (answers: Answers, key: FieldKey): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => name !== key));

/** The answers with those that were refused put right. */
const withMended = (row: Row, mended: readonly Told[] = []): Answers => {
  let all: Answers = { ...typedOf(row) };
  for (const { key } of mended) {
    const wanted = key === undefined ? undefined : wantedOf(row, key);
    if (key !== undefined && wanted === undefined) all = without(all, key);
    else if (key !== undefined && wanted !== undefined) all[key] = wanted;
  }
  return all;
};

/** The lines of a list of problems, each at its question. */
const toldIn = (text: string, lang: Lang): Told[] =>
  text.split('\n').flatMap((line) => {
    const [, label, message] = /^\s*(?:- \*\*)?([^:*]+?)(?:\*\*)?\s?: (.*)$/.exec(line) ?? [];
    const field = FIELDS.find(({ key }) => label !== undefined && labelOf(key, lang) === label);
    return field && message !== undefined ? [{ key: field.key, message }] : [];
  });

async function byFlags(row: Row, mended?: readonly Told[]): Promise<Outcome> {
  const said: string[] = [];
  const screen = { print: (text: string) => void said.push(text), ask: () => Promise.resolve(undefined) };
  const args = Object.entries(withMended(row, mended)).map(([key, value]) => `--${flagOf(key as FieldKey)}=${value}`);
  const code = await newMember(['--yes', `--lang=${langOf(row)}`, ...args], dir, screen, { env: {}, today: TODAY });
  return collected(code, said, langOf(row));
}

/** What was written, which is taken away again, and what was said. */
function collected(code: number, said: readonly string[], lang: Lang): Outcome {
  // What was understood is no message: it needs no answer.
  const told = toldIn(said.filter((text) => !text.startsWith(t(lang, 'say.readAs'))).join('\n'), lang);
  if (code !== 0) return { file: undefined, told };
  const path = /(members\/[\w-]+\.md)/.exec(said.at(-3) ?? '')?.[1] ?? '';
  const file = readFileSync(join(dir, path), 'utf8');
  rmSync(join(dir, path));
  return { file, told };
}

/** A person at the questions, who does as is said where an answer is refused. */
async function byQuestions(row: Row): Promise<Outcome> {
  const lang = langOf(row);
  let answers: Answers = { ...typedOf(row) };
  const all: string[] = [];
  const told: Told[] = [];
  const seen = new Set<FieldKey>();
  let asked: FieldKey | undefined;
  let lines: string[] = [];
  let isNew = false;
  let count = 0;
  const mend = (key: FieldKey): void => {
    const question = all.findLastIndex(
      (text) => text.includes(labelOf(key, lang)) && !text.includes(t(lang, 'say.readAs')),
    );
    told.push({ key, message: all.slice(Math.max(0, Math.min(question, all.length - 1))).join(' ') });
    const wanted = wantedOf(row, key);
    if (wanted === undefined) answers = without(answers, key);
    else answers[key] = wanted;
  };
  const linesFor = (key: FieldKey): string[] =>
    key === 'text'
      ? [...(answers[key] ?? '').split(/\r?\n/).filter((line) => line.trim() !== ''), '']
      : [(answers[key] ?? '').replace(/\n/g, ' ')];
  const screen = {
    print: (text: string) => {
      const label = text.trim().split('\n')[0]?.replace(/ \*$/, '');
      const field = FIELDS.find(({ key }) => labelOf(key, lang) === label);
      if (field !== undefined) {
        if (seen.has(field.key)) mend(field.key);
        asked = field.key;
        seen.add(asked);
        lines = linesFor(asked);
        isNew = true;
      }
      all.push(text);
    },
    ask: (prompt: string): Promise<string | undefined> => {
      if (++count > 60) return Promise.resolve(undefined);
      if (prompt.includes(t(lang, 'say.write'))) return Promise.resolve('y');
      if (asked === undefined) return Promise.resolve('');
      if (lines.length === 0 && !isNew) {
        mend(asked);
        lines = linesFor(asked);
      }
      const line = lines.shift();
      if (lines.length === 0) isNew = false;
      return Promise.resolve(line ?? '');
    },
  };
  const code = await newMember([`--lang=${lang}`], dir, screen, { env: {}, today: TODAY });
  return { ...collected(code, all, lang), told };
}

function byForm(row: Row, mended?: readonly Told[]): Outcome {
  const answers = withMended(row, mended);
  const lang = langOf(row);
  const body = FIELDS.map(({ key }) => `### ${labelOf(key, lang)}\n\n${answers[key] ?? '_No response_'}`).join('\n\n');
  const { files, comment } = answerForm(body, dir, TODAY);
  const [path] = Object.keys(files);
  return { file: path === undefined ? undefined : files[path], told: toldIn(comment, lang) };
}

const isForFix = (message: string): boolean => message.includes('npm run check -- --fix');

/** Whether a message says how its answer is put right: it has the right value, or what the row asks of it. */
function helps(row: Row, { key, message }: Told): boolean {
  if (/UTF-8/.test(message) && row.as !== undefined) return true;
  if (isForFix(message)) return true;
  const wanted = key === undefined ? undefined : wantedOf(row, key);
  if (row.tell !== undefined && new RegExp(row.tell, 'i').test(message)) return true;
  if (key === 'id') return /such as acme-labs/.test(message);
  if (wanted === undefined) return false;
  const label =
    FIELDS.find((field) => field.key === key && field.as === 'choice') && key !== undefined && key !== 'country';
  const names = label
    ? (choicesOf(key, lib, langOf(row)) ?? []).filter(({ value }) => value === wanted).map((one) => one.label)
    : [];
  // What is told of a text or of a word is a piece of what it must be.
  const nearest = /(?:Nearest|Le plus proche).?: `?(.+?)`?\.? (?:Example|Exemple)/.exec(message)?.[1];
  if (nearest !== undefined && nearest.length > 3 && folded(wanted).includes(folded(nearest))) return true;
  return [wanted, ...names].some((name) => folded(message).includes(folded(name)));
}

type Way = (row: Row, mended?: readonly Told[]) => Outcome | Promise<Outcome>;
const WAYS: Readonly<Record<string, Way>> = { file: inFile, flags: byFlags, questions: byQuestions, form: byForm };

/** What became of an entry by one of the ways: in a word, or what is wrong with it. */
async function judged(row: Row, way: Way): Promise<string> {
  const first = await way(row);
  const off = first.file === undefined ? undefined : wrongIn(row, first.file);
  if (off?.length === 0) return way === byQuestions && first.told.length > 0 ? said(row, first.told) : 'right';
  // A note is an answer too, where it stands at what is not as it must be.
  const told =
    off === undefined || way === byQuestions
      ? first.told
      : first.told.filter(({ key }) => key !== undefined && off.includes(key));
  if (told.length === 0)
    return `WRONG: ${off?.join(', ') ?? 'refused without a word'} ${JSON.stringify(first.file?.slice(0, 200))}`;
  if (off?.some((key) => !told.some((one) => one.key === key))) return `WRONG: ${off.join(', ')}`;
  const words = said(row, told);
  if (words.startsWith('WRONG') || way === byQuestions) return words;
  let second = await way(row, told);
  // What a file says cannot be looked at before its letters can be read.
  if (second.file === undefined && told.every(({ message }) => message.includes('UTF-8')))
    second = await way(row, [...told, ...second.told]);
  if (second.file === undefined) return `WRONG after mending: ${second.told.map(({ message }) => message).join(' | ')}`;
  const still = wrongIn(row, second.file);
  return still.length === 0 ? words : `WRONG after mending: ${still.join(', ')}`;
}

/** Whether what was typed is what the file must say; in a file, where YAML reads it so too. */
function isAsTyped(row: Row, { key, message }: Told): boolean {
  if (key === undefined || key === 'text' || row.as !== undefined || isForFix(message)) return false;
  const typed = typedOf(row)[key];
  if (typed === undefined || typed !== wantedOf(row, key)) return false;
  try {
    return (parse(`is: ${typed}`, { logLevel: 'error' }) as { is: unknown }).is === typed;
  } catch {
    return false;
  }
}

/** Messages in a word: at which questions, once each. */
function said(row: Row, told: readonly Told[]): string {
  const keys = told.map(({ key }) => key ?? '?');
  const twice = keys.filter((key, i) => keys.indexOf(key) !== i);
  if (twice.length > 0) return `WRONG: told twice at ${twice.join(', ')}: ${told.map((x) => x.message).join(' | ')}`;
  const needless = told.filter((one) => isAsTyped(row, one));
  if (needless.length > 0) return `WRONG: told for nothing: ${needless.map(({ message }) => message).join(' | ')}`;
  const silent = told.filter((one) => !helps(row, one));
  if (silent.length > 0)
    return `WRONG: no help at ${silent.map(({ key, message }) => `${key ?? '?'}: ${message}`).join(' | ')}`;
  return `one step: ${keys.join(', ')}`;
}

/** What became of each entry, by way. */
type Table = [name: string, ends: Record<string, string>][];

const lineOf = ([name, ends]: Table[number]): string =>
  `${JSON.stringify(name)}: ${Object.entries(ends)
    .map(([way, end]) => `${way} ${end}`)
    .join('; ')}`;

/** How many entries came to what by each way, then each of them. */
function printed(table: Table): string {
  const count = (way: string, end: string): number => table.filter(([, ends]) => ends[way]?.startsWith(end)).length;
  const counts = Object.keys(WAYS).map(
    (way) =>
      `${way}: ${count(way, 'right')} right, ${count(way, 'one step')} in one step, ${count(way, 'WRONG')} wrong`,
  );
  return `${[...counts, '', ...table.map(lineOf)].join('\n')}\n`;
}

describe('a hundred entries in the style of real directories', () => {
  it('each end by each way in a right file, or in one message at each answer that says what is right', async () => {
    const table: Table = [];
    for (const row of ROWS) {
      const ends: Record<string, string> = {};
      for (const [name, way] of Object.entries(WAYS)) ends[name] = await judged(row, way);
      table.push([row.name, ends]);
    }
    expect(table.length).toBe(100);
    expect(table.map((one) => lineOf(one)).filter((line) => line.includes('WRONG'))).toEqual([]);
    await expect(printed(table)).toMatchFileSnapshot('fixtures/directory.txt');
  }, 900_000);
});
