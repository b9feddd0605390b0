import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { langOf, pathOf } from '../i18n/paths.ts';
import type { Lang } from '../schema/languages.ts';
import {
  change,
  find,
  isElement,
  parseHtml,
  partOf,
  textOf,
  visit,
  type Element,
  type Node,
} from '../built/html/tree.ts';
import { filesIn } from '../built/files.ts';

/** A page of the built site, taken apart. */
export interface SitePage {
  /** From the language’s root: `members/acme/`; `''` is home. */
  path: string;
  title: string;
  main: Node[];
  /** Its style sheets but those for print, in order: the address of each, or its text where it stands in the page. */
  styles: string[];
}

/** The pages of a language that an edition holds, and the frame around them. */
export interface SiteCopy {
  pages: SitePage[];
  masthead: Node[];
  foot: Element;
  /** The style sheet for print. */
  print: string | undefined;
}

/** Pages that only make sense with a server, and those that say again what the directory says. */
const LEFT_OUT = /^(?:search|offline|404|downloads|cite|members\/(?:kind|country))(?:\/|\.html|$)/;

/** The rooms of an edition in the order of reading; what stands in none of them comes last. */
const ROOMS = [
  '',
  'explainers/',
  'news/',
  'members/',
  'absent/',
  'timeline/',
  'figures/',
  'glossary/',
  'claims/',
  'sources/',
  'about/',
] as const;

const roomOf = (path: string): string =>
  ROOMS.find((room) => room !== '' && path.startsWith(room)) ?? (path === '' ? '' : '~');

/** What is for a browser with a server only: scripts, and the ways to correct a page. */
const isForServer = (element: Element): boolean =>
  ['script', 'noscript', 'link', 'meta', 'style', 'template'].includes(element.name) ||
  (partOf(element) === 'aid' &&
    ['p', 'a', 'aside', 'section'].includes(element.name) &&
    find([element], (e) => /\/edit\//.test(e.attributes.get('href') ?? '') || e.attributes.has('data-tell')) !==
      undefined);

const stylesOf = (page: readonly Node[], print: boolean): string[] => {
  const found: string[] = [];
  visit(page, ({ attributes, name, children }) => {
    const href = attributes.get('href');
    if (name === 'style' && !print) found.push(children.join(''));
    if (
      name === 'link' &&
      attributes.get('rel') === 'stylesheet' &&
      href !== undefined &&
      (attributes.get('media') === 'print') === print
    )
      found.push(href);
  });
  return found;
};

/** The order in which the first page of a room names the others. */
function orderOf(pages: readonly SitePage[], lang: Lang, base: string): Map<string, number> {
  const order = new Map<string, number>();
  for (const room of ROOMS) {
    const index = pages.find(({ path }) => path === room);
    if (!index || room === '') continue;
    visit(index.main, (element) => {
      const href = element.attributes.get('href') ?? '';
      const path = href.startsWith(pathOf(lang, '', base)) ? href.slice(pathOf(lang, '', base).length) : '';
      if (path.startsWith(room) && path.endsWith('/') && !order.has(path)) order.set(path, order.size);
    });
  }
  return order;
}

/** The words of a heading, without the marks and notes that hang on it. */
const titleOf = (heading: Element): string => {
  const isNote = (element: Element): boolean =>
    ['mark', 'note'].includes(partOf(element) ?? '') || element.attributes.get('aria-hidden') === 'true';
  return textOf(change(heading.children, (element) => (isNote(element) ? [] : [element])))
    .replace(/\s+/g, ' ')
    .trim();
};

/** The files of the pages of a language that an edition holds, by their path from the language’s root. */
export function pageFiles(dist: string, lang: Lang): Map<string, string> {
  const prefix = pathOf(lang, '', '');
  const files = filesIn(dist).filter((file) => file.endsWith('.html') && langOf(file) === lang);
  return new Map(
    files
      .map((file): [string, string] => [file.slice(prefix.length).replace(/(?:^|(?<=\/))index\.html$/, ''), file])
      .filter(([path]) => !LEFT_OUT.test(path)),
  );
}

/** Takes the pages of a language out of the built site. */
export function copyOf(dist: string, base: string, lang: Lang): SiteCopy {
  const parsed = [...pageFiles(dist, lang)].map(([path, file]) => ({
    path,
    tree: parseHtml(readFileSync(join(dist, file), 'utf8')),
  }));
  // An old address leads on to a page that is here already.
  const leadsOn = (tree: readonly Node[]): boolean =>
    find(tree, ({ attributes }) => attributes.get('http-equiv')?.toLowerCase() === 'refresh') !== undefined;
  const own = parsed.filter(({ tree }) => !leadsOn(tree));
  const pages = own.map(({ path, tree }): SitePage => {
    const main = find(tree, ({ name }) => name === 'main');
    const title = find(tree, ({ name }) => name === 'h1');
    if (!main || !title) throw new Error(`${path || 'home'} has no main part or no heading`);
    const cleaned = change(main.children, (element) => (isForServer(element) ? [] : [element]));
    return { path, title: titleOf(title), main: cleaned, styles: stylesOf(tree, false) };
  });
  const order = orderOf(pages, lang, base);
  const rank = ({ path }: SitePage): [number, number] => [
    ROOMS.indexOf(roomOf(path) as (typeof ROOMS)[number]) + (roomOf(path) === '~' ? 99 : 0),
    order.get(path) ?? (path.split('/').length > 2 ? 1e6 : -1),
  ];
  pages.sort((a, b) => rank(a)[0] - rank(b)[0] || rank(a)[1] - rank(b)[1] || (a.path < b.path ? -1 : 1));
  const home = parsed.find(({ path }) => path === '')?.tree ?? [];
  const frame = find(home, ({ children }) => children.some((child) => isElement(child, 'main')));
  const foot = frame?.children.find((node) => isElement(node, 'footer'));
  if (!frame || !isElement(foot)) throw new Error('the home page has no frame or no foot');
  const masthead = frame.children.slice(
    0,
    frame.children.findIndex((node) => isElement(node, 'main')),
  );
  return { pages, masthead, foot, print: stylesOf(home, true)[0] };
}

/** The bytes of a file that a page names, from its address; undefined where the site has none. */
export function fileAt(dist: string, base: string, address: string): Buffer | undefined {
  if (!address.startsWith(base)) return undefined;
  const file = join(dist, decodeURIComponent(address.slice(base.length)));
  return existsSync(file) ? readFileSync(file) : undefined;
}
