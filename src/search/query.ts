import type { BoxData, NameRow } from './box-data.ts';
import type { PagefindFilters } from './browser/pagefind.ts';
import { hitOfName, type Hit } from './hit.ts';
import { matchNames } from './match.ts';
import { NO_SECTION, SECTIONS, type Section } from './sections.ts';
import { tellingWords, toAsked } from './text.ts';

/** What a reader asks for. */
export interface Query {
  text: string;
  section?: Section | undefined;
  /** For members. */
  kind?: string | undefined;
  country?: string | undefined;
}

/** From how many letters on there is something to ask. */
const LEAST_LETTERS = 2;
export const isAsked = (text: string): boolean => [...text.trim()].length >= LEAST_LETTERS;

/** No filter, but one that has Pagefind count the sections. */
export const EVERYWHERE: PagefindFilters = { section: { any: [...SECTIONS, NO_SECTION] } };

/** The filters of a query as Pagefind takes them. */
export function filtersFor({ section, kind, country }: Query): PagefindFilters {
  if (section === undefined) return EVERYWHERE;
  if (section !== 'members') return { section };
  return { section, ...(kind ? { kind } : {}), ...(country ? { country } : {}) };
}

/** The names that answer a query. */
export function namesFor(box: BoxData, { text, section, kind, country }: Query): NameRow[] {
  const isWanted = (row: NameRow): boolean =>
    section === undefined ||
    (row.s === section && (section !== 'members' || ((!kind || row.k === kind) && (!country || row.c === country))));
  return matchNames(box.names.filter(isWanted), text, box.lang);
}

/** The names that answer a query as results: all that can be shown before the index has come. */
export function quickHits(box: BoxData, query: Query): Hit[] {
  const words = tellingWords(toAsked(query.text, box.lang), box.lang);
  return namesFor(box, query).map((row) => hitOfName(row, box, words));
}
