import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { isOurs, serve, type Served } from './serve.ts';

let dir = '';
let server: Served;
const lines: string[] = [];

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'hostile-'));
  mkdirSync(join(dir, 'site/members/ibm'), { recursive: true });
  mkdirSync(join(dir, 'site/odd'), { recursive: true });
  writeFileSync(join(dir, 'secret.txt'), 'secret');
  for (const file of ['index.html', 'members/ibm/index.html', 'odd/index.html'])
    writeFileSync(join(dir, 'site', file), 'a page');
  writeFileSync(join(dir, 'site/404.html'), 'not here');
  symlinkSync('ring', join(dir, 'site/ring'));
  // No host can send such a header: the answer itself fails.
  writeFileSync(join(dir, 'site/_headers'), '/odd/*\n  X-Snow: ☃\n');
  server = await serve({ dir: join(dir, 'site'), port: 0, log: (line) => lines.push(line) });
});
afterAll(async () => {
  await server.close();
  rmSync(dir, { recursive: true });
});
beforeEach(() => {
  lines.length = 0;
});

/** Writes bytes to the server as they are and says that no more will come, and hands back what it answers until it ends. */
const raw = (bytes: string | Buffer, { hangUp = false } = {}): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(server.port, '127.0.0.1');
    let answer = '';
    const end = (): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setEncoding('latin1').on('data', (text: string) => (answer += text));
    socket.on('error', end).on('close', end);
    socket.end(bytes, () => {
      if (hangUp) end();
    });
  });
const HOST = 'Host: localhost\r\n';
const asking = (target: string, { method = 'GET', headers = HOST } = {}): Buffer =>
  Buffer.from(`${method} ${target} HTTP/1.1\r\n${headers}Connection: close\r\n\r\n`, 'latin1');
const statusOf = (answer: string): number => Number(/^HTTP\/1\.[01] (\d{3}) /.exec(answer)?.[1] ?? 0);
const stillThere = async (): Promise<void> => {
  expect(statusOf(await raw(asking('/')))).toBe(200);
};

const LENGTHS = [200, 255, 256, 257, 1000, 1023, 1024, 4095, 4096, 4097, 8000, 16_000];
const PARTS = ['a', '%61', '%C3%A9', '%F0%9F%98%80', '.', '%2e', '-', '~'];
const ESCAPES = [
  '%00',
  '%0a',
  '%0d%0a',
  '%1b[2J',
  '%2f',
  '%5c',
  '%3a',
  '%2e%2e',
  '%252e',
  '%c0%ae',
  '%ff',
  '%',
  '%4',
  '%zz',
];
const CLIMBS = [
  '/..',
  '/../..',
  '/%2e%2e/%2e%2e',
  '/..%2f..',
  '/members/../..',
  '/./..',
  '//..',
  '/..\\..',
  '/members/..;',
];
const METHODS = [
  'HEAD',
  'POST',
  'PUT',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'CONNECT',
  'PATCH',
  'PROPFIND',
  'M-SEARCH',
  'QUERY',
];
const RANGES = [
  '0-0',
  '0-',
  '-1',
  '5-2',
  '99999999999999999999-',
  '0-0,1-1,2-2',
  'x',
  '-',
  `${'0-0,'.repeat(2000)}1-1`,
];
const ODD_HEADERS = [
  'Accept-Encoding: br;q=x, gzip;q=-1, ;;;,,,=',
  'Accept-Encoding: ' + 'gzip,'.repeat(3000),
  'If-None-Match: ' + '"x",'.repeat(3000),
  'If-None-Match: *',
  'If-Modified-Since: never',
  'Expect: 100-continue',
  'Expect: tea',
  'Upgrade: websocket\r\nConnection: Upgrade',
  'Transfer-Encoding: chunked',
  'Content-Length: 99999999999',
  'Content-Length: -1',
  'Content-Length: 5\r\nTransfer-Encoding: chunked',
  'X-Long: ' + 'x'.repeat(60_000),
  ...Array.from({ length: 12 }, (_, index) => `X-${index}: ${'\u00ff'.repeat(index * 100)}`),
  Array.from({ length: 3000 }, (_, index) => `X-${index}: y`).join('\r\n'),
  'Host: localhost',
  'X Y: z',
  ': nothing',
  ' folded',
];

