import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIRST_LANG, inEach, type Lang } from '../schema/languages.ts';
import checks from './checks/en.json' with { type: 'json' };
import contribute from './contribute/en.json' with { type: 'json' };
import { fill, formsIn, holesOf } from './fill.ts';
import site from './site/en.json' with { type: 'json' };

/** A key of the words, the same in every language: those of the site, of the checks, and of the ways to contribute. */
export type Key = keyof typeof site | keyof typeof checks | keyof typeof contribute;
/** The words of a language, by their key. */
export type Words = Readonly<Record<Key, string>>;

/** English, which all other words are held against. */
export const ENGLISH: Words = { ...site, ...checks, ...contribute };

const ROOMS = ['site', 'checks', 'contribute'] as const;

/** The file of the words of a language in each room, from the folder of the project. */
export const wordFiles = (lang: Lang): string[] => ROOMS.map((room) => `src/i18n/${room}/${lang}.json`);

/** The folder of the project: the one of this module, or, once it is bundled, the one in which the site is built. */
const ROOT = existsSync(join(import.meta.dirname, 'site/en.json')) ? join(import.meta.dirname, '../..') : '.';

/** What stands in a file of words; nothing where there is none. */
function wordsIn(file: string): Partial<Words> {
  const path = join(ROOT, file);
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Partial<Words>;
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** The words of a language; the check asks for those that it has not. */
export const ownWords = (lang: Lang): Partial<Words> =>
  Object.assign({}, ...wordFiles(lang).map((file) => wordsIn(file))) as Partial<Words>;

/**
 * All words of the languages of the site, by language and key: where a language has none, those of the first, and of
 * English. The browser gets its words with the page instead.
 */
export const WORDS: Readonly<Record<Lang, Words>> = inEach((lang) => ({
  ...ENGLISH,
  ...ownWords(FIRST_LANG),
  ...ownWords(lang),
}));

/**
 * What does not fit in the words of a language: a hole that the English ones have not, or lack, and a plural form that
 * the language has not, or a choice of forms without `other`.
 * @returns the key, what was found, and what may stand there
 */
export function oddWords(
  lang: Lang,
  words: Partial<Words> = ownWords(lang),
): { key: Key; found: string; list: string[] }[] {
  const { pluralCategories } = new Intl.PluralRules(lang).resolvedOptions();
  return (Object.keys(ENGLISH) as Key[]).flatMap((key) => {
    const said = words[key];
    // An example shows what stands in a file.
    if (said === undefined || key.endsWith('.example')) return [];
    const [own, english] = [said, ENGLISH[key]].map((text) => new Set(holesOf(text)));
    const list = [...(english ?? [])].map((hole) => `{${hole}}`);
    const odd = [...(own?.symmetricDifference(english ?? new Set()) ?? [])];
    const forms = formsIn(said).flatMap((named) => [
      ...named.filter((form) => !(pluralCategories as string[]).includes(form)).map((form) => `${form}=`),
      ...(named.length > 0 && named.at(-1) !== 'other' ? ['other='] : []),
    ]);
    return [
      ...odd.map((hole) => ({ key, found: `{${hole}}`, list })),
      ...forms.map((found) => ({ key, found, list: pluralCategories.map((form) => `${form}=`) })),
    ];
  });
}

/** Whether there are words for a key that was put together. */
export const isKey = (key: string): key is Key => Object.hasOwn(ENGLISH, key);

/** The keys of a family, such as `kind.`, in their order. */
export const keysOf = (family: string): Key[] =>
  Object.keys(ENGLISH).filter((key): key is Key => key.startsWith(family));

/** The words of a language; of one that the site does not list, those in English. */
export const wordsOf = (lang: Lang): Words => (Object.hasOwn(WORDS, lang) ? WORDS[lang] : ENGLISH);

/**
 * The words for a key, their holes filled in (see `fill`).
 * @throws where a hole has no value: a hole in a sentence is never shown.
 */
export function t(lang: Lang, key: Key, values: Readonly<Record<string, string | number>> = {}): string {
  const sentence = wordsOf(lang)[key];
  for (const hole of holesOf(sentence))
    if (values[hole] === undefined) throw new Error(`${key}: no value for {${hole}}`);
  return fill(sentence, lang, values);
}

/** `t` for one language. */
export const translator =
  (lang: Lang) =>
  (key: Key, values?: Readonly<Record<string, string | number>>): string =>
    t(lang, key, values);
export type Translate = ReturnType<typeof translator>;
