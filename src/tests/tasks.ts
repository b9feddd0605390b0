import type { Browser, Locator, Page } from 'playwright-core';
import { SLOW_4G } from '../audit/slow.ts';

/** How often a reader may have to tap for one of the tasks. */
export const MOST_TAPS = 2;

/** What a reader came for, by the page it begins on, what is tapped, and where the answer is then seen. */
interface Task {
  name: string;
  path: string;
  /** What is asked of search, where the way leads through it. */
  ask?: string;
  tap?: string;
  seen: string;
}

const TASKS: readonly Task[] = [
  { name: 'who is in it from France', path: '', ask: 'France', seen: '.members tbody tr:not([hidden])' },
  { name: 'why Nvidia is not in it', path: '', tap: 'main a[href$="absent/nvidia/"]', seen: '.facts' },
  { name: 'what LeCun said, and where', path: '', ask: 'what did LeCun say', seen: '.source-line a' },
  { name: 'how many members, and who says so', path: '', seen: '.signature .drawing-narrow:not(.dot-links)' },
  { name: 'cite this page', path: 'explainers/the-alliance/', tap: '.cite-open', seen: '.cite-words' },
];

/** What a task took: taps, seconds from the first of them to the answer, and bytes with those of the page. */
export interface Taken {
  name: string;
  taps: number;
  seconds: number;
  bytes: number;
}

/** Does one task. @throws where something stands over what is tapped, or the answer does not come */
async function does(page: Page, task: Task): Promise<number> {
  let taps = 0;
  const tap = async (what: Locator): Promise<void> => {
    taps += 1;
    await what.tap();
  };
  if (task.tap !== undefined) await tap(page.locator(task.tap).first());
  if (task.ask !== undefined) {
    await tap(page.locator('.masthead-search :is(a, button)').first());
    await page.locator('dialog[open] input').fill(task.ask);
    await tap(page.locator('dialog[open] [role=option][href]:has(mark)').first());
  }
  await page.locator(task.seen).filter({ visible: true }).first().waitFor();
  return taps;
}

/**
 * Five things that readers come for, on a phone 390 pixels wide and over slow 4G.
 * @param url the address of the site, with the closing slash.
 */
export async function readersTasks(browser: Browser, url: string): Promise<Taken[]> {
  const all: Taken[] = [];
  for (const task of TASKS) {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      isMobile: true,
      hasTouch: true,
      serviceWorkers: 'block',
    });
    try {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      let bytes = 0;
      session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: SLOW_4G.latency,
        downloadThroughput: SLOW_4G.rate,
        uploadThroughput: SLOW_4G.rate,
      });
      await page.goto(url + task.path, { waitUntil: 'load' });
      const start = performance.now();
      const taps = await does(page, task);
      all.push({ name: task.name, taps, seconds: (performance.now() - start) / 1000, bytes });
    } finally {
      await context.close();
    }
  }
  return all;
}
