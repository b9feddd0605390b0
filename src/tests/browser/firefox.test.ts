import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from '../../server/serve.ts';
import { firefoxHere } from '../../setup/browser.mjs';
import { DIST } from '../support/dist.ts';

const program = firefoxHere();

/** Waits until something is so. @throws {Error} with what was seen last. */
async function until<T>(look: () => Promise<T>, right: (seen: T) => boolean): Promise<T> {
  const end = Date.now() + 60_000;
  for (;;) {
    const seen = await look().catch((error: unknown) => error as T);
    if (right(seen)) return seen;
    if (Date.now() > end) throw new Error(`Still ${String(seen)}`);
    await new Promise((again) => setTimeout(again, 200));
  }
}

const text = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (element) => (element as HTMLElement).innerText);

// Playwright drives a Firefox of its own only; this is the one that people have. Where our checks run, it must be there.
if (program !== undefined || process.env['CI'] !== undefined)
  describe('in Firefox', () => {
    const stick = mkdtempSync(join(tmpdir(), 'firefox-file-'));
    let browser: Browser;
    let page: Page;
    let errors: string[] = [];

    beforeAll(async () => {
      browser = await puppeteer.launch({
        browser: 'firefox',
        executablePath: program ?? 'firefox',
        headless: true,
        timeout: 90_000,
      });
      page = await browser.newPage();
      page.setDefaultTimeout(180_000);
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
    });
    afterAll(async () => {
      await browser.close();
      rmSync(stick, { recursive: true, force: true });
    });

    describe('the site, kept, with the server gone', () => {
      let host: Served;
      let url = '';

      beforeAll(async () => {
        host = await serve({ dir: DIST, port: 0 });
        url = host.url;
        await page.goto(`${url}offline/`);
        const state = (): Promise<string | null> =>
          page.$eval('[data-offline-state]', (element) => element.getAttribute('data-offline-state'));
        await until(state, (seen) => seen === 'none');
        await page.click('[data-offline-action="save"][data-offline-lang="en"]');
        await until(state, (seen) => seen === 'saved');
        await host.close();
      });

      it('is really without one', async () => {
        await expect(fetch(url)).rejects.toThrow('fetch failed');
      });
      it('opens pages that were never visited, with their styles', async () => {
        errors = [];
        await page.goto(`${url}members/sony/`);
        expect(await text(page, 'h1')).toContain('Sony');
        expect(await page.$eval('.frame', (frame) => getComputedStyle(frame).maxWidth)).toBe('1360px');
        expect(errors).toEqual([]);
      });
      it('searches, with what was typed wrongly put right', async () => {
        await page.goto(`${url}search/?q=huging+face`);
        expect(
          await until(
            () => text(page, 'main'),
            (seen) => seen.includes('Hugging Face'),
          ),
        ).toContain('Hugging Face');
      });
      it('filters the directory', async () => {
        await page.goto(`${url}members/`);
        const shown = (): Promise<number> =>
          page.$$eval('tbody tr', (rows) => rows.filter((row) => row.checkVisibility()).length);
        const all = await shown();
        await page.click('[data-facet="kind"] > summary');
        await page.click('[data-facet="kind"] a[data-v="university"]');
        const few = await until(shown, (seen) => seen < all);
        expect(few).toBeGreaterThan(0);
        expect(page.url()).toContain('kind=university');
      });
      it('says of an address that there is no such page', async () => {
        await page.goto(`${url}no-such-page/`);
        expect(await text(page, 'h1')).not.toBe('');
        expect(await page.$('a[href$="/members/"]')).not.toBeNull();
      });
    });

    describe.each([
      ['en', 'univrsity', 'university'],
      ['fr', 'universite', 'université'],
    ])('the single file, %s', (lang, typed, found) => {
      beforeAll(async () => {
        const name = readdirSync(join(DIST, 'downloads')).find((file) => file.endsWith(`-${lang}.html`)) ?? '';
        copyFileSync(join(DIST, 'downloads', name), join(stick, name));
        errors = [];
        await page.goto(pathToFileURL(join(stick, name)).href);
      });
      const shown = (): Promise<string> => page.$eval('.file-page.on', (article) => article.id);

      it('opens from the disk on its first page', async () => {
        expect(await until(shown, (seen) => seen === 'home/')).toBe('home/');
      });
      it('leads to a page, and back', async () => {
        await page.evaluate(() => {
          location.hash = 'members/ibm/';
        });
        await until(shown, (seen) => seen === 'members/ibm/');
        await page.evaluate(() => {
          history.back();
        });
        expect(await until(shown, (seen) => seen === 'home/')).toBe('home/');
      });
      it('searches, accents and slips of the finger or not', async () => {
        await page.keyboard.press('/');
        await until(
          () => page.evaluate(() => document.activeElement?.id ?? ''),
          (id) => id === 'file-search',
        );
        await page.keyboard.type(typed);
        const results = (): Promise<string> => text(page, '#file-found');
        expect((await until(results, (seen) => seen.toLowerCase().includes(found))).toLowerCase()).toContain(found);
        expect(errors).toEqual([]);
      });
    });
  });
