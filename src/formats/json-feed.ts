import { dataSchemaAddress, type JsonFeed } from './data-schemas.ts';
import type { FeedView } from './feed.ts';

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
    _schema: { url: dataSchemaAddress('data-feed', root) },
    items: view.items.map((item) => ({
      id: item.link,
      url: item.link,
      title: item.title,
      summary: item.description,
      ...(item.borrowed === undefined ? {} : { language: item.borrowed }),
      content_html: item.content,
      date_published: item.pubDate.toISOString(),
      ...(item.modified === undefined ? {} : { date_modified: item.modified.toISOString() }),
    })),
  };
}
