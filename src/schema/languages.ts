import type * as Yaml from 'yaml';

/**
 * A language of the site, by its tag. Which there are, `site.yaml` says; the two that the compiler knows by name are
 * those that tests and this content speak.
 */
export type Lang = 'en' | 'fr';

/** The languages of a site whose `site.yaml` lists none. */
const PLAIN: readonly [Lang, ...Lang[]] = ['en', 'fr'];

declare global {
  /** Put in by the bundler, for scripts that run where there is no content folder to read. */
  var SITE_LANGUAGES: readonly [Lang, ...Lang[]] | undefined;
}

/** As it may be written: `de`, `pt-br`, `zh-Hant`. */
const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;
/** Tags of no language, of several, or of one that has none; those from `qaa` to `qtz` are for whoever needs one. */
const NONE = /^(?:und|mul|mis|zxx)$/;
const OWN = /^q[a-t][a-z]$/;

/**
 * The tag that a word means, in the small letters in which it stands in addresses and in the names of files: `en` for
 * `eng` and `en-`, `he` for `iw`, `pt-br` for `pt_BR`.
 * @returns undefined for what is the tag of no language
 */
export function tagMeant(word: string): Lang | undefined {
  const written = word
    .trim()
    .replace(/[\s_-]+/g, '-')
    .replace(/^-|-$/g, '');
  if (!LANGUAGE_TAG.test(written)) return undefined;
  try {
    const tag = Intl.getCanonicalLocales(written)[0]?.toLowerCase() ?? '';
    const [language = ''] = tag.split('-');
    const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language);
    return NONE.test(language) || (name === undefined && !OWN.test(language)) ? undefined : (tag as Lang);
  } catch {
    return undefined;
  }
}

/** The language that a tag is of, which may have capitals where they are usual (`pt-BR`); nothing where another is meant. */
export function languageTagged(word: unknown): Lang | undefined {
  const tag = typeof word === 'string' ? tagMeant(word) : undefined;
  return tag === String(word).toLowerCase() ? tag : undefined;
}

/** What stands in the content folder of this process; the check says what is wrong with it. */
function listed(): readonly [Lang, ...Lang[]] {
  const { readFileSync } = process.getBuiltinModule('node:fs');
  const { resolve } = process.getBuiltinModule('node:path');
  // Asked for by name: an import would come along to the browser.
  const yaml = process.getBuiltinModule('node:module').createRequire(import.meta.url)('yaml') as typeof Yaml;
  try {
    const text = readFileSync(resolve(process.env['CONTENT_DIR'] || 'content', 'site.yaml'), 'utf8');
    const { languages } = yaml.parseDocument(text).toJS() as { languages?: unknown };
    const tags = Array.isArray(languages) ? languages.map(languageTagged) : [];
    const [first, ...others] = new Set(tags.filter((tag) => tag !== undefined));
    return first === undefined ? PLAIN : [first, ...others];
  } catch {
    return PLAIN;
  }
}

/** The languages of the site; the first one stands at the root. */
export const LANGS = globalThis.SITE_LANGUAGES ?? listed();
/** The language at the root of the site, in which things have their names and their first text. */
export const [FIRST_LANG] = LANGS;

/** Whether a word is the tag of a language of the site. */
export const isLang = (word: unknown): word is Lang => LANGS.some((lang) => lang === word);

/** The other languages of the site. */
export const othersOf = (lang: Lang): Lang[] => LANGS.filter((other) => other !== lang);

/** What a translation has between its name and its ending, as a pattern: `.fr`, or nothing. */
export const translated = (): string => (LANGS.length > 1 ? `(?:\\.(?:${LANGS.slice(1).join('|')}))?` : '');

/** Something for each language. */
export const inEach = <T>(make: (lang: Lang) => T): Record<Lang, T> =>
  Object.fromEntries(LANGS.map((lang) => [lang, make(lang)])) as Record<Lang, T>;
