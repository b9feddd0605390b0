import { collator } from '../i18n/format.ts';
import type { Key } from '../i18n/t.ts';
import type { NoteSource } from '../markdown/notes.ts';
import type { MakerMark } from '../schema/maker.ts';
import { basisView, type FactRow } from './parts/facts.ts';
import { organisationPage, type OrganisationView } from './organisation-page.ts';
import { memberAt } from '../library/members.ts';
import type { PageInfo } from './page.ts';
import { proseView, type ProseView } from './parts/prose.ts';
import type { Absent } from '../library/types.ts';
import type { Views } from './views.ts';
import { ownValue } from '../library/own-value.ts';

/**
 * How somebody came to be looked for: by the article, by other press only, by anybody where the site starts from no
 * article, or missing at first and a member since.
 */
export const ABSENT_GROUPS = ['article', 'press', 'all', 'joined'] as const;
export type AbsentGroup = (typeof ABSENT_GROUPS)[number];

/** Someone who is not in it, as a list shows them. */
export interface AbsentRow {
  id: string;
  name: string;
  href: string;
  kind: string;
  summary: string;
  reason: Absent['facts']['reason'];
  reasonName: string;
  /** Whose word the reason is, where it is anybody’s. */
  mark: MakerMark | undefined;
  /** The member it became. */
  joined: { date: string; href: string } | undefined;
  sources: NoteSource[];
}

export interface AbsentIndexView {
  info: PageInfo;
  total: number;
  title: string;
  /** What “not a member” means and which lists were read: a text of the content. */
  intro: ProseView | undefined;
  introFile: string | undefined;
  groups: { key: AbsentGroup; title: string; note: string; rows: AbsentRow[] }[];
}

/** The page of one of them. */
export interface AbsentView extends OrganisationView {
  /** The member it became. */
  joined: AbsentRow['joined'];
}

/** Which group someone stands in. @internal Tested on entries that no fixture has. */
export const absentGroup = ({ lib }: Views, entry: Absent): AbsentGroup => {
  if (entry.facts.joinedAs !== undefined) return 'joined';
  if (lib.site.article === undefined) return 'all';
  return entry.facts.named ? 'article' : 'press';
};

/** All of them: group by group, by name within each. */
export function absentInOrder(views: Views): Absent[] {
  const compare = collator(views.lang).compare;
  const rank = (e: Absent): number => ABSENT_GROUPS.indexOf(absentGroup(views, e));
  return [...views.lib.absent.values()].sort((a, b) => rank(a) - rank(b) || compare(views.nameOf(a), views.nameOf(b)));
}

/** What is known of a reason; where the site starts from no article, nobody is said to have given or guessed it. */
function reasonName({ lib, lang, t }: Views, reason: Absent['facts']['reason']): string {
  const article = lib.site.article?.name[lang];
  if (article !== undefined) return t(`absent.reason.${reason}` satisfies Key, { article });
  if (reason === 'speculation') return t('absent.reason.guess');
  return t(reason === 'stated' ? 'absent.reason.stated' : 'absent.reason.not-stated');
}

/** Someone as a list shows them. */
function absentRow(views: Views, entry: Absent): AbsentRow {
  const { lib, lang } = views;
  const { facts } = entry;
  const member = facts.joinedAs === undefined ? undefined : memberAt(lib, facts.joinedAs);
  const kind = ownValue(lib.site.kinds, facts.kind)?.[lang] ?? facts.kind;
  return {
    id: entry.id,
    name: views.nameOf(entry),
    href: views.path(`absent/${entry.id}/`),
    kind: facts.country === undefined ? kind : `${kind}, ${views.country(facts.country)}`,
    summary: (entry.local[lang] ?? facts).summary,
    reason: facts.reason,
    reasonName: reasonName(views, facts.reason),
    mark: { speculation: views.marks.opinion, stated: views.marks.named, none: undefined, 'not-stated': undefined }[
      facts.reason
    ],
    joined: member && { date: views.date(member.facts.joined), href: views.path(`members/${member.id}/`) },
    sources: facts.sources.flatMap((id) => {
      const source = lib.sources.get(id);
      return source && source.kind !== 'seed' ? [{ label: views.sourceLabel(source), href: views.sourcePath(id) }] : [];
    }),
  };
}

