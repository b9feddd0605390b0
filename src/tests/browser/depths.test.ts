import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DEPTHS } from '../../library/depths.ts';
import { library } from '../../library/index.ts';
import { useSite } from '../support/browser.ts';
import { DIST } from '../support/dist.ts';
import { EXPLAINER } from '../support/page-types.ts';

const site = useSite();
const phone = { viewport: { width: 390, height: 844 } };
const isOpen = (page: Page): Promise<boolean> =>
  page.locator('details.three').evaluate((details) => (details as HTMLDetailsElement).open);
const topOf = (page: Page, selector: string): Promise<number> =>
  page.locator(selector).evaluate((element) => Math.round(element.getBoundingClientRect().top));

describe.each([true, false])('the depths of an explainer, with script: %s', (javaScriptEnabled) => {
  it('three minutes take one line until they are asked for', async () => {
    const { page } = await site.visit(EXPLAINER, { ...phone, javaScriptEnabled });
    const summary = page.locator('details.three > summary');
    expect(await isOpen(page)).toBe(false);
    expect((await summary.boundingBox())?.height).toBeLessThan(60);
    await summary.focus();
    await page.keyboard.press('Enter');
    expect(await isOpen(page)).toBe(true);
    expect(await page.locator(`#${DEPTHS.three}`).isVisible()).toBe(true);
  });

  it.each(['', '/fr'])('an address leads into them and opens them: %s', async (root) => {
    const { page } = await site.visit(`${root}${EXPLAINER}#${DEPTHS.three}`, { ...phone, javaScriptEnabled });
    expect(await isOpen(page)).toBe(true);
    expect(await topOf(page, `#${DEPTHS.three}`)).toBeLessThan(100);
  });

  it('so does the link under the title', async () => {
    const { page } = await site.visit(EXPLAINER, { ...phone, javaScriptEnabled });
    await page.locator(`.dps a[href="#${DEPTHS.three}"]`).click();
    await page.locator(`#${DEPTHS.three}`).waitFor({ state: 'visible' });
    expect(await isOpen(page)).toBe(true);
  });

  it('a mark of theirs leads to the note of the whole, which shows on a phone too', async () => {
    const { page } = await site.visit(EXPLAINER, { ...phone, javaScriptEnabled });
    const marks = page.locator(`#${DEPTHS.half} .account a.mk`);
    const hrefs = await marks.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const hidden: string[] = [];
    for (const href of hrefs) if (!(await page.locator(href).isVisible())) hidden.push(href);
    const [href = ''] = hidden;
    expect(href).not.toBe('');
    await page.locator(`#${DEPTHS.half} a.mk[href="${href}"]`).first().click();
    await page.locator(href).waitFor({ state: 'visible' });
    const top = await topOf(page, href);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(844);
  });
});

describe.each(['en', 'fr'])('the single file, %s', (lang) => {
  it('knows the same places', async () => {
    const name = readdirSync(join(DIST, 'downloads')).find((file) => file.endsWith(`-${lang}.html`)) ?? '';
    const { page } = await site.open(phone);
    const place = `#explainers/${[...library().explainers.keys()][0] ?? ''}/${DEPTHS.three}`;
    await page.goto(pathToFileURL(join(DIST, 'downloads', name)).href + place);
    const opened = (): Promise<boolean> =>
      page.locator('.pg.on details.three').evaluate((details) => (details as HTMLDetailsElement).open);
    expect(await opened()).toBe(true);
    await page.evaluate(() => {
      location.hash = '#home/';
    });
    await page.evaluate((hash) => {
      for (const details of document.querySelectorAll('details')) details.open = false;
      location.hash = hash;
    }, place);
    await page.waitForTimeout(100);
    expect(await opened()).toBe(true);
    expect(await topOf(page, `[id="${place.slice(1)}"]`)).toBeLessThan(100);
  });
});
