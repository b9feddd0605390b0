import type { Place } from './sections.ts';
import { asksFor, weightOf } from './asking.ts';
import { correct } from './correct.ts';
import { isUnspaced, joined, wordsOf } from './fold.ts';
import { askedOf, type Asked, type NameFit } from './labels.ts';
import type { SearchRecord } from './record.ts';
import { QUALITY, type Known, type Vocabulary } from './vocabulary.ts';

/** A word of a query, and what answers it. */
export interface Term {
  word: string;
  known: readonly Known[];
  /** How rare it is: a rare word says more. */
  rarity: number;
  /** False for a word that only asks: where a record has it, the better. */
  needed: boolean;
}

/** A record that answers. */
export interface Found {
  record: number;
  score: number;
  name: NameFit | undefined;
  /** It has every word that is needed. */
  all: boolean;
}

/** What is found for some words, the best first. */
export interface Ranking {
  words: readonly string[];
  terms: readonly Term[];
  found: readonly Found[];
  /** Words that are nowhere on the site. */
  missing: readonly string[];
  /** What was searched for instead, where the words were misspelt. */
  corrected?: string;
  /** Nothing has all of the words; these have some. */
  loose: boolean;
}

/** A page of the thing itself says more than a section of a text, and that more than an entry of a list. */
const PLACES: Readonly<Record<Place, number>> = {
  pages: 1.02,
  members: 1.05,
  absent: 1.05,
  explainers: 1.12,
  terms: 1.06,
  news: 1,
  timeline: 0.95,
  claims: 0.9,
  sources: 0.62,
};

/** How much of the meaning of a query a record must have to be shown without the rest. */
const MOSTLY = 0.66;
/** What a query can name, so that its other words matter less. */
const THINGS: ReadonlySet<Place> = new Set<Place>(['members', 'absent', 'terms']);
/** How many are looked at closely: whether the words stand together. */
const CLOSELY = 48;

/** A figure is found by what it says, like an entry of a list. */
const weightOfPlace = (record: SearchRecord | undefined): number =>
  record === undefined ? 0 : record.path.startsWith('figures/#') ? PLACES.timeline - 0.1 : PLACES[record.place];

/** How much it says that a query is the very name: of a thing before a page or a term; of a source only where nothing has it. */
const WHOLE: Readonly<Record<Place, number>> = {
  members: 4.2,
  absent: 4.2,
  pages: 4.12,
  terms: 4.1,
  explainers: 4.08,
  news: 4,
  timeline: 3.95,
  claims: 3.9,
  sources: 1.5,
};

const rarityOf = (vocabulary: Vocabulary, frequency: number): number =>
  Math.log(1 + vocabulary.records.length / (frequency || 0.5));

function termsOf(vocabulary: Vocabulary, asked: Asked, widely: boolean): Term[] {
  const weights = asked.words.map(vocabulary.weightOf);
  const level = weights.includes('telling') ? 'telling' : weights.includes('asking') ? 'asking' : 'empty';
  const seen = new Set<string>();
  return asked.words.flatMap((word, i): Term[] => {
    const weight = weights[i] ?? 'telling';
    if ((weight === 'empty' && level !== 'empty') || seen.has(word)) return [];
    seen.add(word);
    const isLast = i === asked.words.length - 1;
    const known = vocabulary.exactly(word);
    const isNumber = /^\d+$/.test(word);
    const mayBegin = word.length >= (isUnspaced(word) ? 1 : isLast ? 2 : 3);
    if (mayBegin && (known.length === 0 || (isLast && !isNumber && word.length > 2)))
      known.push(...vocabulary.beginnings(word).filter((k) => !known.some((other) => other.word === k.word)));
    if (known.length === 0 && widely) known.push(...vocabulary.family(word));
    const exact = known.filter(({ fit }) => fit === 'same' || fit === 'form');
    const frequency = Math.max(0, ...(exact.length > 0 ? exact : known).map((k) => vocabulary.frequency(k.word)));
    return [{ word, known, rarity: rarityOf(vocabulary, frequency), needed: weight === level }];
  });
}

/** How much a word that answers counts beside the word itself. */
function qualityOf(term: Term, known: Known): number {
  if (known.fit !== 'beginning') return QUALITY[known.fit];
  const exact = term.known.some(({ fit }) => fit === 'same' || fit === 'form');
  return QUALITY.beginning * (exact ? 0.35 : 0.6 + (0.4 * term.word.length) / known.word.length);
}

