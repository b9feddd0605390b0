import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { heading, keep, openControlled, stateText, stores, waitForState } from '../offline/reader.ts';
import { SmallSite } from '../offline/small-site.ts';
import { Host } from '../offline/weather.ts';
import { launch } from '../support/browser.ts';

let browser: Browser;
let context: BrowserContext;
let site: SmallSite;
let host: Host;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  site = await SmallSite.make();
  host = new Host(site.dir);
  await host.open();
  context = await browser.newContext({ locale: 'en-GB' });
});
afterEach(async () => {
  await context.close();
  await host.close();
  site.remove();
});

const idle = (ms = 400): Promise<void> => new Promise((done) => setTimeout(done, ms));

describe('a visit', () => {
  it('costs the worker’s own script and nothing else', async () => {
    const page = await context.newPage();
    const before = await host.during(() => page.goto(host.url()).then(() => page.waitForLoadState('networkidle')));
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await idle();
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    );
    expect(new Set(before).size).toBe(before.length);
    expect(host.asked.filter((path) => path !== '/' && !loaded.includes(path))).toEqual(['/sw.js']);
  });

  it('keeps what was read, and says of the rest that it is not here', async () => {
    const page = await openControlled(context, host.url());
    await page.goto(host.url('about/'));
    // The page that stands in for the rest is fetched in the background, its script last.
    const kept = (): Promise<string> =>
      page.evaluate(async () => (await (await caches.open('offline / read')).keys()).map(({ url }) => url).join(' '));
    await expect.poll(kept).toMatch(/\/OfflinePage\.[^/]*\.js/);
    await expect.poll(kept).toMatch(/\/about\//);
    await host.vanish();
    await page.goto(host.url());
    expect(await heading(page)).not.toBe('');
    await page.goto(host.url('about/'));
    expect(await page.locator('.frame').evaluate((frame) => getComputedStyle(frame).maxWidth)).toBe('1360px');
    const answer = await page.goto(host.url('glossary/'));
    expect(answer?.status()).toBe(503);
    expect(await page.locator('[data-offline-missing]').isVisible()).toBe(true);
  });
});

describe('a network that answers for the site', () => {
  const styled = (page: Page): Promise<string> =>
    page.locator('.frame').evaluate((frame) => getComputedStyle(frame).maxWidth);
  const portal = { body: '<!doctype html><title>Sign in</title><p>Sign in to the network</p>' };

  it('for a while with its own page, leaves nothing behind: every page has its styles, with a network and without', async () => {
    const page = await openControlled(context, host.url('offline/'));
    host.trouble = (path) => (path.endsWith('/sw.js') ? undefined : portal);
    await page.goto(host.url('about/'));
    for (const file of readdirSync(join(site.dir, '_assets')))
      await page.evaluate((address) => fetch(address), host.url(`_assets/${file}`));
    host.trouble = () => undefined;
    for (const path of ['about/', '']) {
      await page.goto(host.url(path));
      expect(await styled(page)).toBe('1360px');
    }
    await idle();
    await host.vanish();
    for (const path of ['about/', '']) {
      await page.goto(host.url(path));
      expect(await styled(page)).toBe('1360px');
    }
  });

  it('long ago, before the worker looked at what came, is forgotten', async () => {
    const page = await openControlled(context, host.url('offline/'));
    await page.evaluate(
      async ({ addresses, body }) => {
        const read = await caches.open('offline / read');
        for (const address of addresses)
          await read.put(address, new Response(body, { headers: { 'content-type': 'text/html' } }));
      },
      {
        addresses: readdirSync(join(site.dir, '_assets')).map((file) => host.url(`_assets/${file}`)),
        body: portal.body,
      },
    );
    await page.goto(host.url('about/'));
    expect(await styled(page)).toBe('1360px');
  });
});

describe('the offer', () => {
  const readPages = async (saving: boolean): Promise<string[]> => {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setDataSaverOverride', { dataSaverEnabled: saving });
    const shown: string[] = [];
    for (const [before, path] of ['', 'about/', 'glossary/', 'fr/', 'fr/about/'].entries()) {
      await page.goto(host.url(path));
      // A page is counted once it is at rest; four pages make the offer, which is counted as decided.
      await page.waitForFunction((n) => Number(localStorage['offline /']) > n, before);
      await page.waitForLoadState('networkidle');
      await idle();
      if (await page.locator('.offline-notice').isVisible()) shown.push(path);
    }
    return shown;
  };

  it('is made once, under the fourth page that is read', async () => {
    expect(await readPages(false)).toEqual(['fr/']);
  });

  it('is not made where data are to be saved; the offline page says that nothing is fetched unasked', async () => {
    expect(await readPages(true)).toEqual([]);
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setDataSaverOverride', { dataSaverEnabled: true });
    await page.goto(host.url('offline/'));
    await page.waitForSelector('[data-offline-sparing]:visible');
  });
});

