import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { slowLine, SLOW_4G } from '../../audit/slow.ts';
import { foundByAxe } from '../support/axe.ts';
import { useSite } from '../support/browser.ts';

const site = useSite();

const PAGE = '/explainers/the-alliance/';
const isSearch = (url: string): boolean => /\/pagefind\/|\/(?:start|engine)\.[\w-]+\.js/.test(url);

async function open(page: Page, query = ''): Promise<void> {
  await page.keyboard.press('/');
  await page.waitForSelector('dialog[open] [role=combobox]');
  if (query === '') return;
  await page.keyboard.type(query);
  await page.waitForSelector(`#search-list[data-asked="${query}"]`);
}

const chosen = (page: Page): Promise<string> => page.innerText('.search-hit[aria-selected=true] .search-title');

describe('the box of search', () => {
  it('loads nothing before the reader asks', async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(site.url(PAGE), { waitUntil: 'networkidle' });
    expect(asked.filter(isSearch)).toEqual([]);
  });

  it('opens with a click, with / and with Ctrl and K, and gives the focus back', async () => {
    const { page, errors } = await site.visit(PAGE);
    const link = page.locator('site-search a');
    for (const how of [() => link.click(), () => page.keyboard.press('/'), () => page.keyboard.press('Control+k')]) {
      await link.focus();
      await how();
      await page.waitForSelector('dialog[open]');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog', { state: 'hidden' });
      expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    }
    expect(errors).toEqual([]);
  });

  it.each([
    ['', 390],
    ['/fr', 320],
    ['/fr', 390],
    ['/fr', 1000],
    ['/fr', 1440],
  ])('has all of its rows and its way out inside the window: %s/, %i', async (root, width) => {
    const { page } = await site.visit(`${root}${PAGE}`, { viewport: { width, height: 800 } });
    await open(page, 'ibm');
    const rights = await page.evaluate(() => {
      const box = document.querySelector('dialog[open]')?.getBoundingClientRect();
      const parts = [
        ...document.querySelectorAll(
          'dialog[open] :is(.search-close, .search-input, .search-hit, .search-facets, .search-foot)',
        ),
      ];
      return parts.map((part) => part.getBoundingClientRect().right - (box?.right ?? 0));
    });
    expect(rights.length).toBeGreaterThan(8);
    expect(Math.max(...rights)).toBeLessThanOrEqual(0);
  });

  it('is worked by the keyboard alone', async () => {
    const { page } = await site.visit(PAGE);
    await open(page, 'llama');
    const first = await chosen(page);
    await page.keyboard.press('ArrowDown');
    expect(await chosen(page)).not.toBe(first);
    const active = await page.getAttribute('[role=combobox]', 'aria-activedescendant');
    expect(await page.getAttribute(`#${active ?? ''}`, 'aria-selected')).toBe('true');
    await page.keyboard.press('ArrowUp');
    expect(await chosen(page)).toBe(first);
    const href = await page.getAttribute('.search-hit[aria-selected=true]', 'href');
    await page.keyboard.press('Enter');
    // Behind the address the words of the passage may stand, which are no part of it.
    await page.waitForURL(({ pathname, hash }) => pathname + hash.replace(/#?:~:.*$/, '') === href);
  });

  it('stays open when Enter ends a word of an input method, in WebKit’s way too', async () => {
    const { page } = await site.visit(PAGE);
    await open(page, 'mar');
    await page.waitForSelector('.search-hit[aria-selected=true]');
    for (const init of [
      { key: 'Enter', isComposing: true },
      { key: 'Enter', keyCode: 229 },
    ])
      await page.dispatchEvent('dialog.search-box input', 'keydown', { ...init, bubbles: true, cancelable: true });
    await page.waitForTimeout(200);
    expect(new URL(page.url()).pathname).toBe(PAGE);
  });

  it('keeps the last searches on the device, and forgets them', async () => {
    const { page } = await site.visit(PAGE);
    await open(page, 'cerebras');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/members/cerebras/**');
    await page.keyboard.press('/');
    await page.waitForSelector('.search-recent');
    expect(await page.innerText('.search-recent li')).toBe('cerebras');
    await page.click('.search-forget');
    expect(await page.locator('.search-recent').count()).toBe(0);
    expect(await page.evaluate(() => localStorage.getItem('searches'))).toBeNull();
  });

  it('says how many there are, and counts them by section', async () => {
    const { page } = await site.visit(PAGE);
    await open(page, 'llama');
    const status = await page.innerText('dialog [role=status]');
    const total = Number.parseInt(status, 10);
    expect(total).toBeGreaterThan(10);
    const counts = await page.$$eval('.search-count', (cells) => cells.map((cell) => Number(cell.textContent)));
    const [all = 0, ...sections] = counts;
    expect(all).toBe(total);
    expect(sections.reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(all);
    await page.click('.search-sections button:has-text("Claims")');
    await page.waitForFunction((n) => document.querySelector('dialog [role=status]')?.textContent !== n, status);
    expect(await page.$$eval('.search-kind', (kinds) => [...new Set(kinds.map((kind) => kind.textContent))])).toEqual([
      'Claim',
    ]);
  });

  it('has no violation that axe can find, with results and without', async () => {
    for (const query of ['llama', 'zzzqqq']) {
      const { page } = await site.visit(PAGE, { bypassCSP: true });
      await open(page, query);
      expect(await foundByAxe(page, 'dialog')).toEqual([]);
    }
  });
});

describe('what search fetches', () => {
  /** Holds back requests, and lets them go a wave at a time. */
  class Waves {
    #held: Route[] = [];
    readonly seen: string[] = [];

    constructor(page: Page) {
      void page.route(isSearchAddress, (route) => {
        this.#held.push(route);
        this.seen.push(new URL(route.request().url()).pathname);
      });
    }

    /** The names of the files that are waited for now; lets them go. */
    async next(page: Page): Promise<string[]> {
      for (let quiet = 0; quiet < 4 || this.#held.length === 0; quiet++) {
        const before = this.#held.length;
        await page.waitForTimeout(100);
        if (this.#held.length !== before) quiet = 0;
        if (quiet > 100) break;
      }
      const wave = this.#held.splice(0);
      await Promise.all(wave.map((route) => route.continue()));
      return wave.map((route) => new URL(route.request().url()).pathname.split('/').pop() ?? '');
    }
  }
  const isSearchAddress = (url: URL): boolean => isSearch(url.pathname);

  const namesOf = (wave: readonly string[]): string[] =>
    wave.map((name) => name.replace(/^(start|engine)\..*\.js$/, '$1.js')).sort();

  it('asks for the names and what they need side by side with the texts, then for the engine, each file once', async () => {
    const { page } = await site.open();
    const waves = new Waves(page);
    await page.goto(site.url(PAGE));
    await page.click('site-search a');
    expect(namesOf(await waves.next(page))).toEqual(['names.json', 'start.js', 'texts.json']);
    expect(namesOf(await waves.next(page))).toEqual(['engine.js']);
    await page.keyboard.insertText('regulation');
    await page.waitForSelector('#search-list[data-asked=regulation]');
    expect(waves.seen).toHaveLength(4);
  });

  it.each(['', 'fr/'])('answers by names within 15,000 bytes, before the engine and the texts: /%s', async (root) => {
    const { page } = await site.visit(`/${root}explainers/the-alliance/`, {}, (opened) =>
      opened.route(/texts\.json|\/engine\.[\w-]+\.js/, () => undefined),
    );
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (!isSearch(request.url())) return;
      sizes.push(
        request.sizes().then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize),
      );
    });
    await page.keyboard.press('/');
    await page.keyboard.type('hugging face', { delay: 50 });
    await page.waitForSelector('.search-hit[aria-selected=true]');
    expect(await chosen(page)).toBe('Hugging Face');
    expect(sizes).toHaveLength(2);
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(total).toBeLessThanOrEqual(15_000);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/members/hugging-face/');
  });

  it.each(['', 'fr/'])('weighs at most 100,000 bytes up to the first full answer: /%s', async (root) => {
    const { page } = await site.visit(`/${root}explainers/the-alliance/`);
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      // The page’s own script of reading comes with the first key, too.
      if (!isSearch(request.url())) return;
      sizes.push(
        request.sizes().then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize),
      );
    });
    await open(page, 'hugging face');
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(total).toBeLessThanOrEqual(100_000);
    expect(sizes.length).toBeLessThanOrEqual(8);
  });

  it('loses no letter that is typed before its script has come', async () => {
    let go: (() => void) | undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    const { page } = await site.visit(PAGE, {}, (opened) =>
      opened.route(isSearchAddress, async (route) => {
        await gate;
        await route.continue();
      }),
    );
    await page.keyboard.type('/hugging face', { delay: 10 });
    expect(await page.inputValue('dialog.search-box input')).toBe('hugging face');
    go?.();
    await page.waitForSelector('#search-list[data-asked="hugging face"]');
    expect(await chosen(page)).toBe('Hugging Face');
  });

  it('loses no letter on slow 4G, typed as fast as people do at a first visit', async () => {
    const line = await slowLine(Number(new URL(site.url()).port), SLOW_4G);
    try {
      const { page } = await site.open();
      await page.goto(`http://localhost:${line.port}${PAGE}`);
      await page.keyboard.type('/hugging face', { delay: 50 });
      expect(await page.inputValue('dialog.search-box input')).toBe('hugging face');
      await page.waitForSelector('#search-list[data-asked="hugging face"]');
      expect(await chosen(page)).toBe('Hugging Face');
      await page.context().close();
    } finally {
      await line.close();
    }
  });

  it('shows names before the texts are there', async () => {
    const { page } = await site.visit(PAGE, {}, (opened) => opened.route(/texts\.json/, () => undefined));
    await open(page);
    await page.keyboard.insertText('hugging face');
    await page.waitForSelector('.search-hit');
    expect(await page.innerText('.search-hit .search-title')).toBe('Hugging Face');
  });
});

