import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useSite } from '../support/browser.ts';
import { distPages } from '../support/dist.ts';
import { inLanes } from '../support/lanes.ts';
import { gather } from '../support/site-map.ts';

const site = useSite();

/** Of the pages that print a note beside their text: the explainers, and of each other kind the one with the most notes. */
const PAGES = [
  ...Map.groupBy(
    distPages().filter(({ html }) => /class="note [^"]*printed/.test(html)),
    ({ path }) => path.replace(/[^/]+\/$/, ''),
  ),
].flatMap(([room, pages]) => {
  const notes = (html: string): number => html.split(' printed').length;
  const first = pages.toSorted((a, b) => notes(b.html) - notes(a.html));
  return first.slice(0, room.endsWith('explainers/') ? undefined : 1).map(({ path }) => path);
});

/** Sections that end in a hole, and notes that a reader cannot see whole; with how many notes were looked at. */
const lookAtNotes = (page: Page): Promise<{ faults: string[]; notes: number }> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    /** Whether the note is what lies at the top and at the foot of its place. */
    const isSeen = (note: Element): boolean => {
      note.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = note.getBoundingClientRect();
      return [8, height - 6].every((down) => note.contains(document.elementFromPoint(left + width / 2, top + down)));
    };
    const accounts = [...document.querySelectorAll('.band > :is(.account, .heading-account):has(.printed)')];
    const shown = accounts.filter((account) => account.checkVisibility());
    const faults = shown.flatMap((account) => {
      const words = document.createTreeWalker(account, NodeFilter.SHOW_TEXT);
      let foot = 0;
      while (words.nextNode()) {
        if (words.currentNode.parentElement?.closest('.note')) continue;
        const range = document.createRange();
        range.selectNodeContents(words.currentNode);
        foot = Math.max(foot, range.getBoundingClientRect().bottom);
      }
      const { bottom, right } = account.getBoundingClientRect();
      const name = account.parentElement?.textContent.trim().slice(0, 30) ?? '';
      return [
        ...(bottom - foot > 120 ? [`${name}: a hole of ${Math.round(bottom - foot)}`] : []),
        ...[...account.querySelectorAll('.printed')].flatMap((note) => [
          ...(note.getBoundingClientRect().left < right ? [`${name}: a note in the text`] : []),
          ...(isSeen(note) ? [] : [`${name}: a note that is not seen whole`]),
        ]),
      ];
    });
    return { faults, notes: shown.reduce((sum, account) => sum + account.querySelectorAll('.printed').length, 0) };
  });

it('every note that is printed is seen in the margin, on no other, and tears no hole into the text, at 768, 1024 and 1440 pixels', async () => {
  const findings = await inLanes(PAGES, async (path) => {
    const { page } = await site.visit(path);
    const faults: { what: string; page: string }[] = [];
    for (const width of [768, 1024, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      let notes = 0;
      for (const depth of ['half', 'three', 'whole']) {
        const choice = page.locator(`.depth-choice [value=${depth}]`);
        if ((await choice.count()) > 0) await choice.check({ force: true });
        else if (depth !== 'whole') continue;
        const looked = await lookAtNotes(page);
        faults.push(...looked.faults.map((what) => ({ what: `${width}: ${what}`, page: path })));
        notes += looked.notes;
      }
      if (notes === 0) faults.push({ what: `${width}: no note is shown`, page: path });
    }
    await page.context().close();
    return faults;
  });
  expect(PAGES.length).toBeGreaterThan(13);
  expect(gather(findings)).toEqual([]);
}, 240_000);
