import { fill } from '../i18n/fill.ts';
import { collator } from '../i18n/format.ts';
import type { ClaimView } from '../markdown/notes.ts';
import {
  countryPath,
  FACETS,
  facetsFor,
  facetView,
  kindPath,
  labelOf,
  valuesOf,
  waveOf,
  type FacetView,
} from './parts/facets.ts';
import type { Library } from '../library/index.ts';
import { initialOf } from './parts/initial.ts';
import { currentMembers } from '../library/members.ts';
import type { Crumb, PageInfo } from './page.ts';
import type { Member } from '../library/types.ts';
import type { Views } from './views.ts';
import { ownValue } from '../library/own-value.ts';

/** A page of the directory: all members, or those of one kind or one country. */
export type Narrowed = { facet: 'kind' | 'country'; value: string };

export interface DirectoryRow {
  /** The short name. */
  name: string;
  /** The whole name, where it is another. */
  whole: string | undefined;
  path: string;
  /** The letter it stands under, on the first row of that letter only. */
  initial: string | undefined;
  kind: string;
  city: string | undefined;
  country: string | undefined;
  joined: string;
  joinedLabel: string;
  named: boolean;
  sources: number;
  /** The one source that names it, where the file says that it stands alone. */
  weak: string | undefined;
  /** Its value in each facet, in the order of `FACETS`. */
  values: string;
}

/** The directory, ready to print. */
export interface DirectoryView {
  info: PageInfo;
  title: string;
  /** The title when a reader has chosen, with `{n}` for how many are left. */
  chosenTitle: string;
  narrowed: Narrowed | undefined;
  /** How many came with each wave, in words. */
  waves: string;
  facets: FacetView[];
  rows: DirectoryRow[];
  absent: number;
  /** The newest count of members that somebody else gives. */
  count: { claim: ClaimView; text: string; date: string } | undefined;
}

/**
 * A name as a list takes it: without the article that would put it under T.
 * @internal Tested on names that no fixture has.
 */
export const listName = (name: string): string => name.replace(/^The (?=\p{Lu})/u, '');

function rowOf(views: Views, member: Member): DirectoryRow {
  const { lib, lang } = views;
  const { facts } = member;
  const [name, whole] = [listName(views.shortOf(member)), views.nameOf(member)];
  const values = valuesOf(views, member);
  const month = facts.joined.slice(0, 7);
  const proof = facts.weak ? lib.sources.get(facts.basis.joined ?? facts.sources[0] ?? '') : undefined;
  return {
    name,
    whole: whole === name ? undefined : whole,
    path: views.path(`members/${member.id}/`),
    initial: undefined,
    kind: labelOf(views, 'kind', values.kind),
    city: views.cityOf(member),
    country: facts.country && views.country(facts.country),
    joined: facts.joined,
    joinedLabel: views.date(month, 'short'),
    named: facts.named,
    sources: facts.sources.length,
    weak: facts.weak ? views.t('directory.weak', { source: proof?.short[lang] ?? '' }) : undefined,
    values: FACETS.map((facet) => values[facet]).join(' '),
  };
}

/** The rows of some members by name, each letter on its first row. */
function rowsOf(views: Views, members: readonly Member[]): DirectoryRow[] {
  const order = collator(views.lang);
  let last = '';
  return members
    .map((member) => rowOf(views, member))
    .sort((a, b) => order.compare(a.name, b.name) || a.path.localeCompare(b.path))
    .map((row) => {
      const initial = initialOf(row.name);
      if (initial === last) return row;
      last = initial;
      return { ...row, initial };
    });
}

/** “57 on the launch list, 28 announced in February 2024, 4 found since”, without the waves that brought nobody. */
function wavesOf(views: Views, members: readonly Member[]): string {
  const { cohorts } = views.lib.site;
  const counts = Map.groupBy(members, ({ facts }) => waveOf(cohorts, facts.joined));
  return cohorts
    .flatMap(({ label, counted }, wave) => {
      const n = counts.get(wave)?.length ?? 0;
      if (n === 0) return [];
      return counted === undefined ? `${n} (${label[views.lang]})` : fill(counted[views.lang], views.lang, { n });
    })
    .join(', ');
}