/** What each record has of the words: how much, and how many of those that are needed. */
function textScores(vocabulary: Vocabulary, terms: readonly Term[]): Map<number, { score: number; has: number }> {
  const total = terms.reduce((sum, term) => sum + term.rarity * (term.needed ? 1 : 0.45), 0) || 1;
  const scores = new Map<number, { score: number; has: number }>();
  for (const term of terms) {
    const best = new Map<number, number>();
    for (const known of term.known)
      vocabulary.each(known.word, (record, strength) => {
        const value = strength * qualityOf(term, known);
        if (value > (best.get(record) ?? 0)) best.set(record, value);
      });
    const share = (term.rarity * (term.needed ? 1 : 0.45)) / total;
    for (const [record, value] of best) {
      const entry = scores.get(record) ?? { score: 0, has: 0 };
      entry.score += value * share;
      if (term.needed) entry.has++;
      scores.set(record, entry);
    }
  }
  return scores;
}

/** Whether a name sets its record apart: that of a member does, that of the subject does not. */
const isCommon = (vocabulary: Vocabulary, { label }: NameFit): boolean =>
  label.words.every((word) => vocabulary.weightOf(word) !== 'telling');

function nameScore(vocabulary: Vocabulary, asked: Asked, fit: NameFit): number {
  const place = vocabulary.records[fit.record]?.place ?? 'pages';
  const first = fit.label.first ? 0.05 : 0;
  // Another name of this one may be the very name of something else.
  const isOwn = fit.label.first || !vocabulary.labels.titles.has(fit.label.whole);
  switch (fit.how) {
    case 'whole':
      return WHOLE[place] + first - (1 - fit.share) - (isOwn ? 0 : 0.15);
    case 'inside':
      return 3.2 + 0.1 * fit.label.words.length + first;
    case 'begins':
      return 2.6 + 0.5 * fit.share + first;
    case 'parts':
      return 1.9 + 0.7 * fit.share + first;
    case 'among': {
      if (isCommon(vocabulary, fit)) return 0;
      const before = asked.words.slice(0, fit.from).filter((word) => vocabulary.weightOf(word) === 'telling').length;
      const record = vocabulary.records[fit.record];
      const isThing = place === 'members' || place === 'absent';
      const rarity = Math.max(...fit.label.words.map((word) => rarityOf(vocabulary, vocabulary.frequency(word))));
      const weight = isThing && isOwn ? 1 : record?.count === undefined ? 0.3 : 0.7;
      return weight + 0.05 * fit.label.words.length + 0.04 * rarity - 0.2 * before;
    }
  }
}

/** Whole questions that a record answers: how like one of them the query is. */
function questionScore(vocabulary: Vocabulary, asked: Asked): Map<number, number> {
  const scores = new Map<number, number>();
  const mine = vocabulary.meaningsOf(asked.words);
  const mineAsks = asksFor(asked.words);
  // “Open source” is a name; “is it open source” is a question.
  const isQuestion = asked.words.some((word) => weightOf(word, vocabulary.lang) !== 'telling');
  if (mine.size === 0 || !isQuestion) return scores;
  for (const { record, stems, asks } of vocabulary.questions) {
    // Who and when are two questions, whatever else they have in common.
    if (asks !== undefined && mineAsks !== undefined && asks !== mineAsks) continue;
    const common = [...mine].filter((stem) => stems.has(stem)).length;
    const likeness = common / (mine.size + stems.size - common);
    if (likeness > Math.max(0.66, scores.get(record) ?? 0)) scores.set(record, likeness);
  }
  return scores;
}

/** Whether words stand together: in a name, in one stretch of text, one behind the other. */
function closeness(vocabulary: Vocabulary, record: number, needed: readonly string[]): number {
  if (needed.length < 2) return 0;
  const rows = vocabulary.rowsOf(record);
  const row = ` ${needed.join(' ')} `;
  if (rows[0]?.includes(row)) return 0.14;
  if (rows.some((text) => text.includes(row))) return 0.1;
  return rows.some((text) => needed.every((form) => text.includes(` ${form} `))) ? 0.04 : 0;
}

