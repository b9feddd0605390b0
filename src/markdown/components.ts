import type { Node } from './tree.ts';

/** What an explainer may hold beside text, with the attributes that it must have. */
const COMPONENTS: Readonly<Record<string, readonly string[]>> = { PullQuote: ['claim'] };
export const COMPONENT_NAMES: readonly string[] = Object.keys(COMPONENTS);

/** Something in MDX that would run when the page is built, or that no page knows. */
export interface Foreign {
  code: 'mdx-import' | 'mdx-expression' | 'mdx-component' | 'mdx-attribute';
  found: string;
}

/**
 * What MDX would run of a node: a program, an expression, an unknown component, an attribute that is no plain text.
 * @returns undefined for text, and for a component of ours that is used as it is meant
 */
export function foreignIn(node: Node): Foreign | undefined {
  switch (node.type) {
    case 'mdxjsEsm':
      return { code: 'mdx-import', found: node.value ?? '' };
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return { code: 'mdx-expression', found: `{${node.value ?? ''}}` };
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const name = node.name ?? '';
      const wanted = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
      if (wanted === undefined) return { code: 'mdx-component', found: `<${name}>` };
      const given = node.attributes ?? [];
      const bad = given.find((a) => a.name === undefined || !wanted.includes(a.name) || typeof a.value !== 'string');
      if (bad !== undefined) return { code: 'mdx-attribute', found: bad.name ?? '{…}' };
      return given.length < wanted.length ? { code: 'mdx-attribute', found: `<${name}>` } : undefined;
    }
    default:
      return undefined;
  }
}
