import { pathOf } from '../../i18n/paths.ts';
import type { Lang } from '../../schema/primitives.ts';
import type { ShellWords } from '../words.ts';

/** What is known of search before (or without) the index. */
export interface Shell extends ShellWords {
  lang: Lang;
  /** Where the pages of the language begin. */
  root: string;
}

/** Put into this script when it is made: see `searchIntegration`. */
declare const SEARCH_WORDS: Readonly<Record<Lang, ShellWords>>;

/** The words of search and its place on a page of a language. */
export const shellOf = (lang: Lang): Shell => ({
  ...SEARCH_WORDS[lang],
  lang,
  root: pathOf(lang, '', import.meta.env.BASE_URL),
});
