import { collator } from '../../i18n/format.ts';
import type { Key } from '../../i18n/t.ts';
import type { Member } from '../../library/types.ts';
import type { Views } from '../views.ts';
import { ownValue } from '../../library/own-value.ts';

/** What the directory can be narrowed by, in the order in which the page has them and a row names its values. */
export const FACETS = ['kind', 'country', 'joined', 'group', 'named', 'founding', 'sector', 'checked'] as const;
export type FacetName = (typeof FACETS)[number];

/** Those that say something on this site: without a map there are no groups, and without an article nobody is named. */
export const facetsFor = ({ lib: { site } }: Views): FacetName[] =>
  FACETS.filter(
    (name) =>
      (name !== 'group' || Object.keys(site.groups).length > 0) && (name !== 'named' || site.article !== undefined),
  );

/** Stands for a value that is not known. */
const UNKNOWN = '-';

export interface FacetItem {
  value: string;
  label: string;
  count: number;
  /** The page of this value, where it has one: the filter that works without script. */
  path: string | undefined;
  current: boolean;
}

export interface FacetView {
  name: FacetName;
  title: string;
  /** On a page that is narrowed by this facet, the first one leads back to all members. */
  items: FacetItem[];
  /** The label of the value that this page is narrowed to. */
  chosen: string | undefined;
}

/** The page of a kind, from the language’s root. */
export const kindPath = (kind: string): string => `members/kind/${kind}/`;
/** The page of a country, from the language’s root; addresses are in small letters. */
export const countryPath = (code: string): string => `members/country/${code.toLowerCase()}/`;

/** The wave of arrival a day belongs to: the last one that had begun by then. */
export function waveOf(cohorts: readonly { id: string; from: string }[], joined: string): number {
  return Math.max(
    0,
    cohorts.findLastIndex((c) => c.from <= joined),
  );
}

const yesNo = (is: boolean): string => (is ? 'yes' : 'no');

/** The value of a member in each facet. */
export function valuesOf(views: Views, { facts }: Member): Record<FacetName, string> {
  const { cohorts } = views.lib.site;
  return {
    kind: facts.kind,
    country: facts.country ?? UNKNOWN,
    group: facts.group ?? UNKNOWN,
    named: yesNo(facts.named),
    sector: facts.sector,
    joined: cohorts[waveOf(cohorts, facts.joined)]?.id ?? UNKNOWN,
    founding: yesNo(facts.founding),
    checked: views.isDue(facts.checked) ? 'due' : 'fresh',
  };
}

/** A value of a facet in the reader’s words. */
export function labelOf(views: Views, facet: FacetName, value: string): string {
  const { lang, t } = views;
  const { site } = views.lib;
  switch (facet) {
    case 'kind':
      return ownValue(site.kinds, value)?.[lang] ?? value;
    case 'country':
      return value === UNKNOWN ? t('directory.unknown') : views.country(value);
    case 'group':
      return ownValue(site.groups, value)?.short[lang] ?? t('directory.noGroup');
    case 'named':
      return t(value === 'yes' ? 'directory.named' : 'directory.notNamed');
    case 'sector':
      return ownValue(site.sectors, value)?.[lang] ?? value;
    case 'joined':
      return site.cohorts.find((c) => c.id === value)?.label[lang] ?? value;
    case 'founding':
      return t(value === 'yes' ? 'directory.founder' : 'directory.notFounder');
    case 'checked':
      return t(value === 'due' ? 'fresh.again' : 'fresh.fresh');
  }
}

const pathOf = (facet: FacetName, value: string): string | undefined =>
  facet === 'kind' ? kindPath(value) : facet === 'country' && value !== UNKNOWN ? countryPath(value) : undefined;

/** A facet over some members: its values with their counts, the most frequent first. */
export function facetView(
  views: Views,
  facet: FacetName,
  members: readonly Member[],
  narrowed: string | undefined,
): FacetView {
  const { t, lang } = views;
  // Of what is due, a reader also wants to know that there is none.
  const counts = new Map<string, number>(
    facet === 'checked'
      ? [
          ['fresh', 0],
          ['due', 0],
        ]
      : [],
  );
  for (const member of members) {
    const value = valuesOf(views, member)[facet];
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const order = collator(lang);
  const waves = views.lib.site.cohorts.map((c) => c.id);
  const rank = (a: FacetItem, b: FacetItem): number => {
    if (facet === 'joined') return waves.indexOf(a.value) - waves.indexOf(b.value);
    if (facet === 'named' || facet === 'founding' || facet === 'checked') return b.value.localeCompare(a.value);
    return (
      Number(a.value === UNKNOWN) - Number(b.value === UNKNOWN) || b.count - a.count || order.compare(a.label, b.label)
    );
  };
  const items = [...counts]
    .map(([value, count]): FacetItem => {
      const path = pathOf(facet, value);
      return {
        value,
        label: labelOf(views, facet, value),
        count,
        path: path && views.path(path),
        current: value === narrowed,
      };
    })
    .sort(rank);
  const all = {
    value: '',
    label: t('directory.all'),
    count: members.length,
    path: views.path('members/'),
    current: false,
  };
  return {
    name: facet,
    title: t(`directory.facet.${facet}` satisfies Key, { article: views.lib.site.article?.name[lang] ?? '' }),
    items: narrowed === undefined ? items : [all, ...items],
    chosen: items.find((item) => item.current)?.label,
  };
}
