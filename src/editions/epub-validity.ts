import { isElement, textOf, type Node } from '../built/html/tree.ts';

/** Block elements cannot stand in these. */
const INLINE = new Set([
  'p',
  'span',
  'a',
  'b',
  'i',
  'em',
  'strong',
  'sup',
  'sub',
  'small',
  'q',
  'cite',
  'dfn',
  'abbr',
  'time',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'dt',
  'pre',
  'code',
]);

/** Makes what a strict reader refuses fit: blocks in lines become lines, empty lists and tables go. */
export function fit(nodes: readonly Node[], inline = false): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (!isElement(node)) return [node];
    const isLine = INLINE.has(node.name);
    const children = fit(node.children, inline || isLine);
    if (['ul', 'ol', 'dl', 'table', 'tbody', 'thead', 'tr', 'figure'].includes(node.name)) {
      const items = children.filter((child) => isElement(child));
      return items.length === 0 ? [] : [{ ...node, children: items }];
    }
    if (inline && !isLine && node.name !== 'br')
      return [
        {
          ...node,
          name: 'span',
          attributes: new Map(
            [...node.attributes].filter(([name]) => ['id', 'class', 'lang', 'xml:lang'].includes(name)),
          ),
          children,
        },
      ];
    if (/^h[1-6]$/.test(node.name) && textOf(children).trim() === '') return [];
    return [{ ...node, children }];
  });
}
