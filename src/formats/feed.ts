import { escapeHtml } from '../markdown/html.ts';
import { Marks } from '../markdown/marks.ts';
import { renderMarkdown, type RenderContext } from '../markdown/render.ts';
import { changeRows, type ChangeRow } from '../views/parts/changes.ts';
import { newsInOrder } from '../views/news.ts';
import { readableAddress, sourceName } from '../views/parts/source-name.ts';
import { translationState } from '../library/translation.ts';
import type { News } from '../library/types.ts';
import type { Lang } from '../schema/languages.ts';
import type { Views } from '../views/views.ts';

/** A piece of news, or something that changed, as a feed reader gets it. */
export interface FeedItem {
  title: string;
  link: string;
  description: string;
  /** The day it tells of, by which the feed is in order. */
  day: string;
  /** The day it was written, the day of the change; the day it tells of stands at the head of its text. */
  pubDate: Date;
  /** The day it was last checked, where it was. */
  modified: Date | undefined;
  /** The language of its title and its text, where they are in the first one for want of this. */
  borrowed?: Lang;
  /** The whole text as HTML that needs neither our styles nor our scripts, every address whole. */
  content: string;
}

/** The news of one language as a feed. */
export interface FeedView {
  title: string;
  description: string;
  lang: string;
  /** The address of the page it belongs to, and its own. */
  home: string;
  self: string;
  /** The address of the same as JSON Feed. */
  json: string;
  items: FeedItem[];
}

/**
 * How a text is printed where no margin is at hand: claims and terms are plain links, every address is whole.
 * @param site the public origin, without a closing slash
 */
function plainContext(views: Views, site: string): RenderContext {
  const context = views.context(new Marks());
  return {
    ...context,
    claim: () => undefined,
    term: () => undefined,
    href: (link) => {
      const href = context.href(link);
      return href === undefined ? undefined : site + href;
    },
  };
}

/** Items of a list of sources under their heading. */
const underSources = (views: Views, items: readonly string[]): string =>
  items.length === 0 ? '' : `<h2>${escapeHtml(views.t('feed.sources'))}</h2>\n<ul>${items.join('\n')}</ul>\n`;

/** The sources of a piece as a list, each with the address where it was read. */
function sourceList(views: Views, piece: News, site: string): string {
  const items = piece.facts.sources.flatMap((id) => {
    const source = views.lib.sources.get(id);
    if (source === undefined || source.kind === 'seed') return [];
    const href = readableAddress(source) ?? site + views.sourcePath(id);
    const { title, titleLang } = sourceName(source, views.lang, views.lib);
    return [
      `<li><a href="${escapeHtml(href)}">${escapeHtml(views.sourceLabel(source))}</a>: <span lang="${titleLang}">${escapeHtml(title)}</span></li>`,
    ];
  });
  return underSources(views, items);
}

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

function pieceItem(views: Views, piece: News, site: string): FeedItem {
  const { lang } = translationState(piece, views.lang);
  const local = piece.local[views.lang] ?? piece.facts;
  const day = piece.facts.precision === 'month' ? piece.facts.date.slice(0, 7) : piece.facts.date;
  const text = renderMarkdown(piece.prose[lang]?.body ?? '', plainContext(views, site));
  const whole = lang === views.lang ? text : `<div lang="${lang}">${text}</div>\n`;
  return {
    title: local.title,
    ...(lang === views.lang ? {} : { borrowed: lang }),
    link: site + views.path(`news/${piece.id}/`),
    description: local.summary,
    day: piece.facts.date,
    pubDate: midnight(piece.facts.written),
    modified: midnight(piece.facts.checked),
    content: `<p><b>${escapeHtml(views.date(day))}</b></p>\n${whole}${sourceList(views, piece, site)}`,
  };
}

/** A change as an item: its place on the page of news, or of corrections, is its address. */
function changeItem(views: Views, change: ChangeRow, site: string): FeedItem {
  const names = change.links.map((l) => `<a href="${escapeHtml(site + l.href)}">${escapeHtml(l.title)}</a>`);
  const sources = change.sources.map(
    (s) => `<li><a href="${escapeHtml(site + s.href)}">${escapeHtml(s.label)}</a></li>`,
  );
  const blocks = [`<b>${escapeHtml(change.date)}</b>`, escapeHtml(change.text), names.join(', ')]
    .filter((block) => block !== '')
    .map((block) => `<p>${block}</p>\n`);
  return {
    title: change.title,
    link: `${site}${views.path(change.kind === 'corrected' ? 'about/corrections/' : 'news/')}#${change.id}`,
    description: change.text || change.title,
    day: change.day,
    pubDate: midnight(change.day),
    modified: undefined,
    content: blocks.join('') + underSources(views, sources),
  };
}

/**
 * Computes the feed of a language: pieces and changes by the day they tell of, newest first.
 * @param site the public origin, without a closing slash
 */
export function feedView(views: Views, site: string): FeedView {
  const { lib, lang, t } = views;
  return {
    title: t('feed.title', { site: lib.site.name[lang] }),
    description: t('feed.description', { subject: lib.site.subject[lang] }),
    lang,
    home: site + views.path('news/'),
    self: site + views.path('feed.xml'),
    json: site + views.path('feed.json'),
    items: [
      ...newsInOrder(views).map((piece) => pieceItem(views, piece, site)),
      ...changeRows(views).map((change) => changeItem(views, change, site)),
    ].sort((a, b) => b.day.localeCompare(a.day)),
  };
}
