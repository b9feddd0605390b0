/** Signs that Markdown reads wherever they stand; an ampersand is one where a name or a number follows it, as in `&lt;`. */
const SIGNS = /[\\`*_[\]<~^]|&(?=#?\w{1,40};)/g;

/** Makes signs of Markdown in plain words harmless: they are read as they are written. */
export const escapeMarkdown = (text: string): string => text.replace(SIGNS, '\\$&');

/** A line that would begin as a list, a heading, a quotation or a note without being one. */
export const harmless = (line: string): string =>
  line
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(?:[#>]|[-+=](?=[\s#>=-]|$))/, '\\$&')
    .replace(/^(\[\^[^\]]*\]):/, '$1\\:');

/** The words of a heading, whose last number signs would be taken for its end. */
export const headingWords = (text: string): string => text.replace(/(^|\s)(#+)$/, '$1\\$2');

/** A run of backticks that is longer than any in a text, and at least as long as is asked for. */
function fenceFor(text: string, least: number): string {
  let longest = least - 1;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return '`'.repeat(longest + 1);
}

/** Words as code within a line; at the edge a backtick is kept apart from the fence by a space, which is not shown. */
export function inlineCode(text: string): string {
  const fence = fenceFor(text, 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** Lines as a block of code, without the empty ones around them. */
export function codeBlock(text: string): string {
  const lines = text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .trimEnd()
    .split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const fence = fenceFor(text, 3);
  return [fence, ...lines.slice(Math.max(0, first)), fence].join('\n');
}

/** A piece of a line of Markdown: words alone, or words that stand between signs such as `**`. */
export interface Piece {
  text: string;
  sign?: string;
}

/** What stands at an end of words, as far as signs of emphasis care. */
const isOpen = (sign: string): boolean => sign === '' || /^[\s\p{P}\p{S}]$/u.test(sign);
const firstOf = (text: string): string => String.fromCodePoint(...(text === '' ? [] : [text.codePointAt(0) ?? 0]));
const lastOf = (text: string): string => [...text.slice(-2)].at(-1) ?? '';

/**
 * Whether signs around words are read as emphasis: not where a letter stands on one side of a sign and punctuation on
 * the other, nor beside signs of the same kind.
 */
const canStand = (before: string, words: string, after: string, sign: string): boolean =>
  !sign.startsWith(before || ' ') &&
  (isOpen(before) || !isOpen(firstOf(words))) &&
  (isOpen(after) || !isOpen(lastOf(words)));

/**
 * Joins pieces to a line. Emphasis that Markdown would not read as such is left out, and an exclamation mark before a
 * link makes no picture of it.
 * @param edge what may stand around the line: nothing, or a letter where nobody knows
 */
export function joined(pieces: readonly Piece[], edge = ''): string {
  const full = pieces.filter(({ text }) => text !== '');
  const out: string[] = [];
  let before = edge;
  for (const [i, { text, sign = '' }] of full.entries()) {
    const next = full[i + 1];
    const after = next === undefined ? edge : firstOf(next.text);
    const whole = sign !== '' && canStand(before, text, after, sign) ? sign + text + sign : text;
    if (before === '!' && whole.startsWith('[')) out.push(`${(out.pop() ?? '').slice(0, -1)}\\!`);
    out.push(whole);
    before = lastOf(whole);
  }
  return out.join('');
}