describe('the page of search', () => {
  it('is what its address says', async () => {
    const { page, errors } = await site.visit('/search/?q=llama&in=claims');
    await page.waitForSelector('[data-part=list][data-asked=llama]');
    expect(await page.inputValue('#q')).toBe('llama');
    expect(await page.getAttribute('.search-sections button:has-text("Claims")', 'aria-pressed')).toBe('true');
    expect(await page.$$eval('.search-kind', (kinds) => [...new Set(kinds.map((kind) => kind.textContent))])).toEqual([
      'Claim',
    ]);
    await page.fill('#q', 'university');
    await page.waitForSelector('[data-part=list][data-asked=university]');
    await page.click('.search-sections button:has-text("Members")');
    await page.selectOption('.search-more label:nth-child(2) select', 'CH');
    await page.waitForURL('**/search/?q=university&in=members&country=CH');
    expect(errors).toEqual([]);
  });

  it('says which word is nowhere, and what only the other language has', async () => {
    const { page } = await site.visit('/search/?q=bitcoin+price');
    await page.waitForFunction(() => document.querySelector('[data-part=notice]')?.textContent.includes('bitcoin'));
    expect(await page.locator('.search-hit').count()).toBe(0);
    await page.fill('#q', 'mainmise');
    await page.waitForSelector('[data-part=list][data-asked=mainmise] .search-hit');
    expect(await page.innerText('[data-part=notice]')).toContain('French');
    expect(await page.getAttribute('.search-hit', 'href')).not.toMatch(/^\/fr\//);
  });

  it('keeps the query in its title and in the other language, and the words as they were typed where a reader wants', async () => {
    const { page } = await site.visit('/search/?q=hugging+face');
    await page.waitForSelector('[data-part=list][data-asked]');
    expect(await page.title()).toContain('hugging face');
    const twin = await page.$eval('a[hreflang=fr]', (link) =>
      link instanceof HTMLAnchorElement ? link.pathname + link.search : '',
    );
    expect(twin).toBe('/fr/search/?q=hugging+face');
    await page.fill('#q', 'roadzn');
    await page.waitForSelector('[data-part=list][data-asked=roadzn] .search-hit');
    expect(await page.getAttribute('.search-hit', 'href')).toBe('/members/roadzen/');
    await page.click('[data-part=notice] .search-action');
    await page.waitForFunction(() => document.querySelector('.search-hit') === null);
    expect(await page.innerText('[data-part=notice]')).toContain('roadzn');
  });

  it('says that signs alone are nothing to look for', async () => {
    const { page } = await site.visit('/search/?q=%7E%7E');
    await page.waitForFunction(() => document.querySelector('[data-part=notice]')?.textContent.includes('~~'));
  });

  it('shows every passage where a reader asks for them', async () => {
    const { page, errors } = await site.visit('/search/?q=weights+leak');
    await page.waitForSelector('.search-hit');
    await page.click('[data-part=more] .search-action');
    while (!(await page.locator('.search-passages').count())) {
      await page.waitForSelector('[data-part=more] .search-action, .search-passages .search-hit');
      if (await page.locator('[data-part=more] > .search-action').count())
        await page.click('[data-part=more] > .search-action');
      await page.waitForTimeout(200);
    }
    expect(await page.locator('.search-passages .search-hit').count()).toBeGreaterThan(3);
    expect(await page.locator('.search-passages mark').count()).toBeGreaterThan(3);
    expect(errors).toEqual([]);
  });

  it('moves nothing while results come', async () => {
    const { page } = await site.visit('/search/?q=open+source');
    await page.waitForSelector('.search-hit');
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            resolve(
              list.getEntries().reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0),
            );
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(0), 500);
        }),
    );
    expect(shift).toBe(0);
  });

  it('shows French as French is written', async () => {
    const { page } = await site.visit('/fr/search/?q=oeuvre');
    await page.waitForSelector('.search-hit');
    const text = await page.innerText('[data-part=list]');
    expect(text).toContain('œuvre');
    expect(text).not.toMatch(/\b[ldn]’ /);
  });

  it('says why it does not work without JavaScript, and what does', async () => {
    const { page } = await site.visit('/search/?q=llama', { javaScriptEnabled: false });
    expect(await page.innerText('main')).toContain('needs JavaScript');
    const hrefs = await page.$$eval('main .search-elsewhere a', (links) =>
      links.map((link) => link.getAttribute('href')),
    );
    expect(hrefs).toEqual(['/members/', '/glossary/', '/sources/']);
    expect(await page.getAttribute('site-search a', 'href')).toBe('/search/');
  });
});
