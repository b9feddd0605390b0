import type { FeedView } from './feed.ts';

/** A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export interface JsonFeed {
  version: 'https://jsonfeed.org/version/1.1';
  title: string;
  home_page_url: string;
  feed_url: string;
  description: string;
  icon: string;
  favicon: string;
  language: string;
  authors: { name: string; url: string }[];
  items: JsonFeedItem[];
}

export interface JsonFeedItem {
  id: string;
  url: string;
  title: string;
  summary: string;
  content_html: string;
  date_published: string;
  date_modified?: string;
}

/**
 * The same feed as JSON.
 * @param author who writes it: the name of the site and its address
 * @param root the whole address of the site below its base path, with its closing slash
 */
export function jsonFeed(view: FeedView, author: { name: string; url: string }, root: string): JsonFeed {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: view.title,
    home_page_url: view.home,
    feed_url: view.json,
    description: view.description,
    icon: `${root}icons/icon-512.png`,
    favicon: `${root}icons/icon-192.png`,
    language: view.lang,
    authors: [author],
    items: view.items.map((item) => ({
      id: item.link,
      url: item.link,
      title: item.title,
      summary: item.description,
      content_html: item.content,
      date_published: item.pubDate.toISOString(),
      ...(item.modified === undefined ? {} : { date_modified: item.modified.toISOString() }),
    })),
  };
}
