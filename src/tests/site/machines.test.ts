import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { library } from '../../library/index.ts';
import { currentMembers } from '../../library/members.ts';
import { DIST, distFiles, distPage, distPages } from '../support/dist.ts';
import { decode, tagsOf } from '../support/html.ts';
import { strictly } from '../support/json-schema.ts';
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

  const isPiece = (item: string): boolean => !between(item, 'link').some((link) => link.includes('#'));

  it('has every piece of news, whole, at an address that is there', () => {
    const pieces = items.filter(isPiece);
    expect(pieces).toHaveLength(library().news.size);
    expect(items.flatMap((item) => between(item, 'link')).filter((link) => !isThere(link))).toEqual([]);
    expect(pieces.filter((item) => (between(item, 'content:encoded')[0] ?? '').length < 500)).toEqual([]);
  });

  it('tells what changed at its place on the page that tells it, and names everybody who joined', () => {
    const changes = items.filter((item) => !isPiece(item));
    const places = changes.flatMap((item) => between(item, 'link')).map((link) => new URL(link));
    const ids = new Map(
      [...new Set(places.map(({ pathname }) => pathname))].map((path) => [path, distPage(path).values('li', 'id')]),
    );
    expect(places.filter(({ pathname, hash }) => ids.get(pathname)?.includes(hash.slice(1)) !== true)).toEqual([]);
    const named = changes.flatMap((item) => between(item, 'content:encoded')).join('');
    const unnamed = currentMembers(library()).filter(({ id }) => !named.includes(`/members/${id}/`));
    expect(unnamed.map(({ id }) => id)).toEqual([]);
  });

  it('says the same as JSON Feed 1.1, whose every field is as the specification has it', () => {
    const feed = JSON.parse(read(file.replace(/xml$/, 'json'))) as Record<string, unknown> & {
      items: Record<string, string>[];
    };
    expect(feed['version']).toBe('https://jsonfeed.org/version/1.1');
    expect(feed['feed_url']).toBe(`${origin()}/${file.replace(/xml$/, 'json')}`);
    for (const key of ['title', 'description', 'language']) expect(feed[key]).toBeTypeOf('string');
    for (const key of ['home_page_url', 'icon', 'favicon']) expect(isThere(String(feed[key]))).toBe(true);
    expect(feed.items.map((item) => item['id'])).toEqual(items.flatMap((item) => between(item, 'link')));
    expect(feed.items.map((item) => item['content_html'])).toEqual(
      items.flatMap((item) => between(item, 'content:encoded')),
    );
    const day = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
    expect(feed.items.filter((item) => !day.test(item['date_published'] ?? '') || item['url'] !== item['id'])).toEqual(
      [],
    );
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

describe.each(['', 'fr/'])('/%ssite.webmanifest', (folder) => {
  const manifest = JSON.parse(read(`${folder}site.webmanifest`)) as {
    start_url: string;
    shortcuts: { name: string; url: string }[];
    icons: { src: string; sizes: string; type: string }[];
  };

  it('leads to what is there', () => {
    expect(manifest.start_url).toBe(`/${folder}`);
    expect(manifest.shortcuts.map(({ url }) => url)).toContain(`/${folder}search/`);
    expect(manifest.shortcuts.filter(({ url }) => !isThere(origin() + url))).toEqual([]);
    expect(read(`${folder}index.html`)).toContain(`<link rel="manifest" href="/${folder}site.webmanifest"`);
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

describe('the twin of a page in Markdown', () => {
  const twins = distFiles().filter((file) => file.endsWith('/index.md') || file === 'index.md');
  const textOf = new Map(twins.map((file) => [file, read(file)]));

  it('stands beside every page that search engines list, and says of itself what the page does', () => {
    const listed = distPages().filter((page) => !isUnlisted(page));
    const wrong = listed.filter((page) => {
      const head = textOf.get(page.file.replace(/html$/, 'md'))?.split('\n---\n')[0] ?? '';
      const date = /^date: \d{4}-\d{2}-\d{2}$/m.test(head);
      return (
        !date || !head.includes(`canonical: "${origin()}${page.path}"`) || !head.includes(`language: ${page.lang}`)
      );
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
    expect(twins.length).toBe(listed.length);
  });

  it('has the page’s heading and no HTML', () => {
    const found = [...textOf].filter(
      ([, text]) => !/^# \S/m.test(text) || /(^|[^\\])<[a-z/]/m.test(text.replace(/```[^]*?```/g, '')),
    );
    expect(found.map(([file]) => file)).toEqual([]);
  });

  it('has a note for every mark, and a mark for every note', () => {
    const wrong = [...textOf].filter(([, text]) => {
      const notes = [...text.matchAll(/^\[\^([^\]]+)\]: \S/gm)].map((m) => m[1]);
      const marks = new Set([...text.replace(/^\[\^.*$/gm, '').matchAll(/\[\^([^\]]+)\]/g)].map((m) => m[1]));
      return notes.length !== marks.size || notes.some((label) => !marks.has(label));
    });
    expect(wrong.map(([file]) => file)).toEqual([]);
  });

  it('links only to what is there, with whole addresses', () => {
    const dead = [...textOf.values()]
      .flatMap((text) => [...text.matchAll(/\]\(([^)]+)\)/g)].map((m) => m[1] ?? ''))
      .filter(
        (address) =>
          !/^(https?:\/\/|mailto:)/.test(address) || (address.startsWith(`${origin()}/`) && !isThere(address)),
      );
    expect([...new Set(dead)]).toEqual([]);
  });
});

describe('a page that can be cited', () => {
  const cited = distPages().filter(({ path }) =>
    /^\/(fr\/)?(explainers|news|members|absent)\/(?!kind\/|country\/)[^/]+\/$/.test(path),
  );

  it('has its citation in three forms beside it, and leads to it in words', () => {
    expect(cited.length).toBeGreaterThan(200);
    const wrong = cited.filter((page) => {
      const folder = page.file.slice(0, -'index.html'.length);
      const address = origin() + page.path;
      const [item] = JSON.parse(read(`${folder}index.csl.json`)) as { URL: string; version: string }[];
      const bib = read(`${folder}index.bib`);
      return (
        item?.URL !== address ||
        !bib.includes(`url = {${address}}`) ||
        !bib.includes(item.version) ||
        !read(`${folder}index.ris`).includes(`UR  - ${address}\r\n`) ||
        !page.values('a', 'href').some((href) => /\/cite\/#/.test(href))
      );
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('has a version of its own, but for pages that borrow one text', () => {
    const versions = cited
      .filter(({ lang }) => lang === 'en')
      .map(({ file }) => /Version ([0-9a-f]{12})/.exec(read(file.replace(/html$/, 'bib')))?.[1]);
    expect(new Set(versions).size).toBe(versions.length);
  });
});

describe('the data', () => {
  it('has of each member a file of its own with the same facts', () => {
    const { members } = JSON.parse(read('members.json')) as { members: { id: string }[] };
    const different = members.filter((member) => {
      const { $schema, ...same } = JSON.parse(read(`members/${member.id}.json`)) as Record<string, unknown>;
      return JSON.stringify(same) !== JSON.stringify(member) || !isThere(String($schema));
    });
    expect(different.map(({ id }) => id)).toEqual([]);
  });

  it('names its schema, which it fits', () => {
    const [first = ''] = library().members.keys();
    for (const file of ['members.json', `members/${first}.json`, 'feed.json', 'fr/feed.json']) {
      const data = JSON.parse(read(file)) as { $schema?: string; _schema?: { url: string } };
      const address = data.$schema ?? data._schema?.url ?? '';
      expect(isThere(address), file).toBe(true);
      const schema = JSON.parse(read(new URL(address).pathname.slice(1))) as Record<string, unknown>;
      const fits = strictly(schema);
      expect([file, fits(data), fits.errors]).toEqual([file, true, null]);
    }
  });
});
