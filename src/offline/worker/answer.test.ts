import { afterEach, describe, expect, it, vi } from 'vitest';
import { Device, pageAt, rowOf, type Sent } from '../../tests/offline/device.ts';
import { nameOf } from '../state.ts';
import { manifestPath } from '../release.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const CSS = 'body{color:#123}'.repeat(40);
const STYLE = '_assets/Base.abc12345.css';
const portal: Sent = { body: '<!doctype html><html><body>Sign in to the network</body></html>' };

/** Ways in which a host, or something on the way, answers 200 or nearly so with what was not asked for. */
const wrongStyle: [string, Sent][] = [
  ['a portal’s page', portal],
  ['a portal’s page that says it is a style sheet', { ...portal, type: 'text/css' }],
  ['the first half', { body: CSS.slice(0, CSS.length / 2), type: 'text/css' }],
  ['all but the last byte', { body: CSS.slice(0, -1), type: 'text/css' }],
  ['nothing', { body: '', type: 'text/css' }],
  ['no content', { status: 204, type: 'text/css' }],
  ['a part, as for a range', { body: CSS.slice(0, 50), type: 'text/css', status: 206 }],
  ['another file', { body: 'p{margin:0}', type: 'text/css' }],
  ['the page that it was led to', { ...portal, redirected: true }],
  ['an answer of another origin', { body: '', kind: 'opaque' }],
  ['an error', { body: 'error', status: 500 }],
  ['a fault told as 200', { body: '{"error":"quota"}', type: 'application/json' }],
];

describe('a style sheet that comes as', () => {
  it.each(wrongStyle)('%s is not kept, and is the right one as soon as the host is right', async (_name, sent) => {
    const device = new Device({ assets: { [STYLE]: CSS } });
    device.host = () => sent;
    await device.ask(STYLE, 'no-cors');
    expect(device.read()).toEqual([]);
    device.host = () => ({ body: CSS, type: 'text/css' });
    expect(await (await device.ask(STYLE, 'no-cors'))?.text()).toBe(CSS);
    expect(await (await device.askOffline(STYLE, 'no-cors'))?.text()).toBe(CSS);
  });

  it.each(wrongStyle)('%s is asked for past the caches on the way', async (_name, sent) => {
    const device = new Device({ assets: { [STYLE]: CSS } });
    device.host = (_path, { cache }) => (cache === 'reload' ? { body: CSS, type: 'text/css' } : sent);
    if (sent.status !== 500) expect(await (await device.ask(STYLE, 'no-cors'))?.text()).toBe(CSS);
  });

  it('the right one with a wrong type has the right type', async () => {
    const device = new Device({ assets: { [STYLE]: CSS } });
    device.host = () => ({ body: CSS, type: 'text/plain' });
    for (const answer of [await device.ask(STYLE, 'no-cors'), await device.askOffline(STYLE, 'no-cors')]) {
      expect(await answer?.text()).toBe(CSS);
      expect(answer?.headers.get('content-type')).toMatch(/^text\/css/);
    }
  });

  it('something that the edition does not name (an old worker, a newer site) is handed on and not kept', async () => {
    const device = new Device();
    device.host = () => ({ body: CSS, type: 'text/css' });
    expect(await (await device.ask(STYLE, 'no-cors'))?.text()).toBe(CSS);
    expect(device.read()).toEqual([]);
  });

  it('what is not the wanted is handed on all the same: the page shows what the host says', async () => {
    const device = new Device({ assets: { [STYLE]: CSS } });
    device.host = () => ({ body: 'gone', status: 404 });
    expect((await device.ask(STYLE, 'no-cors'))?.status).toBe(404);
  });
});

describe('a wrong entry', () => {
  it.each([
    ['that an earlier worker kept, whatever came', {}],
    ['that is of another content', { 'x-hash': rowOf('x', 'p{}')[1] }],
  ])('%s is thrown away, and fetched again', async (_name, headers) => {
    const device = new Device({ assets: { [STYLE]: CSS } });
    const store = await device.stores.open(nameOf('/', 'read'));
    await store.put(`/${STYLE}`, new Response(portal.body, { headers: { 'content-type': 'text/html', ...headers } }));
    await store.put('/members/', new Response(portal.body, { headers: { 'content-type': 'text/html' } }));
    device.host = () => ({ body: CSS, type: 'text/css' });
    expect(await (await device.ask(STYLE, 'no-cors'))?.text()).toBe(CSS);
    await expect(device.askOffline('members/', 'cors')).rejects.toThrow();
    expect(device.read()).toEqual([`/${STYLE}`]);
  });
});

describe('a page that is read', () => {
  const good = pageAt('/members/ibm/', 'IBM', [`/${STYLE}`]);

  it('is kept with its styles, and opens without a network', async () => {
    const device = new Device({ assets: { [STYLE]: CSS } });
    device.host = (path) => (path.endsWith('.css') ? { body: CSS, type: 'text/css' } : { body: good });
    await device.ask('members/ibm/?from=mail');
    const again = await device.askOffline('members/ibm/');
    expect(await again?.text()).toBe(good);
    expect(again?.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await (await device.askOffline(STYLE, 'no-cors'))?.text()).toBe(CSS);
  });

  it('is kept with the modules that its scripts load at once, and theirs; not with what they may ask for later', async () => {
    const assets = {
      '_assets/a.js': 'import{b}from"./b.js";import"./c.js";const later=()=>import(`./late.js`);',
      '_assets/b.js': 'import{a}from"./a.js";export const b=1;',
      '_assets/c.js': 'import "./d.js"',
      '_assets/d.js': '1',
      '_assets/late.js': '2',
    };
    const device = new Device({ assets });
    const bodies = new Map(Object.entries({ ...assets, 'members/': pageAt('/members/', '', ['/_assets/a.js']) }));
    device.host = (path) => ({ body: bodies.get(path.slice(1)) ?? '' });
    await device.ask('members/', 'cors');
    expect(device.read().sort()).toEqual([
      '/_assets/a.js',
      '/_assets/b.js',
      '/_assets/c.js',
      '/_assets/d.js',
      '/members/',
    ]);
  });

  it.each<[string, Sent]>([
    ['a portal’s page', portal],
    ['the first half of it', { body: good.slice(0, good.length / 2) }],
    ['all but its end', { body: good.slice(0, -3) }],
    ['the home page, as some hosts answer for everything', { body: pageAt('/') }],
    ['a page of another site on the origin', { body: pageAt('/repo/members/ibm/') }],
    ['another page', { body: pageAt('/members/') }],
    ['a text', { body: good, type: 'text/plain' }],
    ['a fault told as 200', { body: '{"error":"quota"}', type: 'application/json' }],
    ['a part of it', { body: good, status: 206 }],
    ['a page it was led to', { body: good, redirected: true }],
    ['an answer of another origin', { body: good, kind: 'opaque' }],
    ['an error', { body: good, status: 500 }],
  ])('is not kept where it comes as %s', async (_name, sent) => {
    const device = new Device();
    device.host = () => sent;
    expect((await device.ask('members/ibm/'))?.status).toBe(sent.status ?? 200);
    expect(device.read()).toEqual([]);
  });

  it('stays where a portal answers for it later', async () => {
    const device = new Device();
    device.host = () => ({ body: good });
    await device.ask('members/ibm/');
    device.host = () => portal;
    await device.ask('members/ibm/');
    expect(await (await device.askOffline('members/ibm/'))?.text()).toBe(good);
  });

  it('is one of two hundred; the oldest goes', async () => {
    const device = new Device();
    for (let n = 0; n < 230; n++) {
      device.host = (path) => (path.includes('members') ? { body: pageAt(path) } : undefined);
      await device.ask(`members/m${n}/`);
    }
    const kept = device.read();
    expect(kept.length).toBe(200);
    expect([kept.includes('/members/m29/'), kept.includes('/members/m30/')]).toEqual([false, true]);
  });

  it('brings no more files of earlier editions with it than a few: all of this one stay, the oldest others go', async () => {
    const names = Array.from({ length: 100 }, (_, n) => `_assets/this.${n}.css`);
    const device = new Device({ assets: Object.fromEntries(names.map((name) => [name, CSS])) });
    const store = await device.stores.open(nameOf('/', 'read'));
    for (let n = 0; n < 300; n++)
      await store.put(`/_assets/old.${n}.css`, new Response('old', { headers: { 'x-hash': 'x' } }));
    device.host = (path) =>
      path.startsWith('/_assets/')
        ? { body: CSS, type: 'text/css' }
        : {
            body: pageAt(
              path,
              '',
              names.map((n) => `/${n}`),
            ),
          };
    await device.ask('members/');
    const kept = device.read();
    expect(names.filter((name) => !kept.includes(`/${name}`))).toEqual([]);
    expect(kept.length).toBeLessThan(200);
    expect(kept).toContain('/_assets/old.299.css');
    expect(kept).not.toContain('/_assets/old.0.css');
  });
});

describe('what is neither a page nor a file of a page', () => {
  it.each(['members.csv', 'members/ibm.json', 'pagefind/en/box.json', 'members/ibm/index.md'])(
    'is not kept of reading: nothing says whether it is right: %s',
    async (path) => {
      const device = new Device();
      device.host = () => ({ body: '{"a":1}', type: 'application/json' });
      expect(await (await device.ask(path, 'cors'))?.text()).toBe('{"a":1}');
      expect(device.read()).toEqual([]);
    },
  );
});

describe('a kept edition', () => {
  it('answers a question for a range with the whole', async () => {
    const device = new Device();
    await device.keep({ 'members/ibm/index.html': 'IBM is here' });
    const answer = await device.ask('members/ibm/', 'cors', { range: 'bytes=0-2' });
    expect(answer?.status).toBe(200);
    expect(await answer?.text()).toBe('IBM is here');
    expect(device.asked).toEqual([]);
  });

  it('gives a file the type of its name, whatever a host once said', async () => {
    const device = new Device();
    await device.keep({ 'index.html': 'home', 'offline/notice.js': '1' });
    expect((await device.ask(''))?.headers.get('content-type')).toMatch(/^text\/html/);
    expect((await device.ask('offline/notice.js'))?.headers.get('content-type')).toMatch(/^text\/javascript/);
  });

  it('tells what is not kept from what there is not, for every file of the build', async () => {
    const device = new Device();
    const others = ['members/ibm.json', 'members/ibm/index.md', 'index.md', 'robots.txt', 'og/ibm.png'];
    await device.keep(
      { 'offline/index.html': 'not kept', '404.html': 'not here' },
      { others, fr: ['fr/members/index.html'] },
    );
    for (const path of [...others, 'fr/members/', 'fr/members', manifestPath('one')]) {
      const answer = await device.askOffline(path);
      expect([path, answer?.status]).toEqual([path, 503]);
      expect(await answer?.text()).toBe('not kept');
    }
    for (const path of [
      'members/ibmm.json',
      'index.mdx',
      'members/ibm/index.txt',
      'fr/member/',
      'og/',
      'constructor',
    ]) {
      const answer = await device.askOffline(path);
      expect([path, answer?.status]).toEqual([path, 404]);
      expect(await answer?.text()).toBe('not here');
    }
  });
});

describe('two sites on one origin', () => {
  it('keep and answer each for their own', async () => {
    const root = new Device({ own: ['members'] });
    root.host = (path) => (path.includes('members') ? { body: pageAt(path) } : undefined);
    await root.ask('members/');
    const repo = new Device({ scope: '/repo/', own: ['members'], stores: root.stores });
    repo.host = root.host;
    await repo.ask('members/');
    expect(root.read()).toEqual(['/members/']);
    expect(repo.read()).toEqual(['/repo/members/']);
    await root.ask('repo/members/');
    expect(root.read()).toEqual(['/members/']);
  });
});
