import Validator from '@adobe/structured-data-validator';
import WebAutoExtractor from '@marbec/web-auto-extractor';
import { describe, expect, it } from 'vitest';
import { distPages, type Page } from '../support/dist.ts';
import { gather, isUnlisted, origin } from '../support/site-map.ts';

type Thing = Record<string, unknown>;

/** What a thing must say, by its type: what schema.org’s validator and search engines ask for. */
const REQUIRED: Record<string, readonly string[]> = {
  Article: ['headline', 'description', 'inLanguage', 'url', 'datePublished', 'dateModified', 'author', 'image'],
  NewsArticle: ['headline', 'description', 'inLanguage', 'url', 'datePublished', 'dateModified', 'author', 'image'],
  ProfilePage: ['mainEntity', 'dateModified', 'inLanguage'],
  AboutPage: ['name', 'description', 'inLanguage'],
  Organization: ['name'],
  CollegeOrUniversity: ['name', 'description'],
  PostalAddress: [],
  BreadcrumbList: ['itemListElement'],
  ItemList: ['numberOfItems', 'itemListElement'],
  ListItem: ['position'],
  DefinedTermSet: ['name', 'hasDefinedTerm'],
  DefinedTerm: ['name', 'description'],
  WebSite: ['name', 'url', 'inLanguage'],
};

/** What else schema.org lets each type say, of what our pages say anywhere. */
const THING = ['@type', '@id', '@context', 'name', 'description', 'url', 'image', 'alternateName', 'mainEntityOfPage'];
const WORK = [
  ...THING,
  'inLanguage',
  'dateModified',
  'datePublished',
  'author',
  'publisher',
  'isAccessibleForFree',
  'license',
  'headline',
  'mainEntity',
];
const KNOWN: Record<string, readonly string[]> = {
  Article: WORK,
  NewsArticle: WORK,
  ProfilePage: WORK,
  AboutPage: WORK,
  WebSite: WORK,
  DefinedTermSet: [...WORK, 'hasDefinedTerm'],
  DefinedTerm: [...THING, 'inDefinedTermSet'],
  Organization: [...THING, 'address', 'logo'],
  CollegeOrUniversity: [...THING, 'address', 'logo'],
  PostalAddress: [...THING, 'addressLocality', 'addressCountry'],
  BreadcrumbList: [...THING, 'itemListElement'],
  ItemList: [...THING, 'itemListElement', 'numberOfItems'],
  ListItem: [...THING, 'position', 'item'],
};

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** All things that the structured data of a page tells of, however deep. */
function thingsOf(page: Page): Thing[] {
  const blocks = page.all('script').filter(({ attributes }) => attributes.get('type') === 'application/ld+json');
  const all: Thing[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (isThing(value)) {
      if ('@type' in value) all.push(value);
      Object.values(value).forEach(walk);
    }
  };
  for (const { end } of blocks) walk(JSON.parse(page.html.slice(end, page.html.indexOf('</script', end))));
  return all;
}

const pages = distPages().filter((page) => !isUnlisted(page));
const things = new Map(pages.map((page) => [page, thingsOf(page)]));
const ofType = (page: Page, type: string): Thing[] =>
  (things.get(page) ?? []).filter((thing) => thing['@type'] === type);
const below = (pattern: RegExp): Page[] => pages.filter(({ path }) => pattern.test(path));

