import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { foundByAxe, OF_COLOURS } from '../support/axe.ts';
import { launch } from '../support/browser.ts';
import { DIST } from '../support/dist.ts';

/** Alone in a folder of its own, as on a USB stick. */
const stick = mkdtempSync(join(tmpdir(), 'single-file-'));
let browser: Browser;
let context: BrowserContext | undefined;

const address = (lang: string): string => {
  const name = readdirSync(join(DIST, 'downloads')).find((file) => file.endsWith(`-${lang}.html`));
  if (name === undefined)
    throw new Error(`There is no single file of ${lang} in dist/downloads: run npm run build first.`);
  copyFileSync(join(DIST, 'downloads', name), join(stick, name));
  return pathToFileURL(join(stick, name)).href;
};

/** Opens the file in a window of its own, which is closed after the test. */
async function open(lang = 'en', hash = '', options: BrowserContextOptions = {}): Promise<Page> {
  context = await browser.newContext({ offline: true, ...options });
  const page = await context.newPage();
  await page.goto(address(lang) + hash);
  return page;
}

const shown = (page: Page): Promise<string> => page.locator('.file-page.on').evaluate((article) => article.id);
const search = async (page: Page, text: string): Promise<string[]> => {
  await page.fill('#file-search', text);
  await page.waitForSelector(`#file-count[data-asked="${text}"]`, { state: 'attached' });
  return page
    .locator('#file-found > li > a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
};

beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  rmSync(stick, { recursive: true, force: true });
});
afterEach(() => context?.close());

describe.each(['en', 'fr'])('the single file, %s', (lang) => {
  it('opens from disk, asks for nothing, and breaks no rule of its own', async () => {
    const page = await browser.newPage({ offline: true });
    const asked: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(address(lang));
    expect(await shown(page)).toBe('home/');
    await page.waitForTimeout(300);
    expect(asked.filter((url) => !/^(?:file|data):/.test(url))).toEqual([]);
    expect(asked.filter((url) => url.startsWith('file:'))).toHaveLength(1);
    expect(errors).toEqual([]);
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    await page.close();
  });

  it('is one long document in good order without script', async () => {
    const page = await open(lang, '', { javaScriptEnabled: false });
    const pages = page.locator('.file-page:not(.needs-script)');
    const count = await pages.count();
    expect(count).toBeGreaterThan(100);
    expect(await pages.first().getAttribute('id')).toBe('contents/');
    expect(await pages.nth(1).getAttribute('id')).toBe('home/');
    for (const place of ['explainers/', 'members/ibm/', 'claims/'])
      expect(await page.locator(`[id="${place}"]`).isVisible()).toBe(true);
    expect(await page.locator('#file-search').isVisible()).toBe(false);
    expect(await page.locator('.file-toc a').count()).toBe(count - 1);
    await page.click('.file-toc a[href="#members/ibm/"]');
    expect(await page.locator('[id="members/ibm/"] h1').isVisible()).toBe(true);
    expect(page.url()).toMatch(/#members\/ibm\/$/);
  });

  it.each(['', '#members/', '#members/ibm/', '#explainers/the-alliance/', '#search/', '#contents/', '#about/'])(
    'has no fault of accessibility, light or dark: %s',
    async (hash) => {
      const looked = await open(lang, hash, { colorScheme: 'light' });
      if (hash === '#search/') await search(looked, 'ibm');
      // Pages that are not shown have nothing to say, and take long.
      await looked.evaluate(() => document.querySelectorAll('.file-page:not(.on)').forEach((other) => other.remove()));
      expect(await foundByAxe(looked)).toEqual([]);
      await looked.emulateMedia({ colorScheme: 'dark' });
      expect(await foundByAxe(looked, undefined, OF_COLOURS)).toEqual([]);
    },
  );
});

/** What is looked for, and what is found of it. */
const FINDS: Record<'en' | 'fr', [text: string, expected: string][]> = {
  en: [
    ['hugging face', '#members/hugging-face/'],
    ['huging face', '#members/hugging-face/'],
    ['Yale', '#members/yale/'],
    ['openai', '#absent/openai/'],
    ['open weights', '#glossary/open-weights/'],
  ],
  fr: [
    ['universite de tokyo', '#members/university-of-tokyo/'],
    ['l’université', '#members/'],
    ['poids publies', '#glossary/open-weights/'],
  ],
};

describe.each(['en', 'fr'] as const)('the search of the single file, %s', (lang) => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage({ offline: true });
    await page.goto(`${address(lang)}#search/`);
  });
  afterAll(() => page.close());

  it.each(FINDS[lang])('finds “%s”', async (text, expected) => {
    const hits = await search(page, text);
    const first = expected === '#members/' ? hits.filter((hit) => hit.startsWith(expected)) : hits.slice(0, 3);
    expect(expected === '#members/' ? first.length > 3 : first.includes(expected), hits.slice(0, 6).join(' ')).toBe(
      true,
    );
  });

  if (lang === 'fr')
    it('finds words inside texts, without accents and behind an elision', async () => {
      const plain = await search(page, 'evenement');
      expect(plain.length).toBeGreaterThan(0);
      expect(await search(page, 'événement')).toEqual(plain);
      const said = await search(page, 'intelligence artificielle');
      expect(said.length).toBeGreaterThan(3);
      expect(await search(page, 'l’intelligence artificielle')).toEqual(said);
      expect(await search(page, 'zzzzqqq')).toEqual([]);
    });
});

