import { change, hasClass, isElement, partOf, textOf, type Element, type Node } from '../../built/html/tree.ts';
import { escapeMarkdown, harmless, inlineCode, joined, type Piece } from '../../markdown/escape.ts';

/** What is for the eye, for a hand or for a script only. */
const UNSEEN = new Set(['script', 'style', 'template', 'svg', 'button', 'nav', 'claim-filter', 'noscript', 'link']);
const UNSEEN_PARTS = new Set(['aid', 'twice', 'definition']);

/** Whether an element says nothing that its page would not say without it. */
export const isUnseen = (element: Element): boolean =>
  UNSEEN.has(element.name) ||
  element.attributes.has('hidden') ||
  element.attributes.get('aria-hidden') === 'true' ||
  hasClass(element, 'sr-only') ||
  UNSEEN_PARTS.has(partOf(element) ?? '');

/** Words without the spaces around them, and those: signs of Markdown stand inside of spaces, ` a ` in stars is ` *a* `. */
function parted(inner: string): [string, string, string] {
  const body = inner.trim();
  const start = inner.length - inner.trimStart().length;
  return [inner.slice(0, start), body, inner.slice(start + body.length)];
}

/** Spaces and line ends are one space; those of Unicode too, which some readers of Markdown take for line ends. */
const oneSpace = (text: string): string => text.replace(/[ \t\r\n\u2028\u2029]+/g, ' ');

/** Where a link may lead, as on the page itself. */
const SAFE = /^(?:https?|mailto):/i;

/** Code that has some signs as plain words, for places where they would mean something within code too. */
export const codeAsWords = (nodes: readonly Node[], signs: string): Node[] =>
  change(nodes, (element) => {
    const text = element.name === 'code' || element.name === 'pre' ? textOf(element.children) : '';
    return text.includes(signs) ? [text] : [element];
  });

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
    return oneSpace(this.#run(nodes))
      .replace(/ (?=[,.)](?:\s|$))/g, '')
      .trim();
  }

  #run(nodes: readonly Node[], edge = ''): string {
    return joined(this.#pieces(nodes), edge);
  }

  #pieces(nodes: readonly Node[]): Piece[] {
    const out: Piece[] = [];
    let afterLink = false;
    // In a sentence two links may follow each other: “calls [one] [the largest]”.
    const sentence = nodes.some((node) => !isElement(node) && node.trim() !== '');
    for (const node of nodes) {
      if (!isElement(node)) {
        if (node.trim() !== '') afterLink = false;
        out.push({ text: escapeMarkdown(node) });
        continue;
      }
      const pieces = this.#element(node);
      const said = pieces.find(({ text }) => text.trim() !== '');
      const isLink = node.name === 'a' && said?.text.startsWith('[^') !== true;
      // In lists of links the space between two comes from the style sheet.
      const spaced = sentence && out.at(-1)?.text.trim() === '';
      if (afterLink && isLink && said !== undefined && !spaced) {
        while (out.at(-1)?.text.trim() === '') out.pop();
        const last = out.pop();
        if (last !== undefined) out.push({ ...last, text: last.text.trimEnd() }, { text: ', ' });
      }
      for (const piece of pieces) out.push(piece);
      if (said !== undefined) afterLink = isLink;
    }
    return out;
  }

  #element(element: Element): Piece[] {
    const { name, attributes, children } = element;
    const mark = this.#markOf(element);
    if (mark !== undefined) return [{ text: `[^${mark}]` }];
    // A term opens its definition in its place; here it is a word.
    if (partOf(element) === 'term') return this.#pieces(children);
    if (isUnseen(element)) return [];
    if (partOf(element) === 'note') {
      this.notes.set((attributes.get('id') ?? '').slice(1), harmless(this.#note(element)));
      return [];
    }
    switch (name) {
      case 'a':
        return [{ text: this.#link(element) }];
      case 'em':
      case 'cite':
        return this.#emphasis(children, '*');
      case 'strong':
      case 'b':
        return this.#emphasis(children, '**');
      case 'del':
        return this.#emphasis(children, '~~');
      case 'code':
      // A block of code has no room within a line, such as a cell of a table.
      case 'pre': {
        const [lead, body, tail] = parted(oneSpace(textOf(children)));
        return [{ text: body === '' ? lead : lead + inlineCode(body) + tail }];
      }
      case 'br':
        return [{ text: ' ' }];
      case 'img': {
        const alt = attributes.get('alt') ?? '';
        return alt === '' ? [] : [{ text: `![${escapeMarkdown(alt)}](${this.#whole(attributes.get('src') ?? '')})` }];
      }
      default:
        return this.#pieces(children);
    }
  }

  #emphasis(children: readonly Node[], sign: string): Piece[] {
    // Its own signs may be left out, and then what is inside stands beside what is around it.
    const [lead, text, tail] = parted(this.#run(children, 'x'));
    return [{ text: lead }, { text, sign }, { text: tail }];
  }

  /** The label of the note that a mark opens. */
  #markOf(element: Element): string | undefined {
    return partOf(element) === 'mark' ? element.attributes.get('popovertarget')?.slice(1) : undefined;
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
    // At the start of a line, a bracket and a colon in code would make a definition of the link.
    const words = this.#run(codeAsWords(children, ']'));
    const href = attributes.get('href');
    const address = href === undefined ? '' : this.#whole(href);
    const [lead, body, tail] = parted(words);
    return body === '' || !SAFE.test(address) ? words : `${lead}[${body}](${address})${tail}`;
  }

  #whole(href: string): string {
    const url = URL.canParse(href, this.#address) ? new URL(href, this.#address).href : href;
    return url
      .replace(/[\s<>`\\^{}|"]/g, encodeURIComponent)
      .replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'))
      .replace(/&(?=#?\w{1,40};)/g, '&amp;');
  }
}
