import type { Fault } from '../../library/fault.ts';
import { idMeant } from '../../library/meant.ts';
import { SCHEMES } from '../../schema/kinds.ts';
import { textOf, walk, type Node } from '../../markdown/tree.ts';
import type { Context } from '../context.ts';
import { blockOf, pointIn, type Block } from '../sentences.ts';
import { markdownTexts, type MarkdownText } from '../texts.ts';
import type { Unit } from '../units.ts';
import { short } from './texts.ts';

const SCHEME = SCHEMES.join('|');
const TARGET = `(?:(?:${SCHEME})\\s*:[^()\\n\\]]*|https?:\\/\\/[^()\\n\\]]*)`;

/** The link that a typed target was meant as: its id in small letters, digits and hyphens. */
function target(written: string): string {
  const text = written.trim();
  const [, scheme, rest] = new RegExp(`^(${SCHEME})\\s*:\\s*(.*)$`, 'i').exec(text) ?? [];
  if (scheme === undefined || rest === undefined) return text.replace(/\s+/g, '%20');
  const [id = '', place] = rest.split('#');
  return `${scheme.toLowerCase()}:${idMeant(id) ?? id}${place === undefined ? '' : `#${idMeant(place) ?? place}`}`;
}

type Mend = (match: RegExpExecArray, c: Context) => string | undefined;

/** What looks like a link and is printed as it stands, with the link that was meant. */
const LINKS: readonly (readonly [pattern: RegExp, mend: Mend])[] = [
  // [words](target with a space), [words] (target), [words]（target）, [words]((target)), [words]{target}, [words]<target>
  [
    new RegExp(`\\[([^\\[\\]\\n]+)\\]\\s*[（({<]{1,2}\\s*(${TARGET})[）)}>]{0,2}`, 'giu'),
    ([, words = '', to = '']) => `[${words}](${target(to)})`,
  ],
  // (target)[words], (words)[target]
  [
    new RegExp(`\\((${TARGET})\\)\\s*\\[([^\\[\\]\\n]+)\\]`, 'giu'),
    ([, to = '', words = '']) => `[${words}](${target(to)})`,
  ],
  [
    new RegExp(`\\(([^()\\n]+)\\)\\s*\\[(${TARGET})\\]`, 'giu'),
    ([, words = '', to = '']) => `[${words}](${target(to)})`,
  ],
  // [words][target], [target]
  [
    new RegExp(`\\[([^\\[\\]\\n]+)\\]\\[(${TARGET})\\]`, 'giu'),
    ([, words = '', to = '']) => `[${words}](${target(to)})`,
  ],
  [new RegExp(`(?<!\\])\\[(${TARGET})\\](?!\\()`, 'giu'), ([, to = '']) => `[…](${target(to)})`],
  // [[Name]], [[Name|words]]
  [
    /\[\[([^[\]|\n]+)(?:\|([^[\]\n]+))?\]\]/gu,
    ([, name = '', words = name], c) => {
      const link = c.named(name);
      return `[${words}](${link ?? `member:${idMeant(name) ?? '…'}`})`;
    },
  ],
  // A note at the foot that is not there.
  [/\[\^[^\]\n]+\]/gu, () => undefined],
  // member:ibm among words
  [
    new RegExp(`(?<![\\p{L}\\p{N}(/\\[.-])(?:${SCHEME}):[a-z0-9]+(?:-[a-z0-9]+)*(?![\\p{L}\\p{N}:/])`, 'gu'),
    ([to = '']) => `[…](${to})`,
  ],
];

