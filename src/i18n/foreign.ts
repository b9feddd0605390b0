import { othersOf, type Lang } from '../schema/languages.ts';

/** Small words that a language cannot do without, and that hardly another one has. */
const SMALL: Readonly<Partial<Record<string, ReadonlySet<string>>>> = {
  en: new Set(
    'the of and with to for is was were that this than more less by from it its we our you your they their not be will must should which who what when how over at into'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le la les l des du de d un une et est sont pour dans que qui qu avec sur pas ne se ce cette ces par au aux où en s n c'.split(
      ' ',
    ),
  ),
};

/** As many words make a sentence or a title; a name of fewer may have one small word, such as an institute of something. */
const LONG = 6;

/**
 * The language of the site that words plainly are in, where that is another than it should be: two of its small words, or
 * one in a longer row, and none of their own. A word alone, or a name, cannot be told by a machine.
 * @param lang the language that the words should be in
 */
export function foreignIn(words: string, lang: Lang): Lang | undefined {
  const all = words.toLowerCase().match(/\p{L}+/gu) ?? [];
  const of = (one: Lang): number => all.filter((word) => SMALL[one]?.has(word)).length;
  const isIn = (other: Lang): boolean => of(other) > 1 || (of(other) === 1 && all.length >= LONG);
  return SMALL[lang] !== undefined && of(lang) === 0 ? othersOf(lang).find(isIn) : undefined;
}