function order(vocabulary: Vocabulary, asked: Asked, isWanted: (record: number) => boolean, widely: boolean): Ranking {
  const { records } = vocabulary;
  const terms = termsOf(vocabulary, asked, widely);
  const needed = terms.filter((term) => term.needed);
  const missing = needed.filter((term) => term.known.length === 0).map((term) => term.word);
  const texts = textScores(vocabulary, terms);
  const names = new Map(vocabulary.labels.match(asked).map((fit) => [fit.record, fit]));
  const questions = questionScore(vocabulary, asked);
  const found: Found[] = [];
  for (const record of new Set([...names.keys(), ...questions.keys(), ...texts.keys()])) {
    const place = records[record]?.place;
    if (place === undefined || !isWanted(record)) continue;
    const name = names.get(record);
    const text = texts.get(record) ?? { score: 0, has: 0 };
    const all = text.has === needed.length || (name !== undefined && name.how !== 'among') || questions.has(record);
    const share = needed.length === 0 ? 1 : text.has / needed.length;
    const question = questions.get(record);
    const score =
      10 * text.score * weightOfPlace(records[record]) * (0.4 + 0.6 * share * share) +
      10 * (name === undefined ? 0 : nameScore(vocabulary, asked, name)) +
      (question === undefined ? 0 : 34 * question);
    found.push({ record, score, name, all });
  }
  found.sort((a, b) => b.score - a.score || a.record - b.record);
  const forms = needed.map(({ word }) => vocabulary.formOf(word));
  for (const one of found.slice(0, CLOSELY)) one.score += 10 * closeness(vocabulary, one.record, forms);
  found.sort((a, b) => b.score - a.score || a.record - b.record);
  // What a question names is an answer, whatever else the question says.
  const whole = found.some(({ all }) => all)
    ? found.filter(({ all, name }) => all || (name?.how === 'among' && !isCommon(vocabulary, name)))
    : [];
  if (whole.length > 0) return { words: asked.words, terms, found: whole, missing: [], loose: false };
  return { words: asked.words, terms, found: partly(vocabulary, terms, found, missing), missing, loose: true };
}

/** What may be shown where nothing has all of the words: what is named among them, and what has most of their meaning. */
function partly(
  vocabulary: Vocabulary,
  terms: readonly Term[],
  found: readonly Found[],
  missing: readonly string[],
): readonly Found[] {
  const needed = terms.filter((term) => term.needed);
  const whole = needed.reduce((sum, term) => sum + term.rarity, 0);
  const has = new Map<number, number>();
  for (const term of needed) {
    const records = new Set<number>();
    for (const { word } of term.known) vocabulary.each(word, (record) => records.add(record));
    for (const record of records) has.set(record, (has.get(record) ?? 0) + term.rarity);
  }
  const isNamed = ({ name, record }: Found): boolean =>
    name?.how === 'among' &&
    !isCommon(vocabulary, name) &&
    THINGS.has(vocabulary.records[record]?.place ?? 'pages') &&
    (missing.length === 0 || name.label.first);
  return found.filter((one) => isNamed(one) || (has.get(one.record) ?? 0) >= MOSTLY * whole);
}

/**
 * Finds and orders what answers a query: as it stands, else as it was probably meant, else by some of its words.
 * @param text what a reader typed
 * @param isWanted whether a record is among those that are asked for
 * @param asTyped true where the reader does not want their words mended
 */
export function rank(
  vocabulary: Vocabulary,
  text: string,
  isWanted: (record: number) => boolean = () => true,
  asTyped = false,
): Ranking {
  const { lang } = vocabulary;
  const asked = askedOf(wordsOf(text), lang);
  if (asked.words.length === 0) return { words: [], terms: [], found: [], missing: [], loose: false };
  const typed = order(vocabulary, asked, isWanted, false);
  if (typed.found.length > 0 && !typed.loose) return typed;
  if (!asTyped) {
    const unknown = asked.words.flatMap((word, i) => (typed.missing.includes(word) ? [i] : []));
    const better = correct(vocabulary, asked, unknown);
    const mended = better && order(vocabulary, askedOf(wordsOf(better.text), lang), isWanted, false);
    if (mended && mended.found.length > 0 && mended.missing.length === 0) return { ...mended, corrected: better.text };
  }
  // Only where nothing else is known is a longer word taken for one of its family.
  return order(vocabulary, asked, isWanted, true);
}

/** Whether two queries are the same but for their spaces and accents. */
export const isSame = (a: string, b: string): boolean => joined(wordsOf(a)) === joined(wordsOf(b));