/** Marks that have no effect where they stand. */
const MARKS: readonly (readonly [pattern: RegExp, mend: Mend])[] = [
  [/^[•‣▪●○◦∙⁃■□➢➤✓✔»·][ \t\u00A0]*(?=\S)(.*)$/gmu, ([, words = '']) => `- ${words.trim()}`],
  [/^[-–—][\t\u00A0]+(?=\S)(.*)$/gmu, ([, words = '']) => `- ${words.trim()}`],
  [/^[-*](?=[\p{Lu}[])([^*\n]*)$/gmu, ([, words = '']) => `- ${words.trim()}`],
  [/^(#{1,6})(?=[\p{L}\p{N}])(.*)$/gmu, ([, signs = '', words = '']) => `${signs} ${words}`],
  [/^(\d{1,2})[.)](?=\p{Lu})(.*)$/gmu, ([, n = '', words = '']) => `${n}. ${words}`],
  [/\*\*\s*([^*\n]+?)\s*\*\*/gu, ([, words = '']) => `**${words}**`],
  [/\*\*|__(?=\p{L})|(?<=\p{L})__/gu, () => undefined],
  [/==([^=\n]+)==/gu, ([, words = '']) => words],
  [/^:::.*$|\{\{[^}\n]*\}\}|\{%[^%\n]*%\}|^\[toc\]$/gimu, () => undefined],
  [/^\|.*\|?\s*$/gmu, () => undefined],
  [/&(?:#\d+|[a-z]{2,8}[0-9]*);/giu, () => undefined],
];

/** The marks of lists: whoever pastes one pastes many. */
const BULLETS: readonly RegExp[] = MARKS.slice(0, 3).map(([pattern]) => pattern);

const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);
/** A list may begin with any of these; with a greater number, the number was one of a sentence. */
const LAST_START = 30;

/** What looks like markup and has no effect, or one that nobody wants, is told with what was meant. */
export const effects = (unit: Unit, c: Context): Fault[] => markdownTexts(unit).flatMap((text) => ofText(text, c));

function ofText(text: MarkdownText, c: Context): Fault[] {
  const out: Fault[] = [];
  const used = new Set<string>();
  walk(text.tree, (node) => {
    if (/Reference$/.test(node.type) && node.identifier !== undefined) used.add(node.identifier);
  });
  walk(text.tree, (node) => {
    if (BLOCKS.has(node.type)) out.push(...ofBlock(text, blockOf(node), c));
    else if (node.type === 'list' && node.ordered) out.push(...ofList(text, node));
    else if (node.type === 'blockquote' && /^\s*>\s*\d/.test(sourceOf(text, node)))
      out.push(
        tell(
          text,
          node,
          'unwanted-mark',
          short(sourceOf(text, node)),
          `\\${sourceOf(text, node).split('\n')[0] ?? ''}`,
        ),
      );
    else if ((node.type === 'definition' || node.type === 'footnoteDefinition') && !used.has(node.identifier ?? ''))
      out.push(tell(text, node, 'unwanted-mark', short(sourceOf(text, node))));
    if (node.type === 'heading' && !/^\s*#/.test(sourceOf(text, node)))
      out.push(tell(text, node, 'unwanted-mark', short(sourceOf(text, node))));
  });
  return out;
}

const sourceOf = ({ text }: MarkdownText, node: Node): string =>
  text.slice(node.position?.start.offset ?? 0, node.position?.end?.offset ?? 0);

function tell(text: MarkdownText, node: Node, code: 'unwanted-mark', found: string, nearest?: string): Fault {
  return text.tell(node, code, { found, ...(nearest === undefined ? {} : { nearest: short(nearest) }) });
}

function ofList(text: MarkdownText, node: Node): Fault[] {
  const { start } = node;
  const count = node.children?.length ?? 0;
  if (start === undefined || start === null || start <= 1 || (start <= LAST_START && count > 1)) return [];
  const words = short(textOf(node));
  return [
    tell(
      text,
      node,
      'unwanted-mark',
      `${start}. ${words}`,
      start > 1900 && start < 2100
        ? `In ${start}, ${words.replace(/^\p{Lu}(?=\p{Ll}+ )/u, (letter) => letter.toLowerCase())}`
        : `${start}\\. ${words}`,
    ),
  ];
}

function ofBlock(text: MarkdownText, block: Block, c: Context): Fault[] {
  if (!/[[\]*_=#|&{^•‣▪●○◦∙⁃■□➢➤✓✔»·:]|^[-–—+\d]/mu.test(block.text)) return [];
  const out: Fault[] = [];
  const taken: [from: number, to: number][] = [];
  const told = new Map<Fault, RegExp>();
  const plainAt = (at: number, end: number): boolean =>
    !taken.some(([from, to]) => at < to && end > from) &&
    ![...block.exempt, ...block.evidence].some((span) => at >= span.from && end <= span.to);
  for (const [code, list] of [
    ['link-without-effect', LINKS],
    ['mark-without-effect', MARKS],
  ] as const)
    for (const [pattern, mend] of list)
      for (const match of block.text.matchAll(pattern)) {
        const isAgain = BULLETS.includes(pattern) && out.some((fault) => told.get(fault) === pattern);
        const end = match.index + match[0].length;
        if (!plainAt(match.index, end)) continue;
        taken.push([match.index, end]);
        const nearest = mend(match as RegExpExecArray, c);
        const at = pointIn(block, match.index);
        // The first bullet of a block shows what is wrong with the others.
        if (isAgain) continue;
        const fault = text.tell({ type: 'text', position: { start: at } }, code, {
          found: short(match[0]),
          ...(nearest === undefined ? {} : { nearest: short(nearest) }),
        });
        told.set(fault, pattern);
        out.push(fault);
      }
  return out;
}
