import { frenchSpaces } from '../i18n/typography.ts';
import type { Node } from '../markdown/tree.ts';
import { languageOf } from '../schema/links.ts';

/** One change to a text: what stands at `offset` for `length` becomes `text`. */
export interface Edit {
  offset: number;
  length: number;
  text: string;
  kind: 'space' | 'apostrophe' | 'quotes';
}

const SPACE = /[ \u00A0\u202F]/;
const QUOTE = /[“”"«»]/;
const APOSTROPHE = /['’]/;

/**
 * The changes that lead from a text to its typographic form. The two may differ in spaces, apostrophes and
 * quotation marks only: that is what makes the comparison this simple, and the changes safe.
 */
export function editsBetween(before: string, after: string): Edit[] {
  const out: Edit[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const a = before[i] ?? '';
    const b = after[j] ?? '';
    if (a === b) {
      i++;
      j++;
      continue;
    }
    if (APOSTROPHE.test(a) && APOSTROPHE.test(b))
      out.push({ offset: i++, length: 1, text: after[j++] ?? '', kind: 'apostrophe' });
    else if (QUOTE.test(a) && QUOTE.test(b))
      out.push({ offset: i++, length: 1, text: after[j++] ?? '', kind: 'quotes' });
    else if (SPACE.test(a) && SPACE.test(b))
      out.push({ offset: i++, length: 1, text: after[j++] ?? '', kind: 'space' });
    else if (SPACE.test(b)) out.push({ offset: i, length: 0, text: after[j++] ?? '', kind: 'space' });
    else if (SPACE.test(a)) out.push({ offset: i++, length: 1, text: '', kind: 'space' });
    else throw new Error('typography may change only spaces, apostrophes and quotation marks');
  }
  return out;
}

/** Makes changes to a text. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = '';
  let from = 0;
  // The sort is stable: what is put in before a character comes before what that character becomes.
  for (const edit of [...edits].sort((a, b) => a.offset - b.offset)) {
    out += text.slice(from, edit.offset) + edit.text;
    from = edit.offset + edit.length;
  }
  return out + text.slice(from);
}

const opensHere = (before: string | undefined): boolean =>
  before === undefined || /[\s\u00A0\u202F([{—–'’«“]/.test(before);
const closesHere = (after: string | undefined): boolean =>
  after === undefined || /[\s\u00A0\u202F.,;:!?…)\]}—–»”]/.test(after);

/** Turns straight double quotes into `open` and `close`, where it is beyond doubt which is which. */
function pairStraight(text: string, open: string, close: string): string {
  const at = [...text.matchAll(/"/g)].map((m) => m.index);
  if (at.length === 0 || at.length % 2 === 1) return text;
  const sure = at.every((i, n) => (n % 2 === 0 ? opensHere(text[i - 1]) : closesHere(text[i + 1])));
  if (!sure) return text;
  let n = 0;
  return text.replace(/"/g, () => (n++ % 2 === 0 ? open : close));
}

/** Puts « » for “ ” and " " where they pair up; inside « » the marks “ ” are right and stay. */
function guillemets(text: string): string {
  if (!/[“"]/.test(text)) return text;
  const even = pairStraight(text, '“', '”');
  let depth = 0;
  const open: number[] = [];
  const out = [...even];
  // Counted in code points, since `out` is.
  for (const [i, c] of out.entries()) {
    if (c === '«') depth++;
    else if (c === '»') depth--;
    else if (depth !== 0) continue;
    else if (c === '“') open.push(i);
    else if (c === '”') {
      const start = open.pop();
      if (start === undefined) continue;
      out[start] = '«';
      out[i] = '»';
    }
  }
  return out.join('');
}

/** A French text as French typography wants it. */
export const frenchForm = (text: string): string => frenchSpaces(guillemets(text));

/** An English text with typographic quotation marks, where it is beyond doubt which are meant. */
export function englishForm(text: string): string {
  const words = text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
  const singles = /(?<![\p{L}\p{N}])'/u.test(words) ? words : words.replace(/(?<=\p{L})'(?=[\s.,;:!?)]|$)/gu, '’');
  return pairStraight(singles, '“', '”');
}

/** A string of words that stands in pieces in its source; each piece is copied from there as it is. */
export interface Words {
  text: string;
  pieces: { at: number; offset: number; length: number }[];
}

/** Puts changes to words back to where the words stand. What falls between two pieces cannot be changed. */
export function toSource(words: Words, edits: readonly Edit[]): Edit[] {
  return edits.flatMap((edit) => {
    const end = edit.offset + edit.length;
    const piece =
      words.pieces.find(
        (p) => edit.offset >= p.at && end <= p.at + p.length && (edit.length > 0 || edit.offset > p.at),
      ) ?? words.pieces.find((p) => edit.length === 0 && edit.offset === p.at);
    return piece ? [{ ...edit, offset: piece.offset + edit.offset - piece.at }] : [];
  });
}

/** The words of each block of a text, without link targets, code or markup, as they stand in the source. */
export function wordsOf(tree: Node, source: string): Words[] {
  const out: Words[] = [];
  const collect = (node: Node, words: Words): void => {
    const from = node.position?.start.offset;
    const to = node.position?.end?.offset;
    const first = node.children?.[0];
    // An address written bare is words and target in one.
    const bare = node.type === 'link' && (source[from ?? 0] === '<' || first?.position?.start.offset === from);
    // Another language has rules of its own.
    const foreign = node.type === 'link' && languageOf(node.url ?? '') !== undefined;
    if (node.type === 'text' && from !== undefined && to !== undefined) {
      words.pieces.push({ at: words.text.length, offset: from, length: to - from });
      words.text += source.slice(from, to);
    } else if (bare || foreign || !node.children?.length) words.text += node.type === 'break' ? '\n' : 'x';
    else for (const child of node.children) collect(child, words);
  };
  const visit = (node: Node): void => {
    const inline = node.children?.some((c) => c.type === 'text') === true;
    if (inline || node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const words: Words = { text: '', pieces: [] };
      for (const child of node.children ?? []) collect(child, words);
      out.push(words);
    } else for (const child of node.children ?? []) visit(child);
  };
  visit(tree);
  return out;
}
