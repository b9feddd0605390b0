import type { Piece } from './pieces.ts';
import { MARK } from './text.ts';

/** How many words an excerpt has, and how far into it the first answer may stand. */
const LENGTH = 32;
const LATEST = 20;

const endsSentence = (word: string): boolean => /[.!?…][»”’)]*$/u.test(word) && !/^(?:\p{Lu}\.)+$/u.test(word);

/** The first word of the sentence in which a word stands. */
function sentenceStart(words: readonly string[], at: number, from: number): number {
  let start = at;
  while (start > from && !endsSentence(words[start - 1] ?? '')) start--;
  // French puts a space before some of these: “?” is then a word of its own.
  return start;
}

/** Marks a word, but not what is written before or behind it. */
const marked = (word: string): string =>
  word.replace(/[\p{L}\p{N}].*[\p{L}\p{N}]|[\p{L}\p{N}]/u, `${MARK.open}$&${MARK.close}`);

/** Cuts a text at its marks. */
export function cutMarks(text: string): Piece[] {
  return text
    .split(new RegExp(`(${MARK.open}[^${MARK.close}]*${MARK.close})`))
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith(MARK.open) ? { text: part.slice(1, -1), marked: true } : { text: part, marked: false },
    );
}

/**
 * A stretch of a text that shows an answer in its sentence; its beginning where no word of it answers.
 * @param locations the numbers of the words that answer.
 * @param from the word at which the section begins.
 * @param shown puts back what the indexed copy had taken out.
 */
export function excerptOf(
  content: string,
  locations: readonly number[],
  from: number,
  shown: (text: string) => string,
): Piece[] {
  const words = content.trim().split(/\s+/);
  const answering = new Set(locations);
  const near = (at: number): number => locations.filter((l) => l >= at && l < at + LENGTH).length;
  // The place with the most answers close together, the first of equals.
  const at = [...answering].filter((l) => l >= from).sort((a, b) => near(b) - near(a) || a - b)[0] ?? from;
  const sentence = sentenceStart(words, at, from);
  const late = at - sentence > LATEST;
  const start = late ? at - 8 : sentence;
  const cut = words.slice(start, start + LENGTH).map((word, i) => (answering.has(start + i) ? marked(word) : word));
  const text = `${late ? '… ' : ''}${cut.join(' ')}${start + LENGTH < words.length ? ' …' : ''}`;
  return cutMarks(shown(text));
}
