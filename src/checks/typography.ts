import { cutFrontmatter } from '../library/yaml/parse.ts';
import type { Doc } from '../library/graph.ts';
import { editsBetween, englishForm, frenchForm, toSource, wordsOf, type Edit } from './edits.ts';
import { isObject, pathIn, stringsOf, type Rec } from './records.ts';
import { takeDoubles } from './scalars.ts';
import type { Source } from './source.ts';
import { FIRST_LANG, isLang, othersOf, type Lang } from '../schema/languages.ts';

/** A change that the typography of a language asks for, with its place in the whole file. */
export interface Wanted extends Edit {
  lang: Lang;
}

/** Fields of a file in one language that hold sentences; all others are names, ids, dates and addresses. */
const SENTENCES = new Set(['title', 'nav', 'summary', 'standfirst', 'term', 'aliases', 'definition', 'sides']);
/** Inside `sides`, all but the ids. */
const NOT_SENTENCES = new Set(['claim', 'of', 'sources', 'see', 'between', 'event', 'id']);

/** The strings of a set of fields that are written in a language, with their paths. */
function* proseStrings(rec: Rec): Generator<{ path: readonly PropertyKey[]; text: string; lang: Lang }> {
  if (rec.kind === 'member' || rec.kind === 'absent') {
    // Ten thousand of these: few of their fields hold sentences.
    const { summary, name, archived, corrections } = rec.value;
    if (typeof summary === 'string') yield { path: ['summary'], text: summary, lang: rec.lang };
    for (const lang of isObject(name) ? othersOf(FIRST_LANG) : []) {
      const text = isObject(name) ? name[lang] : undefined;
      if (typeof text === 'string') yield { path: ['name', lang], text, lang };
    }
    for (const [field, value] of Object.entries({ archived, corrections })) {
      if (value === undefined) continue;
      for (const found of stringsOf(value, [field])) {
        const lang = found.path.at(-1);
        if (isLang(lang)) yield { ...found, lang };
      }
    }
    return;
  }
  const lists = ['source', 'claim', 'event', 'figure', 'site', 'home'].includes(rec.kind);
  for (const found of stringsOf(rec.value)) {
    const keys = found.path.filter((k) => typeof k === 'string');
    const [head = ''] = keys;
    if (keys.some((k) => NOT_SENTENCES.has(k))) continue;
    const lang = keys.findLast(isLang);
    if (lang !== undefined) yield { ...found, lang };
    else if (!lists && SENTENCES.has(head)) yield { ...found, lang: rec.lang };
  }
}

/** Of languages that are not known here, nothing is asked. */
const FORMS: Readonly<Partial<Record<string, (text: string) => string>>> = { en: englishForm, fr: frenchForm };
export const formOf = (lang: Lang): ((text: string) => string) => FORMS[lang] ?? ((text) => text);

/** The changes that a text below its frontmatter asks for; offsets from the top of the file. */
export function editsOfDoc(source: Source, doc: Doc): Wanted[] {
  const { body } = doc.prose;
  const start = source.text.length - body.length;
  const form = formOf(doc.lang);
  return wordsOf(doc.tree, body).flatMap((words) => {
    const after = form(words.text);
    if (after === words.text) return [];
    return toSource(words, editsBetween(words.text, after)).map((e) => ({
      ...e,
      offset: e.offset + start,
      lang: doc.lang,
    }));
  });
}

/** The changes that the fields of a record ask for; `loose` are strings whose source must be changed by hand. */
export function editsOfRecord(
  source: Source,
  rec: Rec,
): { edits: Wanted[]; loose: { path: readonly PropertyKey[]; text: string; lang: Lang }[] } {
  const edits: Wanted[] = [];
  const loose: { path: readonly PropertyKey[]; text: string; lang: Lang }[] = [];
  for (const { path, text, lang } of proseStrings(rec)) {
    if (formOf(lang)(text) === text) continue;
    const { yaml, start } = yamlPart(rec.file, source.text);
    const written = source.scalars.get(pathIn(source, rec, path).join('.'));
    const after = written && formOf(lang)(written.words.text);
    if (written?.plain !== true || after === undefined || after === written.words.text) {
      loose.push({ path, text, lang });
      continue;
    }
    const found = takeDoubles(yaml, toSource(written.words, editsBetween(written.words.text, after)));
    edits.push(...found.map((e) => ({ ...e, offset: e.offset + start, lang })));
  }
  return { edits, loose };
}

/** The YAML of a file and the offset at which it begins. */
export function yamlPart(file: string, text: string): { yaml: string; start: number } {
  if (file.endsWith('.yaml')) return { yaml: text, start: 0 };
  const { yaml } = cutFrontmatter(text);
  return { yaml, start: text.indexOf('\n') + 1 };
}

/** What stays of a value when all that typography may change is taken away: two values alike in this mean the same. */
export function meaning(value: unknown): unknown {
  if (typeof value === 'string') {
    return value
      .replace(/[\s\u00A0\u202F]+/g, '')
      .replace(/’/g, "'")
      .replace(/[“”«»]/g, '"');
  }
  if (Array.isArray(value)) return value.map(meaning);
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, k === 'position' ? undefined : meaning(v)]));
  return value;
}
