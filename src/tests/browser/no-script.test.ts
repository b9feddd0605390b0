import { describe, expect, it } from 'vitest';
import { WHOLE } from '../../library/depths.ts';
import { useSite } from '../support/browser.ts';
import { EXPLAINER } from '../support/page-types.ts';

const site = useSite();
const phone = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } };

describe('without script', () => {
  it('a mark opens its note at the foot of a phone, and closes it', async () => {
    const { page } = await site.visit(EXPLAINER, phone);
    const mark = page.locator('.depth-half button.mark').first();
    const note = page.locator('.depth-half .note:not(.note-term)').first();
    expect(await note.isVisible()).toBe(false);
    await mark.click();
    expect(await note.isVisible()).toBe(true);
    await mark.click();
    expect(await note.isVisible()).toBe(false);
  });

  it('a term opens its definition', async () => {
    const { page } = await site.visit(EXPLAINER, phone);
    await page.locator('label.to-whole').click();
    const term = page.locator('.depth-whole button.defined').first();
    const note = page.locator('.depth-whole .note-term').first();
    expect(await note.isVisible()).toBe(false);
    await term.click();
    expect(await note.isVisible()).toBe(true);
    expect(((await note.textContent()) ?? '').length).toBeGreaterThan(20);
  });

  it('the notes of what is contested stand in the margin of a wide page at once, and no others', async () => {
    const { page } = await site.visit(`${EXPLAINER}#${WHOLE}`, {
      javaScriptEnabled: false,
      viewport: { width: 1440, height: 900 },
    });
    const shown = page.locator('.depth-whole .note:visible');
    expect(await shown.count()).toBeGreaterThan(3);
    expect(await shown.evaluateAll((all) => all.filter((note) => !note.classList.contains('printed')).length)).toBe(0);
    // Right of the rule, and below each other.
    const boxes = await shown.evaluateAll((all) => all.map((note) => note.getBoundingClientRect()));
    expect(boxes.filter(({ left }) => left < 1060)).toEqual([]);
    expect(boxes.filter(({ top }, i) => top < (boxes[i - 1]?.bottom ?? -Infinity))).toEqual([]);
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
