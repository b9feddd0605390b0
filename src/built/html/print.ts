import { encodeEntities } from './entities.ts';
import { isElement, VOID, type Node } from './tree.ts';

/** The elements whose end a browser sees by itself, and what must come next for that; at the end of their parent too. */
const ENDED_BY: Readonly<Record<string, RegExp>> = {
  li: /^li$/,
  dt: /^d[td]$/,
  dd: /^d[td]$/,
  tr: /^tr$/,
  td: /^t[dh]$/,
  th: /^t[dh]$/,
  p: /^(?:address|article|aside|blockquote|details|div|dl|figure|footer|form|h[1-6]|header|hr|main|nav|ol|p|pre|section|table|ul)$/,
};
/** Parents within which a paragraph at the end must be closed: they may stand inside one. */
const OPEN_PARENT = /^(?:a|audio|del|ins|map|noscript|video|.+-.+)$/;

/**
 * Whether the end tag of the node at `at` may be left out.
 * @param parent the name of the element that the nodes stand in; undefined where that is not known.
 * @see https://html.spec.whatwg.org/multipage/syntax.html#optional-tags
 */
function endsByItself(nodes: readonly Node[], at: number, name: string, parent: string | undefined): boolean {
  const by = ENDED_BY[name];
  if (by === undefined) return false;
  const next = nodes.slice(at + 1).find((node) => isElement(node) || node.trim() !== '');
  if (next !== undefined) return isElement(next) && by.test(next.name);
  return parent !== undefined && name !== 'dt' && !(name === 'p' && OPEN_PARENT.test(parent));
}

/**
 * Prints pieces as HTML, without the end tags that HTML can do without: a file of hundreds of pages is the smaller.
 * By hand, as the pieces are read by hand; `hast-util-to-html` takes 2.5 times the CPU.
 * @param parent the name of the element that they stand in, where that is known.
 */
export function toHtml(nodes: readonly Node[], parent?: string): string {
  const inRaw = parent === 'script' || parent === 'style';
  return nodes
    .map((node, at) => {
      if (!isElement(node)) return inRaw ? node : encodeText(node);
      const attributes = [...node.attributes]
        .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}=${quoted(value)}`))
        .join('');
      const open = `<${node.name}${attributes}>`;
      if (VOID.has(node.name)) return open;
      const end = endsByItself(nodes, at, node.name, parent) ? '' : `</${node.name}>`;
      return open + toHtml(node.children, node.name) + end;
    })
    .join('');
}

/** In text, only these two mean something. */
const encodeText = (text: string): string => text.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'));
/** Quotes only where HTML needs them: a file of hundreds of pages is the smaller for it. */
const quoted = (value: string): string =>
  /^[\w#/.:-]+$/.test(value) && !value.endsWith('/') ? value : `"${encodeEntities(value)}"`;

/** Prints pieces as XML, for books. */
export function toXml(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (!isElement(node)) return encodeEntities(node);
      const attributes = [...node.attributes].map(([name, value]) => ` ${name}="${encodeEntities(value)}"`).join('');
      const inner = toXml(node.children);
      return inner === '' && VOID.has(node.name)
        ? `<${node.name}${attributes}/>`
        : `<${node.name}${attributes}>${inner}</${node.name}>`;
    })
    .join('');
}
