import { describe, expect, it } from 'vitest';
import { library } from '../../library/index.ts';
import { useSite } from '../support/browser.ts';
import { EXPLAINER } from '../support/page-types.ts';

const site = useSite();
const phone = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } };

describe('without script', () => {
  it('a mark opens its note below the line, and closes it', async () => {
    const { page } = await site.visit(EXPLAINER, phone);
    const mark = page.locator('button.mk').first();
    const note = page.locator('.prose span.note:not(.def)').first();
    expect(await note.isVisible()).toBe(false);
    await mark.click();
    expect(await note.isVisible()).toBe(true);
    await mark.click();
    expect(await note.isVisible()).toBe(false);
  });

  it('a term opens its definition', async () => {
    const { page } = await site.visit(EXPLAINER, phone);
    const term = page.locator('button.dm').first();
    const note = page.locator('.note.def').first();
    expect(await note.isVisible()).toBe(false);
    await term.click();
    expect(await note.isVisible()).toBe(true);
    expect(((await note.textContent()) ?? '').length).toBeGreaterThan(20);
  });

  it('notes stand in the margin of a wide page at once', async () => {
    const { page } = await site.visit(EXPLAINER, { javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });
    // Those of the three minutes stand beside them.
    const notes = page.locator('main > article > :not(.three) span.note:not(.def)');
    expect(await notes.count()).toBeGreaterThan(5);
    const hidden = await notes.evaluateAll((all) => all.filter((note) => !note.checkVisibility()).length);
    expect(hidden).toBe(0);
  });

  it('the directory is whole, and its filters are pages', async () => {
    const { page } = await site.visit('/members/', phone);
    const rows = page.locator('.members tbody tr');
    const all = await rows.count();
    expect(all).toBeGreaterThan(50);
    expect(await rows.evaluateAll((list) => list.filter((row) => !row.checkVisibility()).length)).toBe(0);
    const [member] = [...library().members.values()];
    const kind = member?.facts.kind ?? '';
    await page.locator('.to-filters').click();
    await page.locator('[data-facet=kind] > summary').click();
    await page.locator(`[data-facet=kind] a[href="/members/kind/${kind}/"]`).first().click();
    expect(new URL(page.url()).pathname).toBe(`/members/kind/${kind}/`);
    expect(await rows.count()).toBeLessThan(all);
  });

  it.each(['/search/', '/fr/search/'])('%s says why it cannot search, and where to go', async (path) => {
    const { page } = await site.visit(path, phone);
    // Playwright does not show what is in <noscript>; the browser does.
    const words = (await page.locator('main noscript').allInnerTexts()).join(' ');
    expect(words).toMatch(/JavaScript/);
    expect(await page.locator('main a[href]').count()).toBeGreaterThan(2);
  });

  it('there is no control that would do nothing', async () => {
    const { page } = await site.visit('/', phone);
    expect(await page.locator('theme-switch').isVisible()).toBe(false);
    await page.locator('site-search a').click();
    expect(new URL(page.url()).pathname).toBe('/search/');
  });
});
