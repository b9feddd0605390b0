import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useSite } from '../support/browser.ts';
import { distPages } from '../support/dist.ts';
import { EXPLAINER, PAGE_TYPES } from '../support/page-types.ts';
import { explainerView } from '../../views/explainer.ts';
import { library } from '../../library/index.ts';
import { Views } from '../../views/views.ts';
import { LANGS } from '../../schema/languages.ts';

const site = useSite();

/** How many pages a PDF of the browser has. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0;
/** Of the members with others beside them the one with the most notes. */
const MEMBER_WITH_NOTES =
  distPages()
    .filter(({ path, html }) => path.startsWith('/members/') && html.includes('class="related"'))
    .toSorted((a, b) => b.html.split('class="note ').length - a.html.split('class="note ').length)[0]?.path ?? '';
/**
 * How far the foot of each part’s words is from its own: more than its padding, and the margin of a figure that ends it,
 * where notes in the margin push text apart.
 */
const holesOf = (page: Page): Promise<number[]> =>
  page.locator('.part > .account').evaluateAll((all) =>
    all.map((account) => {
      const last = [...account.children].filter((child) => !child.matches('.note')).at(-1);
      return account.getBoundingClientRect().bottom - (last?.getBoundingClientRect().bottom ?? 0);
    }),
  );
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
      const holes = await holesOf(page);
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

describe.each(LANGS)('other pages on paper, %s', (lang) => {
  const views = new Views(library(), lang, '/');

  it.each(['404.html', 'offline/', 'search/'])('%s is one sheet, with nothing to press', async (path) => {
    const { page } = await site.visit(views.path('') + path);
    expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1);
    await page.emulateMedia({ media: 'print' });
    const hands = page.locator('main :is(form, button, input)');
    expect(await hands.count()).toBeGreaterThan(0);
    expect(await hands.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(0);
    await page.context().close();
  });

  it.each(['absent/', 'about/'])('the notes of %s push no text apart', async (path) => {
    const { page } = await site.visit(views.path(path), { viewport: { width: 690, height: 1000 } });
    await page.emulateMedia({ media: 'print' });
    const holes = await holesOf(page);
    expect(holes.length).toBeGreaterThan(1);
    expect(holes.filter((hole) => hole > 60)).toEqual([]);
    await page.context().close();
  });

  it('no year of the timeline stands beside its dates, where it could end a sheet', async () => {
    const { page } = await site.visit(views.path('timeline/'), { viewport: { width: 690, height: 1000 } });
    await page.emulateMedia({ media: 'print' });
    const rooms = await page.locator('.year').evaluateAll((all) =>
      all.map((year) => {
        const top = (selector: string): number => year.querySelector(selector)?.getBoundingClientRect().top ?? NaN;
        return top('li') - top('h2');
      }),
    );
    expect(rooms.length).toBeGreaterThan(2);
    expect(rooms.filter((room) => !(room > 8))).toEqual([]);
    await page.context().close();
  });
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

  it('a member has its notes in the margin alone, and its facts follow its text at once', async () => {
    // One with notes and with others beside it.
    const { page } = await site.visit(MEMBER_WITH_NOTES);
    await page.setViewportSize({ width: 690, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    const looked = await page.locator('.organisation').evaluate((band) => {
      const box = (one: Element): DOMRect => one.getBoundingClientRect();
      const all = (selector: string): Element[] => [...band.querySelectorAll(selector)];
      const notes = all('.account .note');
      const others = all('.evidence > *, .heading > *, .account > :not(.note)').filter((one) => one.checkVisibility());
      const lies = (a: DOMRect, b: DOMRect): boolean =>
        a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      const words = all('.prose > :not(.note)').at(-1);
      const facts = all('.heading > *')[0];
      return {
        notes: notes.length,
        related: all('.related a').length,
        onOthers: notes
          .filter((note) => others.some((one) => lies(box(note), box(one))))
          .map(({ textContent }) => textContent),
        hole: words && facts ? box(facts).top - box(words).bottom : Infinity,
      };
    });
    expect(looked.notes).toBeGreaterThan(2);
    expect(looked.related).toBeGreaterThan(0);
    expect(looked.onOthers).toEqual([]);
    expect(looked.hole).toBeLessThan(60);
    await page.emulateMedia({ media: null });
    // The first sheet has the beginning of the facts: they are not thrown to the second as a whole.
    expect(pagesOf(await page.pdf({ format: 'A4' }))).toBeLessThanOrEqual(2);
    await page.context().close();
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
