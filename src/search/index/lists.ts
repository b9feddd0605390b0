import type { Key } from '../../i18n/t.ts';
import { LANGS } from '../../schema/languages.ts';
import { countryName } from '../../i18n/format.ts';
import { countryPath, kindPath } from '../../views/parts/facets.ts';
import { currentMembers } from '../../library/members.ts';
import { isThere } from '../../views/parts/rooms.ts';
import type { Member } from '../../library/types.ts';
import type { Views } from '../../views/views.ts';
import type { TimelineEvent } from '../../schema/event.ts';
import type { SearchRecord } from '../query/record.ts';

const split = (text: string): string[] => text.split(', ').filter((word) => word !== '');

/** The pages that the interface makes by itself, and what names them. */
const PAGES: readonly { path: string; title: Key; alias: Key; text?: Key }[] = [
  { path: 'members/', title: 'nav.members', alias: 'search.alias.members' },
  { path: 'explainers/', title: 'nav.explainers', alias: 'search.alias.explainers' },
  { path: 'news/', title: 'nav.news', alias: 'search.alias.news' },
  { path: 'timeline/', title: 'nav.timeline', alias: 'search.alias.timeline' },
  { path: 'glossary/', title: 'nav.glossary', alias: 'search.alias.glossary' },
  { path: 'sources/', title: 'nav.sources', alias: 'search.alias.sources' },
  { path: 'claims/', title: 'nav.claims', alias: 'search.alias.claims' },
  { path: 'figures/', title: 'nav.figures', alias: 'search.alias.figures' },
  { path: 'offline/', title: 'offline.title', alias: 'search.alias.offline' },
  { path: 'cite/', title: 'cite.title', alias: 'cite.alias', text: 'cite.lead' },
  {
    path: 'about/corrections/',
    title: 'corrections.title',
    alias: 'corrections.alias',
    text: 'corrections.description',
  },
];
/** Pages with a text of their own, which are asked for by other words than its title. */
const WRITTEN: Readonly<Record<string, Key>> = { 'about/': 'search.alias.about', 'absent/': 'search.alias.absent' };

/** Other names of a page: those of the interface, and those of the content. */
export function aliasesOf(views: Views, path: string): string[] {
  const key = WRITTEN[path] ?? PAGES.find((page) => page.path === path)?.alias;
  return [
    ...(key === undefined ? [] : split(views.t(key, { site: views.lib.site.name[views.lang] }))),
    ...(views.lib.search?.names[path]?.[views.lang] ?? []),
  ];
}

function list(
  views: Views,
  path: string,
  name: string,
  members: readonly Member[],
  aliases: readonly string[],
  of: Pick<SearchRecord, 'kind' | 'country'>,
): SearchRecord {
  const names = members.map((member) => views.shortOf(member)).sort((a, b) => views.compare(a, b));
  return {
    path,
    place: 'pages',
    title: views.t('search.list', { name, n: members.length }),
    aliases: [...new Set([name, ...aliases, ...aliasesOf(views, path)])],
    parts: [{ text: names.join(', ') }],
    margin: {},
    count: members.length,
    ...of,
  };
}

/** Pages without an entry of their own in the content: lists, the lists of each country, kind and year, and the rest. */
export function* lists(views: Views): Generator<SearchRecord> {
  const { lib, t, lang } = views;
  for (const { path, title, text } of PAGES) {
    if (!isThere(lib, path)) continue;
    yield {
      path,
      place: 'pages',
      title: t(title),
      aliases: aliasesOf(views, path),
      parts: text === undefined ? [] : [{ text: t(text, { site: lib.site.name[lang] }) }],
      margin: {},
    };
  }
  const members = currentMembers(lib);
  const codes = new Set(members.flatMap(({ facts }) => facts.country ?? []));
  for (const code of [...codes].sort()) {
    const those = members.filter(({ facts }) => facts.country === code);
    const names = LANGS.map((l) => countryName(code, l));
    yield list(views, countryPath(code), countryName(code, lang), those, names, { country: code });
  }
  for (const [id, kind] of Object.entries(lib.site.kinds)) {
    const those = members.filter(({ facts }) => facts.kind === id);
    if (those.length === 0) continue;
    yield list(
      views,
      kindPath(id),
      kind.plural[lang],
      those,
      LANGS.flatMap((l) => [kind.plural[l], kind[l]]),
      { kind: id },
    );
  }
  const years = new Map<string, TimelineEvent[]>();
  for (const event of [...lib.events.values()].sort((a, b) => a.date.localeCompare(b.date))) {
    const year = event.date.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), event]);
  }
  // A year begins in the timeline with its first date.
  for (const [year, events] of [...years].sort())
    yield {
      path: `timeline/#${events[0]?.id ?? ''}`,
      place: 'pages',
      title: t('search.year', { year, n: events.length }),
      aliases: [year],
      parts: [{ text: events.map((event) => event.title[lang]).join(' · ') }],
      margin: {},
      count: events.length,
    };
}
