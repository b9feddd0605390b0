import type { Key } from '../i18n/t.ts';
import type { ClaimView, NoteSource } from '../markdown/notes.ts';
import { STANDINGS, type Claim } from '../schema/claim.ts';
import { claimsOf, explainersInOrder } from './explainer.ts';
import type { MakerMark } from '../schema/maker.ts';
import type { PageInfo } from './page.ts';
import { translationState } from '../library/translation.ts';
import { memberAt } from '../library/members.ts';
import type { Library } from '../library/index.ts';
import { usesOf, type Use } from './parts/backlinks.ts';
import type { Views } from './views.ts';

/** How many claims somebody contests. */
export const disputedClaims = (lib: Library): number =>
  [...lib.claims.values()].filter(({ standing }) => standing === 'disputed').length;

/** A claim with all that is known of it. */
export interface ClaimEntry extends ClaimView {
  /** Its number in the article, such as C7. */
  number: string | undefined;
  text: string;
  reason: string | undefined;
  corrections: { date: string; what: string }[];
  date: string;
  checked: string;
  /** What to say where the last check is too long ago. */
  due: string | undefined;
  /** All its sources; a margin note leaves the copy out. */
  allSources: NoteSource[];
  uses: Use[];
  about: { name: string; href: string }[];
}

/** The claims that first stand on one page. */
export interface ClaimGroup {
  /** The page’s id in the address and in filters. */
  key: string;
  title: string;
  href: string | undefined;
  claims: ClaimEntry[];
}

/** How many claims have a property; what a filter offers. */
export interface Count {
  facet: 'page' | 'maker' | 'article' | 'standing' | 'checked';
  value: string;
  label: string;
  n: number;
  /** The sign of a maker. */
  mark?: MakerMark;
}

export interface ClaimsView {
  info: PageInfo;
  total: number;
  groups: ClaimGroup[];
  pages: Count[];
  makers: Count[];
  origins: Count[];
  standings: Count[];
  freshness: Count[];
}

/** The group of claims that stand on no explainer. @internal Tests look for the group. */
export const ELSEWHERE = 'elsewhere';

/** For each claim the explainer on which a reader first meets it, in reading order. */
export function firstPages(views: Views): Map<string, string> {
  const first = new Map<string, string>();
  for (const explainer of explainersInOrder(views)) {
    for (const { id } of claimsOf(views, explainer.id, translationState(explainer, views.lang).lang)) {
      if (!first.has(id)) first.set(id, explainer.id);
    }
  }
  return first;
}

function aboutOf(views: Views, claim: Claim): ClaimEntry['about'] {
  return (claim.about ?? []).flatMap((id) => {
    const member = memberAt(views.lib, id);
    const entry = member ?? views.lib.absent.get(id);
    return entry === undefined
      ? []
      : [{ name: views.shortOf(entry), href: views.path(`${member ? 'members' : 'absent'}/${entry.id}/`) }];
  });
}

/** A claim as the claims page shows it. */
function claimEntry(views: Views, claim: Claim): ClaimEntry {
  return {
    ...views.claimView(claim),
    number: claim.article,
    text: claim.text[views.lang],
    reason: claim.reason?.[views.lang],
    corrections: (claim.corrections ?? []).map((c) => ({ date: views.date(c.on), what: c.what[views.lang] })),
    date: views.date(claim.date),
    checked: views.date(claim.checked),
    due: views.due(claim.checked),
    allSources: claim.sources.flatMap((id) => {
      const source = views.lib.sources.get(id);
      return source ? [{ label: views.sourceLabel(source), href: views.sourcePath(id) }] : [];
    }),
    uses: usesOf(views, 'claim', claim.id),
    about: aboutOf(views, claim),
  };
}

/** The pages on which claims first stand: the explainers in reading order, then all others as one. */
export const pagesOfClaims = (views: Views): Pick<ClaimGroup, 'key' | 'title' | 'href'>[] => [
  ...explainersInOrder(views).map((e) => {
    const { nav } = e.local[views.lang] ?? e.facts;
    return { key: e.id, title: nav, href: views.path(`explainers/${e.id}/`) };
  }),
  { key: ELSEWHERE, title: views.t('claims.elsewhere'), href: undefined },
];

function groupsOf(views: Views): ClaimGroup[] {
  const { lib } = views;
  const first = firstPages(views);
  const entries = [...first.keys()].flatMap((id) => lib.claims.get(id) ?? []);
  const rest = [...lib.claims.values()].filter((c) => !first.has(c.id));
  return pagesOfClaims(views)
    .map((page) => {
      const own = page.key === ELSEWHERE ? rest : entries.filter((c) => first.get(c.id) === page.key);
      return { ...page, claims: own.map((c) => claimEntry(views, c)) };
    })
    .filter((g) => g.claims.length > 0);
}

/** The whole page of claims. */
export function claimsView(views: Views): ClaimsView {
  const { lib, lang, t } = views;
  const groups = groupsOf(views);
  const all = [...lib.claims.values()];
  const due = all.filter((c) => views.isDue(c.checked)).length;
  const inArticle = all.filter((c) => c.article !== undefined).length;
  const article = lib.site.article?.name[lang];
  const count = (facet: Count['facet'], value: string, label: string, n: number): Count => ({ facet, value, label, n });
  return {
    info: {
      lang,
      path: 'claims/',
      title: t('claims.title'),
      description: t('claims.description', { n: all.length }),
      type: 'website',
      crumbs: [
        { name: t('nav.home'), path: '' },
        { name: t('nav.disputes'), path: undefined },
      ],
    },
    total: all.length,
    groups,
    pages: groups.map((g) => count('page', g.key, g.title, g.claims.length)),
    makers: lib.site.makers
      .map((mark) => ({
        ...count('maker', mark.id, views.makerName(mark.id), all.filter((c) => c.maker === mark.id).length),
        mark,
      }))
      .filter(({ n }) => n > 0),
    origins:
      article === undefined || inArticle === 0
        ? []
        : [
            count('article', 'yes', t('claims.fromArticle', { article }), inArticle),
            count('article', 'no', t('claims.fromOthers'), all.length - inArticle),
          ].filter(({ n }) => n > 0),
    standings: STANDINGS.map((s) =>
      count('standing', s, t(`standing.${s}` satisfies Key), all.filter((c) => c.standing === s).length),
    ).filter(({ n }) => n > 0),
    freshness: [
      count('checked', 'fresh', t('fresh.fresh'), all.length - due),
      count('checked', 'due', t('fresh.again'), due),
    ],
  };
}
