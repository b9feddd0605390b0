import { describe, expect, it } from 'vitest';
import { isPageAt } from '../../offline/worker/read.ts';
import { distPages, type Page } from '../support/dist.ts';
import { canonicalOf, gather, isUnlisted, origin } from '../support/site-map.ts';

const pages = distPages();
const listed = pages.filter((page) => !isUnlisted(page));

/** The paths of the pages for which a sentence is not true. */
const except = (all: readonly Page[], isTrue: (page: Page) => boolean): string[] =>
  all.filter((page) => !isTrue(page)).map(({ path }) => path);

/** What is read on a page, without what is in another language, code and scripts. */
const readable = (page: Page): string =>
  page.html
    .slice(page.html.indexOf('<body'))
    .replaceAll(/<(script|style|code|pre)\b[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<([a-z0-9]+)[^>]*\blang="?(?:en|fr)"?[^>]*>(?:(?!<\1\b)[\s\S])*?<\/\1>/g, 'X')
    .replaceAll(/<(?!\/?(?:a|b|i|em|strong|span|button)\b)[^>]*>/g, ' ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&nbsp;|&#160;|&#xA0;/gi, '\u00A0')
    .replaceAll(/[ \n\t]+/g, ' ');

const found = (all: readonly Page[], pattern: RegExp): ReturnType<typeof gather> =>
  gather(all.flatMap((page) => [...readable(page).matchAll(pattern)].map(([what]) => ({ what, page: page.path }))));

it('what developers look at while they write is no part of the site', () => {
  expect(pages.map(({ path }) => path).filter((path) => path.includes('specimen'))).toEqual([]);
});

describe('what is read', () => {
  it('has a no-break space before a colon in French, in the words of the interface too', () => {
    const french = pages.filter(({ lang }) => lang === 'fr');
    expect(french.length).toBeGreaterThan(150);
    expect(found(french, /\p{L}{2,}:(?= )/gu)).toEqual([]);
    const labels = french.flatMap((page) =>
      ['aria-label', 'title'].flatMap((name) =>
        page.values('*', name).flatMap((what) => (/\p{L}{2,}: /u.test(what) ? [{ what, page: page.path }] : [])),
      ),
    );
    expect(gather(labels)).toEqual([]);
  });

  it('has no space before a comma', () => {
    expect(found(pages, /\S+ ,(?= )/g)).toEqual([]);
  });

  it('tells days in words, but in addresses', () => {
    expect(found(pages, /(?<![\w/-])\d{4}-\d\d-\d\d(?![\w/-])/g)).toEqual([]);
  });
});

describe('every page', () => {
  it('is in a language of the site, and in the one of its address', () => {
    expect(except(pages, ({ path, lang }) => lang === (/^\/fr(\/|$)/.test(path) ? 'fr' : 'en'))).toEqual([]);
  });

  it('has one first heading', () => {
    expect(except(pages, (page) => page.all('h1').length === 1)).toEqual([]);
  });

  it('skips no level of headings', () => {
    const findings = pages.flatMap((page) => {
      const levels = page.tags.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? Number(name[1]) : []));
      return levels.flatMap((level, i) => {
        const before = levels[i - 1] ?? 0;
        return level > before + 1 ? [{ what: `h${level} after h${before}`, page: page.path }] : [];
      });
    });
    expect(gather(findings)).toEqual([]);
  });

  it('has a title that no other page of its language has', () => {
    const titles = Map.groupBy(
      pages.filter(({ path }) => !/404/.test(path)),
      ({ lang, title }) => `${lang} ${title}`,
    );
    const shared = [...titles.values()].filter((group) => group.length > 1 || group[0]?.title === '');
    expect(shared.map((group) => group.map(({ path }) => path))).toEqual([]);
  });

  it('says in 50 to 170 letters what it is about, and no two pages of a language say the same', () => {
    const findings = listed.flatMap((page) => {
      const length = [...(page.meta('description') ?? '')].length;
      return length >= 50 && length <= 170 ? [] : [`${page.path}: ${length}, “${page.meta('description') ?? ''}”`];
    });
    expect(findings).toEqual([]);
    const said = Map.groupBy(listed, (page) => `${page.lang} ${page.meta('description') ?? ''}`);
    expect(
      [...said.values()].filter((group) => group.length > 1).map((group) => group.map(({ path }) => path)),
    ).toEqual([]);
  });

  it('says in its head where it stands, and is whole: the worker keeps no other of what was read', () => {
    expect(except(pages, ({ path, html }) => isPageAt(path, html))).toEqual([]);
  });

  it('names no id twice', () => {
    const findings = pages.flatMap((page) => {
      const ids = page.values('*', 'id');
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => ({ what: `#${id}`, page: page.path }));
    });
    expect(gather(findings)).toEqual([]);
  });

  it('has a main part that the skip link leads to', () => {
    expect(
      except(pages, (page) => page.all('main').length === 1 && page.values('a', 'href').includes('#main')),
    ).toEqual([]);
  });
});

describe('every page that search engines list', () => {
  it('gives its own address as the one to keep', () => {
    expect(except(listed, (page) => canonicalOf(page) === origin() + page.path)).toEqual([]);
  });

  it('names itself, its twin and the root language’s page as its alternates, and so does the twin', () => {
    const wrong = listed.filter((page) => {
      const en = origin() + page.path.replace(/^\/fr\//, '/');
      const wanted = { en, fr: en.replace(origin(), `${origin()}/fr`), 'x-default': en };
      const found = page.all('link').flatMap(({ attributes }) => {
        const lang = attributes.get('hreflang');
        return attributes.get('rel') === 'alternate' && lang !== undefined ? [[lang, attributes.get('href')]] : [];
      });
      return JSON.stringify(Object.fromEntries(found)) !== JSON.stringify(wanted);
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('leads a feed reader to the feed of its language', () => {
    const feed = (page: Page): string | undefined =>
      page
        .all('link')
        .find(({ attributes }) => attributes.get('type') === 'application/rss+xml')
        ?.attributes.get('href');
    expect(except(listed, (page) => feed(page) === (page.lang === 'fr' ? '/fr/feed.xml' : '/feed.xml'))).toEqual([]);
  });
});
