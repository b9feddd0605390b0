import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from './serve.ts';

interface Answer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: Buffer;
}

let dir = '';
let root: Served;
let below: Served;

const put = (file: string, text: string): void => {
  mkdirSync(join(dir, 'site', file, '..'), { recursive: true });
  writeFileSync(join(dir, 'site', file), text);
};

/** Asks as is: fetch would tidy the path and unpack the answer. */
function ask(server: Served, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: server.port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
    });
    asked.on('error', reject).end();
  });
}

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'serve-'));
  put('index.html', `home ${'words '.repeat(200)}`);
  put('404.html', 'not here');
  put('fr/404/index.html', 'pas ici');
  put('fr/index.html', 'accueil');
  put('members/ibm/index.html', 'IBM');
  put('members/état/index.html', 'accents');
  put('members.json', '{}');
  put('site.webmanifest', '{}');
  put('book.epub', 'book');
  put('feed.xml', '<rss/>');
  put('pagefind/wasm.en.pagefind', 'x'.repeat(2000));
  put('_assets/a.css', 'a{}');
  put('_headers', '/*\n  X-Frame: no\n/_assets/*\n  Cache-Control: immutable\n');
  writeFileSync(join(dir, 'secret.txt'), 'secret');
  root = await serve({ dir: join(dir, 'site'), port: 0 });
  below = await serve({ dir: join(dir, 'site'), port: 0, base: '/repo/' });
});
afterAll(async () => {
  await Promise.all([root.close(), below.close()]);
  rmSync(dir, { recursive: true });
});

describe('a page', () => {
  it('is found at its address, and asked about again each time', async () => {
    const { status, headers, body } = await ask(root, '/members/ibm/?q=1');
    expect(status).toBe(200);
    expect(body.toString()).toBe('IBM');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  });

  it('is led to with its closing slash, the query kept', async () => {
    const { status, headers } = await ask(root, '/members/ibm?q=a%20b');
    expect([status, headers['location']]).toEqual([301, '/members/ibm/?q=a%20b']);
    expect((await ask(root, '/members/%C3%A9tat')).headers['location']).toBe('/members/%C3%A9tat/');
  });

  it('is compressed as well as the reader can take it', async () => {
    const plain = await ask(root, '/');
    const brotli = await ask(root, '/', { 'accept-encoding': 'gzip, deflate, br' });
    const gzip = await ask(root, '/', { 'accept-encoding': 'gzip, br;q=0' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body)).toEqual(plain.body);
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect(brotli.body.length).toBeLessThan(plain.body.length / 5);
    expect(Number(brotli.headers['content-length'])).toBe(brotli.body.length);
    expect(brotli.headers['vary']).toBe('accept-encoding');
  });

  it('is not sent twice to whom has it', async () => {
    const first = await ask(root, '/', { 'accept-encoding': 'br' });
    const etag = String(first.headers['etag']);
    const again = await ask(root, '/', { 'accept-encoding': 'br', 'if-none-match': `"other", W/${etag}` });
    expect([again.status, again.body.length, again.headers['etag']]).toEqual([304, 0, etag]);
    expect((await ask(root, '/', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('is sent anew when it has changed on the disk', async () => {
    put('changing.txt', 'one');
    const before = await ask(root, '/changing.txt');
    put('changing.txt', 'other');
    const after = await ask(root, '/changing.txt', { 'if-none-match': String(before.headers['etag']) });
    expect([after.status, after.body.toString()]).toEqual([200, 'other']);
  });

  it('answers HEAD like GET, without a body', async () => {
    const get = await ask(root, '/');
    const head = await ask(root, '/', {}, 'HEAD');
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(head.headers['content-length']).toBe(get.headers['content-length']);
  });
});

describe('an address that has no page', () => {
  it('gets the page that says so, with status 404, never to be kept', async () => {
    const { status, headers, body } = await ask(root, '/_assets/nothing.css');
    expect([status, body.toString()]).toEqual([404, 'not here']);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  });

  it('gets it in its language', async () => {
    const { status, body } = await ask(root, '/fr/rien/du/tout/');
    expect([status, body.toString()]).toEqual([404, 'pas ici']);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/members/..%2f..%2f..%2fsecret.txt',
    '/..\\secret.txt',
    '/%00',
    '/%E0%A4%A',
    '//other.example/members/ibm',
    '//members/ibm',
    '/_headers',
    '/members.json/',
  ])('is not led astray by %s', async (path) => {
    const { status, headers, body } = await ask(root, path);
    expect(status).toBe(404);
    expect(headers['location']).toBeUndefined();
    expect(body.toString()).toBe('not here');
  });
});

describe('a file', () => {
  it.each([
    ['/members.json', 'application/json; charset=utf-8'],
    ['/site.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['/book.epub', 'application/epub+zip'],
    ['/feed.xml', 'application/xml; charset=utf-8'],
    ['/pagefind/wasm.en.pagefind', 'application/octet-stream'],
  ])('%s has the type %s', async (path, type) => {
    expect((await ask(root, path)).headers['content-type']).toBe(type);
  });

  it('that is packed already is not packed again', async () => {
    const { headers, body } = await ask(root, '/pagefind/wasm.en.pagefind', { 'accept-encoding': 'br' });
    expect([headers['content-encoding'], headers['vary'], body.length]).toEqual([undefined, undefined, 2000]);
  });

  it('has the headers that _headers gives it', async () => {
    const { headers } = await ask(root, '/_assets/a.css');
    expect([headers['x-frame'], headers['cache-control']]).toEqual(['no', 'immutable']);
  });

  it('cannot be written', async () => {
    const { status, headers } = await ask(root, '/', {}, 'POST');
    expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
  });
});

describe('below a base path', () => {
  it('stands the whole site, with the headers of its addresses there', async () => {
    const { status, headers } = await ask(below, '/repo/_assets/a.css');
    expect([status, headers['cache-control']]).toEqual([200, 'immutable']);
    expect((await ask(below, '/repo/members/ibm')).headers['location']).toBe('/repo/members/ibm/');
    expect((await ask(below, '/repo')).headers['location']).toBe('/repo/');
    expect((await ask(below, '/repo/fr/rien')).body.toString()).toBe('pas ici');
  });

  it('is nothing beside it, but for the way in', async () => {
    expect((await ask(below, '/members/ibm/')).status).toBe(404);
    expect((await ask(below, '/repository/')).status).toBe(404);
    expect(await ask(below, '/')).toMatchObject({ status: 302, headers: { location: '/repo/' } });
  });

  it('is told in the address of the server', () => {
    expect(below.url).toBe(`http://localhost:${below.port}/repo/`);
  });
});

describe('the end', () => {
  it('comes at once, although a reader keeps the connection', async () => {
    const server = await serve({ dir: join(dir, 'site'), port: 0 });
    // A keep-alive connection of the test's own agent stays open until the server ends it.
    await ask(server, '/', { connection: 'keep-alive' });
    await server.close();
    await expect(ask(server, '/')).rejects.toThrow(/ECONNREFUSED|socket hang up/);
  });

  it('is an error where the port is taken', async () => {
    await expect(serve({ dir: join(dir, 'site'), port: root.port })).rejects.toThrow('EADDRINUSE');
  });
});
