import { answeringOf, hitOf, type AddressOf, type Hit } from './hit.ts';
import { isIn, type Query } from './query.ts';
import { rank } from './rank.ts';
import { SECTIONS, type Section } from './sections.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Lang } from '../../schema/languages.ts';

/** What is found for a query. */
export interface Answer {
  query: Query;
  /** What was searched for instead, where the words were misspelt. */
  corrected: string | undefined;
  /** True where nothing has all of the words, and these have some. */
  loose: boolean;
  /** Words that are nowhere on the site. */
  missing: readonly string[];
  /** The words hold nothing but signs: there is nothing to look for. */
  empty: boolean;
  total: number;
  /** Only the texts of this other language have it. */
  inOther?: Lang;
  /** How many there are in each section, whatever section was asked for. */
  counts: Record<Section | 'all', number>;
  /** The results from one number to before another. */
  hits(from: number, to: number): Hit[];
}

/** Answers a query. */
export function answer(vocabulary: Vocabulary, query: Query, addressOf: AddressOf): Answer {
  const { records } = vocabulary;
  const everywhere = rank(vocabulary, query.text, undefined, query.asTyped);
  const isWanted = (record: number): boolean => {
    const one = records[record];
    return one !== undefined && isIn(query, one);
  };
  const inside = query.section === undefined ? everywhere : rank(vocabulary, query.text, isWanted, query.asTyped);
  const counts = Object.fromEntries(['all', ...SECTIONS].map((section) => [section, 0])) as Record<
    Section | 'all',
    number
  >;
  for (const { record } of everywhere.found) {
    counts.all++;
    const place = records[record]?.place;
    if (place !== undefined && place !== 'pages') counts[place]++;
  }
  const answering = answeringOf(inside.terms);
  return {
    query,
    corrected: inside.corrected,
    loose: inside.loose && inside.found.length > 0,
    missing: inside.missing,
    empty: inside.words.length === 0,
    total: inside.found.length,
    counts,
    hits: (from, to) =>
      inside.found.slice(from, to).flatMap((found, i) => {
        const record = records[found.record];
        return record === undefined ? [] : [hitOf(record, found, addressOf, answering, from + i === 0)];
      }),
  };
}
