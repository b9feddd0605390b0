import type { BoxData, NameRow } from './box-data.ts';
import type { PagefindAnswer, PagefindResult } from './browser/pagefind.ts';
import { hitOf, hitOfName, type Hit } from './hit.ts';
import { NO_SECTION, SECTIONS, type Section } from './sections.ts';
import { fold } from './text.ts';

/** What is found for a query. */
export interface Answer {
  /** The text that was searched for: the reader’s own, or the nearest name. */
  text: string;
  corrected: boolean;
  /** True where nothing has all of the words, and these have some. */
  loose: boolean;
  total: number;
  /** How many there are in each section, whatever section was asked for. */
  counts: Record<Section | 'all', number>;
  /** The results from one number to before another. */
  load(from: number, to: number): Promise<Hit[]>;
}

/** A result of the index, or a name that the index has not given. */
export type Entry = { result: PagefindResult; named?: boolean } | { row: NameRow };

/** How many results each section has. */
export type SectionCounts = Readonly<Record<string, number>>;

export const sectionsOf = (found: PagefindAnswer): SectionCounts => found.totalFilters['section'] ?? {};

/** Puts results and counts together as an answer. */
export function answerOf(
  box: BoxData,
  text: string,
  term: string,
  entries: readonly Entry[],
  sections: SectionCounts,
): Answer {
  const extra = (section: Section): number => entries.filter((e) => 'row' in e && e.row.s === section).length;
  const counts = Object.fromEntries(SECTIONS.map((s) => [s, (sections[s] ?? 0) + extra(s)])) as Record<Section, number>;
  const words = fold(term).split(' ');
  const hit = async (entry: Entry): Promise<Hit> => {
    if ('row' in entry) return hitOfName(entry.row, box, words);
    const found = hitOf(await entry.result.data(), box, words);
    // Nothing comes between names that may have stood there before the index came.
    return entry.named ? { ...found, named: true, subs: [] } : found;
  };
  return {
    text,
    corrected: false,
    loose: false,
    total: entries.length,
    counts: { all: SECTIONS.reduce((sum, s) => sum + counts[s], sections[NO_SECTION] ?? 0), ...counts },
    load: (from, to) => Promise.all(entries.slice(from, to).map(hit)),
  };
}
