import rss from '@astrojs/rss';
import { escapeHtml } from '../markdown/html.ts';
import type { Lang } from '../schema/languages.ts';
import { feedView } from './feed.ts';
import { jsonFeed } from './json-feed.ts';
import { publicAddress, viewsFor } from '../views/page.ts';

/** The feed of a language as RSS 2.0. */
export function feedResponse(lang: Lang): Promise<Response> {
  const { title, description, home, self, items } = feedView(viewsFor(lang), publicAddress());
  return rss({
    title,
    description,
    site: home,
    items: items.map(({ title, link, description, pubDate, content, borrowed }) => ({
      title,
      link,
      description,
      pubDate,
      content,
      ...(borrowed === undefined ? {} : { customData: `<dc:language>${borrowed}</dc:language>` }),
    })),
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      ...(items.some(({ borrowed }) => borrowed) ? { dc: 'http://purl.org/dc/elements/1.1/' } : {}),
    },
    customData: `<language>${lang}</language><atom:link href="${escapeHtml(self)}" rel="self" type="application/rss+xml"/>`,
  });
}

/** The feed of a language as JSON Feed. */
export function jsonFeedResponse(lang: Lang): Response {
  const views = viewsFor(lang);
  const site = publicAddress();
  const author = { name: views.lib.site.name[lang], url: site + views.path('') };
  const feed = jsonFeed(feedView(views, site), author, site + views.base);
  return new Response(`${JSON.stringify(feed, null, 1)}\n`, { headers: { 'content-type': 'application/feed+json' } });
}
