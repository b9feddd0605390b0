import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  brotliCompressSync,
  brotliDecompressSync,
  gunzipSync,
  gzipSync,
  zstdCompressSync,
  zstdDecompressSync,
} from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canTry, startServer, type RealServer } from '../tests/support/real-servers.ts';
import { recipes } from './recipes.ts';
import { serve, type Served } from './serve.ts';
import { isCompressible, TYPES, typeOf } from './types.ts';

it.each(Object.entries(recipes()))('%s is what public/_headers gives (npm run hosts writes it)', (file, text) => {
  expect(readFileSync(file, 'utf8')).toBe(text);
});

const LONG = 'words of a page '.repeat(100);
const FILES = Object.keys(TYPES).map((end) => `/data/file${end}`);
const PAGES = ['/', '/fr/', '/members/ibm/', '/fr/membres-x/', '/404.html'];
const RULED = ['/sw.js', '/_assets/a.css', '/members.json', '/members.csv', '/schema/member.json'];
const MISSING = [
  '/nothing',
  '/nothing/',
  '/nothing.md',
  '/_assets/nothing.css',
  '/fr/rien',
  '/fr/rien/du/tout/',
  '/fr/rien.csv',
  '/_headers',
];

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
  bytes: Buffer;
}
const ask = (port: number, path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers: { host: `localhost:${port}`, ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
          bytes: Buffer.concat(chunks),
        });
      });
    }).on('error', reject);
  });

let dir = '';
let site = '';
let ours: Served;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'recipes-'));
  site = join(dir, 'site');
  const put = (path: string, text = LONG): void => {
    const file = join(site, path.endsWith('/') ? `${path}index.html` : path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  };
  for (const path of [...FILES, ...PAGES, ...RULED]) put(path);
  put('/404.html', `not here ${LONG}`);
  put('/fr/404.html', `pas ici ${LONG}`);
  put('/twin.txt');
  // Other words, so that it can be told who packed them.
  writeFileSync(join(site, 'twin.txt.gz'), gzipSync(`packed beforehand ${LONG}`));
  writeFileSync(join(site, 'twin.txt.br'), brotliCompressSync(`packed beforehand ${LONG}`));
  writeFileSync(join(site, 'twin.txt.zst'), zstdCompressSync(`packed beforehand ${LONG}`));
  put('/_headers', readFileSync('public/_headers', 'utf8'));
  ours = await serve({ dir: site, port: 0 });
});
afterAll(async () => {
  await ours.close();
  rmSync(dir, { recursive: true });
});

/** How long an answer may be kept, where public/_headers says so. */
const ruled = ({ headers }: Answer): Record<string, unknown> =>
  headers['cache-control'] === undefined ? {} : { 'cache-control': headers['cache-control'] };

/** The headers that decide what a browser does with an answer. */
const telling = ({ headers }: Answer): Record<string, unknown> => {
  const names = ['content-security-policy', 'cross-origin-opener-policy', 'permissions-policy', 'referrer-policy'];
  const more = ['strict-transport-security', 'x-content-type-options', 'access-control-allow-origin', 'cache-control'];
  return Object.fromEntries([...names, ...more].map((name) => [name, headers[name]]));
};

describe.each(['nginx', 'caddy'])('the recipe for %s', (name) => {
  if (!canTry(name)) {
    it('is written; the checks of a pull request try it', () => {
      expect(Object.keys(recipes()).some((file) => file.toLowerCase().includes(name))).toBe(true);
    });
    return;
  }
  let server: RealServer;
  let port = 0;
  beforeAll(async () => {
    server = await startServer(name, site);
    port = server.port;
  });
  afterAll(() => server.stop());

  it.each([...PAGES, ...FILES, ...RULED])('sends %s as npm run preview does', async (path) => {
    const [here, there] = await Promise.all([ask(ours.port, path), ask(port, path)]);
    expect(there.status).toBe(200);
    expect(there.body).toBe(here.body);
    expect(telling(there)).toEqual(telling(here));
    expect(there.headers['content-type']?.toLowerCase()).toBe(here.headers['content-type']);
    expect(there.headers.etag ?? there.headers['last-modified']).toBeDefined();
  });

  it.each([...PAGES, ...FILES, ...RULED])('packs %s where that makes it smaller', async (path) => {
    const { headers } = await ask(port, path, { 'accept-encoding': 'gzip' });
    const isText = path.endsWith('/') || isCompressible(typeOf(path));
    expect(headers['content-encoding']).toBe(isText ? 'gzip' : undefined);
    if (isText) expect(headers.vary?.toLowerCase()).toContain('accept-encoding');
  });

  it.each(MISSING)(
    'says that %s is not here, in the language of the address, and lets nobody keep that',
    async (path) => {
      const [here, there] = await Promise.all([ask(ours.port, path), ask(port, path)]);
      expect([there.status, there.body]).toEqual([404, here.body]);
      expect(there.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(there.headers['cache-control'] ?? '').not.toMatch(/immutable/);
      expect(there.headers['content-security-policy']).toBe(here.headers['content-security-policy']);
    },
  );

  it('leads to a closing slash without naming a host, so that it works behind a proxy', async () => {
    for (const path of ['/members/ibm', '/fr']) {
      const { status, headers } = await ask(port, path);
      expect([301, 308]).toContain(status);
      expect(headers.location).toBe(`${path}/`);
    }
  });

  it('sends the packed twin that stands beside a file', async () => {
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync, zstd: zstdDecompressSync };
    // Debian’s nginx has the module for gzip alone.
    for (const encoding of name === 'caddy' ? (['br', 'gzip', 'zstd'] as const) : (['gzip'] as const)) {
      const { headers, bytes } = await ask(port, '/twin.txt', { 'accept-encoding': encoding });
      expect([headers['content-encoding'], headers['content-type']]).toEqual([encoding, 'text/plain; charset=utf-8']);
      expect(headers.vary?.toLowerCase()).toContain('accept-encoding');
      expect(unpack[encoding](bytes).toString()).toMatch(/^packed beforehand/);
    }
    expect((await ask(port, '/twin.txt')).body).toBe(LONG);
  });

  it('asks again only for what has changed', async () => {
    const { headers } = await ask(port, '/members/ibm/');
    const known = headers.etag === undefined ? {} : { 'if-none-match': headers.etag };
    const since = headers['last-modified'] === undefined ? {} : { 'if-modified-since': headers['last-modified'] };
    expect((await ask(port, '/members/ibm/', { ...known, ...since })).status).toBe(304);
  });
});

