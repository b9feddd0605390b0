import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { library } from '../../library/index.ts';
import { DIST, distFiles, distPages } from '../support/dist.ts';
import { decode, tagsOf } from '../support/html.ts';
import { isUnlisted, origin } from '../support/site-map.ts';

const read = (file: string): string => readFileSync(join(DIST, file), 'utf8');
const paths = new Set(distPages().map(({ path }) => path));
const isThere = (address: string): boolean => {
  const { origin: from, pathname } = new URL(address);
  return from === origin() && (paths.has(pathname) || distFiles().includes(pathname.slice(1)));
};
const between = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map((m) => decode(m[1] ?? ''));

describe.each(['feed.xml', 'fr/feed.xml'])('/%s', (file) => {
  const xml = read(file);
  const items = xml.split('<item>').slice(1);

  it('has every piece of news, whole, at an address that is there', () => {
    expect(items).toHaveLength(library().news.size);
    expect(items.flatMap((item) => between(item, 'link')).filter((link) => !isThere(link))).toEqual([]);
    expect(items.filter((item) => (between(item, 'content:encoded')[0] ?? '').length < 500)).toEqual([]);
  });

  it('holds only whole addresses, and of ours only those that are there', () => {
    const addresses = items
      .flatMap((item) => between(item, 'content:encoded'))
      .flatMap((html) => tagsOf(html).flatMap(({ attributes }) => attributes.get('href') ?? []));
    expect(addresses.length).toBeGreaterThan(50);
    expect(
      addresses.filter(
        (address) => !/^https?:\/\//.test(address) || (address.startsWith(origin()) && !isThere(address)),
      ),
    ).toEqual([]);
  });

  it('holds no script, no style and nothing of our pages’ workings', () => {
    const tags = items.flatMap((item) => between(item, 'content:encoded')).flatMap(tagsOf);
    expect(
      [...new Set(tags.map(({ name }) => name))].filter((name) =>
        ['script', 'style', 'button', 'img', 'iframe'].includes(name),
      ),
    ).toEqual([]);
    expect(
      tags
        .flatMap(({ attributes }) => [...attributes.keys()])
        .filter((key) => !['href', 'rel', 'lang', 'start', 'scope'].includes(key)),
    ).toEqual([]);
  });
});

describe('the sitemap', () => {
  const xml = distFiles()
    .filter((file) => /^sitemap-\d+\.xml$/.test(file))
    .map(read)
    .join('');

  it('lists exactly the pages that search engines may list', () => {
    const wanted = distPages()
      .filter((page) => !isUnlisted(page))
      .map(({ path }) => origin() + path);
    expect(between(xml, 'loc').sort()).toEqual(wanted.sort());
  });

  it('gives each page its twin', () => {
    const entries = xml.split('<url>').slice(1);
    const lonely = entries.filter((entry) =>
      ['"en"', '"fr"', '"x-default"'].some((lang) => !entry.includes(`hreflang=${lang}`)),
    );
    expect(lonely).toEqual([]);
  });

  it('is what robots.txt and its index lead to', () => {
    expect(read('robots.txt')).toContain(`Sitemap: ${origin()}/sitemap-index.xml`);
    expect(between(read('sitemap-index.xml'), 'loc').filter((address) => !isThere(address))).toEqual([]);
  });
});

describe('/llms.txt', () => {
  it('leads to what is there', () => {
    const links = [...read('llms.txt').matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(25);
    expect(links.filter((link) => !isThere(link))).toEqual([]);
  });
});

describe('/site.webmanifest', () => {
  const manifest = JSON.parse(read('site.webmanifest')) as {
    start_url: string;
    icons: { src: string; sizes: string; type: string }[];
  };

  it('leads to what is there', () => {
    expect(isThere(origin() + manifest.start_url)).toBe(true);
    expect(manifest.icons.filter(({ src }) => !isThere(origin() + src))).toEqual([]);
  });

  it('tells the true size of each picture', () => {
    const wrong = manifest.icons
      .filter(({ type }) => type === 'image/png')
      .filter(({ src, sizes }) => {
        const png = readFileSync(join(DIST, src));
        return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}` !== sizes;
      });
    expect(wrong).toEqual([]);
  });
});

describe('the data', () => {
  it('has every member, each with a page that is there', () => {
    const text = read('members.json');
    const data: unknown = JSON.parse(text);
    const all = (Array.isArray(data) ? data : (data as { members: unknown[] }).members) as { id: string }[];
    expect(all.map(({ id }) => id).sort()).toEqual([...library().members.keys()].sort());
  });

  it('is a table with a line for each member', () => {
    expect(
      read('members.csv')
        .trim()
        .split(/\r?\n(?=[a-z0-9-]+,)/).length,
    ).toBeGreaterThan(library().members.size);
  });

  it('has a schema that says what a member’s entry may hold', () => {
    expect(JSON.parse(read('schema/member.json'))).toMatchObject({
      type: 'object',
      properties: { name: {}, joined: {} },
    });
  });
});
