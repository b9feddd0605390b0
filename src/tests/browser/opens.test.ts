import type { CDPSession, Page } from 'playwright-core';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { useSite, type Visit } from '../support/browser.ts';
import { PAGE_TYPES } from '../support/page-types.ts';

const site = useSite();

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

/** The margin rule of a page, and what stands there: how far it goes, and where the search begins. */
const ruleOf = (page: Page): Promise<{ left: number; top: number; bottom: number; last: number; search: number }> =>
  page.evaluate(() => {
    const frame = document.querySelector('.frame');
    const foot = document.querySelector('.foot')?.getBoundingClientRect();
    if (frame === null || foot === undefined) throw new Error('The page has no frame.');
    const box = frame.getBoundingClientRect();
    const { left, top, height, width } = getComputedStyle(frame, '::after');
    if (width !== '2px') throw new Error(`The rule is ${width} wide.`);
    return {
      left: box.left + parseFloat(left),
      top: box.top + parseFloat(top),
      bottom: box.top + parseFloat(top) + parseFloat(height),
      last: foot.bottom,
      search: document.querySelector('.masthead-search')?.getBoundingClientRect().left ?? Number.NaN,
    };
  });

/** Where the margin rule stands at a width of the window: at the same place on every type of page. */
const RULE = new Map([
  [390, 352],
  [768, 504],
  [1440, 1060],
]);

/** What is wrong with a page at each width and with larger letters: it is wider than its window, or has its rule elsewhere. */
async function misplacedOn(page: Page): Promise<string[]> {
  const found: string[] = [];
  const look = async (width: number, how = ''): Promise<void> => {
    await page.setViewportSize({ width, height: 900 });
    for (const what of await overflowOf(page)) found.push(`at ${width}${how} wider by ${what}`);
    const at = how === '' ? RULE.get(width) : undefined;
    if (at === undefined) return;
    const { left, top, bottom, last, search } = await ruleOf(page);
    if (Math.abs(left - at) > 0.5) found.push(`at ${width} the rule stands at ${left}`);
    if (top > 0 || bottom < last - 1) found.push(`at ${width} the rule goes from ${top} to ${bottom} of ${last}`);
    if (width > 700 && Math.abs(search - at) > 0.5) found.push(`at ${width} search stands at ${search}`);
  };
  for (const width of [320, 390, 768, 1440, 2560]) await look(width);
  // What a reader does who sets larger letters in the browser.
  await page.evaluate(() => {
    document.documentElement.style.setProperty('font-size', '200%');
  });
  for (const width of [390, 1280]) await look(width, ', letters twice as large,');
  return found;
}

/** One page for all of them, since a new one is what costs, and one visit for all that does not depend on how it came. */
let visit: Visit;
let devtools: CDPSession;
const origins = new Set<string>();
beforeAll(async () => {
  visit = await site.open();
  visit.page.on('request', (request) => origins.add(new URL(request.url()).origin));
  devtools = await visit.page.context().newCDPSession(visit.page);
  await visit.page.addInitScript(() => {
    // What only this window keeps; it begins anew with each document, as the tests ask for one each.
    sessionStorage.clear();
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`policy: ${violatedDirective} ${blockedURI}`);
    });
  });
});
// Each page is the first that its reader sees: from the fourth on, it would carry an offer.
beforeEach(async () => {
  // What the page before still writes as it is left, it writes before all is cleared.
  await visit.page.goto('about:blank');
  await devtools.send('Storage.clearDataForOrigin', { origin: new URL(site.url()).origin, storageTypes: 'all' });
  visit.errors.length = 0;
  origins.clear();
});

it.each(PAGE_TYPES)(
  'opens %s without an error, a refused request, another origin or a breach of its policy, no wider than its window, with the margin rule in its place',
  async (path) => {
    const { page, errors } = visit;
    const response = await page.goto(site.url(path), { waitUntil: 'networkidle' });
    const isMissing = path.endsWith('no-such-page/');
    expect(response?.status()).toBe(isMissing ? 404 : 200);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('html').getAttribute('lang')).toBe(path.startsWith('/fr/') ? 'fr' : 'en');
    expect(await misplacedOn(page)).toEqual([]);
    expect(await page.evaluate(() => Number(localStorage['offline /'] ?? 0))).toBeLessThan(2);
    expect(await page.locator('.offline-notice').count()).toBe(0);
    expect([...origins]).toEqual([new URL(site.url()).origin]);
    // The browser itself reports the status of a page that is not there.
    expect(errors.filter((error) => !(isMissing && error.includes('status of 404')))).toEqual([]);
  },
);
