import { escapeHtml } from './html.ts';
import { isSafeAddress, languageOf, parseTypedLink, type TypedLink } from '../schema/links.ts';
import type { Marks } from './marks.ts';
import { planNotes, type NotePlan } from './note-plan.ts';
import {
  claimMark,
  claimNote,
  isPlain,
  sourcesInNote,
  termNote,
  type ClaimView,
  type NoteWords,
  type TermView,
} from './notes.ts';
import { headingIds, parseMarkdown, textOf, walk, type Node } from './tree.ts';

/** What a text needs to know to become a page: where things are, and what the marks say. */
export interface RenderContext {
  /** The address of a thing, or undefined where there is none. */
  href(link: TypedLink): string | undefined;
  /** What a mark says of a claim; where it gives nothing, the words become a plain link to the claim. */
  claim(id: string): ClaimView | undefined;
  term(id: string): TermView | undefined;
  /** What is said beside a link to a source of low reliability; undefined of others. */
  weakness(sourceId: string): string | undefined;
  /** Words for screen readers, and those of notes. */
  label: {
    mark(claim: ClaimView, number: number): string;
    footnotes: string;
    back: string;
    note: NoteWords;
  };
  /** The marks already given on this page, so that several texts share one numbering. */
  marks: Marks;
}

/** A text whose line ends, with the spaces around them, become spaces. */
function onOneLine(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n');
  return lines
    .map((line, i) => (i === 0 ? line.trimEnd() : i === lines.length - 1 ? line.trimStart() : line.trim()))
    .join(' ');
}

/** Splits words so that the last one, and the punctuation after it, stay on one line with a mark. */
function lastWord(html: string): [string, string] {
  const cut = html.lastIndexOf(' ');
  const tail = html.slice(cut + 1);
  // A tag that opened before the last word would be torn apart: then the whole stays together.
  return /[<>]/.test(tail) || tail.length > 24 ? [html, ''] : [html.slice(0, cut + 1), tail];
}

const PUNCTUATION = /^[\u00A0\u202F]?[.,;:!?…)\]”»’]+/u;

/** Prints a tree by an allow-list: a node that is not named here is not printed, whatever it holds. */
class Printer {
  readonly #context: RenderContext;
  readonly #definitions = new Map<string, Node>();
  readonly #footnotes = new Map<string, Node>();
  readonly #used: string[] = [];
  /** The ids of the headings that stand by themselves in the text; one inside a quote or a list has none. */
  readonly #ids: ReadonlyMap<Node, string>;
  /** Punctuation that was drawn to a mark and must not be printed again. */
  #swallowed = 0;
  /** What of the last text is joined to the term after it. */
  #joined = '';
  /** In how many quotations, lists and notes the printed block stands. */
  #nested = 0;
  readonly #plan: NotePlan;
  /** The sources that the notes of the printed paragraph name. */
  #named: ReadonlySet<string> = new Set();
  /** The printed paragraph itself says of its weak sources that they are. */
  #saysWeak = false;
  /** The section that is being printed; 0 above the first heading. */
  #section = 0;

  constructor(tree: Node, context: RenderContext) {
    this.#context = context;
    this.#ids = headingIds(tree);
    this.#plan = planNotes(tree, context.claim, context.marks);
    for (const node of tree.children ?? []) {
      if (node.type === 'definition') this.#definitions.set(node.identifier ?? '', node);
      if (node.type === 'footnoteDefinition') this.#footnotes.set(node.identifier ?? '', node);
    }
  }

  document(tree: Node): string {
    return this.#blocks(tree.children ?? []) + this.notes();
  }

