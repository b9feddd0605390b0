import { createHash } from 'node:crypto';
import { borrowedWords, withLanguages } from '../built/html/borrowed.ts';
import { THEME_SCRIPT } from '../components/first-script.ts';
import { bundle } from '../built/bundle.ts';
import { encodeEntities } from '../built/html/entities.ts';
import { directionOf } from '../i18n/format.ts';
import { toHtml } from '../built/html/print.ts';
import { change, isElement, type Element, type Node } from '../built/html/tree.ts';
import type { Views } from '../views/views.ts';
import { articleOf } from './article.ts';
import { fileAt, type SiteCopy, type SitePage } from './collect.ts';
import { contentsOf } from './contents.ts';
import type { FileIndex } from './app/search.ts';
import { bookOf } from '../search/index/book.ts';
import { Links, placeOf, placesLinked } from './links.ts';
import { OWN_STYLES } from './own-styles.ts';
import { stylesOf } from './styles.ts';

/** An edition, and where it came from. */
export interface EditionOf {
  dist: string;
  views: Views;
  copy: SiteCopy;
  /** The public origin. */
  site: string;
  /** The day of the edition. */
  day: string;
  /** The name of the file itself. */
  file: string;
}

/** The directory reads and writes the address of its page; here its page is a place behind the #. */
const address = { 'location.search': 'PLACE.search', 'location.pathname': 'PLACE.pathname' };

const sha = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A short hash of all that can be read in an edition. */
const versionOf = (html: string): string => createHash('sha256').update(html).digest('hex').slice(0, 8);

/** The masthead and the foot, with ways inside; search and the page’s colours are armed by the file’s own script. */
function frame(nodes: readonly Node[], links: Links, views: Views): Node[] {
  return change(nodes, (element) => {
    if (element.name === 'script') return [];
    if (element.name === 'site-search') return [searchLink(views)];
    const href = element.attributes.get('href');
    if (href === undefined) return [element];
    const target = links.target(href, '');
    const attributes = new Map(element.attributes).set('href', 'place' in target ? `#${target.place}` : target.outside);
    attributes.delete('aria-current');
    const item: Element = { ...element, attributes };
    return [item];
  }).map((node) => (isElement(node, 'section') ? withContents(node, views) : node));
}

const searchLink = (views: Views): Element => ({
  name: 'a',
  attributes: new Map([
    ['href', '#search/'],
    ['class', 'needs-script'],
  ]),
  children: [
    views.t('search.link'),
    {
      name: 'span',
      attributes: new Map([
        ['class', 'key'],
        ['aria-hidden', 'true'],
      ]),
      children: ['/'],
    },
  ],
});

const withContents = (strip: Element, views: Views): Element => {
  const link: Element = {
    name: 'a',
    attributes: new Map([['href', '#contents/']]),
    children: [views.t('offline.file.contents')],
  };
  return {
    ...strip,
    children: strip.children.map((node) =>
      isElement(node, 'ul')
        ? { ...node, children: [{ name: 'li', attributes: new Map(), children: [link] }, ...node.children] }
        : node,
    ),
  };
};

const searchPage = ({ t }: Views): string =>
  `<section class="file-page needs-script" id="search/" tabindex="-1" aria-labelledby="file-search-h"><form class="band" role="search">` +
  `<div class="heading"><h1 class="section-title" id="file-search-h">${t('offline.file.search')}</h1></div>` +
  `<div class="account"><input id="file-search" type="search" autocomplete="off" spellcheck="false" aria-labelledby="file-search-h">` +
  `<p id="file-count" class="text-small text-muted" role="status"></p><ol id="file-found"></ol></div><div class="evidence"></div></form></section>`;

const pageHtml = (page: SitePage, inner: string, classes: string): string =>
  `<article class="${`file-page ${classes}`.trim()}" id="${placeOf(page.path)}" tabindex="-1">${inner}</article>`;

/** The index of search, and the places of its records in the file where these are not their path. */
function indexOf(views: Views, links: Links): FileIndex {
  const { names, texts, records } = bookOf(views);
  const elsewhere = records.flatMap(({ path }): [string, string][] => {
    const target = links.target(views.path(path), '');
    const href = 'outside' in target ? target.outside : `#${target.place}${target.choice ?? ''}`;
    return href === `#${path.replace('#', '')}` ? [] : [[path, href]];
  });
  return { names, texts, elsewhere: Object.fromEntries(elsewhere) };
}

/** Makes the whole site of a language into one HTML file that needs nothing beside it. */
export async function fileOf({
  dist,
  views,
  copy,
  site,
  day,
  file,
}: EditionOf): Promise<{ html: string; version: string }> {
  const { lang, base, t, lib } = views;
  const { pages } = copy;
  const links = new Links(pages, lang, base, site);
  const linked = placesLinked(pages, links, [...copy.masthead, copy.foot]);
  const styles = stylesOf(dist, base, copy);
  const picture = (source: string): string | undefined => {
    const bytes = fileAt(dist, base, source);
    const type = /\.(svg|png|jpe?g|webp|avif)$/.exec(source)?.[1]?.replace('jpg', 'jpeg').replace('svg', 'svg+xml');
    return bytes && type ? `data:image/${type};base64,${bytes.toString('base64')}` : undefined;
  };
  const articles = pages
    .map((page, i) => pageHtml(page, toHtml(articleOf(page, i, links, linked, picture)), styles.classOf(page.styles)))
    .join('\n');
  const version = versionOf(articles);
  const newest = `${site}${base}downloads/${file}`;
  const told = `${t('offline.file.version', { version, date: views.date(day) })} <a href="${newest}">${newest}</a>.`;
  const app =
    `const INDEX=${JSON.stringify(indexOf(views, links))};\n${await bundle(new URL('./app/main.ts', import.meta.url), address)}`.replaceAll(
      '</',
      '<\\/',
    );
  const first = `${THEME_SCRIPT};document.documentElement.classList.add('app')`;
  const css = styles.css + OWN_STYLES;
  const policy = `default-src 'none';script-src ${sha(first)} ${sha(app)};style-src ${sha(css)};img-src data:;font-src data:;base-uri 'none';form-action 'none';require-trusted-types-for 'script';trusted-types 'none'`;
  const masthead = toHtml(frame(copy.masthead, links, views));
  const foot = toHtml(frame([copy.foot], links, views));
  const html = `<!doctype html>
<html lang="${lang}"${directionOf(lang) === 'rtl' ? ' dir="rtl"' : ''}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="${policy}"><title>${encodeEntities(lib.site.name[lang])}</title>
<meta name="description" content="${encodeEntities(lib.site.description[lang])}"><meta name="robots" content="noindex"><link rel="icon" href="data:,">
<script>${first}</script><style>${css}</style></head>
<body class="page"><a class="skip" href="#main">${t('skip')}</a><div class="frame">${masthead}<main id="main" tabindex="-1">
<p class="file-told text-small text-muted">${told}</p>
${withLanguages(contentsOf(pages, t), lang, borrowedWords(lib, lang))}
${searchPage(views)}
${articles}
</main>${foot}</div><script>${app}</script></body></html>
`;
  return { html, version };
}
