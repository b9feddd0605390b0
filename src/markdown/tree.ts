import { markdownToMdast, mdxToMdast, type Features } from 'satteri';
import { parseTypedLink, type TypedLink } from '../schema/links.ts';

/** A place in a text: 1-based line and column, and the 0-based offset in UTF-16 units. */
export interface Point {
  line: number;
  column: number;
  offset?: number;
}

/**
 * The parts of mdast (https://github.com/syntax-tree/mdast) that this project reads. Anything else in a
 * tree has a `type` that no code here knows, and is therefore never printed.
 */
export interface Node {
  type: string;
  value?: string;
  url?: string;
  title?: string | null;
  alt?: string | null;
  depth?: number;
  ordered?: boolean | null;
  start?: number | null;
  checked?: boolean | null;
  align?: readonly (string | null)[] | null;
  identifier?: string;
  label?: string | null;
  name?: string | null;
  attributes?: readonly { name?: string; value?: unknown }[];
  children?: readonly Node[];
  position?: { start: Point; end?: Point };
}

/** Which Markdown is read: GitHub's tables, strikethrough and footnotes; quotation marks stay as written. */
const FEATURES: Features = { smartPunctuation: false, frontmatter: false, rawHtml: false } as Features;

/**
 * Parses Markdown into a tree with positions.
 * @param kind `mdx` for explainers (maintainers only), `md` for everything else.
 * @throws where MDX does not parse; plain Markdown always parses.
 */
export function parseMarkdown(text: string, kind: 'md' | 'mdx' = 'md'): Node {
  // What is refused so is not parsed: the parser’s time would grow with the square of it.
  const refused = (type: string, offset: number): Node => {
    const line = text.slice(0, offset).split('\n').length;
    return { type: 'root', children: [{ type, position: { start: { line, column: 1, offset } } }] };
  };
  const deep = DEEP.exec(text);
  if (deep !== null) return refused('tooDeep', deep.index);
  const entity = after(MOST_ENTITIES, text, /&#?\w{1,40};/g);
  if (entity !== undefined) return refused('tooMany', entity);
  const code = kind === 'mdx' ? after(MOST_CODE_SIGNS, text, /[{<]/g) : undefined;
  if (code !== undefined) return refused('tooMuchCode', code);
  const parse = kind === 'mdx' ? mdxToMdast : markdownToMdast;
  // With a line end behind it: the parser ends the whole process at a text that ends in a string of JavaScript, behind a
  // backslash.
  return pruned(parse(`${text}\n`, { features: FEATURES }) as unknown as Node);
}

/** How many signs a text may write by name or number, such as `&eacute;`. */
export const MOST_ENTITIES = 300;

/** How many `{` and `<` an explainer may hold: each could begin a program, and is refused as one but for pull quotes. */
export const MOST_CODE_SIGNS = 100;

/** Where the first match too many stands. */
function after(most: number, text: string, pattern: RegExp): number | undefined {
  let count = 0;
  for (const { index } of text.matchAll(pattern)) if (++count > most) return index;
  return undefined;
}

/** How many levels a text may have: quotations in lists in quotations, and so on. */
export const MAX_LEVELS = 30;

/** A line with more signs of quotations and lists at its head than levels; the parser would need seconds for thousands. */
const DEEP = new RegExp(`^[ \\t]*(?:(?:>|(?:[-+*]|\\d{1,9}[.)])[ \\t])[ \\t]*){${MAX_LEVELS + 1}}`, 'm');

/** Takes away what is nested too deep, before anything walks through it level by level: it becomes `tooDeep`. */
function pruned(tree: Node): Node {
  let level: Node[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth < MAX_LEVELS) level = level.flatMap((node) => node.children ?? []);
    else {
      for (const node of level) Object.assign(node, { type: 'tooDeep', children: [], value: '' });
      return tree;
    }
  }
  return tree;
}

/** Calls `visit` for a node and all below it, in reading order, with its ancestors from the root down. */
export function walk(
  node: Node,
  visit: (node: Node, ancestors: readonly Node[]) => void,
  ancestors: readonly Node[] = [],
): void {
  visit(node, ancestors);
  const children = node.children;
  if (children === undefined || children.length === 0) return;
  const below = [...ancestors, node];
  for (const child of children) walk(child, visit, below);
}

/** The words of a node, without any markup. */
export function textOf(node: Node): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value ?? '';
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt ?? '';
  return (node.children ?? []).map(textOf).join('');
}

