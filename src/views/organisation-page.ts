import { collator, formatList } from '../i18n/format.ts';
import { currentMembers } from '../library/members.ts';
import type { Absent, Member } from '../library/types.ts';
import { isPlain, type NoteSource } from '../markdown/notes.ts';
import type { FactRow } from './parts/facts.ts';
import { mentionsOf, type Mentions } from './parts/mentions.ts';
import { profileData } from './parts/organisation.ts';
import type { PageInfo } from './page.ts';
import { quotationOf, type Quotation } from './parts/quotation.ts';
import { proseView, type ProseView } from './parts/prose.ts';
import { standingCounts } from './parts/standing.ts';
import type { Views } from './views.ts';

/** Another organisation, as a link with a word on it. */
export interface RelatedRow {
  name: string;
  href: string;
  note: string;
}

/** Where a member stands in the list of the launch: a dot for each name of it. */
export interface LaunchPlace {
  total: number;
  /** The place of the member, from 0. */
  at: number;
  /** The places of those related to it. */
  others: number[];
  says: string;
}

/** The page of a member or of somebody who is not in it. */
export interface OrganisationView {
  info: PageInfo;
  id: string;
  name: string;
  /** The list it belongs to, and what stands after its name on the way to the page. */
  list: { name: string; href: string | undefined };
  crumb: string;
  summary: string;
  /** The heading above its text. */
  about: string;
  facts: FactRow[];
  prose: ProseView;
  mentions: Mentions;
  related: RelatedRow[];
  /** What the related ones have in common: “Others from Japan”. */
  relatedTitle: string;
  launch: LaunchPlace | undefined;
  /** What somebody said in its name, where no note stands beside its text. */
  quotation: Quotation | undefined;
  /** How many claims its text carries and how they stand; undefined where it carries none. */
  claims: string | undefined;
  /** Little is known of it: the page is short and asks for more. */
  isThin: boolean;
  sources: NoteSource[];
  checked: string;
  /** What to say where the last check is too long ago. */
  due: string | undefined;
  archived: { on: string; reason: string } | undefined;
  previous: { name: string; href: string } | undefined;
  next: { name: string; href: string } | undefined;
  /** Where its facts are for machines, from the base path. */
  data: string | undefined;
  file: string;
  kind: 'member' | 'absent';
}

/** As many words as a text may have, and as many mentions, for the page to be a short one. */
const THIN = { words: 130, mentions: 3 };

/** What only the kind of the organisation knows. */
type Own = Pick<
  OrganisationView,
  | 'list'
  | 'crumb'
  | 'about'
  | 'facts'
  | 'related'
  | 'relatedTitle'
  | 'launch'
  | 'archived'
  | 'previous'
  | 'next'
  | 'data'
> & { title: string };

/** Computes the page of an organisation: what members and those who are not in it have in common. */
export function organisationPage(
  views: Views,
  kind: 'member' | 'absent',
  entry: Member | Absent,
  { title, ...own }: Own,
): OrganisationView {
  const { lib, lang, t } = views;
  const { id, facts } = entry;
  const name = views.nameOf(entry);
  const summary = (entry.local[lang] ?? facts).summary;
  const prose = proseView(views, kind, entry);
  const mentions = mentionsOf(views, kind, id, views.shortOf(entry));
  const claims = lib.graph.claimsIn(kind, id, prose.translation.lang).flatMap((claim) => views.claim(claim) ?? []);
  return {
    ...own,
    info: {
      lang,
      path: `${kind === 'member' ? 'members' : 'absent'}/${id}/`,
      title,
      description: summary,
      type: 'profile',
      crumbs: [
        { name: t('nav.home'), path: '' },
        ...(own.list.href === undefined
          ? []
          : [{ name: own.list.name, path: kind === 'member' ? 'members/' : 'absent/' }]),
        { name, path: undefined },
      ],
      data: [profileData(views, entry)],
    },
    id,
    name,
    summary,
    prose,
    mentions,
    quotation: claims.every(({ standing }) => isPlain(standing)) ? quotationOf(views, entry) : undefined,
    claims:
      claims.length === 0
        ? undefined
        : t('organisation.claims', { n: claims.length, standing: standingCounts(claims, t) }),
    isThin: prose.words <= THIN.words && mentions.best.length + mentions.more <= THIN.mentions,
    sources: facts.sources.flatMap((source) => {
      const found = lib.sources.get(source);
      return found ? [{ label: views.sourceLabel(found), href: views.sourcePath(source) }] : [];
    }),
    checked: facts.checked,
    due: views.due(facts.checked),
    file: entry.prose[prose.translation.lang]?.file ?? entry.file,
    kind,
  };
}

/** Others are picked out in the list of the launch, as long as they can be told apart. */
const MOST_OTHERS = 8;

/** Where a member of the launch stands in its list, and those related to it or from the same country. */
export function launchPlace(views: Views, entry: Member): LaunchPlace | undefined {
  const { lib, lang, t } = views;
  if (!entry.facts.founding) return undefined;
  const launch = currentMembers(lib)
    .filter(({ facts }) => facts.founding)
    .sort((a, b) => collator(lang).compare(views.nameOf(a), views.nameOf(b)));
  const at = launch.indexOf(entry);
  if (at < 0) return undefined;
  const { country, related = [] } = entry.facts;
  const near = launch.filter((one) => one !== entry && related.includes(one.id));
  const compatriots = launch.filter((one) => one !== entry && country !== undefined && one.facts.country === country);
  const ofCountry = near.length === 0 && compatriots.length <= MOST_OTHERS ? compatriots : [];
  const others = near.length > 0 ? near : ofCountry;
  const says = t('organisation.launch', { n: launch.length, list: views.firstList });
  return {
    total: launch.length,
    at,
    others: others.map((one) => launch.indexOf(one)),
    says:
      near.length > 0
        ? `${says} ${t('organisation.launchDark', {
            names: formatList(
              near.map((one) => views.shortOf(one)),
              lang,
            ),
          })}`
        : country !== undefined && ofCountry.length > 0
          ? `${says} ${t('organisation.launchCountry', { n: ofCountry.length, country: views.country(country) })}`
          : says,
  };
}
