import { Marks } from '../../markdown/marks.ts';
import { renderTree } from '../../markdown/render.ts';
import { DEPTHS, textsByDepth, wordsByDepth, type Depth } from '../../library/depths.ts';
import type { Doc } from '../../library/graph.ts';
import { translationState, type TranslationState } from '../../library/translation.ts';
import type { Explainer } from '../../library/types.ts';
import type { Views } from '../views.ts';
import { languageName } from '../../i18n/format.ts';
import { FIRST_LANG } from '../../schema/languages.ts';

/** One of the short texts, printed. */
export interface ShortText {
  html: string;
  words: number;
  /** How many claims it rests on. */
  claims: number;
}

/** What stands on the page of an explainer before the whole. */
export interface ShortView extends Record<Depth, ShortText> {
  translation: TranslationState;
  /** Ids of the claims of both, in the order of reading. */
  claims: readonly string[];
}

const claimsBelow = (doc: Doc, depth: Depth): Set<string> =>
  new Set(doc.links.filter((l) => l.scheme === 'claim' && l.section === DEPTHS[depth]).map(({ id }) => id));

/** What the ids of notes have of each depth, beside their number. */
const PREFIX: Record<Depth, string> = { half: 'h', three: 't' };

/**
 * The short texts of an explainer in the reader’s language, or in the other one where there are none. Each numbers
 * its claims from 1 and has its notes beside it.
 */
export function shortView(views: Views, entry: Explainer): ShortView | undefined {
  const translation = translationState({ prose: entry.short }, views.lang);
  const doc = views.lib.graph.short(entry.id, translation.lang);
  if (doc === undefined) return undefined;
  const words = wordsByDepth(doc.tree);
  const texts = textsByDepth(doc.tree);
  const printed = (depth: Depth): ShortText | undefined => {
    const tree = texts[depth];
    if (tree === undefined) return undefined;
    const html = renderTree(tree, views.context(new Marks(PREFIX[depth])));
    return { html, words: words[depth] ?? 0, claims: claimsBelow(doc, depth).size };
  };
  const half = printed('half');
  const three = printed('three');
  if (half === undefined || three === undefined) return undefined;
  return {
    translation,
    half,
    three,
    claims: [...new Set([...claimsBelow(doc, 'half'), ...claimsBelow(doc, 'three')])],
  };
}

/** What the page says of short texts that are borrowed from another language, or older than their original. */
export function toldOf({ lang, missing, stale, since }: TranslationState, views: Views): string | undefined {
  if (missing) return views.t('fallback.text', { language: languageName(lang, views.lang) });
  if (!stale) return undefined;
  const language = languageName(FIRST_LANG, views.lang);
  return since === undefined
    ? views.t('stale.text', { language })
    : views.t('stale.since', { language, date: views.date(since) });
}
