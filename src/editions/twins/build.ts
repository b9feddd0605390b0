import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { library } from '../../library/index.ts';
import { checkedOn } from '../../formats/sitemap.ts';
import type { Content } from '../../library/types.ts';
import { find, parseHtml, textOf, type Element, type Node } from '../../built/html/tree.ts';
import { filesIn } from '../../built/files.ts';
import { toMarkdown } from './markdown.ts';
import { belowLanguage } from '../../i18n/paths.ts';
import { FIRST_LANG, LANGS } from '../../schema/languages.ts';

/** A value of a frontmatter: a JSON string is one of YAML too. The spaces of French that do not break are kept. */
const quoted = (text: string): string => JSON.stringify(text.replace(/[ \t\r\n]+/g, ' ').trim());

const attribute = (element: Element | undefined, name: string): string | undefined => element?.attributes.get(name);
const linkOf = (page: readonly Node[], wanted: (link: Element) => boolean): string | undefined =>
  attribute(
    find(page, (e) => e.name === 'link' && wanted(e)),
    'href',
  );

/**
 * A page of the built site as Markdown, with what it is above it; undefined for one that has no address to keep.
 * @param dateOf the day that the facts of a page were last checked, from its path below the language’s root
 */
export function twinOf(html: string, dateOf: (path: string) => string): string | undefined {
  const page = parseHtml(html);
  const canonical = linkOf(page, (link) => link.attributes.get('rel') === 'canonical');
  const main = find(page, ({ name }) => name === 'main');
  if (canonical === undefined || main === undefined) return undefined;
  const root = find(page, ({ name }) => name === 'html');
  const lang = LANGS.find((one) => one === attribute(root, 'lang')) ?? FIRST_LANG;
  const description = attribute(
    find(page, (e) => e.name === 'meta' && e.attributes.get('name') === 'description'),
    'content',
  );
  // The language of a text that stands here for want of one in the page’s own.
  const borrowed = attribute(
    find(main.children, (e) => / (?:prose|lead)(?: |$)/.test(` ${attribute(e, 'class') ?? ''}`)),
    'lang',
  );
  const head = [
    ['title', quoted(textOf(find(page, ({ name }) => name === 'title')?.children ?? []))],
    ['description', quoted(description ?? '')],
    ['language', lang],
    ...(borrowed === undefined ? [] : [['text-language', borrowed]]),
    ['canonical', quoted(canonical)],
    ['date', dateOf(new URL(canonical).pathname)],
  ];
  const front = head.map(([name = '', value = '']) => `${name}: ${value}\n`).join('');
  return `---\n${front}---\n\n${toMarkdown(main.children, canonical, lang)}`;
}

/** The day of a page: that on which its facts were last checked, or that up to which the site has read. */
const dateIn =
  (content: Content, base: string) =>
  (path: string): string =>
    checkedOn(content, belowLanguage(path.slice(base.length))) ?? content.site.factsUpTo;

/** Puts beside every page of the built site its twin in Markdown, `index.md`. */
export function buildTwins(dist: string, base: string): void {
  const dateOf = dateIn(library(), base);
  for (const file of filesIn(dist).filter((name) => /(?:^|\/)index\.html$/.test(name))) {
    const twin = twinOf(readFileSync(join(dist, file), 'utf8'), dateOf);
    if (twin !== undefined) writeFileSync(join(dist, dirname(file), 'index.md'), twin);
  }
}
