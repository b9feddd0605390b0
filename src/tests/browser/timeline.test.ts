import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { library } from '../../library/index.ts';
import { useSite } from '../support/browser.ts';

const site = useSite();

interface Label {
  id: string;
  top: number;
  bottom: number;
  left: number;
}

/** Where the events stand on the page, in the order of its text. */
const labelsOf = (page: Page): Promise<Label[]> =>
  page.locator('.event').evaluateAll((all) =>
    all.map((event) => {
      const { top, bottom, left } = event.getBoundingClientRect();
      return { id: event.id, top: top + scrollY, bottom: bottom + scrollY, left };
    }),
  );

const events = [...library().events.values()].sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));

describe('the timeline', () => {
  it.each([
    ['on a phone', 390, 'screen'],
    ['on a tablet', 768, 'screen'],
    ['on paper', 720, 'print'],
  ] as const)('%s is one list in the order of time', async (_, width, media) => {
    const { page } = await site.visit('/timeline/', { viewport: { width, height: 844 } });
    await page.emulateMedia({ media });
    const labels = await labelsOf(page);
    expect(labels.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    expect(labels.filter(({ top }, i) => top < (labels[i - 1]?.bottom ?? 0))).toEqual([]);
    expect(await page.locator('.axis').evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(0);
  });

  it('on a phone sets what surrounds the story behind a line', async () => {
    const { page } = await site.visit('/timeline/', { viewport: { width: 390, height: 844 } });
    const lefts = new Map((await labelsOf(page)).map(({ id, left }) => [id, left]));
    const of = (isContext: boolean): (number | undefined)[] => [
      ...new Set(events.filter(({ weight }) => (weight === 'context') === isContext).map(({ id }) => lefts.get(id))),
    ];
    expect(of(false)).toEqual([18]);
    expect(of(true)).toEqual([32]);
  });

  it('on a wide screen has each label in its lane, where its sign stands or below, and none over another', async () => {
    const { page } = await site.visit('/timeline/', { viewport: { width: 1440, height: 900 } });
    const labels = await labelsOf(page);
    const contexts = new Set(events.filter(({ weight }) => weight === 'context').map(({ id }) => id));
    for (const lane of [labels.filter(({ id }) => contexts.has(id)), labels.filter(({ id }) => !contexts.has(id))]) {
      expect(new Set(lane.map(({ left }) => left)).size).toBe(1);
      expect(lane.filter(({ top }, i) => top < (lane[i - 1]?.bottom ?? 0) - 1)).toEqual([]);
    }
    expect(Math.max(...labels.map(({ left }) => left))).toBeLessThan(1060);
  });

  it('leads to an event where it stands, whatever the width', async () => {
    const last = events.at(-1)?.id ?? '';
    for (const width of [390, 1440]) {
      const { page } = await site.visit(`/timeline/#${last}`, { viewport: { width, height: 700 } });
      const box = await page.locator(`[id="${last}"]`).boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect(box?.y).toBeLessThan(700);
      await page.context().close();
    }
  });
});
