import { KINDS, type CitedKind, type TextKind } from '../schema/kinds.ts';
import { versionOf } from '../library/reader.ts';
import { absentInOrder } from './absent.ts';
import { documentOf } from './parts/documents.ts';
import { explainersInOrder } from './explainer.ts';
import { figureViews, type FigureView } from './figures/figures.ts';
import { lastChecked } from '../library/last-checked.ts';
import { newsInOrder } from './news.ts';
import type { PageInfo } from './page.ts';
import { translationState } from '../library/translation.ts';
import type { Entry } from '../library/types.ts';
import type { Views } from './views.ts';
import { escapeHtml } from '../markdown/html.ts';
import { FIRST_LANG, type Lang } from '../schema/languages.ts';

/** What every form of a citation says. */
export interface Citation {
  /** Names the page among all: `explainers-critics-fr`. */
  key: string;
  title: string;
  /** The name of the site, which stands as its author. */
  site: string;
  url: string;
  lang: Lang;
  /** The day it was written, or first gathered; and the day its facts were last checked. */
  written: string;
  checked: string;
  /** Stands for what the page says: a hash of its text, its facts and its claims. */
  version: string;
}

/** A page, or a figure, that can be cited. */
export interface CitedPage extends Citation {
  /** Its place on the page of citations. */
  id: string;
  /** From the root of the site below its base path: `fr/members/acme`. */
  folder: string;
  href: string;
  /** What the addresses of its files begin with. */
  files: string;
  /** The citation in words; as HTML, a title that is borrowed from another language says so. */
  text: string;
  html: string;
}

export interface CiteView {
  info: PageInfo;
  groups: { title: string; count: string; pages: CitedPage[] }[];
}

type Cited = Entry<{ checked: string; written?: string }, object>;

/**
 * A hash of what a page says: the files of its facts and its text, and the claims that its text carries. Where a
 * claim stands in its file makes no difference.
 * @internal Tests change one file and compare.
 */
export function contentHash(views: Views, kind: TextKind, entry: Entry<unknown, unknown>): string {
  const { lib } = views;
  const { lang } = translationState(entry, views.lang);
  const short = kind === 'explainer' ? (lib.explainers.get(entry.id)?.short ?? {}) : {};
  const shown = short[translationState({ prose: short }, views.lang).lang];
  const files = new Set([entry.file, entry.prose[lang]?.file ?? entry.file, ...(shown ? [shown.file] : [])]);
  const claims = lib.graph.claimsIn(kind, entry.id, lang).map((id) => {
    const claim = lib.claims.get(id);
    return JSON.stringify(claim && { ...claim, file: '', line: 0 });
  });
  return versionOf(...[...files].map((file) => lib.texts.get(file) ?? ''), ...claims);
}

/** A reference as HTML. @param borrowed the language of its title, where that is not the page’s */
function inReference(text: string, title: string, borrowed: Lang | undefined): string {
  const [html, name] = [escapeHtml(text), escapeHtml(title)];
  return borrowed === undefined ? html : html.replace(name, () => `<span lang="${borrowed}">${name}</span>`);
}

function citedPage(views: Views, site: string, kind: CitedRoom, entry: Cited, title: string): CitedPage {
  const { lang, lib, t } = views;
  const path = KINDS[kind].path(entry.id);
  const { checked, written = checked } = entry.facts;
  const name = lib.site.name[lang];
  const version = contentHash(views, kind, entry);
  const url = site + views.path(path);
  const days = { written: views.date(written), checked: views.date(checked) };
  const values = { title, site: name, url, version, ...days };
  const text = t(entry.facts.written === undefined ? 'cite.textChecked' : 'cite.text', values);
  const isBorrowed = 'title' in entry.facts && entry.local[lang] === undefined;
  return {
    id: `${KINDS[kind].room}-${entry.id}`,
    key: `${KINDS[kind].room}-${entry.id}-${lang}`,
    folder: views.path(path).slice(views.base.length, -1),
    href: views.path(path),
    files: `${views.path(path)}index.`,
    title,
    site: name,
    url,
    lang,
    written,
    checked,
    version,
    text,
    html: inReference(text, title, isBorrowed ? FIRST_LANG : undefined),
  };
}