describe('the single file', () => {
  it('shows one page at a time, and goes back and forward to where one was', async () => {
    const page = await open('en', '', { viewport: { width: 1000, height: 700 } });
    await page.click('.nav a[href="#members/"]');
    await expect.poll(() => shown(page)).toBe('members/');
    await page.evaluate(() => scrollTo(0, 1500));
    await page.waitForTimeout(100);
    await page.locator('[id="members/"] tbody a').nth(30).click();
    await expect.poll(() => shown(page)).toMatch(/^members\/.+\/$/);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.goBack();
    await page.waitForFunction(() => scrollY > 1000);
    await expect.poll(() => shown(page)).toBe('members/');
    await page.goForward();
    await expect.poll(() => shown(page)).toMatch(/^members\/.+\/$/);
    await page.click('.wordmark');
    await expect.poll(() => shown(page)).toBe('home/');
    expect(await page.locator('.file-page:visible').count()).toBe(1);
  });

  it('opens at the place that its address names', async () => {
    const page = await open('en', '#members/ibm/');
    expect(await shown(page)).toBe('members/ibm/');
    expect(await page.title()).toMatch(/^IBM \| /);
    expect(await page.locator('.nav [aria-current]').getAttribute('href')).toBe('#members/');
  });

  it('filters the directory, by clicks and by address', async () => {
    const page = await open('en', '#members/?kind=university');
    const rows = page.locator('[id="members/"] tbody tr:visible');
    const universities = await rows.count();
    expect(universities).toBeGreaterThan(5);
    await page.click('member-directory [data-facet="country"] > summary');
    await page.click('member-directory [data-facet="country"] a[data-v="JP"]');
    expect(page.url()).toMatch(/#members\/\?kind=university&country=JP$/);
    const both = await rows.count();
    expect(both).toBeLessThan(universities);
    await page.goBack();
    await expect.poll(() => rows.count()).toBe(universities);
    await page.click('[data-clear]:visible');
    await expect.poll(() => rows.count()).toBeGreaterThan(universities);
  });

  it('opens search by its key, and the first result by Enter', async () => {
    const page = await open('en');
    await page.keyboard.press('/');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('file-search');
    await page.keyboard.type('ibm');
    await page.keyboard.press('Enter');
    await page.locator('#file-found a:focus').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => shown(page)).toBe('members/ibm/');
  });

  it('has a light and a dark page, remembered', async () => {
    const page = await open('en', '', { colorScheme: 'light' });
    const colour = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await colour();
    await page.click('theme-switch button');
    const dark = await colour();
    expect(dark).not.toBe(light);
    // What is kept goes through another process, which a reload within the same moment may overtake.
    const after = async (): Promise<string> => {
      await page.reload();
      return colour();
    };
    await expect.poll(after).toBe(dark);
  });

  it('prints the page that is shown, with its notes', async () => {
    const page = await open('en', '#explainers/the-alliance/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.file-page:visible').count()).toBe(1);
    expect(await page.locator('.file-page.on .note:visible').count()).toBeGreaterThan(3);
    expect(await page.locator('.nav').isVisible()).toBe(false);
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
  });

  it('opens the note of a mark', async () => {
    const page = await open('en', '#explainers/the-alliance/', { viewport: { width: 390, height: 800 } });
    const mark = page.locator('.file-page.on .depth-half button.mark').first();
    const note = page.locator('.file-page.on .depth-half .note:not(.note-term)').first();
    expect(await note.isVisible()).toBe(false);
    await mark.click();
    expect(await note.isVisible()).toBe(true);
  });
});
