import { readableAddress } from '../views/parts/source-name.ts';
import { countryName } from '../i18n/format.ts';
import { pathOf } from '../i18n/paths.ts';
import { FIRST_LANG, LANGS, inEach, type Lang } from '../schema/languages.ts';
import { inLanguage, type Bilingual } from '../schema/primitives.ts';
import type { Cell } from './csv.ts';
import type { MemberRecord } from './data-schemas.ts';
import { waveOf } from '../views/parts/facets.ts';
import type { Library } from '../library/index.ts';
import type { Member } from '../library/types.ts';

/** What the facts about members are built from, and where the pages stand. */
export type DataLibrary = Pick<Library, 'members' | 'sources' | 'site'>;

/** Something of the vocabulary: its id and its name in each language. */
type Term = MemberRecord['kind'];

function recordOf({ site, sources }: DataLibrary, member: Member, address: string, base: string): MemberRecord {
  const { id, facts, local } = member;
  const term = (key: string, words: Record<string, Bilingual>): Term => ({
    id: key,
    ...inEach((lang) => words[key]?.[lang] ?? key),
  });
  const cohort = site.cohorts[waveOf(site.cohorts, facts.joined)];
  const { city, country } = facts;
  return {
    id,
    name: inEach((lang) => inLanguage(facts.name, lang)),
    short: facts.short === undefined ? null : inLanguage(facts.short, FIRST_LANG),
    aliases: facts.aliases ?? [],
    summary: inEach((lang) => local[lang]?.summary ?? null),
    kind: term(facts.kind, site.kinds),
    sector: term(facts.sector, site.sectors),
    group: facts.group === undefined ? null : term(facts.group, site.groups),
    country: country === undefined ? null : { code: country, ...inEach((lang) => countryName(country, lang)) },
    city: city === undefined ? null : inEach((lang) => inLanguage(city, lang)),
    website: facts.website ?? null,
    joined: facts.joined,
    cohort: cohort === undefined ? null : { id: cohort.id, ...inEach((lang) => cohort.label[lang]) },
    founding: facts.founding,
    namedInArticle: facts.named,
    weaklySourced: facts.weak ?? false,
    related: facts.related ?? [],
    sources: facts.sources.map((sourceId) => {
      const source = sources.get(sourceId);
      return {
        id: sourceId,
        title: source === undefined ? null : inLanguage(source.title, FIRST_LANG),
        publisher: source?.publisher ?? null,
        date: source?.date ?? null,
        language: source?.language ?? null,
        url: source === undefined ? null : (readableAddress(source) ?? null),
        archived: source?.archived ?? null,
      };
    }),
    basis: { ...facts.basis },
    checked: facts.checked,
    archived: facts.archived ?? null,
    movedTo: facts.movedTo ?? null,
    pages: inEach((lang) => address + pathOf(lang, `members/${id}/`, base)),
  };
}

/** Every member, by id. */
export const memberRecords = (lib: DataLibrary, address: string, base: string): MemberRecord[] =>
  [...lib.members.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((member) => recordOf(lib, member, address, base));

type Column = [string, (r: MemberRecord) => Cell];

/** A column for each language. */
const inAll = (name: string, of: (r: MemberRecord) => Record<Lang, Cell> | null | undefined): Column[] =>
  LANGS.map((lang) => [`${name}_${lang}`, (r) => of(r)?.[lang]]);

const term = (name: string, of: (r: MemberRecord) => Term | null): Column[] => [
  [name, (r) => of(r)?.id],
  ...inAll(name, of),
];

const BASES = ['joined', 'country', 'city', 'website', 'kind', 'group', 'named'] as const;

/** The columns of the table, each with what it takes from a record. Lists are parted by a semicolon. */
const COLUMNS: Column[] = [
  ['id', (r) => r.id],
  ...inAll('name', (r) => r.name),
  ['short', (r) => r.short],
  ['aliases', (r) => r.aliases.join('; ')],
  ...inAll('summary', (r) => r.summary),
  ...term('kind', (r) => r.kind),
  ...term('sector', (r) => r.sector),
  ...term('group', (r) => r.group),
  ['country', (r) => r.country?.code],
  ...inAll('country', (r) => r.country),
  ...inAll('city', (r) => r.city),
  ['website', (r) => r.website],
  ['joined', (r) => r.joined],
  ...term('cohort', (r) => r.cohort),
  ['founding', (r) => r.founding],
  ['named_in_article', (r) => r.namedInArticle],
  ['weakly_sourced', (r) => r.weaklySourced],
  ['related', (r) => r.related.join('; ')],
  ['sources', (r) => r.sources.map((s) => s.id).join('; ')],
  ['source_titles', (r) => r.sources.map((s) => s.title ?? '').join('; ')],
  ['source_urls', (r) => r.sources.map((s) => s.url ?? '').join('; ')],
  ...BASES.map((fact): Column => [`basis_${fact}`, (r) => r.basis[fact]]),
  ['checked', (r) => r.checked],
  ['archived_on', (r) => r.archived?.on],
  ...inAll('archived', (r) => r.archived?.reason),
  ['moved_to', (r) => r.movedTo],
  ...inAll('page', (r) => r.pages),
];

/** The same facts as a table: the names of the columns, and a row for each member. */
export const memberTable = (records: readonly MemberRecord[]): { head: string[]; rows: Cell[][] } => ({
  head: COLUMNS.map(([name]) => name),
  rows: records.map((record) => COLUMNS.map(([, cell]) => cell(record))),
});
