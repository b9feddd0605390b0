import { existsSync, readFileSync } from 'node:fs';
import { inEach, type Lang } from '../schema/languages.ts';
import checks from './checks/en.json' with { type: 'json' };
import contribute from './contribute/en.json' with { type: 'json' };
import { fill, holesOf } from './fill.ts';
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

/** The words of a language; the check asks for those that it has not. */
export const ownWords = (lang: Lang): Partial<Words> =>
  Object.assign(
    {},
    ...wordFiles(lang)
      .filter((file) => existsSync(file))
      .map((file): unknown => JSON.parse(readFileSync(file, 'utf8'))),
  ) as Partial<Words>;

/** All words, by language and key. The browser gets its words with the page instead. */
export const WORDS: Readonly<Record<Lang, Words>> = inEach((lang) => ({ ...ENGLISH, ...ownWords(lang) }));

/** Whether there are words for a key that was put together. */
export const isKey = (key: string): key is Key => Object.hasOwn(ENGLISH, key);

/** The keys of a family, such as `kind.`, in their order. */
export const keysOf = (family: string): Key[] =>
  Object.keys(ENGLISH).filter((key): key is Key => key.startsWith(family));

/**
 * The words for a key, their holes filled in (see `fill`).
 * @throws where a hole has no value: a hole in a sentence is never shown.
 */
export function t(lang: Lang, key: Key, values: Readonly<Record<string, string | number>> = {}): string {
  const sentence = WORDS[lang][key];
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
