import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve, type Served } from '../../server/serve.ts';
import { foundByAxe, OF_COLOURS } from '../support/axe.ts';
import { launch } from '../support/browser.ts';
import { begunSite } from '../support/parts.ts';

let browser: Browser;
let server: Served;
let paths: string[];
beforeAll(async () => {
  const { dir, pages } = await begunSite();
  paths = pages.map(({ path }) => path).filter((path) => !/^\/(?:fr|ar|downloads)\//.test(path));
  [browser, server] = await Promise.all([launch(), serve({ dir, port: 0 })]);
});
afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
});

it('a site that npm run new:site begins breaks no rule of accessibility on any of its pages, light or dark', async () => {
  const page = await browser.newPage({ bypassCSP: true, serviceWorkers: 'block', reducedMotion: 'reduce' });
  const findings: string[] = [];
  expect(paths.length).toBeGreaterThan(15);
  for (const path of paths) {
    await page.goto(server.url + path.slice(1));
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const found = await foundByAxe(page, undefined, colorScheme === 'dark' ? OF_COLOURS : undefined);
      findings.push(...found.map((what) => `${path} ${colorScheme} ${what}`));
    }
  }
  expect(findings).toEqual([]);
});

it('its name takes two lines where one has no room, and stands over nothing else', async () => {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  await page.goto(server.url);
  for (const width of [320, 390, 720, 1180, 1280, 1600]) {
    await page.setViewportSize({ width, height: 800 });
    const over = await page.evaluate(() => {
      const name = document.querySelector('.wordmark');
      const box = name?.getBoundingClientRect();
      if (!name || !box) return 'no name';
      const isOut = [...name.children].some((part) => part.getBoundingClientRect().right > box.right + 1);
      return isOut || name.scrollWidth > name.clientWidth ? 'over its end' : '';
    });
    expect([width, over]).toEqual([width, '']);
  }
});
