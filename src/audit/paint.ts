import type { Browser } from 'playwright-core';
import { SLOW_4G } from './slow.ts';

/** How much later than the bare page a page may have its largest paint. */
export const PAINT_RATIO = 1.2;

/** A style such as any bare page has. */
const STYLE =
  'body{font:1rem/1.6 system-ui,sans-serif;max-width:46rem;margin:0 auto;padding:1rem;color:#1a1a1a;background:#fff}a{color:#0b57d0}';

/** What a reader would not see, or would see elsewhere: scripts, and the notes beside the text. */
const DROPPED =
  /<(script|style|template|svg|nav)\b[\s\S]*?<\/\1>|<button(?![^>]*\bdefined\b)[\s\S]*?<\/button>|<span class="note [\s\S]*?class="?note-bar\b[^>]*>[\s\S]*?<\/span>(?:<\/span>)+/g;

/**
 * The floor that a page is held against: its own title, headings, paragraphs and links with a line of style and
 * nothing else. No font, script, picture or second file.
 * @param html a page of the built site.
 */
export function bareTwin(html: string): string {
  const main = /<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  const title = /<title>[\s\S]*?<\/title>/.exec(html)?.[0] ?? '';
  const lang = /<html[^>]*\blang="([^"]+)"/.exec(html)?.[1] ?? 'en';
  const text = main
    .replace(DROPPED, '')
    .replace(/<(?!\/?(?:main|h1|h2|h3|p|ul|ol|li|a)\b)[^>]*>/g, '')
    .replace(/<(main|h1|h2|h3|p|ul|ol|li)\b[^>]*>/g, '<$1>')
    .replace(/<a\b[^>]*?\bhref="([^"]*)"[^>]*>/g, '<a href="$1">');
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">${title}<link rel="icon" href="data:,"><style>${STYLE}</style></head><body>${text}</body></html>`;
}

/** The middle of some numbers; the lower one of two. */
export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[(numbers.length - 1) >> 1] ?? Number.NaN;

/** The largest paint of a page on a phone, slow 4G and a processor slowed four times, in milliseconds. */
async function largestPaint(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
    isMobile: true,
    hasTouch: true,
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: SLOW_4G.latency,
      downloadThroughput: SLOW_4G.rate,
      uploadThroughput: 93_750,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto(url, { waitUntil: 'load' });
    // What could paint larger than the first text (a font, say) is asked for before the page has loaded.
    await page.waitForTimeout(700);
    return await page.evaluate(
      () =>
        new Promise<number>((found) => {
          new PerformanceObserver((list) => {
            found(list.getEntries().at(-1)?.startTime ?? Number.NaN);
          }).observe({ type: 'largest-contentful-paint', buffered: true });
        }),
    );
  } finally {
    await context.close();
  }
}

/** The largest paints of a page and of its bare twin, taken in turns, in milliseconds. */
export interface Paint {
  path: string;
  page: readonly number[];
  bare: readonly number[];
}

/**
 * Holds pages against their bare twins in one run, so that a slow machine is slow to both.
 * @param sites where the pages stand, and where their twins do.
 */
export async function paints(
  browser: Browser,
  paths: readonly string[],
  sites: { page: string; bare: string },
  rounds: number,
): Promise<Paint[]> {
  const times = paths.map((path) => ({ path, page: [] as number[], bare: [] as number[] }));
  for (let round = 0; round < rounds; round += 1)
    for (const one of times) {
      one.page.push(await largestPaint(browser, sites.page + one.path));
      one.bare.push(await largestPaint(browser, sites.bare + one.path));
    }
  return times;
}

/**
 * How much later pages paint than their twins: the middle of all their turns over that of all the twins’. One page
 * alone has too few turns to tell a fifth of the time from the noise of a machine; together they have.
 */
export function paintRatio(all: readonly Paint[]): { ratio: number; page: number; bare: number } {
  const [page, bare] = [median(all.flatMap((one) => one.page)), median(all.flatMap((one) => one.bare))];
  return { ratio: page / bare, page, bare };
}
