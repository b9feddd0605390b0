/** Something that stands in a content folder beside or instead of ordinary files. */
export type Content = string | Uint8Array | { link: string };

/**
 * What must become of a file: it is refused, with the line and the code of each fault; or it is accepted and does no
 * harm, and then these words stand on its page as they are.
 */
export type Verdict = { refused: readonly string[] } | { harmless: readonly string[] };

/** A file that somebody sends, and what must become of it. */
export interface Case {
  name: string;
  /** The file that the faults are told of: `members/<id>.md`, unless the case is about another. */
  file: string;
  /** Everything that the case puts into the content folder, by path. */
  files: Readonly<Record<string, Content>>;
  verdict: Verdict;
  /** Some systems cannot even hold such a file: there, the case is left out. */
  needs?: 'any-name' | 'links' | 'big-and-small-letters';
}

/** The file must be refused: each fault as its line and its code, `3 unknown-value`. */
export const refused = (...faults: string[]): Verdict => ({ refused: faults });

/** The file is accepted; these words stand on its page as they are, without effect. */
export const harmless = (...words: string[]): Verdict => ({ harmless: words });

/** An id made of the words of a case. */
const idOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 58)
    .replace(/-+$/, '');

/** The two sentences that the text of every made-up member begins with. */
export const TEXT = 'It casts blades. It sells them.\n';

/** A member of the consortium that does not exist, with some fields in other words and another text. */
export function memberFile(name: string, fields: Readonly<Record<string, string>> = {}, text = TEXT): string {
  const all = {
    name: `Case of ${idOf(name).replaceAll('-', ' ')}`,
    summary: '"A workshop that is made up."',
    kind: 'maker',
    sector: 'turbines',
    joined: '2019-05-02',
    founding: 'false',
    sources: '[harbour-gazette]',
    checked: '2019-06-01',
    ...fields,
  };
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${value}\n`);
  return `---\n${lines.join('')}---\n${text}`;
}

/** A case whose file is the given text, whole. */
export function ofText(name: string, text: string | Uint8Array, verdict: Verdict): Case {
  const file = `members/${idOf(name)}.md`;
  return { name, file, files: { [file]: text }, verdict };
}

/** Where a field that is not among the usual ones comes to stand: below `checked`, above the closing `---`. */
export const EXTRA = 10;

/**
 * A case with one field of a member in other words. `name` stands on line 2, `summary` on 3, `kind` 4, `sector` 5,
 * `joined` 6, `founding` 7, `sources` 8, `checked` 9, any other on 10.
 */
export const ofField = (name: string, field: string, value: string, verdict: Verdict): Case =>
  ofText(name, memberFile(name, { [field]: value }), verdict);

/** A text with its endless lines cut where the longest that is taken ends; not inside a sign of two halves. */
export const inLines = (text: string, indent = ''): string => text.replace(/.{15900}(?=.{99})/gu, `$&\n${indent}`);

/** A case with a piece of Markdown below two ordinary sentences; it begins on line 13. */
export const ofBody = (name: string, text: string, verdict: Verdict): Case =>
  ofText(name, memberFile(name, {}, `${TEXT}\n${inLines(text)}\n`), verdict);

/** A case about a file elsewhere in the content folder, with others beside it where it needs them. */
export const ofFile = (
  name: string,
  file: string,
  content: Content,
  verdict: Verdict,
  more: Pick<Case, 'needs'> & { files?: Case['files'] } = {},
): Case => ({ name, file, verdict, ...more, files: { ...more.files, [file]: content } });

/** A table of cases that differ in one value: each row is a name, a value and a verdict. */
export const table = <T>(
  make: (name: string, value: T, verdict: Verdict) => Case,
  rows: readonly (readonly [name: string, value: T, verdict: Verdict])[],
): Case[] => rows.map((row) => make(...row));
