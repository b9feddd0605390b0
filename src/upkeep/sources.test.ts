import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Source } from '../schema/source.ts';
import type { Manners } from './ask.ts';
import { lookAtSources, type Finding } from './look.ts';

type Play = (response: ServerResponse, request: IncomingMessage) => void;
const page =
  (title: string, status = 200, heading = ''): Play =>
  (response) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><html><head><title>${title}</title></head><body><h1>${heading}</h1></body></html>`);
  };
const leads =
  (status: number, location: string): Play =>
  (response) => {
    response.writeHead(status, { location });
    response.end();
  };
/** A host that asks for patience so many times, then answers. */
const after = (times: number, then: Play, status = 503): Play => {
  let asked = 0;
  return (response, request) => {
    if (asked++ >= times) then(response, request);
    else response.writeHead(status, { 'retry-after': '0' }).end();
  };
};
const LOAF = page('A loaf of news | The Gazette');
const COPY = 'http://web.archive.org/web/20230103000000/https://gazette.example/gone';

const PAGES: Readonly<Record<string, Play>> = {
  '/': page('The Gazette'),
  '/loaf': LOAF,
  '/entities': page('A &ldquo;loaf&rdquo; of&nbsp;news &#x2014; &#99999999999; Gazette'),
  '/heading': page('The Gazette', 200, 'A <em>loaf</em> of news'),
  '/moved': leads(301, '/loaf'),
  '/moved-twice': leads(308, '/moved'),
  '/for-now': leads(302, '/loaf'),
  '/moved-then-for-now': leads(301, '/for-now'),
  '/moved-to-nothing': leads(301, '/gone'),
  '/home': leads(302, '/'),
  '/home-for-good': leads(301, '/'),
  '/round': leads(302, '/round'),
  '/inside': leads(302, 'http://router.lan/admin'),
  '/gone': page('Not found', 404),
  '/gone-for-good': page('Gone', 410),
  '/soft': page('Page not found | The Gazette'),
  '/soft-404': page('404'),
  '/soft-french': page('Page introuvable'),
  '/soft-heading': page('The Gazette', 200, 'Sorry, this page no longer exists'),
  '/about-404': page('404 loaf of news: what “not found” means'),
  '/other': page('Ten rolls to bake today'),
  '/forbidden': page('Forbidden', 403),
  '/person': page('Just a moment...'),
  '/broken': page('Error', 500),
  '/patient': after(1, LOAF),
  '/too-many': after(1, LOAF, 429),
  '/cut': (response) => void response.destroy(),
  '/cut-once': (() => {
    let asked = 0;
    return (response, request) => {
      if (asked++ > 0) LOAF(response, request);
      else response.destroy();
    };
  })() satisfies Play,
  '/paper.pdf': (response) => void response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF'),
  '/silent': () => undefined,
  '/browser': (response, request) => {
    const isBrowser = /^Mozilla\//.test(request.headers['user-agent'] ?? '') && request.headers['accept-language'];
    (isBrowser === undefined || isBrowser === false ? page('Forbidden', 403) : LOAF)(response, request);
  },
  '/wayback/available': (response, request) => {
    const asked = new URL(request.url ?? '', 'http://x').searchParams;
    const has = asked.get('url')?.endsWith('/gone') === true && asked.get('timestamp') === '20230102';
    response.writeHead(200, { 'content-type': 'application/json' });
    const closest = { available: true, status: '200', url: COPY };
    response.end(JSON.stringify({ archived_snapshots: has ? { closest } : {} }));
  },
};

let base = '';
let count = new Map<string, number>();
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://x');
  count.set(pathname, (count.get(pathname) ?? 0) + 1);
  (PAGES[pathname] ?? page('Not found', 404))(response, request);
});
beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, ready));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const source = (fields: Partial<Source>): Source => ({
  id: 'gazette',
  title: 'A loaf of news',
  short: { en: 'Gazette', fr: 'Gazette' },
  date: '2023-01-02',
  language: 'en',
  kind: 'press',
  seen: 'full',
  reliability: 'high',
  supports: { en: [], fr: [] },
  ...fields,
});
const MANNERS = { tries: 2, wait: 0, pause: 0, isAllowed: () => true };
const look = (sources: Source[], manners: Partial<Manners> = {}): Promise<Finding[]> =>
  lookAtSources(sources, { ...MANNERS, archive: base, ...manners });
/** What is said of one path: the trouble, and what was found. */
async function said(path: string, fields: Partial<Source> = {}, manners: Partial<Manners> = {}) {
  const found = await look([source({ url: base + path, ...fields })], manners);
  return found.map(({ trouble, found }) => `${trouble} ${found.replace(base, '')}`);
}

describe('a source that is where it was', () => {
  it.each(['/loaf', '/entities', '/heading', '/for-now', '/paper.pdf', '/about-404', '/browser'])(
    'is left alone: %s',
    async (path) => expect(await said(path)).toEqual([]),
  );
  it.each(['/patient', '/too-many', '/cut-once'])('is asked again where its host needs time: %s', async (path) =>
    expect(await said(path)).toEqual([]),
  );
  it('may have a name that is ours, or show one version of a file', async () => {
    expect(await said('/other', { title: { en: 'La miche', fr: 'La miche' } })).toEqual([]);
    const file = `/blob/${'0a'.repeat(20)}/loaf`;
    const fetch: typeof globalThis.fetch = (_, init) => globalThis.fetch(`${base}/other`, init);
    expect(await said(file, {}, { fetch })).toEqual([]);
  });
});

describe('a source that is not', () => {
  it.each([
    ['/moved', 'moved /loaf'],
    ['/moved-twice', 'moved /loaf'],
    ['/moved-then-for-now', 'moved /for-now'],
    ['/moved-to-nothing', 'gone 404'],
    ['/gone', 'gone 404'],
    ['/gone-for-good', 'gone 410'],
    ['/soft', 'soft Page not found | The Gazette'],
    ['/soft-404', 'soft 404'],
    ['/soft-french', 'soft Page introuvable'],
    ['/soft-heading', 'soft Sorry, this page no longer exists'],
    ['/home', 'soft /'],
    ['/home-for-good', 'soft /'],
    ['/other', 'title Ten rolls to bake today'],
    ['/forbidden', 'refused 403'],
    ['/person', 'refused Just a moment...'],
    ['/broken', 'failed 500'],
    ['/round', 'failed /round'],
  ])('is told, with what was found: %s is %s', async (path, words) => expect(await said(path)).toEqual([words]));

  it('may keep silent, be cut off, or have lost its host', async () => {
    expect(await said('/silent', {}, { timeout: 50 })).toEqual([expect.stringMatching(/^timeout /)]);
    expect(await said('/cut')).toEqual([expect.stringMatching(/^failed /)]);
    const lost = Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
    const lose =
      (isLost: (address: string) => boolean): typeof globalThis.fetch =>
      (address, init) =>
        isLost(String(address))
          ? Promise.reject(new TypeError('fetch failed', { cause: lost }))
          : globalThis.fetch(address, init);
    expect(await said('/loaf', {}, { fetch: lose((address) => address.endsWith('/loaf')) })).toEqual([
      'gone ENOTFOUND',
    ]);
    // Where no host is found, it is we who have no network, and nothing is said of the sources.
    await expect(said('/loaf', {}, { fetch: lose(() => true) })).rejects.toThrow('no network');
  });

  it('sends nobody to a machine of the network that asks', async () => {
    const { isAllowed: _, ...careful } = MANNERS;
    const found = await lookAtSources([source({ url: `${base}/inside` })], { ...careful, archive: base });
    expect(found.map(({ trouble, found }) => [trouble, found])).toEqual([['failed', 'http://router.lan/admin']]);
  });

  it('is told by field, the worst first, and its known copy is asked too', async () => {
    const found = await look([
      source({ id: 'a', url: `${base}/moved`, originalUrl: `${base}/other` }),
      source({ id: 'b', url: `${base}/loaf`, archived: `${base}/gone` }),
    ]);
    expect(found.map(({ source, field, trouble }) => `${source} ${field} ${trouble}`)).toEqual([
      'b archived gone',
      'a url moved',
      'a originalUrl title',
    ]);
  });

  it('comes with the copy of an archive that is nearest to its date, where it names none', async () => {
    const copies = async (fields: Partial<Source>) => (await look([source(fields)])).map(({ copy }) => copy);
    expect(await copies({ url: `${base}/gone` })).toEqual([COPY.replace('http:', 'https:')]);
    expect(await copies({ url: `${base}/gone`, archived: `${base}/loaf` })).toEqual([undefined]);
    expect(await copies({ url: `${base}/soft` })).toEqual([undefined]);
    const broken = await lookAtSources([source({ url: `${base}/gone` })], { ...MANNERS, archive: `${base}/broken` });
    expect(broken.map(({ copy }) => copy)).toEqual([undefined]);
  });

  it('is not asked again once it is known to be gone', async () => {
    count = new Map();
    expect(await said('/gone', { gone: '2024-05-01', archived: `${base}/loaf` })).toEqual([]);
    expect([...count]).toEqual([['/loaf', 1]]);
  });
});

describe('hosts', () => {
  it('are asked one question at a time each, and few of them at once', async () => {
    const { port } = server.address() as AddressInfo;
    const hosts = ['127.0.0.1', '127.0.0.2', '127.0.0.3', 'localhost'];
    const now = new Map<string, number>();
    let most = 0;
    let mostOfOne = 0;
    const fetch: typeof globalThis.fetch = async (address, init) => {
      const { host } = new URL(String(address));
      now.set(host, (now.get(host) ?? 0) + 1);
      most = Math.max(most, [...now.values()].filter((n) => n > 0).length);
      mostOfOne = Math.max(mostOfOne, ...now.values());
      try {
        return await globalThis.fetch(address, init);
      } finally {
        now.set(host, (now.get(host) ?? 0) - 1);
      }
    };
    const sources = hosts.flatMap((host) =>
      ['/loaf', '/heading', '/entities'].map((path) => source({ url: `http://${host}:${port}${path}` })),
    );
    expect(await look(sources, { fetch, atOnce: 2 })).toEqual([]);
    expect([most, mostOfOne]).toEqual([2, 1]);
  });
});
