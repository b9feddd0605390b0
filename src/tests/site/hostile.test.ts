import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { isElement, parseHtml, type Node } from '../../built/html/tree.ts';
import { hostileSite, HARMLESS, MOVED } from '../support/hostile-site.ts';
import type { Page } from '../support/dist.ts';
import { textOf } from '../support/html.ts';
import { canonicalOf, gather } from '../support/site-map.ts';
import type { TinySite } from '../support/tiny-site.ts';

let site: TinySite;
beforeAll(async () => {
  site = await hostileSite();
});

const read = (file: string): string => readFileSync(join(site.dir, file), 'utf8');
const page = (path: string): Page => {
  const found = site.pages.find((candidate) => candidate.path === path);
  if (found === undefined) throw new Error(`There is no page ${path}.`);
  return found;
};
const profiles = (): Page[] => HARMLESS.flatMap(({ path }) => [page(path), page(`/fr${path}`)]);

/** The pages of the site; its editions are looked at by themselves. */
const pages = (): Page[] => site.pages.filter(({ path }) => !path.startsWith('/downloads/'));

/** Profiles that ordinary people wrote: what stands on them is ours. */
const ORDINARY = ['/members/marlow-turbines/', '/members/saltmere-school/', '/members/atelier-du-flot/'];
/** Elements and attributes that the printer of texts writes besides, or that a fact or a state brings. */
const PRINTED =
  'article h3[id] h4[id] ol ol[start] ul li li[id] blockquote code hr table thead tbody tr th th[scope] td em strong del br sup section section[class] h2[class] h2[id] h2[lang] a[href] a[data-part] a[rel] a[class] a[aria-label] span[class] span[lang] span[id] span[popover] span[aria-hidden] span[data-part] button[type] button[data-part] button[class] button[popovertarget] button[aria-label] i[class] i[aria-hidden] b';

/** Every element and attribute of a page, as `a` and `a[href]`. */
const kindsOf = (html: Page): Set<string> =>
  new Set(
    html.tags.flatMap(({ name, attributes }) => [name, ...[...attributes.keys()].map((key) => `${name}[${key}]`)]),
  );

describe('pages made of hostile files', () => {
  it('are all there, and show what was written as words', () => {
    const missing = HARMLESS.flatMap(({ path, words }) => {
      const html = page(path);
      const text = `${textOf(html.html)} ${html.meta('description') ?? ''}`;
      return words.filter((word) => !text.includes(word.replace(/\s+/g, ' ').trim())).map((word) => `${path}: ${word}`);
    });
    expect(HARMLESS.length).toBeGreaterThan(150);
    expect(missing).toEqual([]);
  });

  it('have no element and no attribute that an ordinary page has not', () => {
    const known = new Set([
      ...PRINTED.split(' ').flatMap((kind) => [kind, kind.replace(/\[.*/, '')]),
      ...ORDINARY.flatMap((path) => [...kindsOf(page(path)), ...kindsOf(page(`/fr${path}`))]),
    ]);
    const findings = profiles().flatMap((html) =>
      [...kindsOf(html)].filter((kind) => !known.has(kind)).map((what) => ({ what, page: html.path })),
    );
    expect(gather(findings)).toEqual([]);
  });

  it('run as many scripts as an ordinary page, and the same', () => {
    const scripts = (html: Page): string[] =>
      html
        .all('script')
        .filter(({ attributes }) => attributes.get('type') !== 'application/ld+json')
        .map(
          ({ attributes, end }) => attributes.get('src') ?? html.html.slice(end, html.html.indexOf('</script', end)),
        );
    const [ordinary = ''] = ORDINARY;
    for (const html of profiles()) expect([html.path, scripts(html)]).toEqual([html.path, scripts(page(ordinary))]);
  });

  it('lead only over the web or to this site', () => {
    const findings = pages().flatMap((html) =>
      ['href', 'src', 'action', 'formaction', 'srcset', 'poster', 'data']
        .flatMap((attribute) => html.values('*', attribute))
        .filter((address) => !/^(?:https?:\/\/[^\s@]+|mailto:[^?\s]+|\/(?!\/)[^\s]*|#[^\s]*)$/i.test(address))
        .map((what) => ({ what, page: html.path })),
    );
    expect(gather(findings)).toEqual([]);
  });

  it('name no id twice, and every place that they lead to on themselves is there', () => {
    const findings = pages().flatMap((html) => {
      const ids = html.values('*', 'id');
      const twice = ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `#${id} twice`);
      const places = [...html.values('button', 'popovertarget'), ...html.values('a', 'href').flatMap(placeIn)];
      const lost = places.filter((id) => !ids.includes(id)).map((id) => `#${id} is nowhere`);
      return [...twice, ...lost].map((what) => ({ what, page: html.path }));
    });
    expect(gather(findings)).toEqual([]);
  });

  it('have structured data that can be read, with the name as it was written', () => {
    for (const html of profiles()) {
      const tag = html.all('script').find(({ attributes }) => attributes.get('type') === 'application/ld+json');
      const text = html.html.slice(tag?.end, html.html.indexOf('</script', tag?.end));
      expect(text).not.toMatch(/[<>\u2028\u2029]/);
      const data = JSON.parse(text) as { '@graph': { '@type': string; mainEntity?: { name?: string } }[] };
      const profile = data['@graph'].find((thing) => thing['@type'] === 'ProfilePage');
      expect(profile?.mainEntity?.name).toBe(html.text('h1'));
    }
  });
});

/** The place on the same page that an address names. */
const placeIn = (href: string): string[] => (href.startsWith('#') ? [href.slice(1)] : []);

describe('what is made of the same files for machines', () => {
  it('is JSON with every name as it was written', () => {
    const records = JSON.parse(read('members.json')) as { members: { id: string; name: { en: string } }[] };
    const list = Array.isArray(records) ? (records as typeof records.members) : records.members;
    for (const { path } of HARMLESS) {
      const id = path.split('/')[2];
      expect(list.find((record) => record.id === id)?.name.en).toBe(page(path).text('h1'));
    }
  });

  it('is a table without a cell that a spreadsheet would run', () => {
    const cells = [...read('members.csv').matchAll(/"((?:[^"]|"")*)"|(?<=[,\n])([^",\r\n]+)/g)];
    expect(cells.length).toBeGreaterThan(1000);
    const run = cells
      .map(([, quoted, bare = '']) => quoted?.replaceAll('""', '"') ?? bare)
      .filter((cell) => /^[=+\-@\t\r＝＋－＠]|[;\t\r\n|]\s*[=+\-@]/.test(cell));
    expect(run).toEqual([]);
  });

  it('are feeds and lists in which every bracket is a tag of theirs', () => {
    const xml = site.files.filter((file) => file.endsWith('.xml'));
    expect(xml.length).toBeGreaterThan(3);
    for (const file of xml) {
      const open: string[] = [];
      for (const [tag] of read(file).matchAll(/<[^]*?>/g)) {
        expect([file, tag]).toEqual([
          file,
          expect.stringMatching(/^<(?:\?xml|\/?[a-z][\w:]*)(?: [\w:-]+="[^"<]*")* ?[?/]?>$/i),
        ]);
        if (tag.startsWith('</')) expect(open.pop()).toBe(tag.slice(2, -1));
        else if (!/[?/]>$/.test(tag)) open.push(/^<([\w:]+)/.exec(tag)?.[1] ?? '');
      }
      expect([file, open]).toEqual([file, []]);
    }
  });

  it('are editions without a script or a handler of others', () => {
    for (const file of site.files.filter((f) => f.startsWith('downloads/') && f.endsWith('.html')))
      // Its own search is a form.
      expect([file, harmIn(read(file))]).toEqual([file, ['form']]);
    for (const file of site.files.filter((f) => f.endsWith('.epub'))) {
      const chapters = unzip(readFileSync(join(site.dir, file)));
      expect(chapters.length).toBeGreaterThan(20);
      for (const { name, text } of chapters) {
        expect([file, name, harmIn(text)]).toEqual([file, name, []]);
        expect([name, text.match(/<script\b/g)]).toEqual([name, null]);
      }
    }
  });
});

