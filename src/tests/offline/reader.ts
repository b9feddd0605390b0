import type { BrowserContext, Page } from 'playwright-core';

/** Waits until the control says how it stands. */
export const waitForState = async (page: Page, ...names: string[]): Promise<void> => {
  await page.waitForSelector(names.map((name) => `[data-offline-state="${name}"]`).join(','), {
    state: 'attached',
    timeout: 180_000,
  });
};

/** The control’s own sentence. */
export const stateText = async (page: Page): Promise<string> =>
  (await page.locator('[data-offline-state]').textContent()) ?? '';

/** Opens a page, and waits until the worker answers for it. */
export async function openControlled(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return page;
}

/** Keeps languages by the buttons of the offline page. */
export async function keep(page: Page, offlinePage: string, ...langs: string[]): Promise<void> {
  await page.goto(offlinePage);
  for (const lang of langs) {
    await page.click(`[data-offline-action="save"][data-offline-lang="${lang}"]`);
    await page.waitForSelector(`[data-row="${lang}"] [data-offline-action="drop"]:visible`, { timeout: 180_000 });
  }
}

/** Every store of the origin, with how many entries it has. */
export const stores = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const counts = await Promise.all(
      names.map(async (name) => [name, (await (await caches.open(name)).keys()).length] as const),
    );
    return Object.fromEntries(counts);
  });

/** The first heading. */
export const heading = async (page: Page): Promise<string> => (await page.locator('h1').first().textContent()) ?? '';
