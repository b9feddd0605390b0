import { isWhom } from './asking.ts';
import { isUnspaced } from './fold.ts';
import type { Asked } from './labels.ts';
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

/** How much a word says that stands in so many records. */
export const rarityOf = (vocabulary: Vocabulary, frequency: number): number =>
  Math.log(1 + vocabulary.records.length / (frequency || 0.5));

/** The words of a query that are looked for, and what answers each. */
export function termsOf(vocabulary: Vocabulary, asked: Asked, widely: boolean): Term[] {
  const weights = asked.words.map(vocabulary.weightOf);
  const level = weights.includes('telling') ? 'telling' : weights.includes('asking') ? 'asking' : 'empty';
  const ofWhom = level === 'asking' ? asked.words.filter((word) => isWhom(word, vocabulary.lang)) : [];
  const seen = new Set<string>();
  return asked.words.flatMap((word, i): Term[] => {
    const weight = weights[i] ?? 'telling';
    if ((weight === 'empty' && level !== 'empty') || seen.has(word)) return [];
    seen.add(word);
    const isLast = i === asked.words.length - 1;
    const known = vocabulary.exactly(word);
    const isNumber = /^\d+$/.test(word);
    // A short word before others, or behind words that only ask, is whole: “used cars” is no beginning of “Carson”.
    const isAlone = level === 'telling' && weights.filter((other) => other === level).length === 1;
    const least = isUnspaced(word) ? 1 : !isLast || (isAlone && asked.words.length > 1) ? 5 : 2;
    const mayBegin = word.length >= least;
    if (mayBegin && (known.length === 0 || (isLast && !isNumber && word.length > 2)))
      known.push(...vocabulary.beginnings(word).filter((k) => !known.some((other) => other.word === k.word)));
    if (known.length === 0 && widely) known.push(...vocabulary.family(word, isAlone));
    const exact = known.filter(isExact);
    const frequency = Math.max(0, ...(exact.length > 0 ? exact : known).map((k) => vocabulary.frequency(k.word)));
    return [
      {
        word,
        known,
        rarity: rarityOf(vocabulary, frequency),
        needed: weight === level && (ofWhom.length === 0 || ofWhom.includes(word)),
      },
    ];
  });
}

/** Whether a word is the one that was typed, or its plural. */
export const isSaid = ({ fit }: Known): boolean => fit === 'same' || fit === 'form';

/** Whether a word is a form of the one that was typed. */
export const isExact = ({ fit }: Known): boolean => fit === 'same' || fit === 'form' || fit === 'kin';

/** How much a word that answers counts beside the word itself. */
export function qualityOf(term: Term, known: Known): number {
  if (known.fit !== 'beginning') return QUALITY[known.fit];
  const exact = term.known.some(isExact);
  return QUALITY.beginning * (exact ? 0.35 : 0.6 + (0.4 * term.word.length) / known.word.length);
}
