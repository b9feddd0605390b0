import { Marks } from '../markdown/marks.ts';
import { renderMarkdown } from '../markdown/render.ts';
import { cutSections } from '../markdown/sections.ts';
import { DEPTHS, isDepth, wordsByDepth, type Depth } from '../library/depths.ts';
import type { Doc } from '../library/graph.ts';
import { translationState, type TranslationState } from '../library/translation.ts';
import type { Explainer } from '../library/types.ts';
import type { Views } from './views.ts';

/** One of the short texts, printed. */
export interface ShortText {
  html: string;
  /** The notes of claims that nothing before it on the page has. */
  notes: readonly string[];
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

/** The claims of a text in the order in which it numbers them: those of pull quotes have no mark. */
const numbered = (views: Views, doc: Doc | undefined): string[] =>
  (doc?.links ?? [])
    .filter((link) => link.scheme === 'claim' && !link.quoted && views.claim(link.id) !== undefined)
    .map(({ id }) => id);

const claimsBelow = (doc: Doc, depth: Depth): Set<string> =>
  new Set(doc.links.filter((l) => l.scheme === 'claim' && l.section === DEPTHS[depth]).map(({ id }) => id));

/**
 * The short texts of an explainer in the reader’s language, or in the other one where there are none. A claim has
 * the mark and the number that the whole gives it, and leads to the note there.
 * @param whole the text that stands below them
 */
export function shortView(views: Views, entry: Explainer, whole: Doc | undefined): ShortView | undefined {
  const translation = translationState({ prose: entry.short }, views.lang);
  const doc = views.lib.graph.short(entry.id, translation.lang);
  if (doc === undefined) return undefined;
  const marks = new Marks();
  for (const id of numbered(views, whole)) marks.of(id);
  const words = wordsByDepth(doc.tree);
  const elsewhere = new Map<string, string>();
  const sections = new Map<Depth, ShortText>();
  for (const { heading, html } of cutSections(renderMarkdown(doc.prose.body, { ...views.context(marks), elsewhere }))) {
    const depth = heading?.id ?? '';
    if (!isDepth(depth)) continue;
    const own = [...elsewhere].filter(([id]) => html.includes(`href="#${id}"`));
    for (const [id] of own) elsewhere.delete(id);
    const notes = own.map(([, note]) => note);
    sections.set(depth, { html, notes, words: words[depth] ?? 0, claims: claimsBelow(doc, depth).size });
  }
  const half = sections.get('half');
  const three = sections.get('three');
  if (half === undefined || three === undefined) return undefined;
  return {
    translation,
    half,
    three,
    claims: [...new Set([...claimsBelow(doc, 'half'), ...claimsBelow(doc, 'three')])],
  };
}

/** What the page says of short texts that are borrowed from the other language, or older than their original. */
export function toldOf({ missing, stale, since }: TranslationState, views: Views): string | undefined {
  if (missing) return views.t('fallback.text');
  if (!stale) return undefined;
  return since === undefined ? views.t('stale.text') : views.t('stale.since', { date: views.date(since) });
}
