import { hasClass, isElement, textOf, type Element, type Node } from '../../offline/html/tree.ts';

/** What is for the eye, for a hand or for a script only. */
const UNSEEN = new Set(['script', 'style', 'template', 'svg', 'button', 'nav', 'claim-filter', 'noscript', 'link']);
const UNSEEN_CLASSES = ['noprint', 'sr', 'strips', 'op', 'def', 'crumb', 'num', 'keyrow', 'tlhead'];

/** Whether an element says nothing that its page would not say without it. */
export const isUnseen = (element: Element): boolean =>
  UNSEEN.has(element.name) ||
  element.attributes.has('hidden') ||
  element.attributes.get('aria-hidden') === 'true' ||
  UNSEEN_CLASSES.some((name) => hasClass(element, name));

/** Makes signs of Markdown in plain words harmless. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<]/g, '\\$&');

/** Puts spaces around signs of Markdown outside of them: ` a ` in stars is ` *a* `. */
function wrapped(inner: string, before: string, after: string): string {
  const [, lead = '', body = '', tail = ''] = /^(\s*)([^]*?)(\s*)$/.exec(inner) ?? [];
  return body === '' ? inner : `${lead}${before}${body}${after}${tail}`;
}

/** Prints running text as Markdown, and gathers the notes of its claims. */
export class InlinePrinter {
  /** The notes met so far, by their label. */
  readonly notes = new Map<string, string>();
  readonly #address: string;

  /** @param address the whole address of the page: what others on it are resolved against */
  constructor(address: string) {
    this.#address = address;
  }

  /** A run of text and elements in one line. */
  print(nodes: readonly Node[]): string {
    return this.#run(nodes)
      .replace(/[ \t\r\n]+/g, ' ')
      .replace(/ (?=[,.)](?:\s|$))/g, '')
      .trim();
  }

  #run(nodes: readonly Node[]): string {
    let out = '';
    let afterLink = false;
    for (const node of nodes) {
      if (!isElement(node)) {
        if (node.trim() !== '') afterLink = false;
        out += escaped(node);
        continue;
      }
      const text = this.#element(node);
      // In lists of links the space between two comes from the style sheet.
      if (afterLink && node.name === 'a' && text !== '' && !text.startsWith('[^')) out = `${out.trimEnd()}, `;
      out += text;
      if (text.trim() !== '') afterLink = node.name === 'a' && !text.startsWith('[^');
    }
    return out;
  }

  #element(element: Element): string {
    const { name, attributes, children } = element;
    const mark = this.#markOf(element);
    if (mark !== undefined) return `[^${mark}]`;
    if (isUnseen(element)) return '';
    if (hasClass(element, 'note')) {
      this.notes.set((attributes.get('id') ?? '').slice(1), this.#note(element));
      return '';
    }
    switch (name) {
      case 'a':
        return this.#link(element);
      case 'em':
      case 'cite':
        return wrapped(this.#run(children), '*', '*');
      case 'strong':
      case 'b':
        return wrapped(this.#run(children), '**', '**');
      case 'del':
        return wrapped(this.#run(children), '~~', '~~');
      case 'code':
        return `\`${textOf(children)}\``;
      case 'br':
        return ' ';
      case 'img': {
        const alt = attributes.get('alt') ?? '';
        return alt === '' ? '' : `![${escaped(alt)}](${this.#whole(attributes.get('src') ?? '')})`;
      }
      default:
        return this.#run(children);
    }
  }

  /** The label of the note that a mark stands for: the mark opens it, or leads back to it. */
  #markOf({ name, attributes }: Element): string | undefined {
    const classes = (attributes.get('class') ?? '').split(/\s+/);
    if (!classes.includes('mk')) return undefined;
    return name === 'button' ? attributes.get('popovertarget')?.slice(2) : attributes.get('href')?.slice(2);
  }

  /** A note: who makes the claim and how it stands, then what there is to say. */
  #note(element: Element): string {
    const [head, ...rest] = element.children;
    if (!isElement(head)) return this.print(element.children);
    const kinds = head.children
      .filter((part): part is Element => isElement(part))
      .map((part) => this.print(part.children).replace(/^\d+[\s\u2002]*/, ''));
    return `${kinds.join(', ')}. ${this.print(rest)}`;
  }

  #link({ attributes, children }: Element): string {
    const words = this.#run(children);
    const href = attributes.get('href');
    return href === undefined ? words : wrapped(words, '[', `](${this.#whole(href)})`);
  }

  #whole(href: string): string {
    const url = URL.canParse(href, this.#address) ? new URL(href, this.#address).href : href;
    return url.replace(/[()\s]/g, (sign) => encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'));
  }
}
