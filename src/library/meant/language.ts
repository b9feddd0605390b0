import { languageName } from '../../i18n/format.ts';
import { isLang, LANGS, languageTagged, tagMeant, type Lang } from '../../schema/languages.ts';
import { languageOf } from '../../schema/links.ts';
import { bare } from './word.ts';

/** What a language of the site is called: by its tag, and by its name in the languages that people write in; French has a feminine. */
const calledOf = (lang: Lang): string[] =>
  [lang, ...(['en', 'fr', ...LANGS] as const).map((other) => languageName(lang, other))].flatMap((name) => [
    bare(name),
    bare(`${name}e`),
  ]);

let called: readonly (readonly [Lang, ReadonlySet<string>])[] | undefined;

/** The tag of a language, however it is written: `fra` and `fr_FR` are `fr`. */
function tagsOf(word: string): string[] {
  try {
    const [tag = ''] = Intl.getCanonicalLocales(word.replaceAll('_', '-')).map((one) => one.toLowerCase());
    return [tag, tag.replace(/-.*$/, '')];
  } catch {
    return [];
  }
}

/**
 * The language of the site that a word means.
 * @example languageMeant('French') // 'fr'
 */
export function languageMeant(word: string): Lang | undefined {
  called ??= LANGS.map((lang) => [lang, new Set(calledOf(lang))]);
  const name = bare(word);
  const tags = tagsOf(word);
  return called.find(([, names]) => names.has(name))?.[0] ?? LANGS.find((lang) => tags.includes(lang));
}

/**
 * The tag of two letters of a language that a word names, in English, in French or in its own words.
 * @example languageCalled('deutsch') // 'de'
 */
export function languageCalled(word: string): string | undefined {
  const name = word.trim().normalize('NFC').toLowerCase();
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const found = letters
    .flatMap((one) => letters.map((two) => one + two))
    .find((tag) => ['en', 'fr', tag].some((lang) => languageName(tag, lang as Lang).toLowerCase() === name));
  return found && tagMeant(found);
}

/** Whether a word is the tag of some language. */
export const isSomeLanguage = (word: string): boolean => languageOf(`lang:${word.trim().toLowerCase()}`) !== undefined;

/** The words of a name, where a capital or a sign that is no letter begins the next one. */
const wordsIn = (typed: string): string[] =>
  typed
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Tags that are words of English: within a name they are those, as in `joinedTo`, `nameId` and `my-name`. */
const ENGLISH_WORDS: ReadonlySet<string> = new Set(
  (
    'an as id is my no or so to ace alt ban bar bin bug bum cad car cop doi fan fit gag gay got lad lag mad mag man ' +
    'men min mos nap new non pal pap pro rap rug sad sat see sly tog war was yap zap'
  ).split(' '),
);

/**
 * The same of a language that the site does not speak, by its tag.
 * @example inOtherParts('nameDe') // { tag: 'de', rest: 'name' }
 */
export function inOtherParts(typed: string): { tag: string; rest: string } | undefined {
  const words = wordsIn(typed);
  for (const at of [words.length - 1, 0]) {
    const word = words[at]?.toLowerCase() ?? '';
    const tag = words.length > 1 && !ENGLISH_WORDS.has(word) ? languageTagged(word) : undefined;
    if (tag !== undefined && !isLang(tag)) return { tag, rest: words.filter((_, i) => i !== at).join('') };
  }
  return undefined;
}

/**
 * The words of a name that says a field and a language at once.
 * @example inParts('french_name') // { lang: 'fr', rest: 'name' }
 */
export function inParts(typed: string): { lang: Lang; rest: string } | undefined {
  const words = wordsIn(typed);
  for (const [from, to] of [
    [-1, undefined],
    [-2, undefined],
    [0, 1],
  ] as const) {
    const of = words.slice(from, to);
    const rest = words.filter((word) => !of.includes(word));
    const lang = rest.length === 0 ? undefined : languageMeant(of.join('-'));
    if (lang !== undefined) return { lang, rest: rest.join(' ') };
  }
  return undefined;
}
