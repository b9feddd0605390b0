import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from '../support/browser.ts';

const site = useSite();
const rows = (page: Page): Promise<string[]> =>
  page.$$eval('[data-part=list] .search-hit', (links) => links.map((link) => link.textContent ?? ''));

describe('from a result and back', () => {
  it('comes back to the query, the rows and the place', async () => {
    const { page } = await site.visit('/search/?q=llama');
    await page.waitForSelector('[data-part=list][data-asked=llama] .search-hit');
    const before = await rows(page);
    await page.locator('[data-part=list] .search-hit').nth(9).scrollIntoViewIfNeeded();
    const at = await page.evaluate(() => scrollY);
    expect(at).toBeGreaterThan(100);
    await page.locator('[data-part=list] .search-hit').nth(9).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/search/'));
    await page.goBack();
    await page.waitForSelector('[data-part=list][data-asked=llama] .search-hit');
    expect(await page.inputValue('#q')).toBe('llama');
    expect(await rows(page)).toEqual(before);
    await expect.poll(() => page.evaluate(() => Math.round(scrollY / 100))).toBe(Math.round(at / 100));
  });
});

describe('a passage that is arrived at', () => {
  it('is scrolled to and marked by the browser; the mark goes at a button, and with an address that has it not', async () => {
    const { page } = await site.visit('/search/?q=robotics', { viewport: { width: 900, height: 260 } });
    const hit = page.locator('[data-part=list] .search-hit[data-sentence]').first();
    await hit.waitFor();
    const path = (await hit.getAttribute('href')) ?? '';
    const sentence = (await hit.getAttribute('data-sentence')) ?? '';
    await hit.click();
    await page.waitForURL((url) => url.pathname === path);
    const passage = page.locator('main p').filter({ hasText: sentence }).first();
    await expect.poll(() => passage.evaluate((p) => p.getBoundingClientRect().bottom < innerHeight)).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    // A button takes the mark away, and goes with it.
    const button = page.locator('.search-unmark');
    await button.waitFor();
    const looks = (): Promise<Buffer> => passage.screenshot({ style: '.search-unmark { visibility: hidden }' });
    const marked = await looks();
    await button.click();
    expect(await button.count()).toBe(0);
    await expect.poll(async () => marked.equals(await looks())).toBe(false);
    // The address that a reader copies is that of the page.
    const address = await page.evaluate(() => location.href);
    expect(address).not.toContain(':~:');
    await page.goto(address);
    await page.reload();
    await expect.poll(async () => marked.equals(await looks())).toBe(false);
    expect(await button.isHidden()).toBe(true);
  });
});

describe('the other language', () => {
  it.each(['/claims/#sb1047-opposition', '/search/?q=hugging+face'])('opens at the same place: %s', async (path) => {
    const { page } = await site.visit(path);
    if (path.startsWith('/search/')) await page.waitForSelector('[data-part=list][data-asked] .search-hit');
    await page.locator('.strip a[hreflang=fr]').click();
    await page.waitForURL(site.url(`/fr${path}`));
    if (path.startsWith('/search/')) expect(await page.inputValue('#q')).toBe('hugging face');
    else
      expect(await page.locator(':target').evaluate((target) => target.getBoundingClientRect().top)).toBeLessThan(400);
  });
});

describe('the box under a finger', () => {
  it('names no keys, and nothing in it is too small to touch', async () => {
    const { page } = await site.visit('/about/', {
      hasTouch: true,
      isMobile: true,
      viewport: { width: 390, height: 844 },
    });
    await page.locator('site-search a').tap();
    await page.waitForSelector('dialog[open] input');
    await page.locator('dialog.search-box input').fill('llama');
    await page.waitForSelector('#search-list[data-asked=llama]');
    expect(await page.locator('dialog.search-box kbd:visible').count()).toBe(0);
    const small = await page.$$eval('dialog.search-box :is(a, button, select, input)', (targets) =>
      targets
        .map((target) => ({ name: target.className || target.tagName, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && box.height > 0 && (box.height < 43.5 || box.width < 43.5))
        .map(({ name, box }) => `${name}: ${Math.round(box.width)}×${Math.round(box.height)}`),
    );
    expect(small).toEqual([]);
  });
});
