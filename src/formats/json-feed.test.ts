import { describe, expect, it } from 'vitest';
import { tinyViews } from '../tests/support/tiny.ts';
import { feedView } from './feed.ts';
import { jsonFeed } from './json-feed.ts';

const SITE = 'https://tides.example';
const author = { name: 'The Tidal Compact, explained', url: `${SITE}/repo/` };
const feed = jsonFeed(feedView(tinyViews('fr'), SITE), author, `${SITE}/repo/`);

describe('the feed as JSON', () => {
  it('says which version it is, whose it is and where it stands', () => {
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      home_page_url: `${SITE}/repo/fr/news/`,
      feed_url: `${SITE}/repo/fr/feed.json`,
      language: 'fr',
      authors: [author],
    });
  });

  it('has pieces and changes in the order of their days, each under an address of its own', () => {
    expect(feed.items.map(({ id }) => id)).toEqual([
      `${SITE}/repo/fr/news/#joined-2019-05-02`,
      `${SITE}/repo/fr/news/2019-03-04-founding/`,
      `${SITE}/repo/fr/news/#founding-2019-03-04`,
    ]);
  });

  it('gives the whole text and its days', () => {
    const piece = feed.items[1];
    expect(piece?.content_html).toContain('<h2>Sources</h2>');
    expect(piece).toMatchObject({
      date_published: '2019-06-01T00:00:00.000Z',
      date_modified: '2019-06-01T00:00:00.000Z',
    });
    expect(feed.items[0]).not.toHaveProperty('date_modified');
  });
});
