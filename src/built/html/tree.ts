import { decodeEntities } from './entities.ts';

/** An element of a page. */
export interface Element {
  name: string;
  attributes: Map<string, string>;
  children: Node[];
}
/** A piece of a page: an element or a text, decoded. */
export type Node = Element | string;

/** Elements that have no end tag. */
export const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);
/** Elements whose content is no markup. */
const RAW = new Set(['script', 'style', 'textarea', 'title']);

const TOKEN =
  /<!--[^]*?-->|<!doctype[^>]*>|<\/([a-z][\w-]*)\s*>|<([a-z][\w-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*(\/?)>/gi;
const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE))
    attributes.set(name, decodeEntities(double ?? single ?? bare ?? ''));
  return attributes;
}

/**
 * Reads a page of our own making: every element that is opened is closed. Anything else is a fault of the page.
 * By hand, since a parser of any HTML (`hast-util-from-html`) mends such faults unsaid, and takes 3.7 times the CPU.
 * @throws where tags do not match, with the text at that place
 */
export function parseHtml(html: string): Node[] {
  const root: Element = { name: '', attributes: new Map(), children: [] };
  const open: Element[] = [root];
  let at = 0;
  const text = (end: number): void => {
    if (end > at) open.at(-1)?.children.push(decodeEntities(html.slice(at, end)));
  };
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(html); token; token = TOKEN.exec(html)) {
    text(token.index);
    at = TOKEN.lastIndex;
    const [, closed, opened, attributes = '', selfClosed] = token;
    if (closed !== undefined) {
      if (open.pop()?.name !== closed.toLowerCase())
        throw new Error(`the page closes ${closed} where it is not open: ${html.slice(Math.max(0, at - 160), at)}`);
      continue;
    }
    if (opened === undefined) continue;
    const element: Element = { name: opened.toLowerCase(), attributes: attributesOf(attributes), children: [] };
    open.at(-1)?.children.push(element);
    if (VOID.has(element.name) || selfClosed === '/') continue;
    if (!RAW.has(element.name)) {
      open.push(element);
      continue;
    }
    const end = html.indexOf(`</${element.name}>`, at);
    if (end === -1) throw new Error(`the page does not close ${element.name}`);
    const raw = html.slice(at, end);
    if (raw !== '')
      element.children.push(element.name === 'title' || element.name === 'textarea' ? decodeEntities(raw) : raw);
    at = TOKEN.lastIndex = end + element.name.length + 3;
  }
  text(html.length);
  if (open.length > 1) throw new Error(`the page leaves ${open.at(-1)?.name} open`);
  return root.children;
}

/** Whether a piece is an element, of a name where one is given. */
export const isElement = (node: Node | undefined, name?: string): node is Element =>
  typeof node === 'object' && (name === undefined || node.name === name);

/** Whether an element is of a class. */
export const hasClass = (element: Element, name: string): boolean =>
  (element.attributes.get('class') ?? '').split(/\s+/).includes(name);

/**
 * What an element is to those who read a page without its styles, on paper, in a book or as Markdown:
 * `mark` and `term` open a `note` and a `definition`; an `aid` is for the screen only; `twice` is said beside it too.
 */
export const partOf = (element: Element): string | undefined => element.attributes.get('data-part');

/** The first element that answers, in the order of the page. */
export function find(nodes: readonly Node[], wanted: (element: Element) => boolean): Element | undefined {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    const found = wanted(node) ? node : find(node.children, wanted);
    if (found) return found;
  }
  return undefined;
}

/** Looks at every element, in the order of the page. */
export function visit(nodes: readonly Node[], look: (element: Element) => void): void {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    look(node);
    visit(node.children, look);
  }
}

/** Changes pieces from the inside out: each element becomes what is given back for it. */
export const change = (nodes: readonly Node[], by: (element: Element) => readonly Node[]): Node[] =>
  nodes.flatMap((node) => (isElement(node) ? by({ ...node, children: change(node.children, by) }) : [node]));

/** The text of pieces. */
export const textOf = (nodes: readonly Node[]): string =>
  nodes.map((node) => (isElement(node) ? textOf(node.children) : node)).join('');
