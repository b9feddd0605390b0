import type { Key } from '../i18n/t.ts';
import type { ClaimView } from '../markdown/notes.ts';
import type { Source } from '../schema/source.ts';
import type { PageInfo } from './page.ts';
import { readableAddress, sourceName, type SourceName } from './parts/source-name.ts';
import { usesOf, type Use } from './parts/backlinks.ts';
import type { Views } from './views.ts';
import { LANGS } from '../schema/languages.ts';
import { capital, languageName } from '../i18n/format.ts';

/** A source with all that is known of it and all that rests on it. */
export interface SourceEntry {
  id: string;
  name: SourceName;
  /** Where it was first published, or where it was read. */
  href: string | undefined;
  /** Where a copy of it was read, if that is elsewhere. */
  copy: string | undefined;
  /** Where an archive keeps it, if no other link of this entry leads there. */
  archived: string | undefined;
  /** That it is no longer where it was read, and since when. */
  gone: string | undefined;
  /** Publisher, author and date, as far as known. */
  imprint: string;
  language: string;
  kind: string;
  seen: Source['seen'];
  seenName: string;
  reliability: Source['reliability'];
  reliabilityName: string;
  supports: readonly string[];
  note: string | undefined;
  claims: (ClaimView & { text: string })[];
  /** Texts that cite it directly, profiles left out. */
  uses: Use[];
  /** How many profiles and how many dates of the timeline name it. */
  profiles: number;
  dates: { title: string; href: string }[];
}

export interface SourceGroup {
  key: (typeof GROUPS)[number][0];
  title: string;
  note: string;
  sources: SourceEntry[];
}

/** How many sources share a property. */
export interface SourceCount {
  label: string;
  n: number;
}

export interface SourcesView {
  info: PageInfo;
  total: number;
  groups: SourceGroup[];
  seen: SourceCount[];
  reliability: SourceCount[];
  languages: SourceCount[];
}

/** The groups of the page and the kinds of sources in each. */
const GROUPS = [
  ['start', []],
  ['primary', ['primary', 'press-release', 'paper']],
  ['press', ['press']],
  ['secondary', ['secondary']],
] as const satisfies readonly (readonly [string, readonly Source['kind'][]])[];

/**
 * The group a source stands in: the article and its copy by themselves, the rest by kind.
 * @internal Tested on sources that no fixture has.
 */
export function groupOf(source: Source, article: string | undefined): SourceGroup['key'] {
  if (source.id === article || source.kind === 'seed') return 'start';
  return GROUPS.find(([, kinds]) => (kinds as readonly string[]).includes(source.kind))?.[0] ?? 'secondary';
}

/** Oldest first; those without a date at the end. @internal Tested on sources that no fixture has. */
export const byDate = (a: Source, b: Source): number =>
  (a.date ?? '9').localeCompare(b.date ?? '9') || a.id.localeCompare(b.id);

/**
 * “Publisher, author, date”; a date that stands alone takes a capital, a name stays as its owner writes it.
 * @internal Tested on sources that no fixture has.
 */
export function imprintOf(views: Views, source: Source): string {
  const date = source.date === undefined ? views.t('sources.undated') : views.date(source.date);
  const { publisher, author } = sourceName(source, views.lang, views.lib);
  const names = [publisher, author].filter((x) => x !== undefined);
  return names.length === 0
    ? date.charAt(0).toLocaleUpperCase(views.lang) + date.slice(1)
    : [...names, date].join(', ');
}

/** A source as the page of sources shows it. */
export function sourceEntry(views: Views, source: Source): SourceEntry {
  const { lib, lang, t } = views;
  const uses = usesOf(views, 'source', source.id);
  const isProfile = (u: Use): boolean => u.kind === 'member' || u.kind === 'absent';
  const members = [...lib.members.values()].filter((m) => m.facts.movedTo === undefined);
  const profiles = [...members, ...lib.absent.values()].filter((m) => m.facts.sources.includes(source.id));
  const read = readableAddress(source);
  const first = source.originalUrl ?? read;
  return {
    id: source.id,
    name: sourceName(source, lang, lib),
    href: first,
    copy: source.gone !== undefined || read === first ? undefined : read,
    archived: source.archived === first ? undefined : source.archived,
    gone: source.gone === undefined ? undefined : t('sources.gone', { date: views.date(source.gone) }),
    imprint: imprintOf(views, source),
    language: capital(languageName(source.language, views.lang), views.lang),
    kind: t(`sources.kind.${source.kind}` satisfies Key),
    seen: source.seen,
    seenName: t(`sources.seen.${source.seen}` satisfies Key),
    reliability: source.reliability,
    reliabilityName: t(`sources.reliability.${source.reliability}` satisfies Key),
    supports: source.supports[lang],
    note: source.note?.[lang],
    claims: [...lib.claims.values()]
      .filter((c) => c.sources.includes(source.id))
      .map((c) => ({ ...views.claimView(c), text: c.text[lang] })),
    uses: uses.filter((u) => !isProfile(u)),
    profiles: profiles.length,
    // A text with the title of a date tells of the same: one link leads there, and not two of one name.
    dates: [...lib.events.values()]
      .filter((e) => e.sources.includes(source.id) && !uses.some(({ title }) => title === e.title[lang]))
      .map((e) => ({ title: e.title[lang], href: views.path(`timeline/#${e.id}`) })),
  };
}

/** The whole page of sources. */
export function sourcesView(views: Views): SourcesView {
  const { lib, lang, t } = views;
  const all = [...lib.sources.values()].sort(byDate);
  const counts = <K extends string>(
    keys: readonly K[],
    of: (s: Source) => string,
    label: (key: K) => string,
  ): SourceCount[] =>
    keys.map((key) => ({ label: label(key), n: all.filter((s) => of(s) === key).length })).filter((c) => c.n > 0);
  return {
    info: {
      lang,
      path: 'sources/',
      title: t('nav.sources'),
      description: t('sources.description', { n: all.length }),
      type: 'website',
      crumbs: [
        { name: t('nav.home'), path: '' },
        { name: t('nav.sources'), path: undefined },
      ],
    },
    total: all.length,
    groups: GROUPS.map(([key]) => ({
      key,
      title: t(`sources.group.${key}` satisfies Key),
      note: t(`sources.groupNote.${key}` satisfies Key),
      sources: all.filter((s) => groupOf(s, lib.site.article?.source) === key).map((s) => sourceEntry(views, s)),
    })).filter((g) => g.sources.length > 0),
    seen: counts(
      ['full', 'partial', 'excerpt'] as const,
      (s) => s.seen,
      (k) => t(`sources.seen.${k}` satisfies Key),
    ),
    reliability: counts(
      ['high', 'medium', 'low'] as const,
      (s) => s.reliability,
      (k) => t(`sources.reliability.${k}` satisfies Key),
    ),
    languages: counts(
      LANGS,
      (s) => s.language,
      (k) => capital(languageName(k, views.lang), views.lang),
    ),
  };
}
