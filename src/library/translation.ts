import type { Lang } from '../schema/primitives.ts';
import type { Prose } from './types.ts';

/** How a page's text stands to its language. */
export interface TranslationState {
  /** The language of the text that is shown. */
  lang: Lang;
  /** No text in this language: the other one is shown, with a notice. */
  missing: boolean;
  /** The text was written from an older version of the other one. */
  stale: boolean;
}

/** Which text of an entry a page in a language shows, and what it must say about it. */
export function translationState(entry: { prose: Partial<Record<Lang, Prose>> }, lang: Lang): TranslationState {
  const own = entry.prose[lang];
  const original = entry.prose.en;
  if (own === undefined) return { lang: lang === 'en' ? 'fr' : 'en', missing: true, stale: false };
  return {
    lang,
    missing: false,
    stale: lang !== 'en' && own.of !== undefined && original !== undefined && own.of !== original.version,
  };
}
