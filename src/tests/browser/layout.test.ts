import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from '../support/browser.ts';
import { inLanes } from '../support/lanes.ts';
import { PAGE_TYPES } from '../support/page-types.ts';
import { gather } from '../support/site-map.ts';

const site = useSite();

/** Slow 4G, as Lighthouse means it, but for a little: a slower line gets no fonts, which are what could move a page. */
const SLOW = {
  offline: false,
  latency: 140,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};

interface Shift {
  value: number;
  what: string;
}

/** Opens a page over a slow network and hands back what moved while it came in. */
async function shiftsOf(path: string, width: number, tries = 3): Promise<Shift[]> {
  const { page } = await site.open({ viewport: { width, height: width < 700 ? 844 : 900 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW);
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node: Node | null }[];
      })[])
        shifts.push({
          value: entry.value,
          what: entry.sources
            .map(({ node }) =>
              node instanceof Element ? `${node.localName}.${node.className}` : (node?.nodeName ?? ''),
            )
            .join(', '),
        });
    }).observe({ type: 'layout-shift', buffered: true });
  });
  try {
    await page.goto(site.url(path), { waitUntil: 'load', timeout: 25_000 });
  } catch (error) {
    // Over an emulated network Chromium now and then hangs, with any page; the next window does not.
    await page.context().close();
    if (tries === 1) throw error;
    return shiftsOf(path, width, tries - 1);
  }
  // Over an emulated network Chromium now and then never calls itself idle; what is late comes within a second.
  await page.waitForLoadState('networkidle', { timeout: 5000 }).catch(() => undefined);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(100);
  const shifts = await page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);
  await page.context().close();
  return shifts;
}

describe.each([390, 1440])('at %i pixels, over a slow network', (width) => {
  it('nothing moves while a page comes in, on any type of page', async () => {
    const findings = await inLanes(PAGE_TYPES, async (path) =>
      (await shiftsOf(path, width)).map(({ value, what }) => ({ what: `${value.toFixed(4)}: ${what}`, page: path })),
    );
    expect(gather(findings)).toEqual([]);
  }, 240_000);
});

/** How far a page is wider than its window, and what sticks out. */
const overflowOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .slice(0, 3)
      .map((element) => `${element.localName}.${element.getAttribute('class') ?? ''}`);
    return [`${scrollWidth - clientWidth} pixels: ${wide.join(', ')}`];
  });

/** How far a page is wider than its window, at each width and with larger letters. */
async function overflowsOf(path: string): Promise<string[]> {
  const { page } = await site.visit(path, { viewport: { width: 320, height: 800 } });
  const found: string[] = [];
  const look = async (width: number, how = ''): Promise<void> => {
    await page.setViewportSize({ width, height: 800 });
    for (const what of await overflowOf(page)) found.push(`at ${width}${how} by ${what}`);
  };
  for (const width of [320, 390, 768, 1440, 2560]) await look(width);
  // What a reader does who sets larger letters in the browser.
  await page.evaluate(() => {
    document.documentElement.style.setProperty('font-size', '200%');
  });
  for (const width of [390, 1280]) await look(width, ', letters twice as large,');
  await page.context().close();
  return found;
}

describe('on the smallest phones', () => {
  it.each(['/', '/fr/'])('the name of the site stays clear of the search: %s', async (path) => {
    const { page } = await site.visit(path, { viewport: { width: 320, height: 600 } });
    const gap = await page.evaluate(() => {
      const edge = (selector: string, side: 'left' | 'right'): number =>
        document.querySelector(selector)?.getBoundingClientRect()[side] ?? Number.NaN;
      return edge('.find', 'left') - edge('.wm span', 'right');
    });
    expect(gap).toBeGreaterThanOrEqual(4);
  });
});

describe('no page has to be scrolled sideways', () => {
  it('from 320 to 2560 pixels, and with letters twice as large', async () => {
    const findings = await inLanes(PAGE_TYPES, async (path) =>
      (await overflowsOf(path)).map((what) => ({ what, page: path })),
    );
    expect(gather(findings)).toEqual([]);
  }, 240_000);
});
