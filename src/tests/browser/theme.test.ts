import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from '../support/browser.ts';
import { EXPLAINER, PAGE_TYPES } from '../support/page-types.ts';

const site = useSite();
const paper = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

describe('the colours of the page', () => {
  it('follow the system until the reader chooses', async () => {
    const { page } = await site.visit('/', { colorScheme: 'dark' });
    const dark = await paper(page);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await paper(page)).not.toBe(dark);
  });

  it('are what the reader chose, on the next page and after a reload, in both languages', async () => {
    const { page } = await site.visit('/', { colorScheme: 'light' });
    const light = await paper(page);
    await page.locator('theme-switch button').click();
    const dark = await paper(page);
    expect(dark).not.toBe(light);
    await page.goto(site.url('/fr/members/'));
    expect(await paper(page)).toBe(dark);
    await page.reload();
    expect(await paper(page)).toBe(dark);
    await page.locator('theme-switch button').click();
    expect(await paper(page)).toBe(light);
  });

  it('are set before anything is painted', async () => {
    const { page } = await site.visit('/', { colorScheme: 'light' });
    await page.evaluate(() => {
      localStorage.setItem('theme', 'dark');
    });
    // Notes the theme at the moment when the body comes to be: nothing can have been painted before.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (document.body === null) return;
        Object.assign(window, { themeAtBody: document.documentElement.dataset['theme'] });
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(site.url(EXPLAINER));
    expect(await page.evaluate(() => (window as unknown as { themeAtBody: string }).themeAtBody)).toBe('dark');
  });
});

describe('a reader who wants no motion', () => {
  it.each(PAGE_TYPES.slice(0, 4))('sees none on %s', async (path) => {
    const { page } = await site.visit(path, { reducedMotion: 'reduce' });
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(element);
          const lasts = (durations: string): boolean =>
            durations.split(',').some((duration) => parseFloat(duration) > 0.01);
          return (
            (animationName !== 'none' && lasts(animationDuration)) ||
            lasts(transitionDuration) ||
            scrollBehavior === 'smooth'
          );
        })
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(moving).toEqual([]);
  });
});

describe('with colours forced by the system', () => {
  it('marks keep their letters and shapes, and the margin its rule', async () => {
    const { page } = await site.visit(EXPLAINER, { forcedColors: 'active', viewport: { width: 1440, height: 900 } });
    const unreadable = await page.locator('main .mark:not(.quiet) .shape').evaluateAll(
      (marks) =>
        marks.filter((mark) => {
          const { color, backgroundColor, borderTopStyle } = getComputedStyle(mark);
          const isHollow = backgroundColor === 'rgba(0, 0, 0, 0)';
          return color === backgroundColor || (isHollow && borderTopStyle === 'none');
        }).length,
    );
    expect(unreadable).toBe(0);
    // Standing is told apart by its sign, which is a mask: it needs a colour of its own.
    const signs = await page
      .locator('main .sign')
      .evaluateAll(
        (all) =>
          all.filter(
            (sign) =>
              getComputedStyle(sign).backgroundColor === getComputedStyle(document.documentElement).backgroundColor,
          ).length,
      );
    expect(signs).toBe(0);
    const rule = await page
      .locator('.frame')
      .evaluate((frame) => [
        getComputedStyle(frame, '::after').backgroundColor,
        getComputedStyle(frame).backgroundColor,
      ]);
    expect(rule[0]).not.toBe(rule[1]);
  });

  it('the title has the colour of the system, as the text has', async () => {
    const { page } = await site.visit(EXPLAINER, { forcedColors: 'active' });
    const colourOf = (selector: string): Promise<string> =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => getComputedStyle(one).color);
    expect(await colourOf('h1.title')).toBe(await colourOf('main p'));
  });

  it('is no blank page', async () => {
    const { page } = await site.visit(EXPLAINER, { forcedColors: 'active', viewport: { width: 1440, height: 900 } });
    // A page of one colour makes a picture of a few hundred bytes.
    expect((await page.screenshot()).length).toBeGreaterThan(20_000);
  });
});
