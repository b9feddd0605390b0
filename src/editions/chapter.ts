import type { Translate } from '../i18n/t.ts';
import { toXml } from '../built/html/print.ts';
import { change, partOf, textOf, type Element, type Node } from '../built/html/tree.ts';
import type { SitePage } from './collect.ts';
import { fit } from './epub-validity.ts';
import { placeOf, type Links } from './links.ts';

/** Elements that reading devices know and that stay; all others give way to what is in them. */
const KEPT = new Set(
  'section h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd table caption thead tbody tr th td blockquote figure figcaption pre code div span a b i em strong sup sub small q cite dfn abbr time br hr aside'.split(
    ' ',
  ),
);
/** Elements that are of no use in a book. */
const DROPPED = new Set([
  'button',
  'input',
  'select',
  'form',
  'svg',
  'img',
  'video',
  'audio',
  'label',
  'nav',
  'progress',
  'template',
  'noscript',
  'script',
  'style',
]);
const ATTRIBUTES = new Set([
  'id',
  'href',
  'lang',
  'dir',
  'class',
  'colspan',
  'rowspan',
  'scope',
  'datetime',
  'start',
  'reversed',
  'cite',
]);
/** The file of a page in the book. */
export const fileOfPath = (path: string): string =>
  `${(path === '' ? 'home' : path.replace(/\/$/, '').replaceAll('/', '.')).replace(/[^\w.-]/g, '_')}.xhtml`;
/** Ids of a book begin with a letter, as XML has it. */
const idOf = (id: string): string => `i-${id.replace(/[^\w.-]/g, '_')}`;

/** A page of the site as a chapter: marks become calls of notes, and margin notes stand at its end. */
export function chapterOf(page: SitePage, links: Links, linked: ReadonlySet<string>, t: Translate): string {
  const notes: Element[] = [];
  const place = placeOf(page.path);
  const seen = new Set<string>();
  const prepare = (element: Element): Node[] => {
    const { attributes, children } = element;
    const opens = attributes.get('popovertarget');
    const part = partOf(element);
    if (opens !== undefined && (part === 'mark' || part === 'term')) {
      const id = opens;
      const isTerm = part === 'term';
      const text = textOf(children)
        .replace(isTerm ? /^$/ : /^\s*[A-Z](?=\d)/, '')
        .trim();
      return [
        {
          name: 'a',
          attributes: new Map([
            ['epub:type', 'noteref'],
            ['href', `#${idOf(id)}`],
            ['id', `r-${id}`],
            ['class', isTerm ? 'term' : 'call'],
          ]),
          children: [text],
        },
      ];
    }
    if (part === 'note' || part === 'definition') {
      const id = attributes.get('id') ?? '';
      notes.push({
        name: 'aside',
        attributes: new Map([
          ['epub:type', 'footnote'],
          ['id', idOf(id)],
        ]),
        children: [{ name: 'p', attributes: new Map(), children }],
      });
      return [];
    }
    if (
      attributes.has('popover') ||
      attributes.get('aria-hidden') === 'true' ||
      attributes.has('hidden') ||
      part === 'aid'
    )
      return [];
    if (DROPPED.has(element.name)) return [];
    return [element];
  };
  const clean = (element: Element): Node[] => {
    if (!KEPT.has(element.name)) {
      return isBlockElement(element.name)
        ? [{ name: 'div', attributes: new Map(), children: element.children }]
        : element.children;
    }
    const attributes = new Map<string, string>();
    for (const [name, value] of element.attributes) {
      if (name === 'epub:type') attributes.set(name, value);
      if (!ATTRIBUTES.has(name)) continue;
      if (name === 'id') {
        const id = /^[ri]-/.test(value) && element.attributes.has('epub:type') ? value : idOf(value);
        const isTarget = element.attributes.has('epub:type') || linked.has(place + value);
        if (isTarget && !seen.has(id)) attributes.set('id', id);
        seen.add(id);
      } else if (name === 'href') attributes.set('href', element.attributes.has('epub:type') ? value : hrefOf(value));
      else if (name === 'lang') attributes.set('lang', value).set('xml:lang', value);
      else attributes.set(name, value);
    }
    return [{ ...element, attributes }];
  };
  const hrefOf = (href: string): string => {
    const target = links.target(href, page.path);
    if ('outside' in target) return target.outside;
    return placeInBook(target.place);
  };
  const main = change(change(page.main, prepare), clean);
  const list =
    notes.length === 0
      ? []
      : [
          {
            name: 'section',
            attributes: new Map([
              ['epub:type', 'footnotes'],
              ['class', 'notes'],
            ]),
            children: [heading(t('offline.file.notes')), ...change(notes, clean)],
          },
        ];
  return toXml([...fit(main), ...fit(list)]);
}

const heading = (text: string): Element => ({ name: 'h2', attributes: new Map(), children: [text] });
const isBlockElement = (name: string): boolean =>
  [
    'article',
    'header',
    'footer',
    'main',
    'details',
    'summary',
    'member-directory',
    'claim-filter',
    'hgroup',
    'address',
  ].includes(name);

/** `members/acme/sources` is in the file of the page `members/acme/`. */
function placeInBook(place: string): string {
  const at = place.lastIndexOf('/') + 1;
  const [page, id] = [place.slice(0, at), place.slice(at)];
  if (page === 'search/') return 'nav.xhtml';
  return fileOfPath(page === 'home/' ? '' : page) + (id === '' ? '' : `#${idOf(id)}`);
}
