import type { Lang } from '../../schema/primitives.ts';

const undouble = (word: string): string => (/([b-df-hj-np-tv-z])\1$/.test(word) ? word.slice(0, -1) : word);

/** English: plurals, -ing and -ed. */
function english(word: string): string {
  // “News” is no plural of “new”.
  if (word === 'news') return word;
  let stem = word;
  if (/[^aeiou]ies$/.test(stem) && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
  else if (/(?:ss|x|ch|sh|zz|o)es$/.test(stem) && stem.length > 4) stem = stem.slice(0, -2);
  else if (/[^sui]s$/.test(stem) && stem.length > 3) stem = stem.slice(0, -1);
  if (/[aeiouy].*ing$/.test(stem) && stem.length > 6) stem = undouble(stem.slice(0, -3));
  else if (/[aeiouy].*ed$/.test(stem) && stem.length > 5) stem = undouble(stem.slice(0, -2));
  return stem.length > 4 ? stem.replace(/e$/, '') : stem;
}

/** French: plurals, the feminine, -er and -é, as in J. Savoy’s minimal stemmer. */
function french(word: string): string {
  // “Pays” is no form of “payer”.
  if (word === 'pays') return word;
  let stem = word;
  if (stem.endsWith('aux') && stem.length > 5) stem = `${stem.slice(0, -2)}l`;
  stem = stem.replace(/[sx]$/, '');
  // “Puces” is the plural of “puce”, which is too short to lose more.
  if (stem.length < 5) return stem.replace(/ee$/, 'e');
  if (stem.endsWith('r')) return undouble(stem.replace(/e?r$/, ''));
  stem = stem.replace(/e{1,2}$/, '');
  return undouble(stem);
}

/**
 * What the forms of a word have in common: “licence” and “licences”, “fermé” and “fermées”. Only endings of whole words
 * are taken off, and none that makes another word of it.
 * @param word as `wordsOf` gives it
 */
export const stemOf = (word: string, lang: Lang): string =>
  word.length < 4 || /\d/.test(word) ? word : lang === 'fr' ? french(word) : english(word);
