import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { LANGS } from '../../schema/primitives.ts';
import { pathOf } from '../../i18n/paths.ts';
import { useSite } from '../support/browser.ts';
import { ASKED, enginesOf } from '../search/report.ts';
import { KINDS } from '../search/kinds.ts';

const site = useSite();

/** What a reader sees for a query on the page of search. */
async function ask(page: Page, query: string): Promise<string[]> {
  await page.fill('#q', query);
  await page.waitForFunction(
    (asked) => document.querySelector<HTMLElement>('[data-part=list]')?.dataset['asked'] === asked,
    query,
  );
  return page.$$eval('.sx-hit:not(.sx-sub)', (links) =>
    links.map((link) => (link instanceof HTMLAnchorElement ? link.pathname + link.hash : '')),
  );
}

describe.each(LANGS)('search in %s', (lang) => {
  let page: Page;
  const find = enginesOf(lang);
  beforeAll(async () => {
    ({ page } = await site.visit(`${pathOf(lang, '')}search/`));
  });

  it.each(KINDS)('shows what the engine finds, in its order, for queries of the kind: %s', async (kind) => {
    for (const [query] of ASKED[lang][kind].filter(([text]) => text.length > 2).slice(0, 3)) {
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
});
