import { escapeHtml } from '../markdown/html.ts';
import { Marks, renderMarkdown, type RenderContext } from '../markdown/render.ts';
import { newsInOrder } from './news.ts';
import { translationState } from './translation.ts';
import type { News } from './types.ts';
import type { Views } from './views.ts';

/** A piece of news as a feed reader gets it. */
export interface FeedItem {
  title: string;
  link: string;
  description: string;
  /** The day it was written; the day it tells of stands at the head of its text. */
  pubDate: Date;
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

/** The sources of a piece as a list, each with the address where it was read. */
function sourceList(views: Views, piece: News, site: string): string {
  const items = piece.facts.sources.flatMap((id) => {
    const source = views.lib.sources.get(id);
    if (source === undefined || source.kind === 'seed') return [];
    const href = source.url ?? site + views.sourcePath(id);
    return [
      `<li><a href="${escapeHtml(href)}">${escapeHtml(views.sourceLabel(source))}</a>: <span lang="${source.language}">${escapeHtml(source.title)}</span></li>`,
    ];
  });
  return items.length === 0 ? '' : `<h2>${escapeHtml(views.t('feed.sources'))}</h2>\n<ul>${items.join('\n')}</ul>\n`;
}

function feedItem(views: Views, piece: News, site: string): FeedItem {
  const { lang } = translationState(piece, views.lang);
  const local = piece.local[views.lang] ?? piece.facts;
  const day = piece.facts.precision === 'month' ? piece.facts.date.slice(0, 7) : piece.facts.date;
  const text = renderMarkdown(piece.prose[lang]?.body ?? '', plainContext(views, site));
  const whole = lang === views.lang ? text : `<div lang="${lang}">${text}</div>\n`;
  return {
    title: local.title,
    link: site + views.path(`news/${piece.id}/`),
    description: local.summary,
    pubDate: new Date(`${piece.facts.written}T00:00:00Z`),
    content: `<p><b>${escapeHtml(views.date(day))}</b></p>\n${whole}${sourceList(views, piece, site)}`,
  };
}

/**
 * Computes the feed of a language: the pieces by the day they tell of, newest first.
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
    items: newsInOrder(views).map((piece) => feedItem(views, piece, site)),
  };
}
