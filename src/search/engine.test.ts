import { describe, expect, it } from 'vitest';
import type { BoxData } from './box-data.ts';
import type { Pagefind, PagefindData } from './browser/pagefind.ts';
import { Engine } from './engine.ts';
import { quickHits } from './query.ts';

const box: BoxData = {
  lang: 'en',
  root: '/',
  tag: '',
  files: [],
  names: [{ p: 'members/harbour-works/', s: 'members', n: 'Harbour Works', f: 'id1', k: 'company', c: 'PT' }],
  ligatures: {},
  words: { 'kind.company': 'Company' },
};

const page = (raw_url: string, title: string, content: string, section: string): PagefindData => ({
  raw_url,
  content,
  locations: [],
  meta: { title },
  filters: { section: [section] },
  sub_results: [],
});
const PAGES: Record<string, PagefindData> = {
  id0: page('claims/#ships', 'Ships are built by hand.', 'Said of the Harbour Works.', 'claims'),
  id1: page('members/harbour-works/', 'Harbour Works', 'A company that builds ships.', 'members'),
};

/** An index that knows whole words only, and leaves out those that it does not know, as Pagefind does. */
const index: Pagefind = {
  preload: () => Promise.resolve(),
  search(term) {
    const quoted = /^"(.*)"$/.exec(term ?? '')?.[1];
    const texts = Object.entries(PAGES).map(([id, d]) => ({
      id,
      text: `${d.meta['title'] ?? ''} ${d.content}`.toLowerCase(),
    }));
    const words = (quoted ?? term ?? '')
      .toLowerCase()
      .split(' ')
      .filter((word) => texts.some(({ text }) => text.includes(word)));
    const found =
      words.length === 0
        ? []
        : texts.filter(({ text }) =>
            quoted ? text.includes(quoted.toLowerCase()) : words.every((w) => text.includes(w)),
          );
    return Promise.resolve({
      results: found.map(({ id }) => ({
        id,
        score: 1,
        data: () => Promise.resolve(PAGES[id] ?? page('', '', '', '')),
      })),
      unfilteredResultCount: found.length,
      totalFilters: { section: { claims: 1, members: 1 } },
    });
  },
};
const engine = new Engine(box, index);
const hrefs = async (text: string): Promise<string[]> =>
  (await (await engine.ask({ text })).load(0, 9)).map((hit) => hit.href);

describe('an answer', () => {
  it('has the name that was asked for first, wherever the index puts it', async () => {
    expect(await hrefs('harbour works')).toEqual(['/members/harbour-works/', '/claims/#ships']);
  });

  it('is for the nearest name where the query is misspelt, and says so', async () => {
    const answer = await engine.ask({ text: 'harbuor works' });
    expect(answer).toMatchObject({ corrected: true, text: 'Harbour Works' });
  });

  it('says where it has only some of the words', async () => {
    expect(await engine.ask({ text: 'ships volcanoes' })).toMatchObject({ loose: true, total: 2 });
  });

  it('is empty where the index knows no word', async () => {
    expect(await engine.ask({ text: 'volcanoes' })).toMatchObject({ total: 0, corrected: false, loose: false });
  });
});

it('answers a name before the index is there', () => {
  const [hit] = quickHits(box, { text: 'harb' });
  expect(hit).toMatchObject({
    href: '/members/harbour-works/',
    excerpt: [{ text: 'Company, Portugal', marked: false }],
  });
  expect(quickHits(box, { text: 'harb', section: 'members', country: 'FR' })).toEqual([]);
});
