import { languageOf, parseTypedLink } from '../schema/links.ts';
import { walk, type Node, type Point } from '../markdown/tree.ts';

/** A stretch of the words of a block. */
interface Span {
  from: number;
  to: number;
}

/** The words of one paragraph, table cell or quotation, with what its links say about them. */
export interface Block {
  node: Node;
  text: string;
  /** The words of links to a claim or a source. */
  evidence: Span[];
  /** The words of all other links, and code. */
  exempt: Span[];
  /** Where each piece of the words stands. */
  pieces: { at: number; point: Point }[];
}

export interface Sentence extends Span {
  text: string;
  block: Block;
}

const START: Point = { line: 1, column: 1, offset: 0 };

/** The words of one block. */
export function blockOf(node: Node): Block {
  const block: Block = { node, text: '', evidence: [], exempt: [], pieces: [] };
  const add = (words: string, from: Node): void => {
    block.pieces.push({ at: block.text.length, point: from.position?.start ?? START });
    block.text += words;
  };
  const visit = (child: Node): void => {
    const from = block.text.length;
    if (child.type === 'text') add(child.value ?? '', child);
    else if (child.type === 'break') add('\n', child);
    else if (child.type === 'inlineCode') add(child.value ?? '', child);
    else for (const c of child.children ?? []) visit(c);
    const span = { from, to: block.text.length };
    if (child.type === 'link' && languageOf(child.url ?? '') === undefined) {
      const scheme = parseTypedLink(child.url ?? '')?.scheme;
      (scheme === 'claim' || scheme === 'source' ? block.evidence : block.exempt).push(span);
    } else if (child.type.startsWith('mdxJsx') && child.attributes?.some((a) => a.name === 'claim'))
      block.evidence.push(span);
    else if (child.type === 'inlineCode') block.exempt.push(span);
  };
  if (node.type.startsWith('mdxJsx')) visit(node);
  else for (const child of node.children ?? []) visit(child);
  return block;
}

/** The blocks of words of a text, headings left out. */
export function blocksOf(tree: Node): Block[] {
  const blocks: Block[] = [];
  walk(tree, (node, ancestors) => {
    const plain = node.type === 'paragraph' || node.type === 'tableCell';
    const pull = node.type === 'mdxJsxFlowElement' && node.children?.[0]?.type === 'text';
    const inPull = ancestors.some((a) => a.type === 'mdxJsxFlowElement');
    if ((plain && !inPull) || pull) blocks.push(blockOf(node));
  });
  return blocks;
}

/** Where in its file’s text a place in a block stands. */
export function pointIn(block: Block, at: number): { line: number; column: number } {
  const piece = block.pieces.findLast((p) => p.at <= at);
  if (piece === undefined) return block.node.position?.start ?? START;
  const lines = block.text.slice(piece.at, at).split('\n');
  const last = lines.at(-1)?.length ?? 0;
  return lines.length === 1
    ? { line: piece.point.line, column: piece.point.column + last }
    : { line: piece.point.line + lines.length - 1, column: last + 1 };
}

const ABBREVIATION =
  /(?:^|[\s(“«])(?:\p{L}|Mr|Mrs|Ms|Dr|St|Prof|Inc|Ltd|Co|Corp|No|vs|v|cf|etc|approx|art|Mme|Mlle|MM|p|pp|ex|déc|janv|févr|avr|juil|sept|oct|nov|[eE]\.g|i\.e|U\.S|U\.K)\.$/u;

/** More letters than an abbreviation has, with what stands before it. */
const LONGEST = 12;

/** How marks of quotation open and close. */
const MARKS: Readonly<Record<string, number>> = { '“': 1, '«': 1, '”': -1, '»': -1 };

/** Cuts a block into sentences; one that stands inside quotation marks stays with what introduces it. */
export function sentencesOf(block: Block): Sentence[] {
  const { text } = block;
  const out: Sentence[] = [];
  let from = 0;
  let read = 0;
  let open = 0;
  const cut = (to: number): void => {
    if (text.slice(from, to).trim() !== '') out.push({ from, to, text: text.slice(from, to), block });
    from = to;
    open = 0;
  };
  for (const match of text.matchAll(/(?<![.!?…])[.!?…]+[”»’")\]\s]*(?<=\s)(?=[“«"([—–-]*[\s\u00A0]?[\p{Lu}\p{N}])/gu)) {
    const to = match.index + match[0].length;
    for (; read < to; read++) open += MARKS[text[read] ?? ''] ?? 0;
    const end = match.index + 1;
    if (open <= 0 && !ABBREVIATION.test(text.slice(Math.max(from, end - LONGEST), end))) cut(to);
  }
  cut(text.length);
  return out;
}

/** How many words a text has, as a reader counts them. */
export const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+(?:[’'\-.,][\p{L}\p{N}]+)*/gu)?.length ?? 0;

export const overlaps = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;
