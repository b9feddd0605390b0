import { asksFor, asksForWords } from './asking.ts';
import type { Term } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Whether words have a number of something: “57 names”, “28 new members”. */
const isNumbered = (words: readonly string[], forms: ReadonlySet<string>): boolean =>
  words.some((word, i) => forms.has(word) && words.slice(Math.max(0, i - 2), i).some((other) => /^\d+$/.test(other)));

/**
 * How much a record that has all words gives what a question asks for beside them: a number of what it names, what
 * somebody said. A full name asks for the words of whoever has it.
 * @param needed the words that must be answered
 */
export function meets(
  vocabulary: Vocabulary,
  record: number,
  words: readonly string[],
  needed: readonly Term[],
): number {
  const [first] = needed;
  if (first === undefined) return 0;
  const rows = vocabulary.rowsOf(record);
  if (asksFor(words, vocabulary.lang) === 'number') {
    const counted = new Set(first.known.map(({ word }) => vocabulary.formOf(word)));
    return rows.some((row) => isNumbered(row.split(' '), counted)) ? 0.3 : 0;
  }
  // Who says it stands behind the title of a claim.
  const isSpeaker =
    vocabulary.records[record]?.place === 'claims' &&
    needed.every(({ word }) => rows[1]?.includes(` ${vocabulary.formOf(word)} `));
  if (!isSpeaker) return 0;
  return asksForWords(words, vocabulary.lang) ? 0.3 : needed.length > 1 ? 0.15 : 0;
}
