import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from '../support/browser.ts';
import { EXPLAINER, PAGE_TYPES } from '../support/page-types.ts';

const site = useSite();

/** What has the focus: enough to tell two places apart, and whether a reader can see it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return undefined;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const all = [...document.querySelectorAll('*')];
    return {
      what: `${element.localName}.${element.getAttribute('class') ?? ''} ${element.textContent?.trim().slice(0, 30) ?? ''}`,
      place: all.indexOf(element),
      isMarked:
        (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) ||
        style.boxShadow !== 'none' ||
        // A field that fills its form: the caret stands in it, and the line below the form takes the colour of focus.
        (element.matches('input') &&
          getComputedStyle(element.closest('form') ?? element).borderBottomColor === style.caretColor),
      isShown: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
    };
  });

describe('with the keyboard alone', () => {
  it('the first key leads to a link that skips to the text', async () => {
    const { page } = await site.visit(EXPLAINER);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatchObject({ isMarked: true, isShown: true });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  it.each(PAGE_TYPES.filter((path) => !path.startsWith('/fr/')))(
    'the focus goes down %s in the order of the page, and is seen at each place',
    async (path) => {
      const { page } = await site.visit(path, { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
      const stops: NonNullable<Awaited<ReturnType<typeof focused>>>[] = [];
      for (let i = 0; i < 40; i++) {
        await page.keyboard.press('Tab');
        const stop = await focused(page);
        if (stop === undefined) break;
        stops.push(stop);
      }
      expect(stops.length).toBeGreaterThan(10);
      expect(stops.filter(({ isMarked, isShown }) => !isMarked || !isShown)).toEqual([]);
      const places = stops.map(({ place }) => place);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      await page.context().close();
    },
  );

  it('Enter opens a note, Escape closes it, and the focus stays', async () => {
    const { page } = await site.visit(EXPLAINER, { viewport: { width: 390, height: 844 } });
    const mark = page.locator('.depth-half button.mark').first();
    const note = page.locator('.depth-half .note:not(.note-term)').first();
    await mark.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => note.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => note.isVisible()).toBe(false);
    expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});
