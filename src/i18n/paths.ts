import type { Lang } from '../schema/primitives.ts';

/** The language at the root of the site. */
export const DEFAULT_LANG: Lang = 'en';

/** The other language of the site. */
export const otherLang = (lang: Lang): Lang => (lang === 'en' ? 'fr' : 'en');

/**
 * The address of a page in a language, below the base path.
 * @param path from the language's root, such as `members/acme/`; `''` is home. May end in a `#fragment`.
 * @example pathOf('fr', 'members/acme/', '/repo/') // '/repo/fr/members/acme/'
 */
export function pathOf(lang: Lang, path: string, base = '/'): string {
  return base + (lang === DEFAULT_LANG ? '' : `${lang}/`) + path.replace(/^\//, '');
}
