import { isComponent } from './components.ts';
import { partPrinter, type RenderContext } from './render.ts';
import type { Node } from './tree.ts';

/** A stretch of an explainer: text that the house has printed, alone or inside a component. */
export interface ExplainerPart {
  html: string;
  component?: { name: string; attributes: Readonly<Record<string, string>> };
}

/** Prints an explainer that holds nothing foreign (`foreignIn`): text, and components between the paragraphs. */
export function explainerParts(tree: Node, context: RenderContext): ExplainerPart[] {
  const printer = partPrinter(tree, context);
  const parts: ExplainerPart[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') parts.push({ html: text });
    text = '';
  };
  for (const node of tree.children ?? []) {
    if (!isComponent(node)) {
      text += printer.block(node);
      continue;
    }
    flush();
    const attributes: Record<string, string> = {};
    for (const { name, value } of node.attributes ?? [])
      if (name !== undefined && typeof value === 'string') attributes[name] = value;
    const [only] = node.children ?? [];
    const words = only?.type === 'paragraph' ? only.children : node.children;
    parts.push({ html: printer.inline(words ?? []), component: { name: node.name ?? '', attributes } });
  }
  text += printer.notes();
  flush();
  return parts;
}

/**
 * A text as a string of JavaScript. All but letters, digits and spaces is written by its number: nothing that looks
 * through a module for words, as bundlers do (`import.meta.env`, the address of a source map), finds any in there.
 */
const literal = (text: string): string =>
  `"${text.replace(/[^A-Za-z0-9 ]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;

/**
 * The module that Astro runs for an explainer. Every statement of it stands here; what a contributor wrote is in its
 * strings alone.
 */
export function explainerModule(parts: readonly ExplainerPart[]): string {
  const printed = (html: string): string => `jsx(Fragment, { 'set:html': ${literal(html)} })`;
  const elements = parts.map(({ html, component }) => {
    if (component === undefined) return printed(html);
    const attributes = Object.entries(component.attributes).map(
      ([name, value]) => `${literal(name)}: ${literal(value)}`,
    );
    return `jsx(components[${literal(component.name)}], { ${[...attributes, `children: ${printed(html)}`].join(', ')} })`;
  });
  return `import { Fragment, jsx } from 'astro/jsx-runtime';
export default function MDXContent({ components }) {
  return jsx(Fragment, { children: [
    ${elements.join(',\n    ')}
  ] });
}
export const frontmatter = {};
export const getHeadings = () => [];
`;
}
