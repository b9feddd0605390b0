import { distance } from '../../library/meant/nearest.ts';
import { isUnspaced, joined } from './fold.ts';
import type { Asked } from './labels.ts';
import { isProper } from './proper.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A query as it was probably meant. */
export interface Correction {
  words: string[];
  /** As it is said to the reader: the name, or the words. */
  text: string;
}

/** How many slips a word may have to be taken for another one: people rarely slip in short ones. */
const slips = (letters: number): number => (letters < 4 ? 0 : letters < 6 ? 1 : letters < 14 ? 2 : 3);

/** Whether one letter too many, too few, or two that changed places make the difference; not another letter. */
const sameLetters = (a: string, b: string): boolean =>
  a.length !== b.length || [...a].sort().join('') === [...b].sort().join('');

/** A word without what is doubled in it. */
const once = (word: string): string => word.replace(/(.)\1+/g, '$1');

/** The consonants of a word that are heard, each once: what people keep of it. */
const frameOf = (word: string): string => once(word.replace(/[aehiouy]/g, ''));

/** How frequent a word that is no name must be to be what was meant. */
const FREQUENT = 3;

/** The name that was typed but for letters that are doubled at will: “Intell”. */
export function twinOf({ labels }: Vocabulary, { whole }: Asked): string | undefined {
  const bare = once(whole);
  if (whole.length < 4 || labels.all.some((label) => label.whole.startsWith(whole))) return undefined;
  return labels.all.find(({ isName, whole: other }) => isName && other !== whole && once(other) === bare)?.text;
}

/** The nearest name to the whole of what was asked. */
function nearestName(vocabulary: Vocabulary, asked: Asked): string | undefined {
  const most = slips(asked.whole.length);
  let least = most + 1;
  let best: string | undefined;
  for (const label of vocabulary.labels.all) {
    if (!label.isName || label.whole.length < 4 || (label.isPage && !label.first)) continue;
    const slip = distance(asked.whole, label.whole, least);
    if (slip === 0 || slip >= least) continue;
    if (slip > 1 && asked.whole.length < 7 && !sameLetters(asked.whole, label.whole)) continue;
    // In a short name, another letter makes another name.
    if (asked.whole.length < 6 && asked.words.length < 2 && !sameLetters(asked.whole, label.whole)) continue;
    [best, least] = [label.text, slip];
  }
  return best;
}

/** The word that was probably meant. */
function mend(
  word: string,
  vocabulary: Vocabulary,
  names: ReadonlyMap<string, string>,
  near: ReadonlySet<string>,
): string | undefined {
  const most = slips(word.length);
  let best: string | undefined;
  let least = Infinity;
  for (const other of vocabulary.words()) {
    if (Math.abs(other.length - word.length) > most || other.length < 4 || /\d/.test(other)) continue;
    const frequency = vocabulary.frequency(other);
    const isName =
      names.has(other) || (frequency >= FREQUENT && frameOf(word) === frameOf(other) && isProper(vocabulary, other));
    if (!isName && frequency < FREQUENT) continue;
    // A word that is no name is not guessed at from afar: what was typed may be a word that this site has not.
    const allowed = isName ? most : Math.min(most, word.length >= 10 ? 2 : 1);
    // Hardly anybody slips in the first letter, unless it is left out or changed places: “flights” are no “weights”.
    const first = other[0] === word[0] || other[0] === word[1] || other[1] === word[0] ? 0 : 1;
    // Who writes a long name from memory doubles letters at will and takes one vowel for another.
    const more = isName && word.length > 8 && frameOf(word) === frameOf(other) ? 1 : 0;
    const slip = distance(word, other, allowed + more + 1);
    if (slip + first > allowed + more || (slip > 1 && word.length < 7 && !sameLetters(word, other))) continue;
    const along = near.has(other);
    const long = Math.min(word.length, other.length);
    if (!along && !sameLetters(word, other) && long < (isName ? 6 : 8)) continue;
    const cost = slip + 0.6 * first - (isName ? 0.3 : 0) - (along ? 0.4 : 0) - Math.min(0.2, frequency / 500);
    if (cost < least) [best, least] = [other, cost];
  }
  return best;
}

/** A name and other words that were typed as one: “acmeresearch”. */
function cut(word: string, vocabulary: Vocabulary, names: ReadonlyMap<string, string>): string | undefined {
  // A word that says nothing is in many names, and begins many words.
  const isName = (part: string): boolean => names.has(part) && vocabulary.weightOf(part) !== 'empty';
  for (let at = 3; at <= word.length - 3; at++) {
    const [a, b] = [word.slice(0, at), word.slice(at)];
    if (!isName(a) && !(isName(b) && vocabulary.has(a))) continue;
    const rest = names.get(b) ?? (vocabulary.has(b) ? b : cut(b, vocabulary, names));
    if (rest !== undefined) return `${names.get(a) ?? a} ${rest}`;
  }
  return undefined;
}

/**
 * What was probably meant by a query with words that are not on the site: the nearest name, or the same words with
 * the misspelt ones mended.
 * @param unknown which of its words are not known, as numbers
 */
export function correct(vocabulary: Vocabulary, asked: Asked, unknown: readonly number[]): Correction | undefined {
  if (unknown.length === 0 || isUnspaced(asked.whole)) return undefined;
  const name = nearestName(vocabulary, asked);
  if (name !== undefined) return { words: [], text: name };
  const labels = vocabulary.labels.all.filter((label) => label.isName && (label.first || !label.isPage));
  /** The words of names, and the names themselves as one word, each as it is typed. */
  const names = new Map(
    labels.flatMap(
      ({ words, whole }) => [[whole, words.join(' ')], ...words.map((word) => [word, word] as const)] as const,
    ),
  );
  const words = [...asked.words];
  // The longest first: once it is understood, what stands beside it in a name is near.
  for (const at of [...unknown].sort((a, b) => (words[b]?.length ?? 0) - (words[a]?.length ?? 0))) {
    const known = words.filter((word) => names.has(word) && vocabulary.weightOf(word) === 'telling');
    const along = labels.filter((label) => known.some((word) => label.words.includes(word)));
    const word = words[at] ?? '';
    const near = new Set(along.flatMap((label) => label.words));
    words[at] = mend(word, vocabulary, names, near) ?? cut(word, vocabulary, names) ?? word;
  }
  return joined(words) === asked.whole ? undefined : { words, text: words.join(' ') };
}
