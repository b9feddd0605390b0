import { describe, expect, it } from 'vitest';
import { tinyLibrary } from '../tests/support/tiny.ts';
import { sitemapOptionsFor, type SitemapItem } from './sitemap.ts';
import type { Member } from '../library/types.ts';

const ROOT = 'https://tides.example/repo/';
const options = sitemapOptionsFor(tinyLibrary(), ROOT);

describe('the sitemap', () => {
  it('leaves out the pages that search engines should not list, in both languages', () => {
    const paths = ['', 'fr/', 'members/marlow-turbines/', 'fr/news/', '404/', 'fr/404/', 'search/'];
    expect(paths.filter((path) => options.filter(ROOT + path))).toEqual([
      '',
      'fr/',
      'members/marlow-turbines/',
      'fr/news/',
      'search/',
    ]);
  });

  it('leaves out the old address of a renamed member', () => {
    const member = tinyLibrary().members.get('marlow-turbines');
    if (member === undefined) throw new Error('The fixture has no such member.');
    const moved: Member = { ...member, facts: { ...member.facts, movedTo: 'saltmere-school' } };
    const { filter } = sitemapOptionsFor({ ...tinyLibrary(), members: new Map([[moved.id, moved]]) }, ROOT);
    expect(filter(`${ROOT}members/${moved.id}/`)).toBe(false);
  });

  it('says when the facts of a page were last checked', () => {
    const lastmod = (path: string): string | undefined => options.serialize<SitemapItem>({ url: ROOT + path }).lastmod;
    expect(lastmod('fr/members/atelier-du-flot/')).toBe('2019-06-01');
    expect(lastmod('fr/members/')).toBeUndefined();
  });

  it('offers the root language to readers of neither', () => {
    const links = [
      { lang: 'en', url: `${ROOT}news/` },
      { lang: 'fr', url: `${ROOT}fr/news/` },
    ];
    expect(options.serialize({ url: `${ROOT}fr/news/`, links }).links).toEqual([
      ...links,
      { lang: 'x-default', url: `${ROOT}news/` },
    ]);
  });
});