/** Elements and attributes of a document that could run or load something. */
function harmIn(html: string): string[] {
  const harm: string[] = [];
  const never = new Set(
    'iframe frame object embed applet base form foreignobject animate video audio marquee'.split(' '),
  );
  const walk = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (!isElement(node)) continue;
      if (never.has(node.name)) harm.push(node.name);
      for (const [key, value] of node.attributes) {
        if (/^on/i.test(key) || key === 'srcdoc' || (key === 'http-equiv' && /refresh/i.test(value)))
          harm.push(`${node.name}[${key}]`);
        if (/^(?:href|src)$/.test(key) && /^\s*(?:javascript|vbscript|data:text)/i.test(value))
          harm.push(value.slice(0, 40));
      }
      if (node.name !== 'script' && node.name !== 'style') walk(node.children);
    }
  };
  walk(parseHtml(openEnds(html)));
  return harm;
}

/** Single files leave out ends that a browser sees by itself: what such an element holds is read as standing beside it. */
const openEnds = (html: string): string =>
  html.replace(/<(li|dt|dd|p|tr|td|th)((?:\s[^<>]*)?)>/g, '<$1$2 />').replace(/<\/(?:li|dt|dd|p|tr|td|th)>/g, '');

/** The pages of a book. */
function unzip(bytes: Buffer): { name: string; text: string }[] {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const out: { name: string; text: string }[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let i = bytes.readUInt16LE(end + 10); i > 0; i--) {
    const length = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes.toString('utf8', at + 46, at + 46 + length);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const body = bytes.subarray(from, from + bytes.readUInt32LE(at + 20));
    if (name.endsWith('.xhtml'))
      out.push({ name, text: (bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(body) : body).toString('utf8') });
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return out;
}

it('copies nothing that strangers laid beside their texts', () => {
  const own =
    /\.(?:html|xml|txt|json|csv|css|js|mjs|woff2|svg|webmanifest|epub|zip|pagefind|pf_\w+)$|(?:^|\/)index\.(?:md|bib|ris)$|^_headers$|^(?:icons|share)\/[\w-/]+\.png$|^pagefind\//;
  expect(site.files.filter((file) => !own.test(file))).toEqual([]);
  // A page may be called like a picture: the picture of its links is ours.
  const laid = site.files.filter((file) => !file.startsWith('share/'));
  expect(laid.filter((file) => /(?:^|\/)tide\.(?:png|jpg|webp|avif|svg)$/.test(file))).toEqual([]);
});

describe('the old address of a renamed member', () => {
  it.each(['', '/fr'])('leads on to the new one, for browsers and for machines (%s)', (root) => {
    const old = page(`${root}${MOVED.from}`);
    expect(old.values('meta', 'content')).toContain(`0;url=${root}${MOVED.to}`);
    expect(new URL(canonicalOf(old)).pathname).toBe(`${root}${MOVED.to}`);
    expect(old.values('a', 'href')).toContain(`${root}${MOVED.to}`);
    expect(read('sitemap-0.xml')).not.toContain(`${root}${MOVED.from}`);
  });
});
