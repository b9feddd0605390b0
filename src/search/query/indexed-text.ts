import { frenchSpaces } from '../../i18n/typography.ts';
import type { Lang } from '../../schema/languages.ts';
import { openLigatures } from './fold.ts';

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
const LIGATURE = /[œŒæÆ]/;

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
