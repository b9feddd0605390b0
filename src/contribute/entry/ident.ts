/** Letters that no accent can be taken from, and what they become. */
const LETTERS: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  ħ: 'h',
  ı: 'i',
  '&': ' and ',
  '+': ' plus ',
  '@': ' at ',
};
/** The most letters an id may have. */
const MOST = 60;

/**
 * Proposes the id of a name: small letters a–z, digits and single hyphens, accents folded.
 * @returns `''` where the name has no letter that an address can hold.
 * @example idFromName('École polytechnique & Cie') // 'ecole-polytechnique-and-cie'
 */
export function idFromName(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[’'.]/g, '')
    .replace(/./gu, (c) => LETTERS[c] ?? c)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain.length <= MOST) return plain;
  // Whole words only, so that the end is no stump.
  const cut = plain.slice(0, MOST + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 0) || MOST);
}