/** The newest count among those that a figure sets side by side. */
function countElsewhere(views: Views): DirectoryView['count'] {
  const { lib, lang } = views;
  const newest = [...lib.figures.values()]
    .flatMap((figure) => (figure.draw === 'growth' ? figure.counts : []))
    .flatMap((c) => lib.claims.get(c.claim) ?? [])
    .sort((a, b) => a.date.localeCompare(b.date))
    .at(-1);
  return (
    newest && { claim: views.claimView(newest), text: newest.text[lang], date: views.date(newest.date.slice(0, 7)) }
  );
}

function infoOf(
  views: Views,
  narrowed: Narrowed | undefined,
  rows: readonly DirectoryRow[],
  total: number,
): Pick<DirectoryView, 'info' | 'title' | 'chosenTitle'> {
  const { lib, lang, t } = views;
  const subject = lib.site.subject[lang];
  const crumbs: Crumb[] = [
    { name: t('nav.home'), path: '' },
    { name: t('nav.members'), path: narrowed && 'members/' },
  ];
  const of =
    narrowed &&
    (narrowed.facet === 'kind'
      ? (ownValue(lib.site.kinds, narrowed.value)?.plural[lang] ?? narrowed.value)
      : views.country(narrowed.value));
  if (of !== undefined) crumbs.push({ name: of, path: undefined });
  return {
    title: of === undefined ? t('directory.title', { n: total }) : t('directory.titleOf', { of, n: rows.length }),
    chosenTitle:
      of === undefined
        ? t('directory.titleChosen', { n: '{n}', total })
        : t('directory.titleOfChosen', { of, n: '{n}', total: rows.length }),
    info: {
      lang,
      path:
        narrowed === undefined
          ? 'members/'
          : narrowed.facet === 'kind'
            ? kindPath(narrowed.value)
            : countryPath(narrowed.value),
      title: of === undefined ? t('directory.tab', { subject }) : t('directory.tabOf', { of }),
      description:
        of === undefined
          ? t('directory.description', { n: total, subject })
          : t('directory.descriptionOf', { of, n: rows.length, total, subject }),
      type: 'website',
      crumbs,
      data: [
        {
          '@type': 'ItemList',
          numberOfItems: rows.length,
          // Names alone: each of them links to its page in the list itself, and members.json has the addresses.
          itemListElement: rows.map((row) => row.name),
        },
      ],
    },
  };
}

/** Computes the directory, of all members or of one kind or country. @throws where nobody is of it. */
export function directoryView(views: Views, narrowed?: Narrowed): DirectoryView {
  const all = currentMembers(views.lib);
  const members =
    narrowed === undefined ? all : all.filter((m) => valuesOf(views, m)[narrowed.facet] === narrowed.value);
  if (narrowed !== undefined && members.length === 0)
    throw new Error(`no member of ${narrowed.facet} ${narrowed.value}`);
  const rows = rowsOf(views, members);
  return {
    ...infoOf(views, narrowed, rows, all.length),
    narrowed,
    waves: wavesOf(views, members),
    // The list that the page is one value of leads to the others; all the rest counts within the page.
    facets: facetsFor(views).map((facet) =>
      narrowed?.facet === facet
        ? facetView(views, facet, all, narrowed.value)
        : facetView(views, facet, members, undefined),
    ),
    rows,
    absent: views.lib.absent.size,
    count: countElsewhere(views),
  };
}

/** The kinds and countries that have a page: those of at least one member. */
export function narrowedPages(lib: Pick<Library, 'members'>): { kinds: string[]; countries: string[] } {
  const members = currentMembers(lib);
  return {
    kinds: [...new Set(members.map((m) => m.facts.kind))].sort(),
    countries: [...new Set(members.flatMap((m) => m.facts.country ?? []))].sort(),
  };
}
