import { asksSomething } from './asking.ts';
import { isProper, isWhere } from './proper.ts';
import { isExact } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Whether a word tells what is asked for: one that is rare in the language, not only on this site. */
const isTelling = (vocabulary: Vocabulary, word: string): boolean =>
  vocabulary.weightOf(word) === 'telling' && !vocabulary.isEveryday(word);

/**
 * What of a query must be answered: words that say nothing (“erm”, “pls”) are missed by nobody, as long as another tells
 * what is asked for.
 */
export const withoutFillers = (vocabulary: Vocabulary, words: readonly string[]): readonly string[] =>
  words.some((word) => isTelling(vocabulary, word)) ? words.filter((word) => !vocabulary.isFiller(word)) : words;

const YEAR = /^(?:19|20)\d\d$/;
/** A word that stands in more than one record of so many does not tell by itself what is asked for. */
const MANY = 30;

/** Whether a word stands in so many records that it tells nothing by itself. */
const isFrequent = (vocabulary: Vocabulary, word: string): boolean =>
  vocabulary
    .exactly(word)
    .some((known) => isExact(known) && vocabulary.frequency(known.word) > vocabulary.records.length / MANY);

/**
 * The words of a question without those of everyday that this site has not, where the others tell what is asked for. A
 * place or a year alone does not: who asks for the weather in Rome does not ask who is there. Undefined where nothing is asked, but
 * things are named: “used cars”.
 */
export function coreOf(vocabulary: Vocabulary, words: readonly string[]): readonly string[] | undefined {
  const telling = words.filter((word) => isTelling(vocabulary, word));
  const [first] = telling;
  if (first === undefined || !asksSomething(words, vocabulary.lang)) return undefined;
  if (telling.every((word) => YEAR.test(word) || isWhere(vocabulary, word))) return undefined;
  const rest = words.filter((word) => !vocabulary.isEveryday(word) || vocabulary.exactly(word).length > 0);
  // One word that is no name tells it only where all else is known.
  if (
    telling.length === 1 &&
    !isProper(vocabulary, first) &&
    (rest.length < words.length || isFrequent(vocabulary, first))
  )
    return undefined;
  return rest;
}
