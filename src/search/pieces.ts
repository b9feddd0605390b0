import { fold } from './text.ts';

/** A stretch of a title or an excerpt; marked where it answers the query. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Whether a word of a text is what a word of the query asked for: the same, longer, or with another ending. */
export function answers(word: string, asked: string): boolean {
  if (word.startsWith(asked)) return true;
  const stem = asked.slice(0, Math.max(4, asked.length - 2));
  return asked.length > 4 && word.startsWith(stem) && word.length <= asked.length + 2;
}

/** Marks the words of a title that answer a query; Pagefind does so in excerpts only. */
export function markTitle(title: string, words: readonly string[]): Piece[] {
  return title.split(/([\p{L}\p{N}]+)/u).flatMap((text) => {
    if (text === '') return [];
    const bare = fold(text);
    return [{ text, marked: bare !== '' && words.some((word) => answers(bare, word)) }];
  });
}

/** Whether a folded text has every word of a query, give or take an ending. */
export function hasAll(text: string, words: readonly string[]): boolean {
  const joined = text.replaceAll(' ', '');
  return words.every((word) => joined.includes(word.slice(0, Math.max(4, word.length - 2))));
}

/** How many letters two words begin with alike. */
function common(a: string, b: string): number {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return n;
}

/**
 * Whether a folded text has something like every word of a query, as far as endings may differ (“bodies”, “body”).
 * Pagefind takes a word that it does not know for the nearest shorter one, whatever that means.
 */
export function isNear(text: string, words: readonly string[]): boolean {
  const known = text.split(' ');
  return words.every((word) => known.some((other) => common(word, other) >= Math.max(3, word.length / 2)));
}
