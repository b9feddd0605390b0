import type { Standing } from '../../schema/claim.ts';
import type { Maker } from '../../schema/maker.ts';
import type { Lang } from '../../schema/languages.ts';
import { marked, passageOf, placesIn, type Answering, type Piece } from './passage.ts';
import type { Found } from './rank.ts';
import type { Term } from './terms.ts';
import type { SearchRecord } from './record.ts';
import { QUALITY } from './vocabulary.ts';

/** A result, ready to show. */
export interface Hit {
  href: string;
  /** Which section it belongs to; `pages` for a page apart. */
  place: string;
  title: Piece[];
  excerpt: Piece[];
  /** The sentence that answers, where it stands on the page itself: for a link to the very words. */
  sentence?: string;
  standing?: Standing;
  maker?: Maker;
  who?: string;
  /** For an organisation. */
  kind?: string;
  country?: string;
  /** For a list: how many entries it has. */
  count?: number;
  /** The language of its words, where it is not the page’s. */
  borrowed?: Lang;
  /** It answers by itself: a name, a term, a list, a question. */
  card: boolean;
  /** Places on that page that answer, too. */
  subs: { href: string; title: Piece[]; excerpt: Piece[]; sentence: string }[];
}

/** The address of a record, or of a heading on its page. */
export type AddressOf = (path: string, heading?: string) => string;

const MOST_SUBS = 2;
/** Entries that are told by what they are: their first words help more than a word found further on. */
const DEFINED: ReadonlySet<string> = new Set(['terms', 'pages', 'members', 'absent', 'sources']);
/** Entries of a list: the words of a result stand there as one piece, not as they stand in a text. */
const ENTRIES: ReadonlySet<string> = new Set(['claims', 'sources', 'timeline', 'pages']);

/** The words that answer the terms of a query, each by how much it says. */
export function answeringOf(terms: readonly Term[]): Answering {
  const words = new Map<string, number>();
  for (const { known, rarity, needed } of terms)
    for (const { word, fit } of known)
      words.set(word, Math.max(words.get(word) ?? 0, QUALITY[fit] * rarity * (needed ? 1 : 0.4)));
  return words;
}

/** Turns a record that was found into what is shown. */
export function hitOf(
  record: SearchRecord,
  found: Found,
  addressOf: AddressOf,
  answering: Answering,
  isFirst: boolean,
): Hit {
  const { place, margin, kind, country, count } = record;
  const name = found.name?.how;
  const isAnswer = name === 'whole' || name === 'inside' || (record.asked !== undefined && found.all);
  const lead = record.parts[0];
  // Where the first words have all that was asked, or are what a reader wants to know, they are the excerpt.
  const best = DEFINED.has(place) || isAnswer ? lead : longestAnswer(record, answering);
  const passage = best === undefined ? undefined : passageOf(best.text, answering);
  const whole = DEFINED.has(place) && lead !== undefined && lead.text.length < 330;
  const subs = isAnswer && place !== 'explainers' ? [] : placesIn(record, answering, MOST_SUBS);
  return {
    href: addressOf(record.path, subs.length > 0 ? undefined : best?.heading?.id),
    place,
    title: marked(record.title, answering),
    excerpt: passage === undefined ? [] : whole ? marked(lead.text, answering) : passage.pieces,
    ...(passage === undefined || ENTRIES.has(place) || passage.score === 0 ? {} : { sentence: passage.sentence }),
    ...margin,
    ...(kind === undefined || count !== undefined ? {} : { kind }),
    ...(country === undefined || count !== undefined ? {} : { country }),
    ...(count === undefined ? {} : { count }),
    ...(record.borrowed && { borrowed: record.borrowed }),
    card: isFirst && isAnswer,
    subs: subs.map(({ part, passage: { pieces, sentence } }) => ({
      href: addressOf(record.path, part.heading?.id),
      title: marked(part.heading?.text ?? '', answering),
      excerpt: pieces,
      sentence,
    })),
  };
}

/** The part that says the most; the first of equals. */
function longestAnswer(record: SearchRecord, answering: Answering): SearchRecord['parts'][number] | undefined {
  let [best, score] = [record.parts[0], -1];
  for (const part of record.parts) {
    const passage = passageOf(part.text, answering);
    if (passage.score > score) [best, score] = [part, passage.score];
  }
  return best;
}
