import { change, visit, type Element, type Node } from '../built/html/tree.ts';
import type { SitePage } from './collect.ts';
import { placeOf, type Links } from './links.ts';

/** Attributes whose value is an id, or several. */
const NAMING = [
  'for',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-details',
  'popovertarget',
  'list',
  'headers',
  'href',
  'xlink:href',
];
/** What the page’s own scripts need, and this edition’s does not. */
const UNUSED = /^data-(?!v$|i$|s$|facet$|all$|count$|clear$|choice$|fixed$|split$)/;
/** Pages whose entries are found one by one. */
const SPLIT = new Set(['claims/', 'sources/', 'timeline/', 'figures/']);
/** Between these, spaces mean nothing. */
const BLOCKS = new Set([
  'article',
  'section',
  'header',
  'footer',
  'nav',
  'div',
  'ul',
  'ol',
  'dl',
  'li',
  'dt',
  'dd',
  'table',
  'thead',
  'tbody',
  'tr',
  'td',
  'th',
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'details',
  'summary',
  'figure',
  'svg',
  'blockquote',
  'main',
  'member-directory',
  'claim-filter',
]);

const isBlank = (node: Node): boolean => typeof node === 'string' && node.trim() === '';
const isBlock = (node: Node | undefined): boolean =>
  node === undefined || (typeof node === 'object' && BLOCKS.has(node.name));

/** Takes out the spaces that no reader sees. By hand: `rehype-minify-whitespace` needs the trees of another parser. */
const tighten = (element: Element): Element => {
  if (element.name === 'pre') return element;
  const { children } = element;
  const kept = children.filter((node, i) => !isBlank(node) || !(isBlock(children[i - 1]) && isBlock(children[i + 1])));
  const edges = kept.map((node, i): Node => {
    if (typeof node !== 'string') return node;
    let text = node.replace(/[ \t\r\n]+/g, ' ');
    if (BLOCKS.has(element.name) && i === 0) text = text.trimStart();
    if (BLOCKS.has(element.name) && i === kept.length - 1) text = text.trimEnd();
    return text;
  });
  return { ...element, children: edges.filter((node) => node !== '') };
};

/**
 * The main part of a page as it stands beside all others in one document: its ids are its own, its links lead to
 * places of the document, what only a server could do is gone.
 * @param number tells the ids of pages apart that no link leads to; a letter before it makes them names for drawings too
 */
export function articleOf(
  page: SitePage,
  number: number,
  links: Links,
  linked: ReadonlySet<string>,
  picture: (address: string) => string | undefined,
): Node[] {
  const used = new Set<string>();
  visit(page.main, (element) => {
    for (const name of NAMING)
      for (const id of (element.attributes.get(name) ?? '').replace(/^#/, '').split(/\s+/)) used.add(id);
  });
  const place = placeOf(page.path);
  const idOf = (id: string): string | undefined =>
    linked.has(place + id) ? place + id : used.has(id) ? `p${number.toString(36)}-${id}` : undefined;
  return change(page.main, (element) => {
    // A drawing for tablets is one of three: a file to take along does with two.
    if (/(?:^| )(?:drawing|dots)-middle(?: |$)/.test(element.attributes.get('class') ?? '')) return [];
    const attributes = new Map<string, string>();
    for (const [name, value] of element.attributes) {
      if (UNUSED.test(name) || name === 'style' || (name === 'title' && element.attributes.has('aria-label'))) continue;
      if (name === 'id') {
        const id = idOf(value);
        if (id !== undefined) attributes.set('id', id);
        if (SPLIT.has(page.path) && linked.has(place + value) && /^(?:li|section|article)$/.test(element.name))
          attributes.set('data-split', '');
      } else if (name === 'href' && element.name === 'a') {
        const target = links.target(value, page.path);
        attributes.set('href', 'place' in target ? `#${target.place}` : target.outside);
        if ('choice' in target && target.choice !== undefined) attributes.set('data-choice', target.choice);
      } else if (name === 'src') {
        const data = picture(value);
        if (data === undefined) return [];
        attributes.set('src', data);
      } else if (NAMING.includes(name)) {
        attributes.set(
          name,
          value
            .split(/\s+/)
            .map((id) => (id.startsWith('#') ? `#${idOf(id.slice(1)) ?? ''}` : (idOf(id) ?? id)))
            .join(' '),
        );
      } else if (!/^(?:srcset|loading|decoding|rel|hreflang)$/.test(name)) attributes.set(name, value);
    }
    return [tighten({ ...element, attributes })];
  });
}
