import { readableAddress } from '../views/source-name.ts';
import { countryName } from '../i18n/format.ts';
import { pathOf } from '../i18n/paths.ts';
import { LANGS, type Bilingual, type Lang } from '../schema/primitives.ts';
import type { Cell } from './csv.ts';
import type { MemberRecord } from './data-schemas.ts';
import { waveOf } from '../views/facets.ts';
import type { Library } from '../library/index.ts';
import type { Member } from '../library/types.ts';

/** What the facts about members are built from, and where the pages stand. */
export type DataLibrary = Pick<Library, 'members' | 'sources' | 'site'>;

/** Something of the vocabulary: its id and its name in each language. */
type Term = MemberRecord['kind'];

const inBoth = (make: (lang: Lang) => string): Bilingual => ({ en: make('en'), fr: make('fr') });

function recordOf({ site, sources }: DataLibrary, member: Member, address: string, base: string): MemberRecord {
  const { id, facts, local } = member;
  const term = (key: string, words: Record<string, Bilingual>): Term => ({
    id: key,
    ...inBoth((lang) => words[key]?.[lang] ?? key),
  });
  const cohort = site.cohorts[waveOf(site.cohorts, facts.joined)];
  const { country } = facts;
  return {
    id,
    name: { en: facts.name, fr: facts.nameFr ?? facts.name },
    short: facts.short ?? null,
    aliases: facts.aliases ?? [],
    summary: { en: facts.summary, fr: local.fr?.summary ?? null },
    kind: term(facts.kind, site.kinds),
    sector: term(facts.sector, site.sectors),
    group: facts.group === undefined ? null : term(facts.group, site.groups),
    country: country === undefined ? null : { code: country, ...inBoth((lang) => countryName(country, lang)) },
    city: facts.city === undefined ? null : { en: facts.city, fr: facts.cityFr ?? facts.city },
    website: facts.website ?? null,
    joined: facts.joined,
    cohort: cohort === undefined ? null : { id: cohort.id, ...inBoth((lang) => cohort.label[lang]) },
    founding: facts.founding,
    namedInArticle: facts.named,
    weaklySourced: facts.weak ?? false,
    related: facts.related ?? [],
    sources: facts.sources.map((sourceId) => {
      const source = sources.get(sourceId);
      return {
        id: sourceId,
        title: source?.title ?? null,
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
    pages: inBoth((lang) => address + pathOf(lang, `members/${id}/`, base)),
  };
}

/** Every member, by id. */
export const memberRecords = (lib: DataLibrary, address: string, base: string): MemberRecord[] =>
  [...lib.members.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((member) => recordOf(lib, member, address, base));

const term = (name: string, of: (r: MemberRecord) => Term | null): [string, (r: MemberRecord) => Cell][] => [
  [name, (r) => of(r)?.id],
  ...LANGS.map((lang): [string, (r: MemberRecord) => Cell] => [`${name}_${lang}`, (r) => of(r)?.[lang]]),
];

const BASES = ['joined', 'country', 'city', 'website', 'kind', 'group', 'named'] as const;

/** The columns of the table, each with what it takes from a record. Lists are parted by a semicolon. */
const COLUMNS: [string, (r: MemberRecord) => Cell][] = [
  ['id', (r) => r.id],
  ['name_en', (r) => r.name.en],
  ['name_fr', (r) => r.name.fr],
  ['short', (r) => r.short],
  ['aliases', (r) => r.aliases.join('; ')],
  ['summary_en', (r) => r.summary.en],
  ['summary_fr', (r) => r.summary.fr],
  ...term('kind', (r) => r.kind),
  ...term('sector', (r) => r.sector),
  ...term('group', (r) => r.group),
  ['country', (r) => r.country?.code],
  ['country_en', (r) => r.country?.en],
  ['country_fr', (r) => r.country?.fr],
  ['city_en', (r) => r.city?.en],
  ['city_fr', (r) => r.city?.fr],
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
  ...BASES.map((fact): [string, (r: MemberRecord) => Cell] => [`basis_${fact}`, (r) => r.basis[fact]]),
  ['checked', (r) => r.checked],
  ['archived_on', (r) => r.archived?.on],
  ['archived_en', (r) => r.archived?.reason.en],
  ['archived_fr', (r) => r.archived?.reason.fr],
  ['moved_to', (r) => r.movedTo],
  ...LANGS.map((lang): [string, (r: MemberRecord) => Cell] => [`page_${lang}`, (r) => r.pages[lang]]),
];

/** The same facts as a table: the names of the columns, and a row for each member. */
export const memberTable = (records: readonly MemberRecord[]): { head: string[]; rows: Cell[][] } => ({
  head: COLUMNS.map(([name]) => name),
  rows: records.map((record) => COLUMNS.map(([, cell]) => cell(record))),
});
