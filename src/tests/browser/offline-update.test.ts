import type { Browser, BrowserContext, Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { KillableBrowser } from '../offline/killable.ts';
import { heading, keep, stateText, stores, waitForState } from '../offline/reader.ts';
import { SmallSite } from '../offline/small-site.ts';
import { Host } from '../offline/weather.ts';
import { launch } from '../support/browser.ts';

let browser: Browser;
let context: BrowserContext;
let site: SmallSite;
let host: Host;
let page: Page;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  site = await SmallSite.make();
  host = new Host(site.dir);
  await host.open();
  context = await browser.newContext({ locale: 'en-GB' });
  page = await context.newPage();
  await keep(page, host.url('offline/'), 'en');
});
afterEach(async () => {
  await context.close();
  await host.close();
  site.remove();
});

/** A new edition in which two pages have changed. */
async function publishNext(): Promise<void> {
  site.edit('glossary/index.html', 'NEW');
  site.edit('about/index.html', 'NEW');
  await site.publish('2026-02-02');
}

const headingAt = async (path: string, of = page): Promise<string> => {
  await of.goto(host.url(path));
  return heading(of);
};
const look = (of = page): Promise<void> =>
  of.goto(host.url('offline/')).then(() => of.click('[data-offline-action="check"]'));
const arrived = (of = page): Promise<unknown> => of.waitForSelector('[data-offline-action="take"]:visible');

describe('an update', () => {
  it('costs the changed pages, not the site, and waits until the reader agrees; then all tabs change', async () => {
    const other = await context.newPage();
    await other.goto(host.url('glossary/'));
    await publishNext();
    const asked = await host.during(async () => {
      await look();
      await arrived();
    });
    const fetched = asked.filter((path) => path !== '/sw.js' && !path.startsWith('/_assets/offline-'));
    // The list of sizes and dates on the offline page changes with every edition.
    expect([...new Set(fetched)].sort()).toEqual(['/about/', '/glossary/', '/offline/']);
    expect(host.sent).toBeLessThan(60_000);
    expect(await headingAt('about/')).not.toContain('NEW');
    await page.goto(host.url('offline/'));
    await page.click('[data-offline-action="take"]');
    await other.waitForFunction(() => document.querySelector('h1')?.textContent.startsWith('NEW'));
    await page.waitForFunction(() =>
      document.querySelector('[data-offline-state]')?.textContent.includes('2\u00A0February'),
    );
    await host.vanish();
    expect(await headingAt('about/')).toContain('NEW');
    expect((await stores(page))['offline / files']).toBeGreaterThan(5);
  });

  it('is offered at the foot of every page', async () => {
    await publishNext();
    await look();
    await arrived();
    await page.goto(host.url());
    await page.click('.offline-notice button');
    await page.waitForFunction(() => document.querySelector('.offline-notice') === null);
    expect(await headingAt('about/')).toContain('NEW');
  });

  it('leaves the old edition whole where a file cannot be had', async () => {
    await publishNext();
    host.trouble = (path) => (path === '/glossary/' ? { status: 503 } : undefined);
    await look();
    await page.waitForFunction(() => document.querySelector('[data-offline-state]')?.textContent.includes('glossary/'));
    await waitForState(page, 'saved');
    await host.vanish();
    for (const path of ['about/', 'glossary/']) expect(await headingAt(path)).not.toContain('NEW');
  });

  it('leaves the old edition whole where a file is an older one, and takes the new one once it is right', async () => {
    const old = site.read('glossary/index.html');
    await publishNext();
    host.trouble = (path) => (path === '/glossary/' ? { body: old } : undefined);
    await look();
    await page.waitForFunction(() => document.querySelector('[data-offline-state]')?.textContent.includes('glossary/'));
    expect(await stateText(page)).toContain('1\u00A0January');
    for (const path of ['about/', 'glossary/']) expect(await headingAt(path)).not.toContain('NEW');
    host.trouble = () => undefined;
    await look();
    await arrived();
    await page.click('[data-offline-action="take"]');
    // Who leaves before the worker has heard it has not agreed: the offer goes once it has.
    await page.waitForSelector('[data-offline-action="take"]', { state: 'hidden' });
    await page.waitForFunction(() =>
      document.querySelector('[data-offline-state]')?.textContent.includes('2\u00A0February'),
    );
    for (const path of ['about/', 'glossary/']) expect(await headingAt(path)).toContain('NEW');
  });

  it('can be undone: the worker in sw-kill.js takes itself and all that was kept out', async () => {
    site.write('sw.js', readFileSync(join(site.dir, 'sw-kill.js'), 'utf8'));
    await page.evaluate(async () => (await caches.open('theirs')).put('/y', new Response('y')));
    await page.goto(host.url());
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await page.waitForFunction(async () => (await caches.keys()).join() === 'theirs');
    await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
    site.edit('about/index.html', 'FROM THE HOST');
    // A page that is asked for in the moment the worker goes may still be its last answer, or wait for it in vain: a
    // reader asks again.
    const asked = (): Promise<string> =>
      page.goto(host.url('about/'), { timeout: 4000 }).then(
        () => heading(page),
        async (error: unknown) => {
          await page.goto('about:blank');
          return `asked again: ${String(error)}`;
        },
      );
    await expect.poll(asked, { interval: 1000 }).toContain('FROM THE HOST');
  });
});

describe('a browser that is killed half-way', () => {
  it('goes on where it was, in saving and in updating', async () => {
    const killable = new KillableBrowser();
    try {
      let window = await killable.start();
      let tab = await window.newPage();
      await tab.goto(host.url('offline/'));
      let sent = 0;
      host.trouble = (path) => (path !== '/sw.js' && ++sent > 12 ? { slow: 30_000 } : undefined);
      const first = await host.during(async () => {
        await tab.click('[data-offline-action="save"][data-offline-lang="en"]');
        await tab.waitForFunction(() => Number(document.querySelector('progress')?.value) > 0);
        await new Promise((done) => setTimeout(done, 1500));
      });
      await killable.kill();
      host.trouble = () => undefined;
      const whole = new Set(first);
      window = await killable.start();
      tab = await window.newPage();
      const second = await host.during(async () => {
        await tab.goto(host.url('offline/'));
        await waitForState(tab, 'saved');
      });
      expect(second).toContain('/glossary/');
      const again = second.filter((path) => path.endsWith('.woff2') && whole.has(path));
      expect(again.length).toBeLessThanOrEqual(6);
      await publishNext();
      host.trouble = (path) => (path === '/glossary/' ? { slow: 30_000 } : undefined);
      host.asked = [];
      await look(tab);
      await expect.poll(() => host.asked).toContain('/about/');
      await new Promise((done) => setTimeout(done, 1500));
      await killable.kill();
      await host.vanish();
      window = await killable.start();
      tab = await window.newPage();
      for (const path of ['about/', 'glossary/']) expect(await headingAt(path, tab)).not.toContain('NEW');
      await host.open();
      host.trouble = () => undefined;
      const third = await host.during(async () => {
        await look(tab);
        await arrived(tab);
      });
      expect(third).not.toContain('/about/');
    } finally {
      await killable.remove();
    }
  });
});