/** The index of those who are not in it. */
export function absentIndexView(views: Views): AbsentIndexView {
  const { lib, lang, t } = views;
  const all = absentInOrder(views);
  const article = lib.site.article?.name[lang] ?? '';
  const page = lib.pages.get('absent');
  const title = page ? (page.local[lang] ?? page.facts).title : t('nav.absent');
  const intro = page && proseView(views, 'page', page);
  return {
    info: {
      lang,
      path: 'absent/',
      title,
      description: page ? (page.local[lang] ?? page.facts).summary : t('absent.description', { n: all.length }),
      type: 'website',
      crumbs: [
        { name: t('nav.home'), path: '' },
        { name: t('nav.absent'), path: undefined },
      ],
    },
    total: all.length,
    title,
    intro,
    introFile: intro && page?.prose[intro.translation.lang]?.file,
    groups: ABSENT_GROUPS.map((key) => ({
      key,
      title: t(`absent.group.${key}` satisfies Key, { article }),
      note: t(`absent.groupNote.${key}` satisfies Key),
      rows: all.filter((e) => absentGroup(views, e) === key).map((e) => absentRow(views, e)),
    })).filter((g) => g.rows.length > 0),
  };
}

/** Where the word on the reason comes from: the article, and as its author’s opinion where it is a guess. */
function reasonBasis(views: Views, { reason, sources }: Absent['facts']): FactRow['basis'] {
  if (reason !== 'speculation' && reason !== 'none') return undefined;
  const basis = basisView(views, views.lib.site.article?.source ?? sources[0]);
  return basis && reason === 'speculation' ? { ...basis, maker: 'opinion', letter: views.marks.opinion.letter } : basis;
}

/** The facts of one of them, each with what it rests on. @internal Tested on entries that no fixture has. */
export function absentFacts(views: Views, entry: Absent): FactRow[] {
  const { lib, lang, t } = views;
  const { facts } = entry;
  const { article } = lib.site;
  const row = (label: Key, value: string | undefined, origin: string | undefined, href?: string): FactRow[] =>
    value === undefined ? [] : [{ label: t(label), value, href, basis: basisView(views, origin) }];
  const { joined, reasonName: reason } = absentRow(views, entry);
  const press = facts.sources.find((id) => ['press', 'secondary'].includes(lib.sources.get(id)?.kind ?? ''));
  return [
    ...row('fact.kind', ownValue(lib.site.kinds, facts.kind)?.[lang], facts.basis.kind ?? 'judgement'),
    ...row(
      'absent.missing',
      article && facts.named
        ? t('absent.missingArticle', { article: article.name[lang] })
        : t(article ? 'absent.missingPress' : 'absent.missingSource'),
      article && facts.named ? article.source : (press ?? (article ? undefined : facts.sources[0])),
    ),
    { label: t('absent.why'), value: reason, href: undefined, basis: reasonBasis(views, facts) },
    ...(joined
      ? row(
          'fact.joined',
          t('absent.joinedOn', { date: joined.date }),
          memberAt(lib, facts.joinedAs ?? '')?.facts.basis.joined,
          joined.href,
        )
      : []),
    ...(article && facts.partnership
      ? row('absent.other', t('absent.otherYes', { article: article.name[lang] }), article.source)
      : []),
    ...row('fact.country', facts.country && views.country(facts.country), facts.basis.country),
    ...row('fact.city', views.cityOf(entry), facts.basis.city),
    ...row('fact.website', facts.website?.replace(/^https?:\/\/(www\.)?|\/$/g, ''), facts.basis.website, facts.website),
  ];
}

/** Computes the page of one of them. @throws where the id is unknown. */
export function absentView(views: Views, id: string): AbsentView {
  const { lib, t } = views;
  const entry = lib.absent.get(id);
  if (entry === undefined) throw new Error(`no such absentee: ${id}`);
  const { name, joined } = absentRow(views, entry);
  const all = absentInOrder(views);
  const at = all.indexOf(entry);
  const link = (other: Absent | undefined): AbsentView['next'] =>
    other && { name: views.nameOf(other), href: views.path(`absent/${other.id}/`) };
  const page = organisationPage(views, 'absent', entry, {
    title: t(joined ? 'absent.titleJoined' : 'absent.title', { name }),
    list: { name: t('nav.absent'), href: views.path('absent/') },
    crumb: t('absent.crumb', { n: at + 1, total: all.length }),
    about: t('absent.known'),
    facts: absentFacts(views, entry),
    related: [],
    relatedTitle: '',
    launch: undefined,
    archived: undefined,
    previous: link(all[at - 1]),
    next: link(all[at + 1]),
    data: undefined,
  });
  return { ...page, joined };
}