describe('keeping a language', () => {
  it('says what it will cost, how far it is, and of which day it is', async () => {
    const page = await context.newPage();
    await page.goto(host.url('offline/'));
    await waitForState(page, 'none');
    expect(await page.locator('[data-fill="size en"]').textContent()).toMatch(/^\d[\d.]*\s(?:kB|MB)$/);
    host.trouble = () => ({ slow: 40 });
    await page.click('[data-offline-action="save"][data-offline-lang="en"]');
    await waitForState(page, 'saving');
    expect(await page.locator('progress').isVisible()).toBe(true);
    await waitForState(page, 'saved');
    expect(await stateText(page)).toContain('1\u00A0January\u00A02026');
    await page.reload();
    await waitForState(page, 'saved');
  });

  it('makes every page open with the server gone, in the ways a host answers', async () => {
    const page = await context.newPage();
    await keep(page, host.url('offline/'), 'en');
    await host.vanish();
    for (const [path, status, end] of [
      ['', 200, ''],
      ['members/ibm.json', 503, 'members/ibm.json'],
      ['index.md', 503, 'index.md'],
      ['members/imb.json', 404, 'members/imb.json'],
      ['glossary/', 200, 'glossary/'],
      ['about', 200, 'about/'],
      ['about/?utm=x', 200, 'about/?utm=x'],
      ['no-such-page/', 404, 'no-such-page/'],
      ['fr/about/', 503, 'fr/about/'],
    ] as const) {
      const answer = await page.goto(host.url(path));
      expect([path, answer?.status()]).toEqual([path, status]);
      expect(page.url()).toBe(host.url(end));
    }
    expect(await page.locator('[data-offline-missing]').isVisible()).toBe(true);
  });

  it('adds the other language, takes one away, and removes all in one click', async () => {
    const page = await context.newPage();
    await keep(page, host.url('offline/'), 'en', 'fr');
    const both = (await stores(page))['offline / files'] ?? 0;
    await page.click('[data-row="fr"] [data-offline-action="drop"]');
    await page.waitForSelector('[data-row="fr"] [data-offline-action="save"]:visible');
    expect((await stores(page))['offline / files']).toBeLessThan(both);
    await waitForState(page, 'saved');
    await page.click('[data-offline-action="remove"]');
    await waitForState(page, 'none');
    expect((await stores(page))['offline / files']).toBeUndefined();
  });

  it('shows the same in every tab', async () => {
    const [one, two] = [await context.newPage(), await context.newPage()];
    await one.goto(host.url('offline/'));
    await two.goto(host.url('fr/offline/'));
    await one.click('[data-offline-action="save"][data-offline-lang="en"]');
    await two.click('[data-offline-action="save"][data-offline-lang="fr"]');
    for (const tab of [one, two]) {
      for (const lang of ['en', 'fr'])
        await tab.waitForSelector(`[data-row="${lang}"] [data-offline-action="drop"]:visible`);
      await waitForState(tab, 'saved');
    }
    await two.click('[data-offline-action="remove"]');
    await waitForState(one, 'none');
  });

  it('tells plainly that there is no room, and leaves what was there', async () => {
    const page = await context.newPage();
    await keep(page, host.url('offline/'), 'en');
    const before = await stores(page);
    const usage = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: host.origin, quotaSize: usage + 1000 });
    await page.click('[data-offline-action="save"][data-offline-lang="fr"]');
    await waitForState(page, 'failed');
    expect(await stateText(page)).toContain('no room');
    expect(await stores(page)).toEqual(before);
    await host.vanish();
    expect((await page.goto(host.url('glossary/')))?.status()).toBe(200);
  });

  it('tells plainly that the network failed, and goes on from there at the next try', async () => {
    const page = await context.newPage();
    await page.goto(host.url('offline/'));
    host.trouble = (path) => (path === '/glossary/' ? { status: 503 } : undefined);
    await page.click('[data-offline-action="save"][data-offline-lang="en"]');
    await waitForState(page, 'failed');
    expect(await stateText(page)).toContain('glossary/');
    host.trouble = () => undefined;
    const asked = await host.during(async () => {
      await page.click('[data-offline-action="save"][data-offline-lang="en"]');
      await waitForState(page, 'saved');
    });
    expect(asked).toContain('/glossary/');
    expect(asked.filter((path) => path.startsWith('/_assets/') && path.endsWith('.css'))).toEqual([]);
  });
});

describe('next to others on the origin', () => {
  it('removes nothing that is not its own', async () => {
    const page = await context.newPage();
    await page.goto(host.url('offline/'));
    await page.evaluate(async () => {
      await (await caches.open('offline /other/ files')).put('/other/x', new Response('x'));
      await (await caches.open('theirs')).put('/y', new Response('y'));
      localStorage.setItem('theirs', 'z');
    });
    await keep(page, host.url('offline/'), 'en');
    await page.click('[data-offline-action="remove"]');
    await waitForState(page, 'none');
    expect(await stores(page)).toMatchObject({ 'offline /other/ files': 1, theirs: 1 });
    expect(await page.evaluate(() => localStorage.getItem('theirs'))).toBe('z');
  });
});

describe('below a base path', () => {
  let below: SmallSite;
  let there: Host;
  beforeEach(async () => {
    below = await SmallSite.make('/repo/');
    there = new Host(below.dir, '/repo/');
    await there.open();
  });
  afterEach(async () => {
    await there.close();
    below.remove();
  });

  it('keeps its own pages and answers for no others', async () => {
    there.trouble = (path) => (path.startsWith('/repo/') ? undefined : { body: '<h1>Other site</h1>' });
    const page = await context.newPage();
    await keep(page, there.url('offline/'), 'en');
    await page.goto(`${there.origin}/other/`);
    expect(await heading(page)).toBe('Other site');
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
    expect(Object.keys(await stores(page)).every((name) => name.startsWith('offline /repo/ '))).toBe(true);
    await there.vanish();
    expect((await page.goto(there.url('glossary/')))?.status()).toBe(200);
    await expect(page.goto(`${there.origin}/other/`)).rejects.toThrow();
  });
});