const targets = [
  ...LENGTHS.flatMap((length) => PARTS.map((part) => `/${part.repeat(Math.ceil(length / part.length))}`)),
  ...LENGTHS.flatMap((length) => [`/${'a/'.repeat(length / 2)}`, `/?${'q'.repeat(length)}`, '/'.repeat(length)]),
  ...ESCAPES.flatMap((escape) =>
    ['/', '/members/', '/members/ibm', '/x'].flatMap((at) => [at + escape, `${at + escape}/`]),
  ),
  ...CLIMBS.flatMap((climb) => ['/secret.txt', '', '/etc/passwd', '/'].map((file) => climb + file)),
  ...[
    '*',
    '',
    'x',
    'http://other.example/',
    'http://[/',
    '//',
    '/ring',
    '/ring/',
    '/ring/x',
    '/404.html/',
    '/404.html/x',
  ],
  ...['/#', '/?', '/??', '/members/ibm?\u0080\u00ff', '/\u0001', '/\u007f', '/\u00e9', '/members/ibm?a\u0000b'],
  ...['/constructor', '/__proto__/', '/CON', '/nul.txt', '/index.html::$DATA', '/C:/Windows', '/~root', '/|', '/"<>'],
];
const whole = [
  ...targets.map((target) => asking(target)),
  ...METHODS.flatMap((method) =>
    ['/', '/members/ibm', `/${'m'.repeat(256)}`, '*'].map((target) => asking(target, { method })),
  ),
  ...RANGES.flatMap((range) =>
    ['/', '/members/ibm/', '/nothing'].map((at) => asking(at, { headers: `${HOST}Range: bytes=${range}\r\n` })),
  ),
  ...ODD_HEADERS.flatMap((header) => ['/', '/nothing'].map((at) => asking(at, { headers: `${HOST}${header}\r\n` }))),
];
const broken = fc.sample(
  fc.oneof(
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    fc.tuple(fc.constantFrom(...whole.slice(0, 60)), fc.nat(80)).map(([bytes, at]) => bytes.subarray(0, at)),
    fc
      .array(fc.constantFrom(...whole.slice(-40)), { minLength: 2, maxLength: 6 })
      .map((all) =>
        Buffer.from(Buffer.concat(all).toString('latin1').replaceAll('Connection: close\r\n', ''), 'latin1'),
      ),
    fc
      .tuple(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 100 }))
      .map(([target, value]) => asking(`/${target}`, { headers: `${HOST}X: ${value}\r\n` })),
  ),
  { numRuns: 240, seed: 4321 },
);

describe('the preview server', () => {
  it(`is still there after ${whole.length} requests of every odd kind, each of them answered`, async () => {
    const silent: string[] = [];
    for (let at = 0; at < whole.length; at += 20)
      await Promise.all(
        whole.slice(at, at + 20).map(async (bytes) => {
          const answer = await raw(bytes);
          expect(answer).not.toContain('secret');
          // Node hangs up on CONNECT.
          if (statusOf(answer) === 0 && !bytes.toString('latin1').startsWith('CONNECT'))
            silent.push(bytes.toString('latin1').slice(0, 200));
        }),
      );
    expect(silent).toEqual([]);
    expect(lines).toEqual([]);
    await stillThere();
  });

  it('is still there after requests cut short, run together or made of noise, and after readers who hang up', async () => {
    expect(whole.length + 2 * broken.length).toBeGreaterThanOrEqual(500);
    for (let at = 0; at < broken.length; at += 20)
      await Promise.all(broken.slice(at, at + 20).flatMap((bytes) => [raw(bytes), raw(bytes, { hangUp: true })]));
    expect(lines).toEqual([]);
    await stillThere();
  });

  it.each([256, 5000])('answers a name of %i letters with the page that says “not here”', async (length) => {
    const answer = await raw(asking(`/${'a'.repeat(length)}`));
    expect(statusOf(answer)).toBe(404);
    expect(answer).toContain('not here');
  });

  it('answers 500 where an answer fails, and says why in one line', async () => {
    const answer = await raw(asking('/odd/?\u001b[31m'.replace('\u001b', '%1b')));
    expect(statusOf(answer)).toBe(500);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^GET \/odd\/.* failed: .*x-snow/i);
    await stillThere();
  });

  it('is not read by a foreign page whose name leads to this machine', async () => {
    for (const host of ['evil.example', 'evil.example:4321', 'localhost.evil.example', '127.0.0.1.evil.example', '']) {
      const answer = await raw(asking('/', { headers: `Host: ${host}\r\n` }));
      expect([host, statusOf(answer)]).toEqual([host, 403]);
      expect(answer).not.toContain('a page');
    }
    const nameless = await raw('GET / HTTP/1.0\r\n\r\n');
    expect(statusOf(nameless)).toBe(403);
  });
});

describe('a host that a request names', () => {
  it.each(['localhost', 'LOCALHOST:4321', 'draft.localhost:80', '127.0.0.1', '127.9.9.9:1', '[::1]', '[::1]:4321'])(
    'is ours where it is this machine: %s',
    (host) => {
      expect(isOurs(host)).toBe(true);
    },
  );

  it.each([
    ...[
      'example.org',
      'localhost@example.org',
      'localhost.',
      'localhost:x',
      'localhost/',
      'notlocalhost',
      '127.0.0.1.nip.io',
    ],
    ...['1127.0.0.1', '[::2]', '::1', '0.0.0.0', 'localhost, evil.example', ' ', undefined],
  ])('is not ours otherwise: %s', (host) => {
    expect(isOurs(host)).toBe(false);
  });

  it('is ours where it is the name that was asked for', () => {
    expect(isOurs('desk.lan:4321', 'desk.lan')).toBe(true);
    expect(isOurs('192.168.1.9:4321', '192.168.1.9')).toBe(true);
    expect(isOurs('[fe80::9]', 'fe80::9')).toBe(true);
    expect(isOurs('other.lan', 'desk.lan')).toBe(false);
  });
});