describe('the structured data', () => {
  it('passes the checks that a search engine makes before it shows more than a title', async () => {
    const extractor = new WebAutoExtractor({ addLocation: true, embedSource: ['rdfa', 'microdata'] });
    const validator = new Validator();
    const findings: { what: string; page: string }[] = [];
    let read = 0;
    for (const { html, path } of pages) {
      const found = extractor.parse(html);
      read += Object.keys(found.jsonld).length;
      for (const { severity, issueMessage } of await validator.validate(found))
        findings.push({ what: `${severity}: ${issueMessage}`, page: path });
    }
    expect(read).toBeGreaterThan(pages.length);
    expect(gather(findings)).toEqual([]);
  });

  it('is JSON that schema.org knows, with all that each thing must say', () => {
    const findings = [...things].flatMap(([page, all]) =>
      all.flatMap((thing) => {
        const type = String(thing['@type']);
        return (REQUIRED[type] ?? [])
          .filter((key) => thing[key] === undefined || thing[key] === '')
          .map((key) => ({ what: `${type} without ${key}`, page: page.path }));
      }),
    );
    expect(gather(findings)).toEqual([]);
  });

  it('says of nothing what schema.org does not let it say', () => {
    const findings = [...things].flatMap(([page, all]) =>
      all.flatMap((thing) => {
        const type = String(thing['@type']);
        const known = KNOWN[type];
        if (known === undefined) return [{ what: `${type} is unknown here`, page: page.path }];
        return Object.keys(thing)
          .filter((key) => !known.includes(key))
          .map((key) => ({ what: `${type} with ${key}`, page: page.path }));
      }),
    );
    expect(gather(findings)).toEqual([]);
  });

  it('gives days as days, addresses whole, and headlines that a list of results can show', () => {
    const findings = [...things].flatMap(([page, all]) =>
      all.flatMap((thing) => [
        ...['datePublished', 'dateModified']
          .filter((key) => key in thing && !/^\d{4}-\d{2}-\d{2}$/.test(String(thing[key])))
          .map((what) => ({ what, page: page.path })),
        ...['url', 'item', 'mainEntityOfPage', 'license']
          .filter((key) => key in thing && !/^https?:\/\//.test(String(thing[key])))
          .map((what) => ({ what, page: page.path })),
        ...(String(thing['headline'] ?? '').length > 110 ? [{ what: 'a long headline', page: page.path }] : []),
        ...Object.entries(thing)
          .filter(([, value]) => value === '' || value === null || (Array.isArray(value) && value.length === 0))
          .map(([key]) => ({ what: `nothing as ${key}`, page: page.path })),
      ]),
    );
    expect(gather(findings)).toEqual([]);
  });

  it('calls what tells of a dated event news, and what explains an article', () => {
    expect(below(/^\/(fr\/)?explainers\/[^/]+\/$/).filter((page) => ofType(page, 'Article').length !== 1)).toEqual([]);
    expect(below(/^\/(fr\/)?news\/[^/]+\/$/).filter((page) => ofType(page, 'NewsArticle').length !== 1)).toEqual([]);
  });

  it('tells of an article on every explainer and every piece of news', () => {
    const articles = below(/^\/(fr\/)?(explainers|news)\/[^/]+\/$/);
    expect(articles.length).toBeGreaterThan(20);
    const none = articles.filter((page) => ofType(page, 'Article').length + ofType(page, 'NewsArticle').length !== 1);
    expect(none.map(({ path }) => path)).toEqual([]);
  });

  it('tells of the organisation on every profile, with its name', () => {
    const profiles = below(/^\/(fr\/)?members\/(?!kind\/|country\/)[^/]+\/$/);
    expect(profiles.length).toBeGreaterThan(100);
    const named = (page: Page): boolean => {
      const h1 = page.text('h1') ?? '';
      return (things.get(page) ?? []).some(
        ({ name }) => typeof name === 'string' && (h1.includes(name) || name.includes(h1)),
      );
    };
    expect(profiles.filter((page) => !named(page)).map(({ path }) => path)).toEqual([]);
  });

  it('gives the way from home to every other page, step by step, with whole addresses', () => {
    const wrong = pages
      .filter(({ path }) => !['/', '/fr/'].includes(path))
      .filter((page) => {
        const [list] = ofType(page, 'BreadcrumbList');
        const steps = Array.isArray(list?.['itemListElement']) ? (list['itemListElement'] as Thing[]) : [];
        const home = origin() + (page.lang === 'fr' ? '/fr/' : '/');
        return (
          steps.length < 2 ||
          steps[0]?.['item'] !== home ||
          steps.at(-1)?.['item'] !== origin() + page.path ||
          steps.some((step, i) => step['position'] !== i + 1 || typeof step['name'] !== 'string' || step['name'] === '')
        );
      });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('names only pages that are there', () => {
    const paths = new Set(distPages().map(({ path }) => path));
    const findings = [...things].flatMap(([page, all]) =>
      all
        .flatMap((thing) => [thing['item'], thing['url']])
        .filter((address): address is string => typeof address === 'string' && address.startsWith(origin()))
        .map((address) => new URL(address).pathname)
        .filter((path) => path.endsWith('/') && !paths.has(path))
        .map((what) => ({ what, page: page.path })),
    );
    expect(gather(findings)).toEqual([]);
  });
});
