import type { Node } from './tree.ts';

/** What an explainer may hold beside text, with the attributes that it must have. */
const COMPONENTS: ReadonlyMap<string, readonly string[]> = new Map([['PullQuote', ['claim']]]);
export const COMPONENT_NAMES: readonly string[] = [...COMPONENTS.keys()];

/** What may stand inside a component: the words of one paragraph. */
const WITHIN: readonly string[] = ['text', 'emphasis', 'strong', 'break'];

/** Something in MDX that would run when the page is built, or that no page knows. */
export interface Foreign {
  code: 'mdx-import' | 'mdx-expression' | 'mdx-component' | 'mdx-attribute' | 'mdx-place' | 'mdx-within';
  found: string;
}

/** Whether a node is an element of MDX, known or not. */
export const isComponent = (node: Node | undefined): boolean => node?.type.startsWith('mdxJsx') === true;

/**
 * What MDX would run of a node, or what no page shows: a program, an expression, an unknown component, one with an
 * attribute that is no plain text, in a wrong place, or around anything but words.
 * @param ancestors of the node, from the root down
 * @returns undefined for text, and for a component of ours that is used as it is meant
 */
export function foreignIn(node: Node, ancestors: readonly Node[]): Foreign | undefined {
  const holder = ancestors.find(isComponent);
  switch (node.type) {
    case 'mdxjsEsm':
      return { code: 'mdx-import', found: node.value ?? '' };
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return { code: 'mdx-expression', found: `{${node.value ?? ''}}` };
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return foreignElement(node, ancestors);
    default:
      return holder === undefined || mayStandIn(holder, node, ancestors) ? undefined : within(holder, node.type);
  }
}

function foreignElement(node: Node, ancestors: readonly Node[]): Foreign | undefined {
  const name = node.name ?? '';
  const wanted = COMPONENTS.get(name);
  if (wanted === undefined) return { code: 'mdx-component', found: `<${name}>` };
  const given = node.attributes ?? [];
  const bad = given.find((a) => a.name === undefined || !wanted.includes(a.name) || typeof a.value !== 'string');
  if (bad !== undefined) return { code: 'mdx-attribute', found: bad.name ?? '{…}' };
  if (given.length !== wanted.length) return { code: 'mdx-attribute', found: `<${name}>` };
  if (ancestors.length !== 1) return { code: 'mdx-place', found: `<${name}>` };
  return hasWords(node) ? undefined : within(node, '');
}

const within = (holder: Node, found: string): Foreign => ({
  code: 'mdx-within',
  found: found === '' ? `<${holder.name}>` : found,
});

/** Whether a node may stand in a component: words, marks of emphasis, or one paragraph of them that is all there is. */
function mayStandIn(holder: Node, node: Node, ancestors: readonly Node[]): boolean {
  const isFine = ({ type }: Node, depth: number): boolean =>
    WITHIN.includes(type) || (type === 'paragraph' && depth === 0 && holder.children?.length === 1);
  const around = ancestors.slice(ancestors.indexOf(holder) + 1);
  // Of a list or a table in there, the whole is told.
  return around.some((outer, depth) => !isFine(outer, depth)) || isFine(node, around.length);
}

/** Whether there is something in there to read, or something that is wrong in itself. */
const hasWords = ({ children = [] }: Node): boolean =>
  children.some((node) => !WITHIN.includes(node.type) || (node.value ?? '').trim() !== '' || hasWords(node));
