import { describe, expect, it } from 'vitest';
import { library } from '../../library/index.ts';
import { useSite } from '../support/browser.ts';

const site = useSite();
const total = library().figures.size;

/** The drawings that can be seen, with the size of their smallest letters in pixels of the screen. */
const shown = (): { name: string; smallest: number; out: string[] }[] =>
  [...document.querySelectorAll<SVGSVGElement>('svg.fg')]
    .filter((svg) => svg.getClientRects().length > 0)
    .map((svg) => {
      const frame = svg.getBoundingClientRect();
      const scale = frame.width / svg.viewBox.baseVal.width;
      const words = [...svg.querySelectorAll('text')];
      // The letter of a mark says what its shape says.
      const read = words.filter((text) => !text.classList.contains('fl'));
      return {
        name: svg.getAttribute('aria-labelledby') ?? '',
        smallest: Math.min(...read.map((text) => parseFloat(getComputedStyle(text).fontSize) * scale)),
        out: words
          .filter((text) => text.getBoundingClientRect().right > frame.right + 2)
          .map((text) => text.textContent),
      };
    });

/** Pairs of texts of a drawing that lie on each other. */
const overlaps = (): string[] =>
  [...document.querySelectorAll<SVGSVGElement>('svg.fg')]
    .filter((svg) => svg.getClientRects().length > 0)
    .flatMap((svg) => {
      const boxes = [...svg.querySelectorAll('text')].map((text) => ({
        text: text.textContent,
        box: text.getBoundingClientRect(),
      }));
      return boxes.flatMap((a, i) =>
        boxes
          .slice(i + 1)
          .filter(
            (b) =>
              Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 1 &&
              Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 6,
          )
          .map((b) => `${a.text} / ${b.text}`),
      );
    });

describe.each(['/figures/', '/fr/figures/'])('the figures of %s', (path) => {
  it.each([320, 390, 768, 900, 1131, 1440])(
    'are shown once each, with letters of 11 pixels or more, inside their frame: %i pixels',
    async (width) => {
      const { page } = await site.visit(path, { viewport: { width, height: 800 } });
      await page.evaluate(() => document.fonts.ready.then(() => true));
      const drawings = await page.evaluate(shown);
      expect(drawings).toHaveLength(total);
      expect(drawings.filter(({ smallest }) => smallest < 11)).toEqual([]);
      expect(drawings.filter(({ out }) => out.length > 0)).toEqual([]);
      expect(await page.evaluate(overlaps)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await page.context().close();
    },
  );

  it('print with their tables, open or not, and letters of 8 points or more', async () => {
    const { page } = await site.visit(path, { viewport: { width: 688, height: 1000 } });
    await page.emulateMedia({ media: 'print' });
    const drawings = await page.evaluate(shown);
    expect(drawings).toHaveLength(total);
    expect(drawings.filter(({ smallest, name }) => smallest < 10.6 || !name.includes('-wide-'))).toEqual([]);
    const tables = page.locator('.fts table');
    expect(await tables.evaluateAll((all) => all.filter((table) => !table.checkVisibility()).length)).toBe(0);
    await page.context().close();
  });

  it('open their table without script', async () => {
    const { page } = await site.visit(path, { javaScriptEnabled: false });
    await page.locator('.ft > summary').first().click();
    expect(await page.locator('.fts table').first().isVisible()).toBe(true);
    await page.context().close();
  });
});
