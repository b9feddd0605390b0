import { drawnFigures } from '../library/drawn-figures.ts';
import { countWords, countWordsIn, headingsOf } from '../markdown/tree.ts';
import type { ClaimView } from '../markdown/notes.ts';
import type { Sides } from '../schema/prose.ts';
import type { Lang } from '../schema/languages.ts';
import type { Source } from '../schema/source.ts';
import { WORDS_A_MINUTE } from '../library/depths.ts';
import { contestedSince, readUpTo, type ContestedSince } from './parts/as-of.ts';
import { figureView, type FigureView } from './figures/figures.ts';
import { shortView, type ShortView } from './parts/short.ts';
import { translationState, type TranslationState } from '../library/translation.ts';
import type { PageInfo } from './page.ts';
import { sourceName, type SourceName } from './parts/source-name.ts';
import type { Views } from './views.ts';
import type { Explainer } from '../library/types.ts';

export interface SectionView {
  number: number;
  id: string;
  title: string;
  claims: ClaimView[];
}

export interface SourceRow {
  source: Source;
  name: SourceName;
  claims: ClaimView[];
}

/** An explainer, ready to print. */
export interface ExplainerView {
  info: PageInfo;
  id: string;
  title: string;
  standfirst: string;
  /** The other depths of the page: half a minute and three minutes. */
  short: ShortView | undefined;
  /** The language of the text, which is the other one where this page’s language has none. */
  textLang: Lang;
  translation: TranslationState;
  position: { n: number; total: number };
  minutes: number;
  /** Those of the whole, then those that only the short texts have. */
  claims: ClaimView[];
  /** How many of them the whole has. */
  ownClaims: number;
  sections: SectionView[];
  sides: Sides | undefined;
  /** The figure that stands after the half minute. */
  figure: FigureView | undefined;
  /** Sources of its claims, the most used first. */
  sources: SourceRow[];
  previous: { title: string; path: string } | undefined;
  next: { title: string; path: string } | undefined;
  written: string;
  checked: string;
  /** The day up to which its facts were read, where that is not the day of the check. */
  readUpTo: string | undefined;
  /** What became of its claims since the check. */
  since: ContestedSince[];
}

/** The explainers in reading order. */
export const explainersInOrder = (views: Views): Explainer[] =>
  [...views.lib.explainers.values()].sort((a, b) => a.facts.order - b.facts.order || a.id.localeCompare(b.id));

/** The claims on which the two sides of an explainer rest, in their order. */
const claimsOfSides = (sides: Sides | undefined): string[] =>
  (sides?.rows ?? []).flatMap((row) => [row.left.claim, row.right.claim]);

/** The claims of an explainer in the language, in order of first mention; those of its two sides alone come last. */
export function claimsOf(views: Views, id: string, lang: Lang): ClaimView[] {
  const entry = views.lib.explainers.get(id);
  const sides = claimsOfSides((entry?.local[lang] ?? entry?.facts)?.sides);
  const ids = new Set([...views.lib.graph.claimsIn('explainer', id, lang), ...sides]);
  return [...ids].flatMap((claim) => views.claim(claim) ?? []);
}

/** The sources behind a list of claims, the most used first, then by date. */
function sourcesBehind(views: Views, claims: readonly ClaimView[]): SourceRow[] {
  const rows = new Map<string, SourceRow>();
  for (const view of claims) {
    for (const id of views.lib.claims.get(view.id)?.sources ?? []) {
      const source = views.lib.sources.get(id);
      if (source === undefined || source.kind === 'seed') continue;
      const row = rows.get(id) ?? { source, name: sourceName(source, views.lang, views.lib), claims: [] };
      rows.set(id, row);
      row.claims.push(view);
    }
  }
  return [...rows.values()].sort(
    (a, b) =>
      b.claims.length - a.claims.length ||
      (a.source.date ?? '9').localeCompare(b.source.date ?? '9') ||
      a.source.id.localeCompare(b.source.id),
  );
}

/** How many words the two sides have: they are part of the whole. */
const inSides = (sides: Sides | undefined): number =>
  (sides?.rows ?? [])
    .flatMap((row) => [row.on, row.left.text, row.left.by, row.right.text, row.right.by])
    .reduce((sum, text) => sum + countWordsIn(text), 0);

/** Computes the page of an explainer. @throws where the id is unknown. */
export function explainerView(views: Views, id: string): ExplainerView {
  const { lib, lang, t } = views;
  const entry = lib.explainers.get(id);
  if (entry === undefined) throw new Error(`no such explainer: ${id}`);
  const translation = translationState(entry, lang);
  const textLang = translation.lang;
  const facts = entry.local[textLang] ?? entry.facts;
  const doc = lib.graph.doc('explainer', id, textLang);
  const all = explainersInOrder(views);
  const n = all.findIndex((e) => e.id === id);
  const short = shortView(views, entry);
  const more = (short?.claims ?? []).flatMap((claim) => views.claim(claim) ?? []);
  const own = claimsOf(views, id, textLang);
  // Short texts borrowed from another language bring their claims with them.
  const claims = [...own, ...more.filter((m) => !own.some((c) => c.id === m.id))];
  const link = (other: Explainer | undefined): { title: string; path: string } | undefined =>
    other && { title: (other.local[lang] ?? other.facts).title, path: views.path(`explainers/${other.id}/`) };
  const sections = doc
    ? headingsOf(doc.tree)
        .filter((h) => h.depth === 2)
        .map((h, i) => {
          const ids = new Set(doc.links.filter((l) => l.scheme === 'claim' && l.section === h.id).map((l) => l.id));
          return { number: i + 1, id: h.id, title: h.text, claims: claims.filter((c) => ids.has(c.id)) };
        })
    : [];
  const title = facts.title;
  const figure = drawnFigures(lib).find(({ id: drawn }) => drawn === facts.figure);
  return {
    info: {
      ...(figure?.draw === 'growth' ? { pictured: figure.title[lang] } : {}),
      lang,
      path: `explainers/${id}/`,
      title,
      description: facts.summary,
      type: 'article',
      crumbs: [
        { name: t('nav.home'), path: '' },
        { name: t('nav.explainers'), path: 'explainers/' },
        { name: title, path: undefined },
      ],
      written: facts.written,
      checked: facts.checked,
    },
    id,
    title,
    standfirst: facts.standfirst,
    short,
    textLang,
    translation,
    position: { n: n + 1, total: all.length },
    minutes: Math.max(
      1,
      Math.round((countWords(doc?.tree ?? { type: 'root' }) + inSides(facts.sides)) / WORDS_A_MINUTE),
    ),
    claims,
    ownClaims: new Set([
      ...(doc?.links ?? []).filter((l) => l.scheme === 'claim').map((l) => l.id),
      ...claimsOfSides(facts.sides),
    ]).size,
    sections,
    sides: facts.sides,
    figure: figure && figureView(views, figure),
    sources: sourcesBehind(views, claims),
    previous: link(all[n - 1]),
    next: link(all[n + 1]),
    written: facts.written,
    checked: facts.checked,
    readUpTo: readUpTo(views, { checked: facts.checked, factsUpTo: entry.facts.factsUpTo }),
    since: contestedSince(views, claims, facts.checked),
  };
}
