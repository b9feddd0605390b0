import { describe, expect, it } from 'vitest';
import { useSite } from '../support/browser.ts';
import { EXPLAINER, PAGE_TYPES } from '../support/page-types.ts';

const site = useSite();

describe('in print', () => {
  it('every note and every definition stands on the page, open or not', async () => {
    const { page } = await site.visit(EXPLAINER, { viewport: { width: 390, height: 844 } });
    await page.emulateMedia({ media: 'print' });
    // The three minutes are not printed: the whole is.
    const notes = page.locator('main > article > :not(.three) span.note');
    expect(await notes.count()).toBeGreaterThan(5);
    expect(
      await notes.evaluateAll((all) => all.filter((note) => !note.checkVisibility()).map((note) => note.textContent)),
    ).toEqual([]);
  });

  it('what only a screen can do is left out', async () => {
    const { page } = await site.visit(EXPLAINER);
    await page.emulateMedia({ media: 'print' });
    for (const selector of ['theme-switch', '.find', '.skip'])
      expect([selector, await page.locator(selector).first().isVisible()]).toEqual([selector, false]);
  });

  it('the paper is white whatever the screen was', async () => {
    const { page } = await site.visit(EXPLAINER, { colorScheme: 'dark' });
    await page.locator('html').evaluate((html) => {
      html.dataset['theme'] = 'dark';
    });
    await page.emulateMedia({ media: 'print' });
    const ink = await page.evaluate(() => {
      const numbers = getComputedStyle(document.body).color.match(/\d+/g) ?? [];
      return Math.max(...numbers.slice(0, 3).map(Number));
    });
    expect(ink).toBeLessThan(100);
  });

  it.each(PAGE_TYPES.slice(0, 6))('%s becomes a PDF', async (path) => {
    const { page } = await site.visit(path);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(10_000);
    await page.context().close();
  });
});
