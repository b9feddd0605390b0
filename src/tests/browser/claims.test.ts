import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { claimsView } from '../../views/claims.ts';
import { viewsFor } from '../../views/page.ts';
import type { Claim } from '../../schema/claim.ts';
import { useSite } from '../support/browser.ts';

const site = useSite();
const views = viewsFor('en');
const claims = [...views.lib.claims.values()];
const total = claims.length;
const shown = (page: Page) => page.locator('.entries > li[data-maker]:not([hidden])');
/** Waits until a page shows so many claims. */
const left = (page: Page, n: number): Promise<void> => expect.poll(() => shown(page).count()).toBe(n);
const choose = async (page: Page, facet: string, value: string): Promise<void> => {
  // The filter is folded until it is asked for.
  if ((await page.locator('#narrow[open]').count()) === 0) await page.locator('#narrow > summary').click();
  await page.locator(`button[data-facet=${facet}][data-value="${value}"]:enabled`).click();
};
const status = (page: Page) => page.locator('claim-filter [role=status]').textContent();
const count = (fits: (claim: Claim) => boolean): number => claims.filter(fits).length;

describe('the filter of claims', () => {
  it('combines, says how many are left, and stands in the address', async () => {
    const { page, errors } = await site.visit('/claims/');
    await choose(page, 'standing', 'disputed');
    await left(
      page,
      count((c) => c.standing === 'disputed'),
    );
    await choose(page, 'maker', 'press');
    const both = count((c) => c.standing === 'disputed' && c.maker === 'press');
    await left(page, both);
    expect(await status(page)).toBe(`${both} of ${total} shown`);
    expect(new URL(page.url()).search).toBe('?standing=disputed&maker=press');
    expect(errors).toEqual([]);
  });

  it('opens as the address says, and goes back with the browser', async () => {
    const { page } = await site.visit('/claims/?maker=estimate');
    await left(
      page,
      count((c) => c.maker === 'estimate'),
    );
    await page.locator('claim-filter .reset').click();
    await left(page, total);
    await page.goBack();
    await left(
      page,
      count((c) => c.maker === 'estimate'),
    );
  });

  it('narrows to the claims of one page', async () => {
    const { page } = await site.visit('/claims/');
    const [group] = claimsView(views).groups;
    if (group === undefined) throw new Error('There is no claim.');
    await choose(page, 'page', group.key);
    await left(page, group.claims.length);
    expect(await page.locator('section.all-of:not([hidden])').count()).toBe(1);
  });

  it('never hides the claim that a link leads to', async () => {
    const press = claims.find((c) => c.maker === 'press');
    const { page } = await site.visit(`/claims/?maker=estimate#${press?.id ?? ''}`);
    await left(page, total);
    expect(new URL(page.url()).search).toBe('');
  });

  it('leaves the page whole without script, with links to its groups', async () => {
    const { page } = await site.visit('/claims/', { javaScriptEnabled: false });
    expect(await shown(page).count()).toBe(total);
    await page.locator('#narrow > summary').click();
    const link = page.locator('claim-filter a[data-facet=page]').last();
    await link.click();
    expect(new URL(page.url()).hash).toBe(await link.getAttribute('href'));
  });
});

describe.each([true, false])('said and answered, with script: %s', (javaScriptEnabled) => {
  it('opens the fold of the claim that an address names', async () => {
    const id = claims.at(-1)?.id ?? '';
    const { page } = await site.visit(`/claims/#${id}`, { javaScriptEnabled });
    await expect.poll(() => page.locator(`details[open] li[id="${id}"]`).count()).toBe(1);
    await expect
      .poll(() =>
        page
          .locator(`[id="${id}"]`)
          .boundingBox()
          .then((box) => box?.y ?? -1),
      )
      .toBeLessThan(400);
  });

  it('shows one standing at a time: what is disputed, until another is asked for', async () => {
    const { page } = await site.visit('/claims/', { javaScriptEnabled });
    const seen = (): Promise<boolean[]> =>
      Promise.all(['disputed', 'unanswered'].map((standing) => page.locator(`[id=${standing}]`).isVisible()));
    expect(await seen()).toEqual([true, false]);
    await page.locator('.tabs a[href="#unanswered"]').click();
    expect(await seen()).toEqual([false, true]);
  });
});

it.each(['/glossary/#open-weights', '/fr/glossary/#open-weights'])(
  'the address at which a term once stood leads on to its page: %s',
  async (path) => {
    const { page } = await site.visit(path);
    await expect.poll(() => new URL(page.url()).pathname).toBe(path.replace('#open-weights', 'open-weights/'));
  },
);
