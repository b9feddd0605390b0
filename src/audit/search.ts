import type { Browser } from 'playwright-core';
import { median } from './paint.ts';
import { slowLine, SLOW_4G } from './slow.ts';

/** How long a reader on slow 4G waits for a first answer, milliseconds from opening the box. */
export const SEARCH_LIMIT = 1_300;

/**
 * Times the first search of a visit over slow 4G: from the press that opens the box, with the words entered at once,
 * to the first result.
 * @param server the port of the server and the path of the page to start from.
 * @returns the median in milliseconds.
 */
export async function firstAnswer(
  browser: Browser,
  server: { port: number; path: string },
  query: string,
  rounds: number,
): Promise<number> {
  const line = await slowLine(server.port, SLOW_4G);
  const times: number[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const context = await browser.newContext({ serviceWorkers: 'block' });
      const page = await context.newPage();
      await page.goto(`http://localhost:${line.port}${server.path}`, { waitUntil: 'load' });
      await page.waitForTimeout(500);
      const start = performance.now();
      await page.keyboard.press('/');
      const box = page.getByRole('combobox').or(page.getByRole('searchbox')).first();
      await box.fill(query);
      await page.locator('dialog a[href]:has(mark)').first().waitFor();
      times.push(performance.now() - start);
      await context.close();
    }
  } finally {
    await line.close();
  }
  return median(times);
}
