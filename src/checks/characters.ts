/** Letters of other scripts, and digits, that look like a Latin letter in most fonts. */
const LOOKS: Record<string, string> = Object.fromEntries(
  [
    // Cyrillic
    'аa вb еe ѕs іi јj кk мm нh оo рp сc тt уy хx ԁd ԛq ԝw һh ґr пn',
    // Greek
    'αa βb εe ηn ιi κk νv οo ρp τt υu χx γy μm ζz',
    // Armenian and others
    'օo սu հh ոn ցg',
    'łl øo đd ħh ŧt ıi æae œoe ßss þp',
    // Cherokee
    'ꭰd ꭱr ꭲt ꭵi ꭺa ꭻj ꭼe ꮃw ꮇm ꮋh ꮐg ꮓz ꮞ4 ꮢr ꮥs ꮩv ꮪs ꮮl ꮯc ꮲp ꮶk ꮷd',
    // Lisu and Coptic
    'ꓐb ꓑp ꓓd ꓔt ꓖg ꓗk ꓙj ꓚc ꓜz ꓝf ꓟm ꓠn ꓡl ꓢs ꓣr ꓦv ꓧh ꓪw ꓫx ꓬy ꓮa ꓰe ꓲi ꓳo ꓴu ⲁa ⲃb ⲉe ⲏh ⲓi ⲕk ⲙm ⲛn ⲟo ⲣp ⲥc ⲧt',
  ]
    .join(' ')
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/**
 * What a name looks like: two names with the same skeleton can be taken for each other. Accents, case, spaces
 * and hyphens are gone; letters of other scripts, 0, 1 and rn are read as what they resemble.
 */
export function skeletonOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[^\x20-\x7E]/g, (c) => LOOKS[c] ?? c)
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/0/g, 'o')
    .replace(/[1i]/g, 'l');
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

/** The first word of a text that mixes Latin letters with letters of another script, and the letter that does not fit. */
export function mixedWords(text: string): { word: string; at: number; letter: string }[] {
  if (!FOREIGN.test(text)) return [];
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap((match) => {
    const letter = FOREIGN.exec(match[0])?.[0];
    return letter !== undefined && /\p{Script=Latin}/u.test(match[0])
      ? [{ word: match[0], at: match.index, letter }]
      : [];
  });
}

/** Words with a heap of accents on one letter. */
export const stackedWords = (text: string): { word: string; at: number }[] =>
  [...text.matchAll(/[\p{L}\p{N}]\p{M}{4,}/gu)].map((match) => ({ word: match[0].slice(0, 12), at: match.index }));

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
