import { find, isElement, textOf, type Element, type Node } from '../../built/html/tree.ts';
import { codeBlock, harmless, headingWords } from '../../markdown/escape.ts';
import { codeAsWords, InlinePrinter, isUnseen } from './inline.ts';
import { t } from '../../i18n/t.ts';
import type { Lang } from '../../schema/languages.ts';

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  'article section header footer div p ul ol li dl dt dd table figure figcaption blockquote details summary pre hr h1 h2 h3 h4 main member-directory'.split(
    ' ',
  ),
);

const isBlock = (node: Node): boolean => isElement(node) && (BLOCKS.has(node.name) || node.children.some(isBlock));
const isHeading = (element: Element): boolean => /^h[1-6]$/.test(element.name);
const indented = (text: string, by: string): string => text.replace(/\n(?=[^\n])/g, `\n${by}`);
/** The same in a quotation, whose empty lines have their sign too: without it the quotation would end there. */
const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');

/** Prints the blocks of a page as Markdown. */
class BlockPrinter {
  readonly #inline: InlinePrinter;
  readonly #colon: string;
  constructor(inline: InlinePrinter, lang: Lang) {
    this.#inline = inline;
    this.#colon = t(lang, 'colon', { before: '' });
  }

  /** The blocks of some nodes; what runs between blocks is a paragraph. */
  blocks(nodes: readonly Node[]): string[] {
    return this.#parts(nodes, (element) => this.#block(element));
  }

  /** Some nodes where there is room for one line only: a list or a fence would begin another. */
  #line(nodes: readonly Node[]): string {
    const inLine = (element: Element): string[] => {
      if (isUnseen(element)) return [];
      if (element.name === 'pre') return [this.#inline.print([element])];
      return this.#parts(element.children, inLine);
    };
    return this.#parts(nodes, inLine).join(' ');
  }

  #parts(nodes: readonly Node[], ofBlock: (element: Element) => string[]): string[] {
    const out: string[] = [];
    let run: Node[] = [];
    const flush = (): void => {
      const text = harmless(this.#inline.print(run));
      if (text !== '') out.push(text);
      run = [];
    };
    for (const node of nodes) {
      if (!isBlock(node)) run.push(node);
      else if (isElement(node)) {
        flush();
        for (const block of ofBlock(node)) out.push(block);
      }
    }
    flush();
    return out;
  }

  #block(element: Element): string[] {
    const { name, children } = element;
    if (isUnseen(element)) return [];
    if (isHeading(element)) {
      const text = headingWords(this.#inline.print(children));
      return text === '' ? [] : [`${'#'.repeat(Number(name[1]))} ${text}`];
    }
    switch (name) {
      case 'ul':
      case 'ol':
        return this.#list(element);
      case 'dl':
        return this.#facts(element);
      case 'table':
        return this.#table(element);
      case 'blockquote':
        return [quoted(this.blocks(children).join('\n\n'))];
      case 'pre':
        return [codeBlock(textOf(children))];
      case 'hr':
        // Of dashes, in a list it would be a line across the list itself.
        return ['***'];
      default:
        return this.blocks(children);
    }
  }

  /** A list; entries with headings of their own are sections, not items. */
  #list({ name, children }: Element): string[] {
    const items = children.filter((node): node is Element => isElement(node, 'li') && !isUnseen(node));
    if (items.some((item) => find(item.children, isHeading) !== undefined))
      return items.flatMap((item) => this.blocks(item.children));
    const lines = items.flatMap((item, i) => {
      const mark = name === 'ol' && !isBlock(item.children[0] ?? '') ? `${i + 1}. ` : '- ';
      const blocks = this.blocks(item.children);
      if (blocks.length === 0) return [];
      return [mark + indented(blocks.join('\n\n'), ' '.repeat(mark.length))];
    });
    return lines.length === 0 ? [] : [lines.join(lines.some((line) => line.includes('\n\n')) ? '\n\n' : '\n')];
  }

  /** Names and what stands beside them: one line each, the first description before what it rests on. */
  #facts(list: Element): string[] {
    const lines: string[] = [];
    const walk = (nodes: readonly Node[]): void => {
      for (const node of nodes) {
        if (!isElement(node) || isUnseen(node)) continue;
        if (node.name === 'dt') lines.push(`- **${this.#inline.print(node.children)}**${this.#colon}`);
        else if (node.name === 'dd') {
          const text = this.#line(node.children);
          const last = lines.pop();
          const first = last?.endsWith(`**${this.#colon}`) === true;
          if (last !== undefined) lines.push(text === '' ? last : first ? `${last} ${text}` : `${last} (${text})`);
        } else walk(node.children);
      }
    };
    walk(list.children);
    return lines.length === 0 ? [] : [lines.join('\n')];
  }

  #table(table: Element): string[] {
    const rows: string[][] = [];
    const walk = (nodes: readonly Node[]): void => {
      for (const node of nodes) {
        if (!isElement(node) || isUnseen(node)) continue;
        if (node.name !== 'tr') walk(node.children);
        else
          rows.push(
            node.children
              .filter((cell): cell is Element => isElement(cell, 'th') || isElement(cell, 'td'))
              // A backslash before a bar cannot be written as code in a cell.
              .map((cell) => this.#line(codeAsWords(cell.children, '\\|')).replace(/\|/g, '\\|')),
          );
      }
    };
    walk(table.children);
    const [head, ...body] = rows;
    if (head === undefined) return [];
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    return [[line(head), line(head.map(() => '---')), ...body.map(line)].join('\n')];
  }
}

/**
 * The main part of a page of ours as Markdown: headings, paragraphs, lists, tables, whole addresses, the notes of
 * claims as footnotes. By hand: `hast-util-to-mdast` with `mdast-util-to-markdown` takes twelve times the CPU, which is
 * 12 ms a page, and writes `&#x20;` for a space at the edge of an emphasis.
 * @param address the whole address of the page
 */
export function toMarkdown(main: readonly Node[], address: string, lang: Lang): string {
  const inline = new InlinePrinter(address);
  const text = new BlockPrinter(inline, lang).blocks(main);
  const notes = [...inline.notes].map(([label, note]) => `[^${label}]: ${note}`);
  return `${[...text, ...(notes.length > 0 ? [notes.join('\n')] : [])].join('\n\n')}\n`;
}
