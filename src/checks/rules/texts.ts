import type { Fault } from '../../library/fault.ts';
import { COMPONENT_NAMES, foreignIn, type Foreign } from '../../markdown/components.ts';
import { MAX_LEVELS, MOST_CODE_SIGNS, MOST_ENTITIES, walk, type Node } from '../../markdown/tree.ts';
import { markdownTexts, type MarkdownText } from '../texts.ts';
import type { Unit } from '../units.ts';

/** What the printer shows; it shows nothing else, so nothing else may be written. */
const SHOWN = new Set(
  'root paragraph heading list listItem blockquote thematicBreak tableRow tableCell text emphasis strong delete inlineCode break link linkReference definition footnoteReference footnoteDefinition'.split(
    ' ',
  ),
);

/** Texts hold only what is shown: no HTML, no images, no code. */
export const texts = (unit: Unit): Fault[] => [...unread(unit), ...markdownTexts(unit).flatMap(ofText)];

function unread({ unreadable }: Unit): Fault[] {
  if (unreadable === undefined) return [];
  const { file, line, column, message } = unreadable;
  return [{ file, line, column, field: '', code: 'mdx-syntax', severity: 'error', found: message.slice(0, 120) }];
}

/** Wider tables than anybody can read are there to do harm. */
const MOST_COLUMNS = 20;

function ofText(text: MarkdownText): Fault[] {
  const out: Fault[] = [];
  const [first, ...more] = text.tree.children ?? [];
  const beside = text.oneLine
    ? (first?.type === 'paragraph' ? more : [first]).find((node) => node !== undefined)
    : undefined;
  if (beside !== undefined) out.push(text.tell(beside, 'one-line'));
  walk(text.tree, (node, ancestors) => {
    const fault = ofNode(text, node, ancestors);
    if (fault) out.push(fault);
  });
  return out;
}

/** What an explainer may hold, where it holds something else. */
const MEANT: Readonly<Record<Foreign['code'], Partial<Fault>>> = {
  'mdx-import': {},
  'mdx-expression': {},
  'mdx-component': { allowed: COMPONENT_NAMES, nearest: 'PullQuote' },
  'mdx-attribute': { allowed: ['claim="…"'] },
  'mdx-place': {},
  'mdx-within': {},
};

function ofNode({ text, tell }: MarkdownText, node: Node, ancestors: readonly Node[]): Fault | undefined {
  const foreign = foreignIn(node, ancestors);
  if (foreign !== undefined) return tell(node, foreign.code, { found: short(foreign.found), ...MEANT[foreign.code] });
  switch (node.type) {
    case 'html':
      return tell(node, 'raw-html', { found: short(node.value) });
    case 'image':
    case 'imageReference':
      return tell(node, 'image', { found: short(node.url ?? node.identifier) });
    case 'code': {
      const isFenced = /[`~]/.test(text.charAt(node.position?.start.offset ?? 0));
      return tell(node, isFenced ? 'code-fenced' : 'code-indented', { found: short(node.value?.trim()) });
    }
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return undefined;
    case 'tooDeep':
      return tell(node, 'too-deep', { params: { limit: MAX_LEVELS } });
    case 'tooMany':
      return tell(node, 'too-many-entities', { params: { limit: MOST_ENTITIES } });
    case 'tooMuchCode':
      return tell(node, 'too-much-code', { params: { limit: MOST_CODE_SIGNS } });
    case 'table': {
      const columns = node.children?.[0]?.children?.length ?? 0;
      return columns > MOST_COLUMNS
        ? tell(node, 'table-too-wide', { params: { count: columns, limit: MOST_COLUMNS } })
        : undefined;
    }
    default:
      return SHOWN.has(node.type) ? undefined : tell(node, 'not-shown', { found: node.type });
  }
}

/** The beginning of a text, on one line. */
export const short = (text = ''): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text).replace(/\s+/g, ' ');
