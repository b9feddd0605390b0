import type { Lang } from '../schema/primitives.ts';
import checksEn from './checks/en.json' with { type: 'json' };
import checksFr from './checks/fr.json' with { type: 'json' };
import contributeEn from './contribute/en.json' with { type: 'json' };
import contributeFr from './contribute/fr.json' with { type: 'json' };
import { fill, holesOf } from './fill.ts';
import siteEn from './site/en.json' with { type: 'json' };
import siteFr from './site/fr.json' with { type: 'json' };

/** A key of the words, the same in every language: those of the site, of the checks, and of the ways to contribute. */
export type Key = keyof typeof siteEn | keyof typeof checksEn | keyof typeof contributeEn;
/** The words of a language, by their key. */
export type Words = Readonly<Record<Key, string>>;

/** All words, by language and key. The browser gets its words with the page instead. */
export const WORDS: Readonly<Record<Lang, Words>> = {
  en: { ...siteEn, ...checksEn, ...contributeEn },
  fr: { ...siteFr, ...checksFr, ...contributeFr },
};

/** Whether there are words for a key that was put together. */
export const isKey = (key: string): key is Key => Object.hasOwn(WORDS.en, key);

/** The keys of a family, such as `kind.`, in their order. */
export const keysOf = (family: string): Key[] =>
  Object.keys(WORDS.en).filter((key): key is Key => key.startsWith(family));

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
