import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:net';
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
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { serverHere } from '../setup/hosts.mjs';
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

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
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

/** What starts a server by its recipe, as a person would follow it: the name, the folder and the port are put in. */
const STARTS: Record<string, (program: string, port: number) => { args: string[]; env?: NodeJS.ProcessEnv }> = {
  nginx: (_program, port) => {
    const recipe = (recipes()['src/server/nginx.conf'] ?? '')
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replace('server_name example.org;', 'server_name localhost;')
      .replace('root /var/www/site;', `root ${site};`);
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (kind) => `${kind}_temp_path ${dir}/${kind};`,
    );
    const user = process.getuid?.() === 0 ? 'user root;' : '';
    const file = join(dir, 'nginx.conf');
    writeFileSync(
      file,
      `daemon off; ${user} pid ${dir}/nginx.pid; error_log stderr; events {}\nhttp { access_log off; ${paths.join(' ')}\n${recipe}}\n`,
    );
    return { args: ['-p', dir, '-e', 'stderr', '-c', file] };
  },
  caddy: (_program, port) => ({
    args: ['run', '--config', 'Caddyfile', '--adapter', 'caddyfile'],
    env: {
      ...process.env,
      SITE_ADDRESS: `http://localhost:${port}`,
      SITE_ROOT: site,
      CADDY_ADMIN: 'off',
      XDG_DATA_HOME: join(dir, 'caddy'),
      XDG_CONFIG_HOME: join(dir, 'caddy'),
    },
  }),
};

/** The headers that decide what a browser does with an answer. */
const telling = ({ headers }: Answer): Record<string, unknown> => {
  const names = ['content-security-policy', 'cross-origin-opener-policy', 'permissions-policy', 'referrer-policy'];
  const more = ['strict-transport-security', 'x-content-type-options', 'access-control-allow-origin', 'cache-control'];
  return Object.fromEntries([...names, ...more].map((name) => [name, headers[name]]));
};

describe.each(Object.entries(STARTS))('the recipe for %s', (name, start) => {
  const program = serverHere(name, process.cwd());
  // Debian has both; where our checks run, they must be there.
  if (program === undefined && process.env['CI'] === undefined) {
    it('is written; the checks of a pull request try it', () => {
      expect(Object.keys(recipes()).some((file) => file.toLowerCase().includes(name))).toBe(true);
    });
    return;
  }
  let child: ChildProcess;
  let port = 0;
  let said = '';
  beforeAll(async () => {
    port = await freePort();
    if (program === undefined) throw new Error(`${name} is not on this machine: apt-get install ${name}.`);
    const { args, env } = start(program, port);
    child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...(env ? { env } : {}) });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => (said += data.toString()));
    await vi.waitFor(
      async () => {
        const status = child.exitCode === null ? (await ask(port, '/')).status : 'ended';
        expect([status, said]).toEqual([200, expect.any(String)]);
      },
      { timeout: 20_000 },
    );
  }, 30_000);
  afterAll(() => void child.kill('SIGTERM'));

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

describe('a host that knows nothing of us: python3 -m http.server', () => {
  const python = serverHere('python3', process.cwd());
  if (python === undefined && process.env['CI'] === undefined) {
    it('is tried by the checks of a pull request', () => {
      expect(readFileSync('README.md', 'utf8')).toContain('python3 -m http.server');
    });
    return;
  }
  let child: ChildProcess;
  let port = 0;
  beforeAll(async () => {
    port = await freePort();
    if (python === undefined) throw new Error('python3 is not on this machine.');
    child = spawn(python, ['-m', 'http.server', String(port), '--bind', '127.0.0.1', '--directory', site], {
      stdio: 'ignore',
    });
    await vi.waitFor(async () => expect((await ask(port, '/')).status).toBe(200), { timeout: 20_000 });
  }, 30_000);
  afterAll(() => void child.kill('SIGTERM'));

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
