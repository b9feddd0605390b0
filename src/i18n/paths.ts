import { FIRST_LANG, LANGS, type Lang } from '../schema/languages.ts';

/**
 * The address of a page in a language, below the base path.
 * @param path from the language's root, such as `members/acme/`; `''` is home. May end in a `#fragment`.
 * @example pathOf('fr', 'members/acme/', '/repo/') // '/repo/fr/members/acme/'
 */
export function pathOf(lang: Lang, path: string, base = '/'): string {
  return base + (lang === FIRST_LANG ? '' : `${lang}/`) + path.replace(/^\//, '');
}

/** The path of a page from the root of its language: `fr/members/acme/` is `members/acme/`. */
export const belowLanguage = (path: string): string => {
  const lang = langOf(path);
  return lang === FIRST_LANG ? path : path.slice(lang.length + 1);
};

/** The language of an address below the base path: that of its first part, where it is one. */
export function langOf(path: string): Lang {
  const [first] = path.split('/');
  return LANGS.find((lang) => lang === first) ?? FIRST_LANG;
}
