import { drawnFigures } from '../../library/drawn-figures.ts';
import { claimsUnder } from '../figures/figures.ts';
import { KINDS, TEXT_KINDS, type TextKind } from '../../schema/kinds.ts';
import { typedLinksOf, parseMarkdown } from '../../markdown/tree.ts';
import { documentOf } from './documents.ts';
import type { Views } from '../views.ts';

/** A page on which something stands. */
export interface Use {
  kind: TextKind | 'home' | 'figure';
  id: string;
  title: string;
  href: string;
}

const ORDER: readonly Use['kind'][] = ['home', ...TEXT_KINDS, 'figure'];

/** What is read in the order of its names, in the reader’s language; the rest has an order of its own. */
const NAMED: readonly Use['kind'][] = ['member', 'absent', 'term'];

/** Whether the home page carries a claim: in its headline or its answer. */
function onHome(views: Views, claim: string): boolean {
  const home = views.lib.home;
  if (home === undefined) return false;
  return [home.headline, home.answer].some((text) =>
    typedLinksOf(parseMarkdown(text[views.lang])).some((l) => l.scheme === 'claim' && l.id === claim),
  );
}

/** The explainers whose two sides lean on a claim. */
const inSides = (views: Views, claim: string): string[] =>
  [...views.lib.explainers.values()]
    .filter((e) =>
      (e.local[views.lang] ?? e.facts).sides?.rows.some((r) => r.left.claim === claim || r.right.claim === claim),
    )
    .map((e) => e.id);

/** The pages that use a thing, in the reader’s language, each once: home first, then explainers in reading order. */
export function usesOf(views: Views, scheme: string, id: string): Use[] {
  const uses: Use[] = [];
  const known = new Set<string>();
  const add = (kind: TextKind, doc: string, anchor: string): void => {
    const found = documentOf(views, kind, doc);
    if (found === undefined || known.has(`${kind} ${doc}`)) return;
    known.add(`${kind} ${doc}`);
    uses.push({ kind, id: doc, title: found.title, href: views.path(found.path + anchor) });
  };
  for (const m of views.lib.graph.mentions(views.lang, scheme, id)) {
    add(m.kind, m.id, m.kind === 'explainer' && m.section !== '' ? `#${m.section}` : '');
  }
  if (scheme === 'claim') {
    for (const explainer of inSides(views, id)) add('explainer', explainer, '#sides');
    for (const figure of drawnFigures(views.lib))
      if (claimsUnder(figure).includes(id))
        uses.push({
          kind: 'figure',
          id: figure.id,
          title: figure.title[views.lang],
          href: views.path(KINDS.figure.path(figure.id)),
        });
    if (onHome(views, id)) uses.push({ kind: 'home', id: '', title: views.t('nav.home'), href: views.path('') });
  }
  const rank = (u: Use): number =>
    ORDER.indexOf(u.kind) * 100 + (u.kind === 'explainer' ? (views.lib.explainers.get(u.id)?.facts.order ?? 0) : 0);
  const byName = (a: Use, b: Use): number => (NAMED.includes(a.kind) ? views.compare(a.title, b.title) : 0);
  return uses.sort((a, b) => rank(a) - rank(b) || byName(a, b));
}
