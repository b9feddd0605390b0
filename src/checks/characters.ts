/** What looks like one or two Latin letters in most fonts, each with these letters behind it. */
const LOOKS: Readonly<Record<string, string>> = tableOf(
  // Cyrillic
  'аa вb еe ѕs іi јj кk мm нh оo рp сc тt уy хx ԁd ԛq ԝw һh ґr пn ӏl ѵv ѡw үy ԍg ҽe гr',
  // Greek; some capitals look otherwise than their small letters
  'αa βb εe ηn ιi κk νv οo ρp τt υu χx γy μm ζz ςc σo ωw ϲc ϳj Ηh Νn Υy',
  // Armenian and others
  'օo սu հh ոn ցg գq զq աw քf',
  // Latin letters with a stroke, a hook or a tail, which are no accents to a computer
  'łl øo đd ħh ŧt ıi æae œoe ßss þp ƀb ɓb ƈc ȼc ɕc ɖd ɗd ɇe ƒf ɠg ǥg ɡg ɦh ɨi ʝj ɉj ƙk ƚl ɫl ɬl ɭl ⱡl ꝉl ꞁl ɱm',
  'ƞn ɲn ɳn ŋn ɵo ƥp ɋq ʠq ɍr ɼr ɽr ɾr ʂs ȿs ƭt ʈt ƫt ʉu ʋv ƴy ɏy ƶz ʐz ȥz ɀz',
  // Small capitals
  'ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ꞯq ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz',
  // Other Latin letters, and those that are two in one
  'ɑa ꞵb ɛe əe ǝe ꬵf ꞙf ɩi ꙇi ǀl ǃl ꬽo ꭇr ꭈr ƽs ʊu ꞟu ɯw ꭓx ɣy ʎy ꭚy ǁll ꜳaa ꝏoo ʣdz ʦts ʪls ʫlz ȣ8',
  // Cherokee
  'ꭰd ꭱr ꭲt ꭵi ꭺa ꭻj ꭼe ꮃw ꮇm ꮋh ꮐg ꮓz ꮞ4 ꮢr ꮥs ꮩv ꮪs ꮮl ꮯc ꮲp ꮶk ꮷd',
  // Lisu and Coptic
  'ꓐb ꓑp ꓓd ꓔt ꓖg ꓗk ꓙj ꓚc ꓜz ꓝf ꓟm ꓠn ꓡl ꓢs ꓣr ꓦv ꓧh ꓪw ꓫx ꓬy ꓮa ꓰe ꓲi ꓳo ꓴu ⲁa ⲃb ⲉe ⲏh ⲓi ⲕk ⲙm ⲛn ⲟo ⲣp ⲥc ⲧt',
);

/** Signs that stand for a letter in a word, or for nothing. */
const SIGNS: Readonly<Record<string, string>> = tableOf(
  '|l !l ¡l ¦l ∣l │l ❘l $s @a ∀a €e ℮e £l ¢c ¥y ×x ∨v ∪u ∩n ○o ◯o ∅o',
);

/** Digits that look like a letter of the word that they stand in. A 6 before a lone letter is a number: 6G is not 8G. */
const DIGITS: Readonly<Record<string, string>> = tableOf('3e 4a 5s 8b');
const LETTER_AT_END = /\p{L}$/u;
const LETTER_AT_START = /^\p{L}/u;
const SIX_IN_WORD = /(?<=\p{L})6(?=\p{L})|6(?=\p{L}{2})/gu;

function tableOf(...rows: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    rows
      .join(' ')
      .split(' ')
      .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
  );
}

const look = (c: string): string => LOOKS[c] ?? c;

/** Letters without accents, small, and as the Latin ones that they resemble. */
const lettersOf = (name: string): string =>
  // These marks would become letters of their own.
  name
    .replace(/[™℠]/g, '')
    .normalize('NFKD')
    .replace(/[^\x20-\x7E]/g, look)
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[^\x20-\x7E]/g, look);

const joined = (letters: string): string =>
  letters
    .replace(SIX_IN_WORD, 'b')
    .replace(/\p{N}+/gu, (digits, at: number, whole: string) => {
      const end = at + digits.length;
      const isInWord =
        LETTER_AT_END.test(whole.slice(Math.max(0, at - 2), at)) || LETTER_AT_START.test(whole.slice(end, end + 2));
      return isInWord ? digits.replace(/./gu, (digit) => DIGITS[digit] ?? digit) : digits;
    })
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/0/g, 'o')
    .replace(/[1i]/g, 'l');

/**
 * What a name looks like: two names with the same skeleton can be taken for each other. Accents, case, spaces
 * and hyphens are gone; letters of other scripts, digits in words, 0, 1 and rn are read as what they resemble.
 */
export const skeletonOf = (name: string): string => joined(lettersOf(name));

const SIGN = new RegExp(`([${Object.keys(SIGNS).join('')}])`);
/** So many signs of a name are read in both ways; what a name has more of are read as nothing. */
const MOST_SIGNS = 6;

/** Everything that a name looks like: a sign such as `|` or `$` can stand for a letter in it, or for nothing. */
export function skeletonsOf(name: string): string[] {
  const [head = '', ...rest] = lettersOf(name).split(SIGN);
  let readings = [head];
  // Every other part is a sign.
  for (let i = 0; i < rest.length; i += 2) {
    const sign = rest[i] ?? '';
    const text = rest[i + 1] ?? '';
    const letters = i < 2 * MOST_SIGNS ? [SIGNS[sign] ?? '', ''] : [''];
    readings = readings.flatMap((reading) => letters.map((letter) => reading + letter + text));
  }
  // A name of signs alone looks like no other.
  return [...new Set(readings.map(joined))].filter((reading) => reading !== '');
}

/** `U+202E`. */
export const codePoint = (char: string): string =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * Characters that nobody sees: controls, marks of writing direction, zero-width and joiner characters, fillers,
 * tags, private use and letters that do not exist. Line ends and tabs are none of them.
 */
export const INVISIBLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u2028\u2029\u2800\u3164\uFFA0\uFE00-\uFE0E\u{E0100}-\u{E01EF}\p{Cf}\p{Co}\p{Cn}\p{Cs}]|(?<![\p{Extended_Pictographic}0-9#*])\uFE0F/gu;

const FOREIGN = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/** A word in Latin letters, where all others in it look like one; its capitals stay. */
export const inLatin = (word: string): string =>
  word.replace(/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/gu, (c) => {
    const like = LOOKS[c] ?? LOOKS[c.toLowerCase()];
    return like === undefined ? c : c === c.toLowerCase() ? like : like.toUpperCase();
  });

/** The words of a text that mix Latin letters with letters of another script, each with the first letter that does not fit. */
export function mixedWords(text: string): { word: string; at: number; letter: string }[] {
  if (!FOREIGN.test(text)) return [];
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap((match) => {
    const letter = FOREIGN.exec(match[0])?.[0];
    return letter !== undefined && /\p{Script=Latin}/u.test(match[0])
      ? [{ word: match[0], at: match.index, letter }]
      : [];
  });
}

/** Letters, or other characters, with a heap of accents on them. */
export const stackedWords = (text: string): { word: string; at: number }[] =>
  [...text.matchAll(/[^\p{M}\r\n]?\p{M}{4,}/gu)].map((match) => ({ word: match[0].slice(0, 12), at: match.index }));

/** Finds the 1-based line and column of places in a text; the lines are counted once for all of them. */
export function placesIn(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    for (let high = starts.length - 1; low < high;) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** The 1-based line and column of one place in a text. */
export const placeOf = (text: string, offset: number): { line: number; column: number } => placesIn(text)(offset);
