import { describe, expect, it, onTestFinished } from 'vitest';
import { heading, keep } from '../offline/reader.ts';
import { launch } from '../support/browser.ts';
import { DIST } from '../support/dist.ts';
import { canTry, startServer } from '../support/real-servers.ts';

describe('the site kept from a real server, with that server gone', () => {
  it.each(['nginx', 'caddy', 'wrangler', 'python3'].filter(canTry))(
    '%s: pages that were never visited open, and search answers',
    async (name) => {
      const server = await startServer(name, DIST);
      const browser = await launch();
      onTestFinished(() => browser.close());
      const url = (path: string): string => `http://localhost:${server.port}/${path}`;
      const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
      await keep(page, url('offline/'), 'en');
      await server.stop();
      for (const path of ['', 'explainers/critics/', 'members/ibm/', 'glossary/']) {
        expect([path, (await page.goto(url(path)))?.status()]).toEqual([path, 200]);
        expect(await heading(page)).not.toBe('');
        expect(await page.locator('.frame').evaluate((frame) => getComputedStyle(frame).maxWidth)).toBe('1360px');
      }
      await page.keyboard.press('/');
      await page.waitForSelector('dialog[open] [role=combobox]');
      await page.keyboard.type('huging face');
      await page.waitForSelector('#search-list[data-asked="huging face"]');
      expect(await page.getAttribute('.search-hit[aria-selected=true]', 'href')).toMatch(/members\/hugging-face\/$/);
      expect((await page.goto(url('no/such/page/')))?.status()).toBe(404);
    },
  );
});
