import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { useSite } from '../support/browser.ts';
import { inLanes } from '../support/lanes.ts';
import { EXPLAINER, PAGE_TYPES } from '../support/page-types.ts';
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

/** A window that notes what moves in it. */
async function openWatched(width: number): Promise<Page> {
  const { page } = await site.open({ viewport: { width, height: width < 700 ? 844 : 900 } });
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
      })[]) {
        // Now and then Chromium notes that a part of its own controls, no element of the page, moved by a shift of 0.0000.
        if (entry.value < 0.000_05 && entry.sources.every(({ node }) => node === null)) continue;
        const place = ({ x, y, width, height }: DOMRectReadOnly): string => [x, y, width, height].join(' ');
        shifts.push({
          value: entry.value,
          what: entry.sources
            .map(({ node, previousRect, currentRect }) => {
              const name = node instanceof Element ? `${node.localName}.${node.className}` : (node?.nodeName ?? '');
              return `${name} from ${place(previousRect)} to ${place(currentRect)}`;
            })
            .join(', '),
        });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return page;
}

const movedIn = (page: Page): Promise<Shift[]> =>
  page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);

/** A watched window over a slow network. */
async function openSlow(width: number): Promise<Page> {
  const page = await openWatched(width);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', SLOW);
  return page;
}

/** What a page did not have to fetch, since it was kept of a page before; what was broken off has no body. */
const keptFor = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ transferSize, decodedBodySize }) => transferSize === 0 && decodedBodySize > 0)
      .filter(({ name }) => name.startsWith('http'))
      .map(({ name }) => `${name} was kept`),
  );

/**
 * Opens a page over a slow network and hands back what moved while it came in.
 * @param windows those that stand open: a new one is what costs
 */
async function movedOn(path: string, width: number, windows: Page[], tries = 3): Promise<string[]> {
  const page = windows.pop() ?? (await openSlow(width));
  try {
    await page.goto('about:blank');
    await page.goto(site.url(path), { waitUntil: 'load', timeout: 25_000 });
  } catch (error) {
    // Over an emulated network Chromium now and then hangs, with any page; the next window does not.
    await page.context().close();
    if (tries === 1) throw error;
    return movedOn(path, width, windows, tries - 1);
  }
  // Over an emulated network Chromium now and then never calls itself idle; what is late comes within a second.
  await page.waitForLoadState('networkidle', { timeout: 5000 }).catch(() => undefined);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(100);
  const moved = (await movedIn(page)).map(({ value, what }) => `${value.toFixed(4)}: ${what}`);
  const found = [...moved, ...(await keptFor(page))];
  windows.push(page);
  return found;
}

describe.each([390, 1440])('at %i pixels, over a slow network', (width) => {
  it('nothing moves while a page comes in as at a first visit, on any type of page', async () => {
    const windows: Page[] = [];
    const findings = await inLanes(PAGE_TYPES, async (path) =>
      (await movedOn(path, width, windows)).map((what) => ({ what, page: path })),
    );
    expect(gather(findings)).toEqual([]);
  });
});

/** How much of a page’s body comes in pieces, in characters: about what a first screen shows. */
const FIRST_SCREEN = 9000;

/** Where a network may cut a page: in its first screen after each end of an element that begins a line or a column. */
const cutsOf = (html: string): string[] => {
  const body = html.indexOf('<body');
  const first = html.slice(body, body + FIRST_SCREEN).split(/(?<=<\/(?:li|ul|ol|section|header|a|nav|div|p|h1|h2)>)/);
  return [html.slice(0, body), ...first, html.slice(body + FIRST_SCREEN)];
};

/**
 * Serves the site, its pages in pieces with a pause after each.
 * @param painted what the last piece waits for: that the pieces before it were painted
 */
async function serveInPieces(
  painted: () => Promise<unknown>,
): Promise<{ url: (path: string) => string; close: () => void }> {
  const server = createServer((request, response) => {
    void (async () => {
      const answer = await fetch(site.url(request.url ?? '/'));
      const type = answer.headers.get('content-type') ?? '';
      response.writeHead(answer.status, { 'content-type': type });
      if (!type.startsWith('text/html')) return response.end(Buffer.from(await answer.arrayBuffer()));
      const pieces = cutsOf(await answer.text());
      const last = pieces.pop();
      for (const piece of pieces) {
        response.write(piece);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      // Something stands there to be moved while the rest is coming.
      await painted();
      return response.end(last);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: (path) => `http://127.0.0.1:${port}${path}`, close: () => void server.close() };
}

describe.each([390, 1440])('at %i pixels, when the network brings a page in pieces', (width) => {
  /** One window for all of them: a new one is what costs, and each page has a host of its own, of which nothing is kept. */
  let page: Page;
  beforeAll(async () => {
    page = await openWatched(width);
  });

  it.each([
    '/',
    '/fr/explainers/critics/',
    '/members/meta/',
    '/fr/members/',
    '/claims/',
    '/fr/sources/',
    '/glossary/',
    '/fr/timeline/',
  ])('nothing moves: %s', async (path) => {
    await page.goto('about:blank');
    const pieces = await serveInPieces(() =>
      page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0),
    );
    onTestFinished(pieces.close);
    await page.goto(pieces.url(path), { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(100);
    expect(await movedIn(page)).toEqual([]);
    expect(await keptFor(page)).toEqual([]);
  });
});

describe('on the smallest phones', () => {
  it.each(['/', '/fr/'])('the name of the site stays clear of the search: %s', async (path) => {
    const { page } = await site.visit(path, { viewport: { width: 320, height: 600 } });
    const gap = await page.evaluate(() => {
      const edge = (selector: string, side: 'left' | 'right'): number =>
        document.querySelector(selector)?.getBoundingClientRect()[side] ?? Number.NaN;
      return edge('.masthead-search', 'left') - edge('.wordmark span', 'right');
    });
    expect(gap).toBeGreaterThanOrEqual(4);
  });
});

it('on a phone a title, the heading of a part and the text differ clearly in size', async () => {
  const { page } = await site.visit(`${EXPLAINER}#whole`, { viewport: { width: 390, height: 844 } });
  const sizes = await page.evaluate(() =>
    ['h1', '.part h2', '.part .prose'].map((one) => {
      const element = document.querySelector(one);
      return element === null ? Number.NaN : Number.parseFloat(getComputedStyle(element).fontSize);
    }),
  );
  const [title = Number.NaN, heading = Number.NaN, text = Number.NaN] = sizes;
  expect(title / heading).toBeGreaterThanOrEqual(1.5);
  expect(heading / text).toBeGreaterThanOrEqual(1.5);
  expect(text).toBeGreaterThanOrEqual(16);
});

it('under a finger what stands above, at the foot and what unfolds is 44 pixels high', async () => {
  const { page } = await site.visit('/sources/', {
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
  });
  const small = await page.$$eval(
    '.strip :is(a, button), .masthead :is(a, button), .foot a, .fold > summary',
    (targets) =>
      targets
        .filter((target) => target.checkVisibility() && target.getBoundingClientRect().height < 43.5)
        .map((target) => `${target.textContent.trim()}: ${Math.round(target.getBoundingClientRect().height)}`),
  );
  expect(small).toEqual([]);
});
