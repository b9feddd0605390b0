import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useSite } from '../support/browser.ts';
import { EXPLAINER, PAGE_TYPES } from '../support/page-types.ts';
import { explainerView } from '../../views/explainer.ts';
import { library } from '../../library/index.ts';
import { Views } from '../../views/views.ts';
import { LANGS } from '../../schema/languages.ts';

const site = useSite();

/** How many pages a PDF of the browser has. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0;
/** What can be seen, its spaces folded. */
const folded = (text: string): string => text.replace(/\s+/g, ' ');

describe.each(LANGS)('each explainer on paper, %s', (lang) => {
  const views = new Views(library(), lang, '/');
  const { t } = views;
  /** One page for all of them: a new one is what costs. */
  let page: Page;
  beforeAll(async () => {
    ({ page } = await site.open());
  });

  it.each([...library().explainers.keys()])(
    '%s has three to eight pages, with its sources and no controls',
    async (id) => {
      await page.emulateMedia({ media: null });
      await page.goto(site.url(views.path(`explainers/${id}/`)));
      const pdf = await page.pdf({ format: 'A4' });
      expect(pagesOf(pdf)).toBeGreaterThanOrEqual(3);
      expect(pagesOf(pdf)).toBeLessThanOrEqual(8);
      await page.emulateMedia({ media: 'print' });
      const text = folded(await page.locator('body').innerText());
      const controls = [
        t('skip'),
        t('theme.dark'),
        t('theme.light'),
        t('edit.link'),
        t('tell.form'),
        t('cite.link'),
        t('explainer.allSources'),
      ];
      expect(controls.map(folded).filter((words) => text.includes(words))).toEqual([]);
      const hands = page.locator(
        'site-search, .nav, .prevnext, .depth-bar, .read-on, .foot nav, button:not(.mark, .defined)',
      );
      expect(await hands.count()).toBeGreaterThan(4);
      expect(await hands.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(0);
      // Notes in the margin push no text apart: between the foot of a part’s words and its own is its padding, and the
      // margin of a figure that ends it.
      const holes = await page.locator('.part > .account').evaluateAll((all) =>
        all.map((account) => {
          const last = [...account.children].filter((child) => !child.matches('.note')).at(-1);
          return account.getBoundingClientRect().bottom - (last?.getBoundingClientRect().bottom ?? 0);
        }),
      );
      expect(holes.length).toBeGreaterThan(2);
      expect(holes.filter((hole) => hole > 60)).toEqual([]);
      const { sources, claims, sections } = explainerView(views, id);
      const wanted = [
        t('depth.half'),
        t('depth.whole'),
        ...sections.map(({ title }) => title),
        ...sources.slice(0, 6).map(({ name }) => name.title),
        ...claims.slice(0, 6).map(({ note }) => note),
      ];
      expect(wanted.map(folded).filter((words) => !text.includes(words))).toEqual([]);
    },
  );
});

describe('in print', () => {
  it('every note and every definition stands on the page, open or not', async () => {
    const { page } = await site.visit(EXPLAINER, { viewport: { width: 390, height: 844 } });
    await page.emulateMedia({ media: 'print' });
    // The three minutes are not printed: the whole is, with the half minute as its abstract.
    const notes = page.locator('.depth:not(.depth-three) span.note');
    expect(await notes.count()).toBeGreaterThan(5);
    expect(
      await notes.evaluateAll((all) => all.filter((note) => !note.checkVisibility()).map((note) => note.textContent)),
    ).toEqual([]);
  });

  it('what only a screen can do is left out', async () => {
    const { page } = await site.visit(EXPLAINER);
    await page.emulateMedia({ media: 'print' });
    for (const selector of ['theme-switch', '.masthead-search', '.skip'])
      expect([selector, await page.locator(selector).first().isVisible()]).toEqual([selector, false]);
  });

  it('the offer to keep the site, which stands under the fourth page that is read, is left out', async () => {
    const { page } = await site.open();
    for (const [before, path] of PAGE_TYPES.slice(0, 4).entries()) {
      await page.goto(site.url(path));
      // A page is counted once it is at rest.
      await page.waitForFunction((n) => Number(localStorage['offline /']) > n, before);
    }
    await page.locator('.offline-notice').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.offline-notice').isVisible()).toBe(false);
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
