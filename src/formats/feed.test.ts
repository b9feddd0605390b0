import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { TINY_CONTENT, tinyLibrary, tinyViews } from '../tests/support/tiny.ts';
import { feedView } from './feed.ts';
import { feedResponse } from './feed-response.ts';
import type { News } from '../library/types.ts';
import { Views } from '../views/views.ts';

const SITE = 'https://tides.example';
const [piece] = [...tinyLibrary().news.values()];
if (piece === undefined) throw new Error('The fixture has no news.');

/** Views of the fixture in which its one piece is replaced. */
const withNews = (...news: News[]): Views =>
  new Views({ ...tinyLibrary(), news: new Map(news.map((entry) => [entry.id, entry])) }, 'en', '/repo/');
const withBody = (body: string): Views => {
  const en = piece.prose.en;
  if (en === undefined) throw new Error('The fixture has no English news.');
  return withNews({ ...piece, prose: { en: { ...en, body } } });
};
/** The items that are pieces of news; those of changes lead to a place on the page of news. */
const piecesOf = (views: Views) => feedView(views, SITE).items.filter(({ link }) => !link.includes('#'));
const contentOf = (views: Views): string => piecesOf(views)[0]?.content ?? '';

describe('the feed', () => {
  it('stands in its language, with whole addresses below the base path', () => {
    const view = feedView(tinyViews('fr'), SITE);
    expect(view.title).toBe('Le Pacte des marées expliqué\u00A0: actualités');
    expect(view.self).toBe(`${SITE}/repo/fr/feed.xml`);
    expect(piecesOf(tinyViews('fr')).map(({ link }) => link)).toEqual([`${SITE}/repo/fr/news/2019-03-04-founding/`]);
  });

  it('gives the whole text with every link whole', () => {
    const links = [...contentOf(tinyViews()).matchAll(/href="([^"]*)"/g)].map((match) => match[1]);
    expect(links).toContain(`${SITE}/repo/members/marlow-turbines/`);
    expect(links).toContain(`${SITE}/repo/claims/#three-signatures`);
    expect(links).toContain('https://gazette.example/three-sign-for-the-tide');
    expect(links.filter((href) => !href?.startsWith('https://'))).toEqual([]);
  });

  it('leaves out marks, notes and definitions, which need our styles', () => {
    expect(contentOf(tinyViews())).not.toMatch(/<button|popover|class=|id=/);
  });

  it('says which day a piece tells of, and dates it by the day it was written', () => {
    expect(contentOf(tinyViews())).toContain('<b>4\u00A0March\u00A02019</b>');
    expect(piecesOf(tinyViews())[0]?.pubDate.toISOString()).toBe('2019-06-01T00:00:00.000Z');
  });

  it('prints no HTML that a writer put into a text', () => {
    const content = contentOf(
      withBody('Hello <script>alert(1)</script> <img src=x onerror=alert(1)> [x](javascript:alert(1))'),
    );
    expect(content).toContain('Hello');
    expect(content).not.toMatch(/<script|<img|onerror|javascript:/);
  });

  it('marks a text that stands in the other language', () => {
    const en = piece.prose.en;
    const content = contentOf(
      new Views(
        { ...tinyLibrary(), news: new Map([[piece.id, { ...piece, prose: { en } as News['prose'] }]]) },
        'fr',
        '/',
      ),
    );
    expect(content).toContain('<div lang="en">');
  });

  it('tells what changed among the pieces, by name and with the source', () => {
    const [change] = feedView(tinyViews('fr'), SITE).items;
    expect(change?.title).toBe('Atelier du Flot rejoint le Pacte des marées');
    expect(change?.link).toBe(`${SITE}/repo/fr/news/#joined-2019-05-02`);
    expect(change?.content).toContain(`<a href="${SITE}/repo/fr/members/atelier-du-flot/">Atelier du Flot</a>`);
    expect(change?.content).toContain('Harbour Gazette, 4\u00A0mars\u00A02019');
  });

  it('leads from each correction to its place on their page', () => {
    const what = { en: 'It said Brest.', fr: 'On lisait Brest.' };
    const corrected: News = { ...piece, facts: { ...piece.facts, corrections: [{ on: '2019-05-12', what }] } };
    const [change] = feedView(withNews(corrected), SITE).items;
    expect([change?.description, change?.link]).toEqual([
      what.en,
      `${SITE}/repo/about/corrections/#news-${piece.id}-1`,
    ]);
  });

  it('lists the newest day first', () => {
    const later: News = { ...piece, id: 'later', facts: { ...piece.facts, date: '2019-04-01' } };
    expect(piecesOf(withNews(piece, later)).map(({ link }) => link.split('/').at(-2))).toEqual(['later', piece.id]);
  });
});

describe('the feed as RSS', () => {
  it('names its language, its own address and each piece', async () => {
    vi.stubEnv('CONTENT_DIR', TINY_CONTENT);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const response = await feedResponse('fr');
    const xml = await response.text();
    expect(xml).toContain('<language>fr</language>');
    expect(xml).toContain('<atom:link href="https://tides.example/fr/feed.xml" rel="self"');
    expect(xml).toContain('<item><title>La charte est signée</title>');
  });
});