/** A figure is cited by its place on the page of figures; its version is that of its words and numbers. */
function citedFigure(views: Views, site: string, figure: FigureView): CitedPage {
  const { lang, lib, t } = views;
  const id = `${KINDS.figure.room}-${figure.id}`;
  const folder = views.path(`${KINDS.figure.room}/${figure.id}`);
  const checked = lastChecked(lib);
  const { title } = figure;
  const name = lib.site.name[lang];
  const version = versionOf(title, figure.says, JSON.stringify(figure.table));
  const url = site + figure.href;
  const text = t('cite.textChecked', { title, site: name, url, version, checked: views.date(checked) });
  return {
    id,
    key: `${id}-${lang}`,
    folder: folder.slice(views.base.length),
    href: figure.href,
    files: `${folder}/index.`,
    title,
    site: name,
    url,
    lang,
    written: checked,
    checked,
    version,
    text,
    html: escapeHtml(text),
  };
}

/** The pages and figures of a language that can be cited, room by room. @param site the public origin, without a closing slash */
export function citedPages(views: Views, site: string): { kind: CitedKind; pages: CitedPage[] }[] {
  const { lib, lang } = views;
  const titled = <E extends { local: Partial<Record<string, { title: string }>>; facts: { title: string } }>(e: E) =>
    (e.local[lang] ?? e.facts).title;
  const members = [...lib.members.values()]
    .filter(({ facts }) => facts.movedTo === undefined)
    .sort((a, b) => views.compare(views.nameOf(a), views.nameOf(b)));
  return [
    {
      kind: 'explainer',
      pages: explainersInOrder(views).map((e) => citedPage(views, site, 'explainer', e, titled(e))),
    },
    { kind: 'news', pages: newsInOrder(views).map((e) => citedPage(views, site, 'news', e, titled(e))) },
    { kind: 'member', pages: members.map((e) => citedPage(views, site, 'member', e, views.nameOf(e))) },
    { kind: 'absent', pages: absentInOrder(views).map((e) => citedPage(views, site, 'absent', e, views.nameOf(e))) },
    { kind: 'figure', pages: figureViews(views).map((figure) => citedFigure(views, site, figure)) },
  ];
}

/** A kind of page that can be cited. */
export type CitedRoom = Exclude<CitedKind, 'figure'>;

/** The citation of one page. @param site the public origin, without a closing slash @throws where there is no such page */
export function citationOf(views: Views, site: string, kind: CitedRoom, id: string): CitedPage {
  const entry = views.lib[KINDS[kind].room].get(id);
  const title = documentOf(views, kind, id)?.title;
  if (entry === undefined || title === undefined) throw new Error(`no such page: ${kind} ${id}`);
  return citedPage(views, site, kind, entry, title);
}

/** The page that gives the citation of every other. @param site the public origin, without a closing slash */
export function citeView(views: Views, site: string): CiteView {
  const { lang, t, lib } = views;
  const names = {
    explainer: t('nav.explainers'),
    news: t('nav.news'),
    member: t('nav.members'),
    absent: t('nav.absent'),
    figure: t('cite.figures'),
  };
  return {
    info: {
      lang,
      path: 'cite/',
      title: t('cite.title'),
      description: t('cite.description', { site: lib.site.name[lang] }),
      type: 'website',
      crumbs: [
        { name: t('nav.home'), path: '' },
        { name: t('cite.title'), path: undefined },
      ],
    },
    groups: citedPages(views, site)
      .map(({ kind, pages }) => ({
        title: names[kind],
        count: t(kind === 'figure' ? 'cite.foldFigures' : 'cite.fold', { n: pages.length }),
        pages,
      }))
      .filter(({ pages }) => pages.length > 0),
  };
}
