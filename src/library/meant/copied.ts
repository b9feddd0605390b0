/** Letters of Windows-1252 where Latin 1 has controls, from 0x80 on; those that it has not are left out. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const letterOf = (byte: number): string | undefined => {
  const letter = byte >= 0x80 && byte < 0xa0 ? WINDOWS[byte - 0x80] : String.fromCharCode(byte);
  return letter === ' ' && byte !== 0x20 ? undefined : letter;
};

const byteOf = (letter: string): number | undefined => {
  const at = WINDOWS.indexOf(letter);
  if (letter !== ' ' && at >= 0) return 0x80 + at;
  const code = letter.codePointAt(0) ?? 0x100;
  return code < 0x100 ? code : undefined;
};

const NEXT = '[\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
/**
 * A letter or a sign of a Western language in UTF-8 that was read as Windows-1252: `Ã©` is “é”, `â€™` is “’”. Of the
 * beginnings that other letters have, none is here that stands before a sign of its own language.
 */
const TWICE = new RegExp(`[ÂÃ]${NEXT}|â[€‚]${NEXT}|Å${NEXT}(?=\\p{L})`, 'gu');
/** Two or three letters in one sign, which a PDF leaves behind, each with those letters. */
const LIGATURES = /[\uFB00-\uFB06]/gu;
/** Marks that nobody sees and that mean nothing where words stand: soft hyphens, spaces without width. */
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]|(?<=\p{Script=Latin})[\u200C\u200D]+(?=\p{Script=Latin})/gu;

/** A letter that was read with the wrong table of letters, or what stands there where it is none. */
function once(letters: string): string {
  const bytes = [...letters].map(byteOf);
  if (bytes.some((byte) => byte === undefined)) return letters;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes.map((byte) => byte ?? 0)));
  } catch {
    // Another letter may follow: “Ãa” is no beginning.
    return letters;
  }
}

/** A word with its letters as they were before a machine read them with the wrong table, or joined them. */
const spread = (text: string): string => text.replace(TWICE, once).replace(LIGATURES, (sign) => sign.normalize('NFKC'));

/**
 * Words as they were before copying changed them: letters read with the wrong table (`SociÃ©tÃ©`, `L\u0092Outil`), letters
 * joined by a PDF (`ﬁ`), marks that nobody sees, tabs and line ends for spaces.
 * @example copied('SociÃ©tÃ©') // 'Société'
 */
export const copied = (text: string): string =>
  spread(text)
    .replace(UNSEEN, '')
    .replace(/[\u0080-\u009F]/g, (c) => letterOf(c.charCodeAt(0)) ?? '')
    .replace(/[\t\n\r\f\v\u2028\u2029]+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();

/** Whether a text may hold something that `spread` puts right; a quick look. */
export const isMiscopied = (text: string): boolean => /[ÂÃÅâ\uFB00-\uFB06]/.test(text) && spread(text) !== text;

/** A stop or a comma that stands twice; three dots are a sign of their own. */
export const DOUBLED = /(?<=[\p{L}\p{N})»”’"])(?:\.\.(?![.\w/])|,,|;;)/u;

/** Words with each of their stops once. */
export const withoutDoubles = (text: string): string =>
  text.replace(new RegExp(DOUBLED, 'gu'), (signs) => signs.charAt(0));
