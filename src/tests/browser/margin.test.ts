import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useSite } from '../support/browser.ts';
import { distPages } from '../support/dist.ts';
import { inLanes } from '../support/lanes.ts';
import { gather } from '../support/site-map.ts';

const site = useSite();

/** The explainers. */
const PAGES = distPages()
  .map(({ path }) => path)
  .filter((path) => /explainers\/./.test(path) && path.endsWith('/'));

/** Sections that end in a hole, notes that a reader cannot see whole, and each note with whether it is seen at all. */
const lookAtNotes = (page: Page): Promise<{ faults: string[]; notes: [id: string, seen: boolean][] }[]> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    /** Whether the note is what lies at the top and at the foot of its place. */
    const seenAt = (note: Element): boolean[] => {
      const { left, width, height } = note.getBoundingClientRect();
      return [8, height - 6].map((down) => {
        note.scrollIntoView({ block: 'center', behavior: 'instant' });
        return note.contains(document.elementFromPoint(left + width / 2, note.getBoundingClientRect().top + down));
      });
    };
    return [...document.querySelectorAll('.band > .account:has(.printed)')].flatMap((account) => {
      if (!account.checkVisibility()) return [];
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
      const notes = [...account.querySelectorAll('.printed')].map((note) => ({
        id: note.id,
        seen: seenAt(note),
        // The upper one of two may wait for its mark where there is no room for it.
        mayWait: note.classList.contains('upper'),
      }));
      const faults = [
        ...(bottom - foot > 120 ? [`${name}: a hole of ${Math.round(bottom - foot)}`] : []),
        ...[...account.querySelectorAll('.printed')].flatMap((note) =>
          note.getBoundingClientRect().left < right ? [`${name}: a note in the text`] : [],
        ),
        ...notes.flatMap(({ seen, mayWait }) =>
          seen.every(Boolean) || (mayWait && !seen.some(Boolean)) ? [] : [`${name}: a note that is covered`],
        ),
      ];
      return [{ faults, notes: notes.map(({ id, seen }): [string, boolean] => [id, seen.every(Boolean)]) }];
    });
  });

it('the notes in the margin lie on no other, and tear no hole into the text, at 768, 1024 and 1440 pixels', async () => {
  const findings = await inLanes(PAGES, async (path) => {
    const { page } = await site.visit(path);
    const faults: { what: string; page: string }[] = [];
    /** Each note that was met, and whether it was seen at one width at least. */
    const met = new Map<string, boolean>();
    for (const width of [768, 1024, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      for (const depth of ['half', 'three', 'whole']) {
        const choice = page.locator(`.depth-choice [value=${depth}]`);
        if ((await choice.count()) > 0) await choice.check({ force: true });
        else if (depth !== 'whole') continue;
        for (const looked of await lookAtNotes(page)) {
          faults.push(...looked.faults.map((what) => ({ what: `${width}: ${what}`, page: path })));
          for (const [id, isSeen] of looked.notes) met.set(id, isSeen || met.get(id) === true);
        }
      }
    }
    // One that waits at every width is a touch away.
    for (const [id, isSeen] of met) {
      if (isSeen) continue;
      await page.locator(`[popovertarget="${id}"]`).locator('visible=true').first().click();
      if (!(await page.locator(`[id="${id}"]:popover-open`).isVisible()))
        faults.push({ what: `${id} does not open`, page: path });
    }
    await page.context().close();
    if (met.size < 3) faults.push({ what: `only ${met.size} notes were met`, page: path });
    return faults;
  });
  expect(gather(findings)).toEqual([]);
}, 120_000);
