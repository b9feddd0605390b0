import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DEPTH_NAMES, DEPTHS, PLACES } from '../../library/depths.ts';
import { library } from '../../library/index.ts';
import { useSite } from '../support/browser.ts';
import { DIST } from '../support/dist.ts';
import { EXPLAINER } from '../support/page-types.ts';

const site = useSite();
const phone = { viewport: { width: 390, height: 844 } };
const wide = { viewport: { width: 1440, height: 900 } };
type Name = (typeof DEPTH_NAMES)[number];

/** The depths of which something can be read. */
const shown = (page: Page): Promise<Name[]> =>
  page.evaluate(
    (names) =>
      names.filter((name) =>
        [...document.querySelectorAll(`.depth-${name} > .band`)].some((band) =>
          band.checkVisibility({ contentVisibilityAuto: true }),
        ),
      ),
    [...DEPTH_NAMES],
  );
const topOf = (page: Page, selector: string): Promise<number> =>
  page.locator(selector).evaluate((element) => Math.round(element.getBoundingClientRect().top));
const choose = (page: Page, name: Name): Promise<void> => page.locator(`label.to-${name}`).click();

describe.each([true, false])('the depths of an explainer, with script: %s', (javaScriptEnabled) => {
  it('are shown one at a time, half a minute first, and swap in place', async () => {
    const { page } = await site.visit(EXPLAINER, { ...phone, javaScriptEnabled });
    expect(await shown(page)).toEqual(['half']);
    const head = await topOf(page, '.depth-half .prose');
    for (const name of ['three', 'whole', 'half'] as const) {
      await choose(page, name);
      expect(await shown(page)).toEqual([name]);
      expect(await page.evaluate(() => scrollY)).toBe(0);
    }
    expect(await topOf(page, '.depth-half .prose')).toBe(head);
  });

  it.each(['', '/fr'])('have an address each: %s', async (root) => {
    for (const name of DEPTH_NAMES) {
      const { page } = await site.visit(`${root}${EXPLAINER}#${PLACES[name]}`, { ...phone, javaScriptEnabled });
      expect(await shown(page)).toEqual([name]);
      await page.context().close();
    }
  });

  it('leave only the marks of what is contested, by a switch', async () => {
    const { page } = await site.visit(`${EXPLAINER}#${PLACES.whole}`, { ...wide, javaScriptEnabled });
    const marks = page.locator('.depth-whole .mark:visible');
    const all = await marks.count();
    const quiet = await page.locator('.depth-whole .quiet:visible').count();
    expect(quiet).toBeGreaterThan(0);
    await page.locator('.only-contested').click();
    expect(await marks.count()).toBe(all - quiet);
    expect(await shown(page)).toEqual(['whole']);
    await page.locator('.only-contested').click();
    expect(await marks.count()).toBe(all);
  });

  it('open for a link to a place inside them, which then stands below the bar', async () => {
    const { page } = await site.visit(EXPLAINER, { ...wide, javaScriptEnabled });
    const link = page.locator('.depth-half .contents a').nth(2);
    const href = (await link.getAttribute('href')) ?? '';
    await link.click();
    await expect.poll(() => shown(page)).toEqual(['whole']);
    await expect.poll(() => topOf(page, href)).toBeLessThan(160);
    expect(await topOf(page, href)).toBeGreaterThan(40);
  });

  it('are chosen with the arrow keys', async () => {
    const { page } = await site.visit(EXPLAINER, { ...wide, javaScriptEnabled });
    await page.locator('.depth-choice input').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => shown(page)).toEqual(['three']);
  });

  it('lead on from where one ends', async () => {
    const { page } = await site.visit(EXPLAINER, { ...phone, javaScriptEnabled });
    await page.locator('.read-on a:visible').click();
    await expect.poll(() => shown(page)).toEqual(['three']);
  });
});

