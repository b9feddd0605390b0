import { encodeEntities } from './entities.ts';
import { isElement, VOID, type Node } from './tree.ts';

/** Prints pieces as HTML. */
export function toHtml(nodes: readonly Node[], inRaw = false): string {
  return nodes
    .map((node) => {
      if (!isElement(node)) return inRaw ? node : encodeText(node);
      const attributes = [...node.attributes]
        .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}=${quoted(value)}`))
        .join('');
      const open = `<${node.name}${attributes}>`;
      if (VOID.has(node.name)) return open;
      return `${open}${toHtml(node.children, node.name === 'script' || node.name === 'style')}</${node.name}>`;
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