describe('Cloudflare Pages, as wrangler plays it on this machine', () => {
  if (!canTry('wrangler')) {
    it('is tried by the checks of a pull request', () => {
      expect(readFileSync('README.md', 'utf8')).toContain('Cloudflare Pages');
    });
    return;
  }
  let server: RealServer;
  let port = 0;
  beforeAll(async () => {
    server = await startServer('wrangler', site);
    port = server.port;
  });
  afterAll(() => server.stop());

  it.each([...PAGES, ...FILES, ...RULED].filter((path) => !path.endsWith('.html')))(
    'sends %s with the headers of public/_headers',
    async (path) => {
      const [here, there] = await Promise.all([ask(ours.port, path), ask(port, path)]);
      expect([there.status, there.body]).toEqual([200, here.body]);
      // What we do not rule it rules itself: anybody may read, and must ask each time whether it has changed.
      const own = {
        'access-control-allow-origin': '*',
        'cache-control': 'public, max-age=0, must-revalidate',
      };
      expect(telling(there)).toEqual({ ...telling(here), ...own, ...ruled(here) });
    },
  );

  it.each(MISSING.filter((path) => path !== '/_headers'))(
    'says that %s is not here, in the language of the address',
    async (path) => {
      const [here, there] = await Promise.all([ask(ours.port, path), ask(port, path)]);
      expect([there.status, there.body]).toEqual([404, here.body]);
      expect(there.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(there.headers['cache-control'] ?? '').not.toMatch(/immutable/);
    },
  );

  it.each([
    ['/members/ibm', '/members/ibm/'],
    ['/data/file.html', '/data/file'],
  ])('leads from %s to %s, without naming a host', async (path, to) => {
    const { status, headers } = await ask(port, path);
    expect([status, headers.location]).toEqual([308, to]);
    expect((await ask(port, to)).status).toBe(200);
  });
});

describe('a host that knows nothing of us: python3 -m http.server', () => {
  if (!canTry('python3')) {
    it('is tried by the checks of a pull request', () => {
      expect(readFileSync('README.md', 'utf8')).toContain('python3 -m http.server');
    });
    return;
  }
  let server: RealServer;
  let port = 0;
  beforeAll(async () => {
    server = await startServer('python3', site);
    port = server.port;
  });
  afterAll(() => server.stop());

  it.each([...PAGES, ...RULED])('sends %s whole', async (path) => {
    const [here, there] = await Promise.all([ask(ours.port, path), ask(port, path)]);
    expect([there.status, there.body]).toEqual([200, here.body]);
  });

  it('sends pages, styles and scripts as what they are: a browser takes no others', async () => {
    const typeAt = async (path: string): Promise<string | undefined> => (await ask(port, path)).headers['content-type'];
    expect(await typeAt('/fr/')).toMatch(/^text\/html/);
    expect(await typeAt('/_assets/a.css')).toMatch(/^text\/css/);
    expect(await typeAt('/sw.js')).toMatch(/^(?:text|application)\/javascript/);
  });

  it('leads to the closing slash that every link within a page counts on', async () => {
    const { status, headers } = await ask(port, '/members/ibm');
    expect([status, headers.location]).toEqual([301, '/members/ibm/']);
  });

  it.each(['/nothing', '/fr/rien/'])('says 404 for %s', async (path) => {
    expect((await ask(port, path)).status).toBe(404);
  });
});
