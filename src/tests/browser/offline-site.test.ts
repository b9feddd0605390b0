import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest, Release } from '../../offline/release.ts';
import { heading, keep, waitForState } from '../offline/reader.ts';
import { Host } from '../offline/weather.ts';
import { launch } from '../support/browser.ts';
import { DIST, distFiles } from '../support/dist.ts';

const worker = readFileSync(join(DIST, 'sw.js'), 'utf8');
const release = JSON.parse(/^const RELEASE=(.*);$/m.exec(worker)?.[1] ?? '{}') as Release;
const manifest = JSON.parse(readFileSync(join(DIST, release.manifest[0]), 'utf8')) as Manifest;

describe('what is loaded for it', () => {
  const wire = (file: string): number =>
    brotliCompressSync(readFileSync(join(DIST, file)), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

  it('is next to nothing before a reader acts', () => {
    const script = distFiles().find((file) => /^_assets\/Base\..*\.js$/.test(file));
    expect(script && readFileSync(join(DIST, script)).length).toBeLessThan(3000);
    // It names every file of `_assets/` with its hash: what comes under these names is this, or is not kept.
    expect(wire('sw.js')).toBeLessThan(5900);
  });

  it.each(['en', 'fr'] as const)('is less than 3 MB for one language, %s', (lang) => {
    const bytes = [...manifest.files.shared, ...manifest.files[lang]].reduce((sum, [, , size]) => sum + size, 0);
    process.stdout.write(`${lang}: ${bytes} bytes\n`);
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThan(3_000_000);
  });

  it('names every page of the site, and nothing twice', () => {
    const paths = Object.values(manifest.files).flatMap((rows) => rows.map(([path]) => path));
    expect(new Set(paths).size).toBe(paths.length);
    const pages = distFiles().filter((file) => file.endsWith('.html') && !file.startsWith('downloads/'));
    expect(pages.filter((file) => !paths.includes(file))).toEqual([]);
    expect(paths.filter((path) => /^(?:sw\.js|sw-kill\.js|_headers)$/.test(path))).toEqual([]);
  });
});

describe('the whole site, kept, with the server gone', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let used = 0;
  const host = new Host(DIST);

  beforeAll(async () => {
    browser = await launch();
    await host.open();
    context = await browser.newContext({ locale: 'en-GB' });
    page = await context.newPage();
    await keep(page, host.url('offline/'), 'en');
    used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? Infinity);
    await keep(page, host.url('offline/'), 'fr');
    await host.vanish();
  });
  afterAll(async () => {
    await browser.close();
    await host.close();
  });

  it('takes less than 3 MB of the device for one language', () => {
    process.stdout.write(`one language on the device: ${used} bytes\n`);
    expect(used).toBeGreaterThan(500_000);
    expect(used).toBeLessThan(3_000_000);
  });

  it('opens pages that were never visited, with their styles and fonts', async () => {
    for (const path of [
      '',
      'explainers/the-alliance/',
      'members/ibm/',
      'glossary/',
      'claims/',
      'sources/',
      'timeline/',
      'figures/',
      'fr/members/ibm/',
      'fr/news/',
    ]) {
      const answer = await page.goto(host.url(path));
      expect([path, answer?.status()]).toEqual([path, 200]);
      expect(await heading(page)).not.toBe('');
      expect(await page.locator('.frame').evaluate((frame) => getComputedStyle(frame).maxWidth)).toBe('1360px');
    }
    expect(await page.evaluate(() => document.fonts.load('16px Schibsted').then((fonts) => fonts.length))).toBe(1);
  });

  it('switches the language', async () => {
    await page.goto(host.url('members/ibm/'));
    await page.click('.strip a[hreflang="fr"]');
    await page.waitForURL('**/fr/members/ibm/');
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  });

  it('says of an address that there is no such page', async () => {
    expect((await page.goto(host.url('no/such/page/')))?.status()).toBe(404);
    expect((await page.goto(host.url('fr/rien/')))?.status()).toBe(404);
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  });

  it('filters the directory', async () => {
    await page.goto(host.url('members/'));
    const rows = page.locator('tbody tr:visible');
    const all = await rows.count();
    await page.click('[data-facet="kind"] > summary');
    await page.click('[data-facet="kind"] a[data-v="university"]');
    await expect.poll(() => rows.count()).toBeLessThan(all);
  });

  it.each([
    ['', 'hugging face', /members\/hugging-face\/$/],
    ['', 'huging face', /members\/hugging-face\/$/],
    ['fr/', 'universite keio', /fr\/members\/keio-university\/$/],
  ])('searches and mends what was typed: %s “%s”', async (prefix, text, first) => {
    await page.goto(host.url(`${prefix}members/ibm/`));
    await page.keyboard.press('/');
    await page.waitForSelector('dialog[open] [role=combobox]');
    await page.keyboard.type(text);
    await page.waitForSelector(`#search-list[data-asked="${text}"]`);
    expect(await page.getAttribute('.search-hit[aria-selected=true]', 'href')).toMatch(first);
  });

  it('searches with filters, on the page of search', async () => {
    await page.goto(host.url('search/?q=open'));
    await page.waitForSelector('search-page a.search-hit, search-page .search-hit');
    const total = await page.locator('search-page .search-hit').count();
    await page.goto(host.url('search/?q=open&in=terms'));
    await page.waitForSelector('search-page .search-hit');
    expect(total).toBeGreaterThan(0);
    const links = await page
      .locator('search-page a.search-hit, search-page .search-hit a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThan(0);
  });

  it('is still all there when the browser opens it anew', async () => {
    const fresh = await context.newPage();
    expect((await fresh.goto(host.url('about/')))?.status()).toBe(200);
    await fresh.goto(host.url('offline/'));
    await waitForState(fresh, 'saved');
    await fresh.close();
  });
});

describe('as an app', () => {
  it.each(['', 'fr/'])('can be installed, from /%s', async (folder) => {
    const browser = await launch();
    const host = new Host(DIST);
    try {
      await host.open();
      const page = await browser.newPage();
      await page.goto(host.url(folder));
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      const devtools = await page.context().newCDPSession(page);
      const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
      // A private window, which tests use, can install nothing.
      expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
    } finally {
      await browser.close();
      await host.close();
    }
  });
});

describe('without script, the offline page', () => {
  it('offers the files with their size and date, and says what needs script', async () => {
    const browser = await launch();
    const host = new Host(DIST);
    try {
      await host.open();
      const page = await browser.newPage({ javaScriptEnabled: false });
      await page.goto(host.url('fr/offline/'));
      expect(await page.locator('offline-keeper').isVisible()).toBe(false);
      expect(await page.locator('.offline-none').isVisible()).toBe(true);
      const told = await page.locator('.offline-files .file-size').allTextContents();
      expect(told).toHaveLength(5);
      for (const text of told) expect(text).toMatch(/^\d[\d,]*\s[km]o, .+\s20\d\d$/i);
      for (const href of await page
        .locator('.offline-files a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '')))
        expect((await page.request.head(host.origin + href)).status()).toBe(200);
    } finally {
      await browser.close();
      await host.close();
    }
  });
});
