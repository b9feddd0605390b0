import type { Fault } from '../../library/fault.ts';
import type { Key } from '../../i18n/t.ts';
import { idMeant } from '../../library/meant/meant.ts';
import { isSafeAddress, parseTypedLink } from '../../schema/links.ts';
import { SCHEMES } from '../../schema/kinds.ts';
import { textOf, walk, type Node } from '../../markdown/tree.ts';
import type { Context } from '../context.ts';
import { blockOf, pointIn, type Block } from '../sentences.ts';
import { markdownTexts, type MarkdownText } from '../texts.ts';
import type { Unit } from '../units.ts';
import { isNote } from './plain.ts';
import { short } from './texts.ts';

const SCHEME = [...SCHEMES, 'lang'].join('|');
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
/** What is told of only where it is known what was meant, or with words that can be a writer’s own. */
type Slip = readonly [pattern: RegExp, mend: Mend, told?: 'where-known' | 'outside-quotations' | 'as-a-note'];

const linkTo = (words: string, name: string, c: Context): string | undefined => {
  const link = c.named(name.trim());
  return link === undefined ? undefined : `[${words.trim()}](${link})`;
};

/** What looks like a link and is printed as it stands, with the link that was meant. */
const LINKS: readonly Slip[] = [
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
  [/\[\^[^[\]\n]+\]/gu, () => undefined],
  // member:acme among words
  [
    new RegExp(`(?<![\\p{L}\\p{N}/\\[.-])(?:${SCHEME}):[a-z0-9]+(?:-[a-z0-9]+)*(?![\\p{L}\\p{N}:/])`, 'gu'),
    ([to = '']) => `[…](${to})`,
  ],
  // (Source: Gazette), and the same as a line of its own
  [
    /(?<=[(\[])[Ss]ources?[\u00A0\u202F ]?:\s*([^()[\]\n]+)(?=[)\]])|^[Ss]ources?[\u00A0\u202F ]?:[ \u00A0]*(\S[^\n]*)$/gmu,
    ([, inside, alone], c) => {
      const name = (inside ?? alone ?? '').replace(/\.$/, '');
      return linkTo(name, name, c) ?? `[${name}](source:…)`;
    },
  ],
  // [Name], [1]: within a quotation, words in square brackets are the writer’s.
  [
    /(?<![\]\w])\[([^[\]\n]{1,60})\](?![([{])|(?<=\w)\[([\w*]{1,3})\](?![([{])/giu,
    ([, words = '', sign = words], c) =>
      /^(?:\d+|[a-z*])$/i.test(sign) ? '[…](source:…)' : (linkTo(words, words, c) ?? `[${sign}](…)`),
    'outside-quotations',
  ],
  // @name
  [/(?<![\p{L}\p{N}.])@([a-z][\w-]+)/giu, ([, name = ''], c) => linkTo(name, name, c), 'where-known'],
  // host.org/page
  [
    /(?<![\p{L}\p{N}@/.:-])(?:[a-z0-9-]{1,60}\.){1,4}[a-z]{2,6}\/[^\s,;)\]]*[\p{L}\p{N}/]/giu,
    ([address]) => `[…](https://${address})`,
  ],
];

/** The beginning of a block, or of a list behind a colon: a line further down may have been broken anywhere. */
const FIRST = '(?<=^|:[ \\u00A0]*\\n)';

/** Signs that begin the entries of a list elsewhere. Whoever pastes one pastes many: the first shows what is wrong. */
const ENTRIES: readonly Slip[] = [
  [
    /^(?:(?![©®™°№℃])[\p{So}\p{Co}•‣⁃∙·»¤→⇒➔]\uFE0F?|§(?=[ \t\u00A0]*\p{L})|o(?=[ \t\u00A0])|[-=]{1,2}>)[ \t\u00A0]*(?=\S)(.*)$/gmu,
    ([, words = '']) => `- ${words.trim()}`,
  ],
  [/^\[[ x]\][ \t\u00A0]*(?=[^\s([])(.*)$/gimu, ([, words = '']) => `- ${words.trim()}`],
  [/^(\d{1,2})[.)](?=\p{Lu})(.*)$/gmu, ([, n = '', words = '']) => `${n}. ${words}`],
  [/^[-–—][\t\u00A0]+(?=\S)(.*)$/gmu, ([, words = '']) => `- ${words.trim()}`],
  [/^[-*](?=[\p{Lu}[])([^*\n]*)$/gmu, ([, words = '']) => `- ${words.trim()}`],
  // One line that begins with a dash and ends as a sentence is somebody who speaks.
  [
    new RegExp(`${FIRST}[–—] +(?=\\S)([^\\n]*)(?=\\n[–—] |$(?<![.!?…”»"]))`, 'gu'),
    ([, words = '']) => `- ${words.trim()}`,
  ],
  [
    new RegExp(
      `${FIRST}(?:\\((?:[a-h]|[ivx]{1,4}|\\d{1,2})\\)|(?:[a-h]|[ivx]{1,4})[.)]|\\d{1,2} ?[/°º]|[A-H][.)](?=[^\\n]*\\n[B-I][.)] ))[ \\t\\u00A0]+(?=["“«]?\\p{L})([^\\n]*)`,
      'gu',
    ),
    ([, words = '']) => `1. ${words.trim()}`,
  ],
];

/** Marks that have no effect where they stand. */
const MARKS: readonly Slip[] = [
  ...ENTRIES,
  [/^(#{1,6})(?=[\p{L}\p{N}])(.*)$/gmu, ([, signs = '', words = '']) => `${signs === '#' ? '##' : signs} ${words}`],
  [/\*\*\s*([^*\s](?:[^*\n]*[^*\s])?)\s*\*\*/gu, ([, words = '']) => `**${words}**`],
  [/\*\*|__(?=\p{L})|(?<=\p{L})__/gu, () => undefined],
  [/'{3}([^'\n]+)'{3}/gu, ([, words = '']) => `**${words}**`],
  [/==([^=\n]+)==/gu, ([, words = '']) => words],
  [/(?<![\p{L}\p{N}:]):[a-z][a-z0-9_+-]{1,30}:(?![\p{L}\p{N}:])/gu, () => undefined],
  // a^2^, $x_2$
  [/\^[^\s^]{1,12}\^|\$(?=\S)[^$\n]{0,60}[\\^_][^$\n]{0,60}\$/gu, () => undefined, 'as-a-note'],
  // l`une, l´autre
  [/(\p{L}{1,30})[`´](\p{L}{1,30})/gu, ([, one = '', other = '']) => `${one}’${other}`, 'as-a-note'],
  [/^:::.*$|\{\{[^{}\n]*\}\}|\{%[^%\n]*%\}|^\[toc\]$/gimu, () => undefined],
  [/\{[^{}\n]{1,60}\}/gu, () => undefined, 'as-a-note'],
  [/^\|.*\|?\s*$/gmu, () => undefined],
  [/&(?:#\d+|[a-z]{2,8}[0-9]*);/giu, () => undefined],
];

/** What has an effect that no text here wants: what is said of it, and what was meant. */
function unwanted(node: Node, source: string): { cause: Key; nearest?: string } | undefined {
  const { type, depth, children = [] } = node;
  if (type === 'paragraph' && /^(?:[\u00A0\u202F]|&nbsp;)/.test(source))
    return { cause: 'cause.indented', nearest: textOf(node).trim() };
  if (type === 'paragraph' && /(?<=\p{L}{2})[.,)]?\t+\S/u.test(source)) return { cause: 'cause.cells' };
  if (type === 'text' || type === 'paragraph') return undefined;
  if (type === 'thematicBreak') return { cause: 'cause.line-across' };
  if (type === 'inlineCode') return { cause: 'cause.code', nearest: textOf(node) };
  if (type === 'delete') return { cause: 'cause.struck' };
  if ((type === 'heading' || type === 'listItem') && children.length === 0) return { cause: 'cause.nothing' };
  if (type === 'heading' && depth === 1) return { cause: 'cause.first-heading', nearest: `## ${textOf(node)}` };
  if (type === 'listItem' && typeof node.checked === 'boolean')
    return { cause: 'cause.task', nearest: `- ${textOf(node)}` };
  const url = node.url ?? '';
  if (
    type === 'link' &&
    !source.startsWith('[') &&
    (/^(?:https|mailto):/i.test(url) ? isSafeAddress(url) : parseTypedLink(url))
  )
    return { cause: 'cause.bare-address', nearest: `[…](${url})` };
  return undefined;
}

const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);
/** A list may begin with any of these; with a greater number, the number was one of a sentence. */
const LAST_START = 30;

/** What looks like markup and has no effect, or one that nobody wants, is told with what was meant. */
export const effects = (unit: Unit, c: Context): Fault[] => markdownTexts(unit).flatMap((text) => ofText(text, c));

function ofText(text: MarkdownText, c: Context): Fault[] {
  const out: Fault[] = [];
  const used = new Set<string>();
  // What nobody defines is no reference.
  if (text.text.includes(']:'))
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
    const source = sourceOf(text, node);
    if (node.type === 'heading' && !/^\s*#/.test(source))
      out.push(
        tell(text, node, 'unwanted-mark', short(source), /\n=+\s*$/.test(source) ? `## ${textOf(node)}` : undefined),
      );
    else {
      const { cause, nearest } = unwanted(node, source) ?? {};
      if (cause !== undefined)
        out.push({
          ...tell(text, node, 'unwanted-mark', short(source), nearest),
          severity: 'warning',
          params: { cause },
        });
    }
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
  // A quick look: most blocks hold words and nothing else.
  if (!/[[\]*_=#|&{^$:@/`´]|'''|^(?:[^\p{L}“«"’'\s]|\p{L}[ .)\u00A0\t]|[ivx]{2,4}[.)])/mu.test(block.text)) return [];
  const out: Fault[] = [];
  const taken: [from: number, to: number][] = [];
  const told = new Map<Fault, RegExp>();
  const quotations = [...block.text.matchAll(QUOTATION)].map((one) => [one.index, one.index + one[0].length] as const);
  const plainAt = (at: number, end: number): boolean =>
    !taken.some(([from, to]) => at < to && end > from) &&
    ![...block.exempt, ...block.evidence].some((span) => at >= span.from && end <= span.to);
  // Within a quotation the writer says so what was left out or put in; a note to oneself is told as one.
  const isOwn = ({ index, 0: found, 1: words = '' }: RegExpMatchArray, end: number): boolean =>
    /^\[(?:…|\.\.\.|sic|x| |toc)\]$/i.test(found) ||
    isNote(words) ||
    quotations.some(([from, to]) => (index ?? 0) > from && end < to);
  for (const [code, list] of [
    ['link-without-effect', LINKS],
    ['mark-without-effect', MARKS],
  ] as const)
    for (const [pattern, mend, where] of list)
      for (const match of block.text.matchAll(pattern)) {
        const isAgain = ENTRIES.some(([one]) => one === pattern) && out.some((fault) => told.get(fault) === pattern);
        const end = match.index + match[0].length;
        if (!plainAt(match.index, end)) continue;
        if (where === 'outside-quotations' && isOwn(match, end)) continue;
        const nearest = mend(match as RegExpExecArray, c);
        if (where === 'where-known' && nearest === undefined) continue;
        taken.push([match.index, end]);
        const at = pointIn(block, match.index);
        // The first bullet of a block shows what is wrong with the others.
        if (isAgain) continue;
        const fault = text.tell({ type: 'text', position: { start: at } }, code, {
          found: short(match[0]),
          // Words that nothing is called by may be in square brackets for a reason.
          ...((where === 'as-a-note' || nearest?.endsWith('…)')) && { severity: 'warning' as const }),
          ...(nearest === undefined ? {} : { nearest: short(nearest) }),
        });
        told.set(fault, pattern);
        out.push(fault);
      }
  return out;
}

/** Words between quotation marks, up to the end where the last are not closed. */
const QUOTATION = /“[^”]*(?:”|$)|«[^»]*(?:»|$)|"[^"\n]*"/gu;
