import { describe, expect, it } from 'vitest';
import { distPages } from '../support/dist.ts';

const pages = distPages();

describe('every page', () => {
  it('is in a language of the site, and in the one of its address', () => {
    const wrong = pages.filter(({ path, lang }) => lang !== (/^\/fr(\/|$)/.test(path) ? 'fr' : 'en'));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('has one first heading', () => {
    const wrong = pages.filter((page) => page.all('h1').length !== 1);
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('has a title that no other page of its language has', () => {
    const titles = Map.groupBy(pages, ({ lang, title }) => `${lang} ${title}`);
    const shared = [...titles.values()].filter((group) => group.length > 1 || group[0]?.title === '');
    expect(shared.map((group) => group.map(({ path }) => path))).toEqual([]);
  });

  it('says in a sentence what it is about', () => {
    const wrong = pages.filter((page) => (page.meta('description') ?? '').length < 20);
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('names no id twice', () => {
    const wrong = pages.flatMap((page) => {
      const ids = page.values('*', 'id');
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${page.path} #${id}`);
    });
    expect(wrong).toEqual([]);
  });
});
