import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { LANGS } from '../../schema/languages.ts';
import { pathOf } from '../../i18n/paths.ts';
import { useSite } from '../support/browser.ts';
import { DIST } from '../support/dist.ts';
import { askedIn, enginesOf } from '../search/report.ts';

const site = useSite();
const [SLIP, MEANT] = ['huging face', 'Hugging Face'];

/** What a reader sees for a query on the page of search. */
async function ask(page: Page, query: string): Promise<string[]> {
  await page.fill('#q', query);
  await page.waitForFunction(
    (asked) => document.querySelector<HTMLElement>('[data-part=list]')?.dataset['asked'] === asked,
    query,
  );
  return page.$$eval('.search-hit:not(.search-place)', (links) =>
    links.map((link) => (link instanceof HTMLAnchorElement ? link.pathname + link.hash : '')),
  );
}

describe.each(LANGS)('search in %s', (lang) => {
  let page: Page;
  const find = enginesOf(lang);
  const asked = Object.entries(askedIn(lang)).map(
    ([kind, queries]) => [kind, Object.keys(queries).filter((text) => text.length > 2)] as const,
  );
  beforeAll(async () => {
    ({ page } = await site.visit(`${pathOf(lang, '')}search/`));
  });

  it.each(asked)('shows what the engine finds, in its order, for queries of the kind: %s', async (_, queries) => {
    for (const query of queries.slice(0, 3)) {
      const shown = await ask(page, query);
      const found = find(query)
        .slice(0, 5)
        .map((path) => pathOf(lang, path));
      // A section of a page is shown as its page, or at the section that answers.
      expect(
        shown.slice(0, found.length).map((path, i) => (path.startsWith(found[i] ?? '') ? found[i] : path)),
        query,
      ).toEqual(found);
    }
  });

  it('is the same in the single file: what is found, in which order, and what was mended', async () => {
    const name = readdirSync(join(DIST, 'downloads')).find((file) => file.endsWith(`-${lang}.html`)) ?? '';
    const context = await site.browser.newContext({ offline: true });
    const file = await context.newPage();
    await file.goto(`${pathToFileURL(join(DIST, 'downloads', name)).href}#search/`);
    for (const query of [...asked.map(([, queries]) => queries[0] ?? ''), SLIP, 'zzzqqq']) {
      await ask(page, query);
      const onSite = await page.locator('.search-hit:not(.search-place) .search-title').allTextContents();
      await file.fill('#file-search', query);
      await file.waitForSelector(`#file-count[data-asked="${query}"]`, { state: 'attached' });
      const inFile = await file.locator('#file-found > li > a').allTextContents();
      expect(inFile.slice(0, 10), query).toEqual(onSite.slice(0, 10));
      const notice = (await page.textContent('[data-part=notice]')) ?? '';
      const told = (await file.textContent('#file-count')) ?? '';
      if (query === SLIP) for (const said of [notice, told]) expect(said).toContain(MEANT);
    }
    await context.close();
  });
});
