import { describe, expect, it } from 'vitest';
import { library } from '../../library/index.ts';
import { useSite } from '../support/browser.ts';

const site = useSite();
/** How high the bar is that chooses a depth, on a phone. */
const BAR = 58;
const total = library().figures.size;

/** The drawings that can be seen, with the size of their smallest letters in pixels of the screen. */
const shown = (): { layout: string; smallest: number; out: string[]; height: number; withTitle: number }[] =>
  [...document.querySelectorAll<SVGSVGElement>('svg.drawing')]
    .filter((svg) => svg.getClientRects().length > 0)
    .map((svg) => {
      const frame = svg.getBoundingClientRect();
      const scale = frame.width / svg.viewBox.baseVal.width;
      const words = [...svg.querySelectorAll('text')];
      // The letter of a mark says what its shape says.
      const read = words.filter((text) => !text.classList.contains('draw-letter'));
      return {
        layout: svg.classList.item(1) ?? '',
        height: frame.height,
        withTitle:
          frame.bottom -
          (svg.closest('section, figure')?.querySelector('h2, figcaption')?.getBoundingClientRect().top ?? Number.NaN),
        smallest: Math.min(...read.map((text) => parseFloat(getComputedStyle(text).fontSize) * scale)),
        out: words
          // On a phone the years of a chart stand in the gutter.
          .filter((text) => !text.classList.contains('draw-year'))
          .filter((text) => text.getBoundingClientRect().right > frame.right + 2)
          .map((text) => text.textContent),
      };
    });

/** Pairs of texts of a drawing that lie on each other. */
const overlaps = (): string[] =>
  [...document.querySelectorAll<SVGSVGElement>('svg.drawing')]
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

/**
 * Visits a page once, since a visit is what costs, and holds its drawings at each width: letters of 11 pixels or more,
 * inside their frame, none on another, and no page wider than its window.
 * @param count holds how many drawings there are
 */
async function expectReadable(path: string, widths: readonly number[], count: (drawings: number) => void) {
  const { page } = await site.visit(path);
  await page.evaluate(() => document.fonts.ready.then(() => true));
  for (const width of widths) {
    const at = `${path} at ${width} pixels`;
    await page.setViewportSize({ width, height: 800 });
    const drawings = await page.evaluate(shown);
    count(drawings.length);
    expect(
      drawings.filter(({ smallest, out }) => smallest < 11 || out.length > 0),
      at,
    ).toEqual([]);
    // A phone of 844 pixels shows each of them whole, with its title, under the bar of depths.
    if (width === 390)
      expect(Math.max(...drawings.map(({ withTitle }) => withTitle)), at).toBeLessThanOrEqual(844 - BAR);
    expect(await page.evaluate(overlaps), at).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), at).toBeLessThanOrEqual(0);
  }
  await page.context().close();
}

describe.each(['/figures/', '/fr/figures/'])('the figures of %s', (path) => {
  it('are shown once each, with letters of 11 pixels or more, inside their frame, at every width', async () => {
    await expectReadable(path, [320, 390, 768, 900, 1131, 1440], (drawings) => {
      expect(drawings).toBe(total);
    });
  });

  it('print with their tables, open or not, letters of 8 points or more, and none taller than a page', async () => {
    const { page } = await site.visit(path, { viewport: { width: 688, height: 1000 } });
    await page.emulateMedia({ media: 'print' });
    const drawings = await page.evaluate(shown);
    expect(drawings).toHaveLength(total);
    expect(drawings.filter(({ smallest, height }) => smallest < 10.6 || height > 960)).toEqual([]);
    const tables = page.locator('.table-scroll table');
    expect(await tables.evaluateAll((all) => all.filter((table) => !table.checkVisibility()).length)).toBe(0);
    // What is wider than its column would be cut.
    const wider = (all: Element[]): number =>
      all.filter((table) => table.scrollWidth > (table.parentElement?.clientWidth ?? 0) + 1).length;
    expect(await tables.evaluateAll(wider)).toBe(0);
    await page.context().close();
  });

  it('open their table without script', async () => {
    const { page } = await site.visit(path, { javaScriptEnabled: false });
    await page.locator('.figure-table > summary').first().click();
    expect(await page.locator('.table-scroll table').first().isVisible()).toBe(true);
    await page.context().close();
  });
});

it.each([...library().explainers.keys()])(
  'the figures in the explainer %s can be read, and touch no edge, at every width',
  async (id) => {
    for (const root of ['', '/fr'])
      await expectReadable(`${root}/explainers/${id}/#whole`, [320, 390, 768, 1131, 1440], (drawings) => {
        expect(drawings).toBeGreaterThan(0);
      });
  },
);
