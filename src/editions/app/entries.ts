/** Something that search finds: a page, or an entry of a list. */
export interface Entry {
  id: string;
  title: string;
  text: string;
  /** The room it is in, for the margin. */
  room: string;
}

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * The text of an element, with a space between blocks; without signs, without what is found by itself, and without the
 * three minutes of an explainer, which say what the whole says.
 */
function textOf(element: Element): string {
  const parts: string[] = [];
  const walk = (node: Node): void => {
    if (node instanceof Text) parts.push(node.data);
    if (!(node instanceof Element)) return;
    if (node.matches('[data-split], [aria-hidden="true"], nav, button, svg, .fs, .three')) return;
    for (const child of node.childNodes) walk(child);
    if (!/^(?:A|B|I|EM|STRONG|SPAN|SUP|TIME|DFN|ABBR|Q|CITE)$/i.test(node.tagName)) parts.push(' ');
  };
  for (const child of element.childNodes) walk(child);
  return clean(parts.join(''));
}

const TITLES = 'h1, h2, h3, .say, .item-title, b';

/** Reads all entries from the pages themselves. */
export function readEntries(articles: Iterable<HTMLElement>): Entry[] {
  const entries: Entry[] = [];
  for (const article of articles) {
    const title = clean(article.querySelector('h1')?.textContent ?? '');
    const room = article.id.split('/')[0] ?? '';
    entries.push({ id: article.id, title, text: textOf(article), room });
    for (const part of article.querySelectorAll<HTMLElement>('[data-split]'))
      entries.push({
        id: part.id,
        title: clean(part.querySelector(TITLES)?.textContent ?? '').slice(0, 160),
        text: textOf(part),
        room,
      });
  }
  return entries;
}