  #within(node: Node): string {
    this.#nested++;
    const html = this.#blocks(node.children ?? []);
    this.#nested--;
    return html;
  }

  #blocks(nodes: readonly Node[]): string {
    return nodes.map((n) => this.block(n)).join('');
  }

  block(node: Node): string {
    switch (node.type) {
      case 'paragraph':
        return `<p>${this.#paragraph(node)}</p>\n`;
      case 'heading': {
        // Pages are cut at their second-level headings: one inside something else must not be cut at.
        if (this.#nested === 0 && (node.depth ?? 2) <= 2) this.#section++;
        const id = this.#ids.get(node);
        const level = Math.min(Math.max(node.depth ?? 2, this.#nested > 0 ? 3 : 2), 4);
        return `<h${level}${id ? ` id="${id}"` : ''}>${this.inline(node.children ?? [])}</h${level}>\n`;
      }
      case 'list': {
        const tag = node.ordered ? 'ol' : 'ul';
        const start =
          node.ordered && node.start !== 1 && Number.isSafeInteger(node.start) ? ` start="${node.start}"` : '';
        return `<${tag}${start}>${this.#blocks(node.children ?? [])}</${tag}>\n`;
      }
      case 'listItem': {
        const only =
          node.children?.length === 1 && node.children[0]?.type === 'paragraph' ? node.children[0] : undefined;
        return `<li>${only ? this.#paragraph(only) : this.#within(node)}</li>`;
      }
      case 'blockquote':
        return `<blockquote>${this.#within(node)}</blockquote>\n`;
      case 'thematicBreak':
        return '<hr>\n';
      case 'table':
        return this.#table(node);
      default:
        return '';
    }
  }

  #paragraph(node: Node): string {
    const named = new Set<string>();
    const weak: string[] = [];
    walk(node, ({ type, url }) => {
      const link = type === 'link' ? parseTypedLink(url ?? '') : undefined;
      if (link?.scheme === 'source') weak.push(this.#context.weakness(link.id) ?? '');
      const claim = link?.scheme === 'claim' ? this.#context.claim(link.id) : undefined;
      for (const source of claim === undefined ? [] : sourcesInNote(claim)) named.add(source);
    });
    this.#named = named;
    const words = weak.filter((said) => said !== '');
    const said = words[0] === undefined ? 0 : textOf(node).split(words[0]).length - 1;
    this.#saysWeak = said > 0 && said >= words.length;
    const html = this.inline(node.children ?? []);
    this.#named = new Set();
    return html;
  }

  #table(node: Node): string {
    const rows = (node.children ?? []).map((row, i) => {
      const cells = (row.children ?? []).map((cell) => {
        const inner = this.inline(cell.children ?? []);
        if (i > 0) return `<td>${inner}</td>`;
        return inner === '' ? '<td></td>' : `<th scope="col">${inner}</th>`;
      });
      return `<tr>${cells.join('')}</tr>`;
    });
    return `<table><thead>${rows[0] ?? ''}</thead><tbody>${rows.slice(1).join('')}</tbody></table>\n`;
  }

  inline(nodes: readonly Node[]): string {
    let out = '';
    for (const [i, node] of nodes.entries()) out += this.#span(node, nodes[i + 1]);
    return out;
  }

  #span(node: Node, next: Node | undefined): string {
    switch (node.type) {
      case 'text': {
        const text = (node.value ?? '').slice(this.#swallowed);
        this.#swallowed = 0;
        const line = onOneLine(text);
        // A term is a button, before which a line may end: what is joined to it goes with it, such as “l’”.
        if (this.#termOf(next) === undefined) return escapeHtml(line);
        this.#joined = /[^ \t\n]+$/.exec(line)?.[0] ?? '';
        return escapeHtml(line.slice(0, line.length - this.#joined.length));
      }
      case 'emphasis':
        return `<em>${this.inline(node.children ?? [])}</em>`;
      case 'strong':
        return `<strong>${this.inline(node.children ?? [])}</strong>`;
      case 'delete':
        return `<del>${this.inline(node.children ?? [])}</del>`;
      case 'inlineCode':
        return `<code>${escapeHtml(node.value ?? '')}</code>`;
      case 'break':
        return '<br> ';
      case 'link':
        return this.#link(node.url ?? '', node, next);
      case 'linkReference': {
        const target = this.#definitions.get(node.identifier ?? '');
        return target ? this.#link(target.url ?? '', node, next) : this.inline(node.children ?? []);
      }
      case 'footnoteReference':
        return this.#footnote(node.identifier ?? '');
      default:
        return '';
    }
  }

  /** The term that a node is a link to. */
  #termOf(node: Node | undefined): TermView | undefined {
    const typed = node?.type === 'link' ? parseTypedLink(node.url ?? '') : undefined;
    return typed?.scheme === 'term' && this.#context.href(typed) !== undefined
      ? this.#context.term(typed.id)
      : undefined;
  }

  /** Takes the punctuation at the head of the next text, so that no line begins with it. */
  #takePunctuation(next: Node | undefined): string {
    if (next?.type !== 'text') return '';
    const taken = PUNCTUATION.exec(next.value ?? '')?.[0] ?? '';
    this.#swallowed = taken.length;
    return escapeHtml(taken);
  }

  #link(url: string, node: Node, next: Node | undefined): string {
    const words = this.inline(node.children ?? []);
    const lang = languageOf(url);
    if (lang !== undefined) return words === '' ? '' : `<span lang="${lang}">${words}</span>`;
    const typed = parseTypedLink(url);
    if (typed === undefined) {
      if (!isSafeAddress(url) || words === '') return words;
      return `<a href="${escapeHtml(url)}" rel="external nofollow ugc noopener">${words}</a>`;
    }
    const claim = typed.scheme === 'claim' ? this.#context.claim(typed.id) : undefined;
    if (claim !== undefined) return this.#claim(claim, words, next);
    const href = this.#context.href(typed);
    // What a note beside it names already is not said again in the sentence.
    if (href === undefined || (typed.scheme === 'source' && this.#named.has(typed.id))) return words;
    const term = typed.scheme === 'term' ? this.#context.term(typed.id) : undefined;
    if (term === undefined) {
      const weak = typed.scheme === 'source' ? this.#context.weakness(typed.id) : undefined;
      const said = weak === undefined || this.#saysWeak ? '' : ` (${escapeHtml(weak)})`;
      return `<a href="${escapeHtml(href)}">${words}</a>${said}`;
    }
    return this.#term(term, words, next);
  }

  #claim(claim: ClaimView, words: string, next: Node | undefined): string {
    const { marks, label } = this.#context;
    const { number, first } = marks.of(claim.id);
    const prefix = `n${marks.prefix}`;
    const id = `${prefix}${number}`;
    const [head, tail] = lastWord(words);
    // A closing quotation mark belongs to the words, so it stands before the mark; other punctuation after it.
    const after = this.#takePunctuation(next);
    const closing = /^[\u00A0\u202F]?[”»]/u.exec(after)?.[0] ?? '';
    const lined = (html: string): string =>
      isPlain(claim.standing) || html === '' ? html : `<span class="phrase-${claim.standing}">${html}</span>`;
    const mark = claimMark(claim, number, id, label.mark(claim, number));
    const kept = `<span class="whitespace-nowrap${isPlain(claim.standing) ? '' : ` beside-${claim.standing}`}">${lined(tail)}${closing}${mark}${after.slice(closing.length)}</span>`;
    const phrase = `<span class="phrase">${lined(head)}${kept}</span>`;
    if (!first) return phrase;
    const inMargin = this.#plan.printed(this.#section);
    const printed = !inMargin.includes(claim.id) ? 'no' : inMargin.at(-1) === claim.id ? 'last' : 'first';
    return phrase + claimNote(claim, { id, prefix, number, total: this.#plan.total, printed }, label.note);
  }

  #term(term: TermView, words: string, next: Node | undefined): string {
    const { marks, label } = this.#context;
    const id = `d${marks.prefix}-${term.id}`;
    const joined = escapeHtml(this.#joined);
    this.#joined = '';
    const kept = `<span class="whitespace-nowrap">${joined}<button type="button" class="defined" data-part="term" popovertarget="${id}">${words}</button>${this.#takePunctuation(next)}</span>`;
    return marks.define(term.id) ? kept + termNote(term, id, label.note) : kept;
  }

  #footnote(identifier: string): string {
    if (!this.#footnotes.has(identifier)) return '';
    if (!this.#used.includes(identifier)) this.#used.push(identifier);
    const n = this.#used.indexOf(identifier) + 1;
    return `<sup><a href="#fn${this.#context.marks.prefix}-${n}">${n}</a></sup>`;
  }

  /** The footnotes that were referred to, in order. */
  notes(): string {
    if (this.#used.length === 0) return '';
    const items: string[] = [];
    for (let i = 0; i < this.#used.length; i++) {
      const note = this.#footnotes.get(this.#used[i] ?? '');
      items.push(`<li id="fn${this.#context.marks.prefix}-${i + 1}">${note ? this.#within(note) : ''}</li>`);
    }
    return `<section class="footnotes"><h2 class="label">${escapeHtml(this.#context.label.footnotes)}</h2><ol>${items.join('')}</ol></section>`;
  }
}

/**
 * Turns contributed Markdown into HTML that holds only the elements and attributes printed above: raw HTML,
 * images, unknown schemes and unknown nodes are not printed.
 */
export function renderMarkdown(text: string, context: RenderContext): string {
  const tree = parseMarkdown(text);
  return new Printer(tree, context).document(tree);
}

/** Prints a tree piece by piece, for a text that has more than text between its blocks; the footnotes come last. */
export const partPrinter = (tree: Node, context: RenderContext): Pick<Printer, 'block' | 'inline' | 'notes'> =>
  new Printer(tree, context);

/** Prints a tree, such as a part of a text, like a text of its own. */
export const renderTree = (tree: Node, context: RenderContext): string => new Printer(tree, context).document(tree);

/** Prints a single line of Markdown without a paragraph around it. */
export function renderInline(text: string, context: RenderContext): string {
  const tree = parseMarkdown(text.trim());
  const first = tree.children?.[0];
  return new Printer(tree, context).inline(first?.children ?? []);
}
