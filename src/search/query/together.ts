import { isSaid, qualityOf, type Term } from './terms.ts';
import { LISTED, type Vocabulary } from './vocabulary.ts';

/** What a record has of the words. */
export interface TextScore {
  score: number;
  /** How many of those that are needed it has. */
  has: number;
  /** In which of its stretches these stand. */
  stands: { term: Term; rows: number }[];
}

/** What each record has of the words. */
export function textScores(vocabulary: Vocabulary, terms: readonly Term[]): Map<number, TextScore> {
  const total = terms.reduce((sum, term) => sum + term.rarity * (term.needed ? 1 : 0.45), 0) || 1;
  const scores = new Map<number, TextScore>();
  for (const term of terms) {
    const best = new Map<number, { value: number; rows: number }>();
    for (const known of term.known) {
      const quality = qualityOf(term, known);
      const mask = isSaid(known) ? ~0 : ~LISTED;
      vocabulary.each(known.word, (record, strength, all) => {
        const value = strength * quality;
        const rows = all & mask;
        const before = best.get(record);
        if (before === undefined) best.set(record, { value, rows });
        else {
          before.value = Math.max(before.value, value);
          before.rows |= rows;
        }
      });
    }
    const share = (term.rarity * (term.needed ? 1 : 0.45)) / total;
    for (const [record, { value, rows }] of best) {
      let entry = scores.get(record);
      if (entry === undefined) scores.set(record, (entry = { score: 0, has: 0, stands: [] }));
      entry.score += value * share;
      if (!term.needed) continue;
      entry.has++;
      entry.stands.push({ term, rows });
    }
  }
  return scores;
}

/** Whether words stand in one stretch of a record, and do not only happen to be on one page. */
export const isTogether = ({ stands }: TextScore): boolean => stands.reduce((rows, one) => rows & one.rows, ~0) !== 0;

/** The terms that stand in one stretch of a record: those that mean the most. */
export function mostTogether({ stands }: TextScore): { terms: readonly Term[]; meaning: number } {
  let most: { terms: readonly Term[]; meaning: number } = { terms: [], meaning: 0 };
  for (let row = 0; row < 31; row++) {
    const terms = stands.filter(({ rows }) => rows & (1 << row)).map(({ term }) => term);
    const meaning = terms.reduce((sum, { rarity }) => sum + rarity, 0);
    if (meaning > most.meaning) most = { terms, meaning };
  }
  return most;
}

/** Within how many letters words stand in one sentence, about. */
const NEAR = 90;

/** Whether words stand near each other in a stretch of text. */
export const isNear = (row: string, forms: readonly string[]): boolean => {
  const [first = '', ...rest] = forms.map((form) => ` ${form} `);
  for (let at = row.indexOf(first); at >= 0; at = row.indexOf(first, at + 1)) {
    const around = row.slice(Math.max(0, at - NEAR), at + NEAR);
    if (rest.every((form) => around.includes(form))) return true;
  }
  return false;
};

/** How many words a sentence has, about. */
const SENTENCE = 16;

/**
 * How much of what is asked stands within one sentence of a stretch, about: the rarities of the terms that do.
 * @param terms by the forms of the words that answer them
 */
export function densest(row: string, terms: ReadonlyMap<string, Term>): number {
  const met: { at: number; term: Term }[] = [];
  /** How often each term stands in the sentence that is looked at. */
  const inside = new Map<Term, number>();
  let first = 0;
  let most = 0;
  for (const [at, form] of row.split(' ').entries()) {
    const term = terms.get(form);
    if (term === undefined) continue;
    met.push({ at, term });
    const before = inside.size;
    inside.set(term, (inside.get(term) ?? 0) + 1);
    const isMore = inside.size > before;
    for (let one = met[first]; one !== undefined && one.at <= at - SENTENCE; one = met[++first]) {
      const left = (inside.get(one.term) ?? 0) - 1;
      if (left > 0) inside.set(one.term, left);
      else inside.delete(one.term);
    }
    // Only a term more can be more than before.
    if (isMore && inside.size > 1)
      most = Math.max(
        most,
        [...inside.keys()].reduce((sum, { rarity }) => sum + rarity, 0),
      );
  }
  return most;
}

/**
 * Whether words stand together: in a name, in one stretch of text, one behind the other.
 * @param pairs of words that stand beside each other in the query: “conflict of interest” says something, whatever else is asked
 */
export function closeness(
  vocabulary: Vocabulary,
  record: number,
  needed: readonly string[],
  pairs: readonly string[],
): number {
  if (needed.length < 2) return 0;
  const rows = vocabulary.rowsOf(record);
  const row = ` ${needed.join(' ')} `;
  if (rows[0]?.includes(row)) return 0.25;
  if (rows.some((text) => text.includes(row))) return 0.22;
  if (isNear(rows[0] ?? '', needed)) return 0.2;
  if (rows.some((text) => isNear(text, needed))) return 0.06;
  const said = pairs.filter((pair) => rows.some((text) => text.includes(pair)));
  return (0.1 * said.length) / (needed.length - 1);
}