/**
 * The text of each block of a tree, in order: what a reader reads and search finds.
 * @internal Tested apart from what is counted in it.
 */
export function plainText(tree: Node): string {
  const blocks: string[] = [];
  walk(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') blocks.push(textOf(node));
  });
  return blocks
    .join('\n')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

/** How many words a text has, as a reader counts them. */
export const countWordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** How many words a tree has. */
export const countWords = (tree: Node): number => countWordsIn(plainText(tree));

/** An id for a heading, as in an address: letters without accents, digits and hyphens. */
export function slugOf(text: string): string {
  const slug = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'section' : slug;
}

export interface Heading {
  depth: number;
  id: string;
  text: string;
  line: number;
}

/** Ids that a page gives itself: its main part, its depths, its menu and contents, its search box, notes, definitions and footnotes. */
const OWN_ID =
  /^(?:main|menu|contents|lead|part-\d+|half-minute|three-minutes|whole|q|search-hit-\d+|search-list|o?n[ht]?\d+|fn[ht]?-\d+|o?d[ht]?-.+)$/;

/** The headings of a tree with ids that differ from each other, and from those that the page gives itself. */
export const headingsOf = (tree: Node): Heading[] => [...namedHeadings(tree).values()];

/** The id of each heading that stands by itself in a text. */
export const headingIds = (tree: Node): Map<Node, string> =>
  new Map([...namedHeadings(tree)].map(([node, { id }]) => [node, id]));

function namedHeadings(tree: Node): Map<Node, Heading> {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  const out = new Map<Node, Heading>();
  for (const node of tree.children ?? []) {
    if (node.type !== 'heading') continue;
    const text = textOf(node).trim();
    const slug = slugOf(text);
    const base = OWN_ID.test(slug) ? `h-${slug}` : slug;
    let n = next.get(base) ?? 1;
    let id = n === 1 ? base : `${base}-${n}`;
    while (taken.has(id)) id = `${base}-${++n}`;
    next.set(base, n + 1);
    taken.add(id);
    out.set(node, {
      depth: node.depth ?? 2,
      id,
      text,
      line: node.position?.start.line ?? 1,
    });
  }
  return out;
}

export interface FoundLink extends TypedLink {
  text: string;
  line: number;
  column: number;
  /** The id of the heading it stands under; `''` above the first one. */
  section: string;
  /** The words of its paragraph, for lists that show where a thing is mentioned. */
  context: string;
  /** It belongs to a pull quote, whose note stands under it without a mark. */
  quoted: boolean;
}

/** The typed links of a tree in reading order; a claim named by an MDX component counts as one. */
export function typedLinksOf(tree: Node): FoundLink[] {
  const out: FoundLink[] = [];
  const headings = headingsOf(tree);
  let section = '';
  let heading = 0;
  let block: Node | undefined;
  let words = '';
  walk(tree, (node, ancestors) => {
    if (node.type === 'heading' && ancestors.length === 1) section = headings[heading++]?.id ?? section;
    if (node.type !== 'link' && !node.type.startsWith('mdxJsx')) return;
    const at = { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
    if (node.type === 'link') {
      const link = parseTypedLink(node.url ?? '');
      if (link === undefined) return;
      const around = ancestors.findLast((a) => a.type === 'paragraph' || a.type === 'tableCell') ?? node;
      // Links of one paragraph come one after another: its words are read once.
      if (around !== block)
        words = textOf(around)
          .replace(/[ \t\r\n]+/g, ' ')
          .trim();
      block = around;
      const quoted = ancestors.some((a) => a.type.startsWith('mdxJsx'));
      out.push({ ...link, text: textOf(node), ...at, section, context: words, quoted });
    } else {
      const claim = node.attributes?.find((a) => a.name === 'claim')?.value;
      if (typeof claim === 'string') {
        out.push({
          scheme: 'claim',
          id: claim,
          fragment: '',
          text: textOf(node),
          ...at,
          section,
          context: textOf(node),
          quoted: true,
        });
      }
    }
  });
  return out;
}
