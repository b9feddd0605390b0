import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from '../support/browser.ts';

const site = useSite();
const PAGE = '/explainers/the-alliance/';

/** Ways in which a file can fail to come. */
const FAILURES: Record<string, (route: Route) => Promise<void>> = {
  '404': (route) => route.fulfill({ status: 404, body: 'Not found' }),
  '500': (route) => route.fulfill({ status: 500, body: 'Sorry' }),
  'a page in its place': (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Welcome</h1>' }),
  'no network': (route) => route.abort(),
  // The line is dead: nothing ever comes.
  'no answer': () => Promise.resolve(),
};

async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.press('/');
  await page.waitForSelector('dialog[open] input');
  await page.keyboard.type(text);
}

const stays = (page: Page): void => expect(new URL(page.url()).pathname).toBe(PAGE);

describe.each(Object.entries(FAILURES))('with %s', (_name, fail) => {
  it('for the texts, names still answer; what was not searched is said, and can be tried again', async () => {
    const { page } = await site.visit(PAGE, {}, (opened) => opened.route(/texts\.json/, fail));
    await type(page, 'nvidia');
    await page.waitForSelector('.search-hit');
    expect(await page.getAttribute('.search-hit', 'href')).toBe('/absent/nvidia/');
    await page.waitForSelector('.search-notice .search-action');
    expect(await page.innerText('.search-notice')).toContain('Only names and lists');
    await page.fill('dialog.search-box input', 'carnegie mellon');
    await page.waitForFunction(() => document.querySelector('.search-notice')?.textContent.includes('carnegie mellon'));
    expect(await page.innerText('.search-notice')).not.toContain('Nothing found');
    await page.unroute(/texts\.json/);
    await page.click('.search-notice .search-action');
    await page.waitForSelector('#search-list[data-asked="carnegie mellon"] .search-hit');
    stays(page);
  });

  it('for the names, the page is kept, and the reader told; it can be tried again', async () => {
    const { page } = await site.visit(PAGE, {}, (opened) => opened.route(/names\.json/, fail));
    await type(page, 'llama');
    await page.waitForSelector('.search-failed .search-action', { state: 'visible' });
    const links = await page.$$eval('.search-failed a', (list) => list.map((link) => link.getAttribute('href')));
    expect(links).toEqual(['/members/', '/glossary/', '/sources/']);
    await page.unroute(/names\.json/);
    await page.click('.search-failed .search-action');
    await page.waitForSelector('#search-list[data-asked=llama] .search-hit');
    stays(page);
  });
});

describe('search', () => {
  it.each([
    ['start', PAGE],
    ['start', '/search/?q=llama'],
    ['engine', PAGE],
    ['engine', '/search/?q=llama'],
  ])('says so where its script does not come, and tries again: %s, %s', async (name, path) => {
    const script = new RegExp(`/${name}\\.[\\w-]+\\.js`);
    const { page } = await site.visit(path, {}, (opened) => opened.route(script, (route) => route.abort()));
    if (path === PAGE) await type(page, 'llama');
    await page.waitForSelector('.search-failed .search-action >> visible=true');
    // Names need no engine.
    if (name === 'engine' && path === PAGE) await page.waitForSelector('.search-hit >> text=Llama');
    await page.unroute(script);
    await page.click('.search-failed .search-action >> visible=true');
    await page.waitForSelector('[data-asked=llama] .search-hit');
    expect(page.url()).toBe(site.url(path));
  });

  it('keeps the page that is read when it is asked for offline, before it was ever opened', async () => {
    const { page } = await site.visit(PAGE);
    await page.context().setOffline(true);
    await type(page, 'llama');
    await page.waitForSelector('.search-failed .search-action', { state: 'visible' });
    stays(page);
    await page.context().setOffline(false);
    await page.click('.search-failed .search-action');
    await page.waitForSelector('#search-list[data-asked=llama] .search-hit');
  });

  it('goes on offline once it was opened', async () => {
    const { page } = await site.visit(PAGE);
    await type(page, 'llama');
    await page.waitForSelector('#search-list[data-asked=llama] .search-hit');
    await page.context().setOffline(true);
    await page.fill('dialog.search-box input', 'regulatory capture');
    await page.waitForSelector('#search-list[data-asked="regulatory capture"] .search-hit');
  });

  it('takes texts of another day for what they are', async () => {
    const { page } = await site.visit(PAGE, {}, (opened) =>
      opened.route(/texts\.json/, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, json: { ...((await response.json()) as object), tag: 'yesterday' } });
      }),
    );
    await type(page, 'nvidia');
    await page.waitForSelector('.search-notice .search-action');
    expect(await page.getAttribute('.search-hit', 'href')).toBe('/absent/nvidia/');
  });

  it('needs no storage', async () => {
    const { page, errors } = await site.open();
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    });
    await page.goto(site.url(PAGE));
    await type(page, 'llama');
    await page.waitForSelector('#search-list[data-asked=llama] .search-hit');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/glossary/**');
    expect(errors.filter((error) => !/insecure/.test(error))).toEqual([]);
  });

  it('needs no WebAssembly: only the passages do, and say so', async () => {
    const { page } = await site.open();
    await page.addInitScript(() => {
      Object.defineProperty(window, 'WebAssembly', { value: undefined });
    });
    await page.goto(site.url('/search/?q=sb+1047'));
    await page.waitForSelector('.search-hit');
    while (await page.locator('[data-part=more] > .search-action:has-text("More")').count())
      await page.click('[data-part=more] > .search-action');
    await page.click('[data-part=more] > .search-action');
    await page.waitForFunction(() => document.querySelector('[data-part=more]')?.textContent.includes('could not'));
    expect(await page.locator('[data-part=list] .search-hit').count()).toBeGreaterThan(3);
  });
});