describe('with script', () => {
  it('the choice holds for the next explainer, which shows it at once', async () => {
    const { page } = await site.visit(EXPLAINER, phone);
    await choose(page, 'three');
    // What keeps it is asked for when the reader first points at the page.
    await expect.poll(() => page.evaluate(() => sessionStorage.getItem('depth'))).toBe('three');
    await page.goto(site.url('/fr/explainers/the-alliance/'));
    expect(await shown(page)).toEqual(['three']);
  });

  it('what is not shown is hidden until it is found, where the browser knows that', async () => {
    const { page } = await site.visit(EXPLAINER, phone);
    await choose(page, 'three');
    const hidden = page.locator('.depth-whole[hidden="until-found"]');
    await expect.poll(() => hidden.count()).toBeGreaterThan(0);
    await hidden.first().evaluate((text) => text.dispatchEvent(new Event('beforematch', { bubbles: true })));
    expect(await shown(page)).toEqual(['whole']);
  });

  it('the bar tells the part that is read, and how far it is', async () => {
    const { page } = await site.visit(`${EXPLAINER}#${PLACES.whole}`, wide);
    await page
      .locator('.part')
      .nth(2)
      .evaluate((part) => part.scrollIntoView());
    const title = (await page.locator('.part h2').nth(2).textContent()) ?? '?';
    await expect.poll(() => page.locator('.depth-here').textContent()).toContain(title);
    expect(await page.locator('.cells > .read').count()).toBe(2);
    expect(await page.locator('.contents-place .contents a[aria-current]').textContent()).toContain(title);
  });

  it('the other language opens at the same part', async () => {
    const { page } = await site.visit(`${EXPLAINER}#${PLACES.whole}`, wide);
    await page
      .locator('.part')
      .nth(3)
      .evaluate((part) => part.scrollIntoView());
    await expect.poll(() => page.locator('.cells > .here').count()).toBe(1);
    await page.locator('.strip a[hreflang]').evaluate((link) => (link as HTMLAnchorElement).click());
    await page.waitForURL(/\/fr\/.*#part-4$/);
    expect(await shown(page)).toEqual(['whole']);
    expect(await topOf(page, '#part-4')).toBeLessThan(160);
  });
});

describe('the notes', () => {
  it('open in the margin of a wide page, at the height of their line, and light up their phrase', async () => {
    const { page } = await site.visit(EXPLAINER, { ...wide, javaScriptEnabled: false });
    const mark = page.locator('.depth-half .quiet').first();
    await mark.click();
    const box = await page.locator('.note:popover-open').boundingBox();
    const line = await mark.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(1061);
    expect(Math.abs((box?.y ?? 0) - (line?.y ?? 999))).toBeLessThan(40);
    expect(
      await page.locator('.phrase:has(+ .note:popover-open)').evaluate((p) => getComputedStyle(p).backgroundColor),
    ).not.toBe('rgba(0, 0, 0, 0)');
  });

  it('are a sheet at the foot of a phone, under half of it high, with the line in sight', async () => {
    const { page } = await site.visit(`${EXPLAINER}#${PLACES.whole}`, phone);
    const mark = page.locator('.depth-whole .mark').nth(6);
    await mark.evaluate((button) => scrollTo(0, button.getBoundingClientRect().top + scrollY - 780));
    await mark.click();
    const sheet = page.locator('.note:popover-open');
    await sheet.waitFor();
    const box = await sheet.boundingBox();
    expect(box).toMatchObject({ x: 0, width: 390 });
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(844, 0);
    expect(box?.height).toBeLessThan(844 * 0.46);
    await expect.poll(async () => (await mark.boundingBox())?.y).toBeLessThan(box?.y ?? 0);
  });

  it('lead to their neighbours, by their buttons and by the arrow keys', async () => {
    const { page } = await site.visit(EXPLAINER, wide);
    const open = (): Promise<string | null> => page.locator('.note:popover-open').getAttribute('id');
    await page.locator('.depth-half .mark').nth(1).click();
    expect(await open()).toBe('nh2');
    await page.keyboard.press('ArrowRight');
    await expect.poll(open).toBe('nh3');
    await page.locator('.note:popover-open .note-bar button').first().click();
    await expect.poll(open).toBe('nh2');
    expect(await page.locator('.note:popover-open').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('.note:popover-open').count()).toBe(0);
  });

  it('open for a hand that rests on their mark, and close when it has gone', async () => {
    const { page } = await site.visit(EXPLAINER, wide);
    await page.locator('.depth-half .quiet').first().hover();
    await page.locator('.note:popover-open').waitFor();
    await page.mouse.move(200, 700);
    await expect.poll(() => page.locator('.note:popover-open').count()).toBe(0);
  });
});

describe.each(['en', 'fr'])('the single file, %s', (lang) => {
  it('knows the same places', async () => {
    const name = readdirSync(join(DIST, 'downloads')).find((file) => file.endsWith(`-${lang}.html`)) ?? '';
    const { page } = await site.open(phone);
    const place = `#explainers/${[...library().explainers.keys()][0] ?? ''}/${DEPTHS.three}`;
    await page.goto(pathToFileURL(join(DIST, 'downloads', name)).href + place);
    const opened = (): Promise<boolean> => page.locator('.file-page.on .depth-three').isVisible();
    expect(await opened()).toBe(true);
    await page.evaluate(() => {
      location.hash = '#home/';
    });
    await page.evaluate((hash) => {
      location.hash = hash;
    }, place);
    await page.waitForTimeout(100);
    expect(await opened()).toBe(true);
    expect(await topOf(page, `[id="${place.slice(1)}"]`)).toBeLessThan(100);
  });
});
