import { FIRST_LANG, type Lang } from '../schema/languages.ts';
import { changedParts, partsOf } from './text-parts.ts';
import type { Prose } from './types.ts';

/** A part of the original that has changed: one of the two above the first heading, a section by its heading, or one that is gone. */
export type ChangedPart = { kind: 'summary' | 'lead' | 'gone' } | { kind: 'section'; heading: string; lang: Lang };

/** How a page's text stands to its language. */
export interface TranslationState {
  /** The language of the text that is shown. */
  lang: Lang;
  /** No text in this language: that of the first one is shown, with a notice. */
  missing: boolean;
  /** The text was written from an older version of the first one. */
  stale: boolean;
  /** Where it is stale: the day on which both last said the same, if the file says so. */
  since: string | undefined;
  /** Where it is stale: what has changed in the original since, if the file says what it was written from. */
  changed: readonly ChangedPart[];
}

type Texts = Partial<Record<Lang, Prose>>;

/** What has changed in the original since a translation was made; a section is named as the reader sees it, where it can be. */
function changesSince(own: Prose, original: Prose): ChangedPart[] {
  if (own.ofParts === undefined) return [];
  const parts = partsOf(original.head, original.body);
  const here = partsOf(own.head, own.body);
  const paired = here.length === parts.length;
  const { at, gone } = changedParts(parts, own.ofParts);
  const named = at.map((i): ChangedPart => {
    if (i === 0) return { kind: 'summary' };
    if (i === 1) return { kind: 'lead' };
    const [prose, list] = paired ? [own, here] : [original, parts];
    return { kind: 'section', heading: list[i]?.heading ?? '', lang: prose.lang };
  });
  return gone > 0 ? [...named, { kind: 'gone' }] : named;
}

/** Which text of an entry a page in a language shows, and what it must say about it. */
export function translationState(entry: { prose: Texts }, lang: Lang): TranslationState {
  const own = entry.prose[lang];
  const original = entry.prose[FIRST_LANG];
  const fresh = { missing: false, stale: false, since: undefined, changed: [] };
  if (own === undefined) return { ...fresh, lang: FIRST_LANG, missing: true };
  if (lang === FIRST_LANG || own.of === undefined || original === undefined || own.of === original.version)
    return { ...fresh, lang };
  return { ...fresh, lang, stale: true, since: own.ofDay, changed: changesSince(own, original) };
}
