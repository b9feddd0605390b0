import { tokensOf } from './fold.ts';
import type { Part, SearchRecord } from './record.ts';

/** A stretch of a title or an excerpt; marked where it answers the query. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Words that answer, and how much each says. */
export type Answering = ReadonlyMap<string, number>;

/** How many letters an excerpt has, about. */
const LENGTH = 210;

/** Marks the words of a text that answer. */
export function marked(text: string, answering: Answering): Piece[] {
  const pieces: Piece[] = [];
  let last = 0;
  for (const { word, from, to } of tokensOf(text)) {
    if (!answering.has(word) || from < last) continue;
    if (from > last) pieces.push({ text: text.slice(last, from), marked: false });
    pieces.push({ text: text.slice(from, to), marked: true });
    last = to;
  }
  if (last < text.length) pieces.push({ text: text.slice(last), marked: false });
  return pieces;
}

/** A text cut behind its sentences; an initial or an abbreviation ends none. */
const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[^\s.]{2}[.!?…][»”’)]*)[\s\u00A0\u202F]+(?=[\p{Lu}\p{N}«“])/u).filter((sentence) => sentence !== '');

/** How much of what was asked a text says: each word once. */
function says(text: string, answering: Answering): number {
  let sum = 0;
  for (const word of new Set(tokensOf(text).map((token) => token.word))) sum += answering.get(word) ?? 0;
  return sum;
}

/** The passage of a text that says the most, in whole sentences as far as there is room. */
export interface Passage {
  pieces: Piece[];
  /** The sentence that answers, as it stands in the text. */
  sentence: string;
  score: number;
}

export function passageOf(text: string, answering: Answering): Passage {
  const sentences = sentencesOf(text);
  let [best, score] = [0, -1];
  for (const [i, sentence] of sentences.entries()) {
    const said = says(sentence, answering);
    if (said > score) [best, score] = [i, said];
  }
  const sentence = sentences[best] ?? '';
  let shown = sentence;
  for (let next = best + 1; next < sentences.length && shown.length + (sentences[next] ?? '').length < LENGTH; next++)
    shown += ` ${sentences[next] ?? ''}`;
  if (shown.length > LENGTH * 1.4) shown = cut(shown, answering);
  else if (best > 0 && shown === sentence && sentence.length < 60) shown = `${sentences[best - 1] ?? ''} ${sentence}`;
  return { pieces: marked(shown, answering), sentence, score: Math.max(0, score) };
}

/** Cuts a long sentence around the first word that answers. */
function cut(text: string, answering: Answering): string {
  const first = tokensOf(text).find(({ word }) => answering.has(word))?.from ?? 0;
  const from = first < LENGTH * 0.6 ? 0 : text.lastIndexOf(' ', first - 60) + 1;
  const to = from + LENGTH >= text.length ? text.length : text.lastIndexOf(' ', from + LENGTH);
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
}

/** A place on a page that answers too. */
export interface Place {
  part: Part;
  passage: Passage;
}

/** The parts under headings that say the most, in their order on the page. */
export function placesIn(record: SearchRecord, answering: Answering, most: number): Place[] {
  const whole = [...answering.values()].reduce((sum, value) => sum + value, 0);
  return record.parts
    .filter((part) => part.heading !== undefined)
    .map((part) => ({
      part,
      passage: passageOf(part.text, answering),
      said: says(`${part.heading?.text ?? ''} ${part.text}`, answering) + says(part.heading?.text ?? '', answering),
    }))
    .filter(({ said }) => said > 0 && said >= Math.min(1, whole) * 0.5)
    .sort((a, b) => b.said - a.said)
    .slice(0, most)
    .sort((a, b) => record.parts.indexOf(a.part) - record.parts.indexOf(b.part));
}
