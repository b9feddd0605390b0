const LIGATURES: Record<string, string> = { œ: 'oe', Œ: 'Oe', æ: 'ae', Æ: 'Ae' };

/** Writes œ and æ as two letters. */
export const openLigatures = (text: string): string => text.replace(/[œŒæÆ]/g, (c) => LIGATURES[c] ?? c);

/** A text as small letters without accents; wide letters are narrow. Each sign that is no letter stays. */
function plain(text: string): string {
  // Most English texts have nothing to fold, and a slow phone reads all of them.
  if (!/[^\0-\x7F’“”–—…]/.test(text)) return text.toLowerCase();
  return openLigatures(text).normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();
}

/** Scripts that put no space between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/u;
const LATIN = /^[a-z0-9]+$/;
/** Letters and digits, and what holds them together; signs behind a single letter belong to a name (C++, C#). */
const WORD = /[\p{L}\p{N}]+(?:['’*][\p{L}\p{N}]+)*(?:\+\+|#)?/gu;
/** Words that lose their last letter before a vowel: they cling to the word behind them. */
const ELIDED = /^(?:l|d|j|m|t|s|c|n|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu|entr)$/;
/** Before an s that is a verb: “who’s in it”. */
const ASKS = /^(?:who|what|where|when|how|it|that|there)$/;
const ENDING = /^(?:s|re|ve|ll|d|m)$/;

/** Two letters at a time of a word in a script without spaces. */
function pairs(run: string): string[] {
  const letters = [...run];
  return letters.length < 2 ? letters : letters.slice(1).map((letter, i) => `${letters[i] ?? ''}${letter}`);
}

function unspaced(word: string): string[] {
  const run = UNSPACED.exec(word);
  if (run === null) return [word];
  const [before, after] = [word.slice(0, run.index), word.slice(run.index + run[0].length)];
  return [...(before === '' ? [] : [before]), ...pairs(run[0]), ...(after === '' ? [] : unspaced(after))];
}

/** The words of a stretch without spaces: an article that clings to a word is none, nor is the s of “a port’s”. */
function parts(found: string): string[] {
  if (LATIN.test(found)) return [found];
  const sign = /^\p{L}(?:\+\+|#)$/u.test(found);
  const bare = sign ? found : found.replace(/[+#]+$/, '').replaceAll('*', '');
  if (!/['’]/.test(bare)) return unspaced(bare);
  if (/^aujourd['’]hui$/.test(bare)) return ['aujourdhui'];
  const pieces = bare.split(/['’]/);
  const last = pieces.at(-1) ?? '';
  if (last === 't' && pieces.length === 2 && pieces[0]?.endsWith('n')) return [pieces[0].slice(0, -1), 'not'];
  if (last === 's' && ASKS.test(pieces[0] ?? '')) return [pieces[0] ?? '', 'is'];
  return pieces.flatMap((piece, i) => {
    if (i < pieces.length - 1 && ELIDED.test(piece)) return [];
    if (i > 0 && i === pieces.length - 1 && ENDING.test(piece)) return [];
    return unspaced(piece);
  });
}

/** What people put behind a number in place of its zeros. */
const UNITS: Readonly<Record<string, string>> = {
  k: '000',
  m: ' million',
  bn: ' billion',
  md: ' milliard',
  mds: ' milliards',
};

/** Numbers that are also written in words; not “neuf”, which is new, nor “sept”, which is a month. */
const NUMBERS = new Map(
  `2 two deux|3 three trois|4 four quatre|5 five cinq|6 six|7 seven|8 eight huit|9 nine|10 ten dix|11 eleven onze|12 twelve douze
   |14 fourteen quatorze|15 fifteen quinze|20 twenty vingt|30 thirty trente|40 forty quarante|50 fifty cinquante|60 sixty soixante`
    .split('|')
    .flatMap((row) => {
      const [digits = '', ...names] = row.trim().split(' ');
      return names.map((name) => [name, digits] as const);
    }),
);

/** Numbers are read with their thousands, and a name with its brackets is one word: 400,000; 80bn; 501(c)(3). */
function whole(text: string): string {
  let joined = text.includes('&') ? text.replaceAll('&', ' and ') : text;
  if (/\p{N}[\u00A0\u202F ,]\p{N}{3}/u.test(joined))
    joined = joined.replace(/(?<=(?<!\p{N})\p{N}{1,3})[\u00A0\u202F ,](?=\p{N}{3}(?!\p{N}))/gu, '');
  if (/\p{N}\p{L}/u.test(joined))
    joined = joined
      .replace(/(?<=\d)(?:k|m|bn|mds?)(?![\p{L}\p{N}])/giu, (unit) => UNITS[unit.toLowerCase()] ?? unit)
      // The fifth is 5, and “1er” is 1.
      .replace(/(?<![\p{L}\p{N}])(\d{1,4})(?:st|nd|rd|th|er)(?![\p{L}\p{N}])/giu, '$1');
  // Millions are said in words.
  joined = joined.replace(/(?<!\p{N})(\p{N}{1,3})000000(?!\p{N})/gu, '$1 million');
  if (joined.includes('('))
    joined = joined.replace(/(?<=[\p{L}\p{N}])(?:\([\p{L}\p{N}]{1,2}\))+/gu, (brackets) =>
      brackets.replace(/[()]/g, ''),
    );
  return joined;
}

/**
 * The words of a text as they are compared.
 * @example wordsOf('L’œuvre d’Été, Rye’s C++') // ['oeuvre', 'ete', 'rye', 'c++']
 */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const [found] of plain(whole(text)).matchAll(WORD)) {
    if (LATIN.test(found)) words.push(NUMBERS.get(found) ?? found);
    else words.push(...parts(found));
  }
  return words;
}

/** A word of a text as it is compared, and where it stands in the text. */
export interface Token {
  word: string;
  /** From which letter of the text to before which. */
  from: number;
  to: number;
}

/** The words of a text, each with its place in it, for marks. What `wordsOf` joins is found by its parts. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:\+\+|#)?/gu)].flatMap((match): Token[] => {
    const [written] = match;
    const words = wordsOf(written);
    return words.map((word, i) => {
      // Words of a script without spaces stand letter by letter; all others fill their place.
      const step = words.length > 1 && UNSPACED.test(word) ? 1 : 0;
      return {
        word,
        from: match.index + i * step,
        to: step === 0 ? match.index + written.length : match.index + i * step + word.length,
      };
    });
  });
}

/** Two spellings of one name are the same without their spaces: “harbour works”, “HarbourWorks”. */
export const joined = (words: readonly string[]): string => words.join('');

export const isUnspaced = (text: string): boolean => UNSPACED.test(text);
