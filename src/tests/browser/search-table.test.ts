import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { useSite } from '../support/browser.ts';
import { queries as english } from '../search/queries.en.ts';
import { queries as french } from '../search/queries.fr.ts';

const site = useSite();

/** What a reader sees for a query on the page of search. */
async function ask(page: Page, query: string): Promise<{ paths: string[]; notice: string }> {
  await page.fill('#q', query);
  await page.waitForFunction(
    (asked) => document.querySelector<HTMLElement>('[data-part=list]')?.dataset['asked'] === asked,
    query,
  );
  const paths = await page.$$eval('.sx-hit:not(.sx-sub)', (links) =>
    links.map((link) => (link instanceof HTMLAnchorElement ? link.pathname + link.hash : '')),
  );
  return { paths, notice: await page.innerText('[data-part=notice]') };
}

describe.each([
  { lang: 'en', root: '/', queries: english },
  { lang: 'fr', root: '/fr/', queries: french },
])('search in $lang', ({ root, queries }) => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await site.visit(`${root}search/`));
  });

  it('has a table of at least sixty queries', () => {
    expect(queries.length).toBeGreaterThanOrEqual(60);
  });

  it.each(queries)('finds $finds for “$query”', async ({ query, finds, within = 1, corrected }) => {
    const { paths, notice } = await ask(page, query);
    if (finds === undefined) expect(paths).toEqual([]);
    else expect(paths.slice(0, within)).toContain(root + finds);
    if (corrected !== undefined) expect(notice).toContain(corrected);
  });
});
