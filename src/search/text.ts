import { frenchSpaces } from '../i18n/typography.ts';
import type { Lang } from '../schema/primitives.ts';

/*
 * Pagefind cuts words at spaces only and folds accents but not œ and æ. So the indexed copy of a text has
 * œ and æ written out and, in French, a gap behind an elided word; a query is put through the same mill;
 * what is shown goes the way back.
 */

/** Words that lose their last letter before a vowel. */
const ELIDED = 'l|d|j|m|t|s|c|n|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu|aujourd|entr';
const ELISION = new RegExp(`(?<![\\p{L}\\p{N}])(${ELIDED})['’]`, 'giu');
/** What stands around a marked word until a text is cut into pieces. */
export const MARK = { open: '\uE000', close: '\uE001' } as const;
const GAP = new RegExp(`(?<![\\p{L}\\p{N}])((?:${ELIDED})${MARK.close}?’${MARK.close}?) (?=\\S|$)`, 'giu');
const LIGATURES: Record<string, string> = { œ: 'oe', Œ: 'Oe', æ: 'ae', Æ: 'Ae' };
const LIGATURE = /[œŒæÆ]/;

const openLigatures = (text: string): string => text.replace(/[œŒæÆ]/g, (c) => LIGATURES[c] ?? c);

/** The copy of a text that goes into the index. */
export function toIndexed(text: string, lang: Lang): string {
  const plain = openLigatures(text).replace(/[\u00A0\u202F\s]+/g, ' ');
  return lang === 'fr' ? plain.replace(ELISION, '$1’ ') : plain;
}

/** Puts back in a piece of the indexed copy what `toIndexed` took out; `ligatures` comes from `ligaturesOf`. */
export function toShown(text: string, lang: Lang, ligatures: Readonly<Record<string, string>>): string {
  const closed = lang === 'fr' ? frenchSpaces(text.replace(GAP, '$1')) : text;
  return closed.replace(/\p{L}+/gu, (word) => (/oe|ae/i.test(word) ? (ligatures[word] ?? word) : word));
}

/** The words of some texts that have a ligature, by their written-out form: `{ oeuvre: 'œuvre' }`. */
export function ligaturesOf(texts: Iterable<string>): Record<string, string> {
  const found = new Map<string, string>();
  for (const text of texts) {
    if (!LIGATURE.test(text)) continue;
    // Word by word: a pattern that looks for a ligature from every letter on takes minutes for one endless word.
    for (const [word] of text.matchAll(/\p{L}+/gu)) if (LIGATURE.test(word)) found.set(openLigatures(word), word);
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A text as bare small letters, digits and single spaces, so that two spellings of one name are equal. */
export function fold(text: string): string {
  return openLigatures(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<=[\p{L}\p{N}])['’](?=s\b)/gu, '')
    .replace(/(?<=[\p{L}\p{N}])[.-](?=[\p{L}\p{N}])/gu, ' ')
    .replace(/[()[\]{}*_]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What a reader typed, as the index knows it: without articles that cling to a word, ligatures written out. */
export function toAsked(query: string, lang: Lang): string {
  const plain = openLigatures(query).replace(/\s+/g, ' ').trim();
  if (lang !== 'fr') return plain.replace(/’/g, "'");
  return plain
    .replace(/(?<![\p{L}\p{N}])aujourd['’]\s?/giu, 'aujourd ')
    .replace(ELISION, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words that are in every text: a question is asked without them. */
const STOP: Record<Lang, ReadonlySet<string>> = {
  en: new Set(
    'a an the of in on at to for from by with and or is are was were be been it its this that these those there who whom whose what which when where why how do does did has have had not no as about into than then them they their he she his her you your we our i my me can could should would will'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'a au aux avec ce ces cet cette c d dans de des du elle elles en est et etait ete etre eux il ils je j l la le les leur leurs lui m ma mais me mes n ne nos notre nous on ont ou où par pas pour qu que quel quelle quels quelles qui quoi quand comment pourquoi s sa se ses son sont sur t ta te tes ton tu un une vos votre vous y'.split(
      ' ',
    ),
  ),
};

/** The words of a query that say something; all of its words where none does. */
export function tellingWords(asked: string, lang: Lang): string[] {
  const words = fold(asked).split(' ').filter(Boolean);
  const telling = words.filter((word) => !STOP[lang].has(word));
  return telling.length > 0 ? telling : words;
}

/** A query as the very words in a row, without those at its ends that say nothing. */
export function phraseOf(asked: string, lang: Lang): string {
  const words = asked.replaceAll('"', '').split(' ').filter(Boolean);
  const tells = (word: string): boolean => !STOP[lang].has(fold(word));
  const first = words.findIndex(tells);
  return (first < 0 ? words : words.slice(first, words.findLastIndex(tells) + 1)).join(' ');
}
