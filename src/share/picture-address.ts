import { pathOf } from '../i18n/paths.ts';
import type { Lang } from '../schema/languages.ts';

/** What other sites ask of a picture beside a link. */
export const WIDTH = 1200;
export const HEIGHT = 630;

/**
 * Where the picture of a page is, below the base.
 * @param path the page’s, from its language’s root
 * @example sharePath('fr', 'members/acme/') // 'share/fr/members/acme.png'
 */
export const sharePath = (lang: Lang, path: string): string =>
  `share/${pathOf(lang, path, '').replace(/\/$/, '') || 'home'}.png`;
