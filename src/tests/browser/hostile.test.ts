import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { serve, type Served } from '../../server/serve.ts';
import { launch } from '../support/browser.ts';
import { HARMLESS, hostileSite, MOVED, type Harmless } from '../support/hostile-site.ts';

let browser: Browser;
let server: Served;
beforeAll(async () => {
  const { dir } = await hostileSite();
  [browser, server] = await Promise.all([launch(), serve({ dir, port: 0 })]);
});
afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
});

/** What could run or break a line: code, markup, words without a gap. The other pages are read in the test of the built site. */
const isSharp = ({ case: { files, file } }: Harmless): boolean => {
  const text = files[file];
  return typeof text === 'string' && text.length < 10_000 && /alert|javascript:|on\w+=|<[a-z]|\S{90}/.test(text);
};

/** How many pages are open at once. */
const TABS = 2;

/** A page of a browser in which everything that a hostile file could cause is written down. */
async function watched(): Promise<{ tab: Page; told: string[] }> {
  const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block' });
  const told: string[] = [];
  await context.exposeFunction('tell', (what: string) => told.push(what));
  // The policy lets no inline script run; whatever did would call one of these.
  await context.addInitScript(() => {
    const tell = (what: string): void => void (window as unknown as { tell(what: string): void }).tell(what);
    for (const name of ['alert', 'confirm', 'prompt', 'open'] as const)
      window[name] = (() => {
        tell(`${location.pathname}: ${name}()`);
      }) as never;
    document.addEventListener('securitypolicyviolation', (event) => {
      tell(`${location.pathname}: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  const tab = await context.newPage();
  tab.on('dialog', (dialog) => {
    told.push(`${tab.url()}: a dialog`);
    void dialog.dismiss();
  });
  tab.on('pageerror', (error) => {
    if (!/Transition was/.test(String(error))) told.push(`${tab.url()}: ${String(error)}`);
  });
  tab.on('request', (request) => {
    if (!request.url().startsWith(server.url) && !request.url().startsWith('data:'))
      told.push(`${tab.url()}: asked for ${request.url()}`);
  });
  return { tab, told };
}

it('opens every page with code or markup, and nothing runs, nothing is asked for elsewhere, nothing is wider than a phone', async () => {
  const queue = HARMLESS.filter(isSharp).map(({ path }, i) => (i % 4 === 0 ? `/fr${path}` : path));
  expect(queue.length).toBeGreaterThan(40);
  const findings: string[] = [];
  const work = async (): Promise<void> => {
    const { tab, told } = await watched();
    await tab.setViewportSize({ width: 320, height: 700 });
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      await tab.goto(new URL(path, server.url).href, { waitUntil: 'domcontentloaded' });
      const { at, wide } = await tab.evaluate(() => ({
        at: location.pathname,
        wide: document.documentElement.scrollWidth,
      }));
      if (at !== path) findings.push(`${path} leads to ${at}`);
      if (wide > 320) findings.push(`${path} is ${wide} pixels wide`);
    }
    findings.push(...told);
    await tab.context().close();
  };
  await Promise.all(Array.from({ length: TABS }, work));
  expect(findings).toEqual([]);
});

it('shows names that are markup as words in the results of a search', async () => {
  const { tab, told } = await watched();
  await tab.goto(new URL('search/?q=script', server.url).href);
  await tab.getByRole('main').getByText('<script>').first().waitFor();
  expect(await tab.evaluate(() => document.querySelectorAll('main script, main img, main iframe').length)).toBe(0);
  await tab.goto(new URL('members/', server.url).href, { waitUntil: 'domcontentloaded' });
  expect(await tab.evaluate(() => document.querySelectorAll('main img, main iframe, main svg[onload]').length)).toBe(0);
  expect(told).toEqual([]);
  // Had something run, it would have been noticed.
  await tab.evaluate(() => alert());
  await expect.poll(() => told).toEqual(['/members/: alert()']);
  await tab.context().close();
});

it('leads from the old address of a member to its new one', async () => {
  const { tab } = await watched();
  await tab.goto(new URL(MOVED.from, server.url).href, { waitUntil: 'commit' });
  await tab.waitForURL(`**${MOVED.to}`);
  expect(await tab.title()).toContain('Marlow Turbines');
  await tab.context().close();
});
