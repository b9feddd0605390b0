import rss from '@astrojs/rss';
import { escapeHtml } from '../markdown/html.ts';
import type { Lang } from '../schema/primitives.ts';
import { feedView } from './feed.ts';
import { publicAddress, viewsFor } from './page.ts';

/** The feed of a language as RSS 2.0. */
export function feedResponse(lang: Lang): Promise<Response> {
  const { title, description, home, self, items } = feedView(viewsFor(lang), publicAddress());
  return rss({
    title,
    description,
    site: home,
    items,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${lang}</language><atom:link href="${escapeHtml(self)}" rel="self" type="application/rss+xml"/>`,
  });
}
