import type axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { AXE, OF_COLOURS } from '../support/axe.ts';
import { useSite } from '../support/browser.ts';
import { pagesDue, rememberGreen } from '../support/green.ts';
import { ALL_PAGES, PAGE_TYPES } from '../support/page-types.ts';
import { gather } from '../support/site-map.ts';

const site = useSite();

/** As many pages at once as do not slow each other down. */
const LANES = 3;

interface Finding {
  what: string;
  page: string;
}

/** Runs the rules over what a page shows now. */
const run = (page: Page, only?: readonly string[]): Promise<string[]> =>
  page.evaluate(async (rules) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
      ...(rules ? { runOnly: [...rules] } : {}),
    });
    /** WCAG 2.5.8 leaves out links within a sentence; axe does so only where a link is a small part of its line. */
    const isInSentence = (selector: string): boolean => {
      const link = document.querySelector(selector);
      const text = link?.closest('p')?.textContent ?? '';
      return (
        link !== null &&
        getComputedStyle(link).display === 'inline' &&
        text.length > 3 * (link.textContent ?? '').length
      );
    };
    return violations.flatMap(({ id, help, nodes }) =>
      nodes
        .map(({ target, failureSummary }) => ({
          target: target.join(' '),
          why: (failureSummary ?? '').split('\n')[1]?.trim() ?? '',
        }))
        .filter(({ target }) => id !== 'target-size' || !isInSentence(target))
        .slice(0, 2)
        .map(({ target, why }) => `${id}: ${help}: ${target}: ${why}`),
    );
  }, only);

const SIZES = { screen: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

/** How many types and states there are; each stands at the same place in both languages. */
const TYPES = PAGE_TYPES.length / 2;

/**
 * Whether a page is looked at as a screen or a phone shows it. Where all pages are due, a screen shows each, and a phone
 * one of each type and state; otherwise a screen shows one language of each type and state and a phone the other, by
 * turns: of the first type a screen shows English, of the second French. Further pages that are due a screen shows.
 */
function isShownOn(size: string, path: string): boolean {
  const place = PAGE_TYPES.indexOf(path);
  if (process.env['ALL_PAGES']) return size === 'screen' || place !== -1;
  const isEven = (place % TYPES) % 2 === 0;
  const isOnPhone = place !== -1 && isEven === path.startsWith('/fr/');
  return (size === 'phone') === isOnPhone;
}

/** Looks at pages in both themes: all rules in the light one; in the dark one those that look at colours. */
async function look(browser: Browser, paths: readonly string[]): Promise<Finding[]> {
  const queue = [...paths];
  const findings: Finding[] = [];
  const lane = async (): Promise<void> => {
    // The rules are not the page’s own: its policy would not let them in.
    const context = await browser.newContext({
      bypassCSP: true,
      serviceWorkers: 'block',
      reducedMotion: 'reduce',
      colorScheme: 'light',
    });
    const page = await context.newPage();
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      await page.goto(site.url(path), { waitUntil: 'load' });
      await page.evaluate(AXE);
      for (const [size, viewport] of Object.entries(SIZES)) {
        if (!isShownOn(size, path)) continue;
        await page.setViewportSize(viewport);
        for (const theme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme: theme });
          for (const what of await run(page, theme === 'dark' ? OF_COLOURS : undefined))
            findings.push({ what: `${size}, ${theme}: ${what}`, page: path });
        }
      }
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return findings;
}

describe('accessibility rules', () => {
  it('find nothing on any page that is due, light and dark: on a screen or, of each type and state in one language, a phone', async () => {
    const due = pagesDue('axe', ALL_PAGES);
    expect(due).toEqual(expect.arrayContaining(PAGE_TYPES));
    for (const size of Object.keys(SIZES))
      for (const root of ['/', '/fr/'])
        expect(PAGE_TYPES.some((path) => path.startsWith('/fr/') === (root === '/fr/') && isShownOn(size, path))).toBe(
          true,
        );
    expect(gather(await look(site.browser, due))).toEqual([]);
    rememberGreen('axe');
  }, 900_000);

  it('find what is wrong, where something is', async () => {
    const { page } = await site.visit('/', { bypassCSP: true });
    await page.evaluate(AXE);
    await page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<img src="data:,"><p style="color:#777;background:#888">grey</p>');
    });
    const found = (await run(page)).join();
    expect(found).toContain('image-alt');
    expect(found).toContain('color-contrast');
  });
});
