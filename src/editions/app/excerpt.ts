import { fold } from '../../search/text.ts';

/** How much of a text a result shows before and after its first word. */
const BEFORE = 60;
const AFTER = 150;

/** A piece of a text; marked where it answers. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** The part of a text around the first word that answers, cut at its words. */
export function excerptOf(text: string, terms: readonly string[]): Piece[] {
  const wanted = new Set(terms);
  const answers = (word: string): boolean => wanted.has(fold(word));
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  const at = words.find(([word]) => answers(word))?.index ?? 0;
  const from = at <= BEFORE ? 0 : text.indexOf(' ', at - BEFORE) + 1;
  const to = from + BEFORE + AFTER >= text.length ? text.length : text.lastIndexOf(' ', from + BEFORE + AFTER);
  const pieces: Piece[] = from > 0 ? [{ text: '… ', marked: false }] : [];
  let last = from;
  for (const { 0: word, index } of words) {
    if (index < from || index + word.length > to || !answers(word)) continue;
    if (index > last) pieces.push({ text: text.slice(last, index), marked: false });
    pieces.push({ text: word, marked: true });
    last = index + word.length;
  }
  pieces.push({ text: text.slice(last, to) + (to < text.length ? ' …' : ''), marked: false });
  return pieces;
}
