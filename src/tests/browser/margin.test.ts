import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useSite } from '../support/browser.ts';
import { distPages } from '../support/dist.ts';
import { inLanes } from '../support/lanes.ts';
import { gather } from '../support/site-map.ts';

const site = useSite();

/** Of the pages that print a note beside their text: the explainers, those with two in one band, and of each other kind the one with the most. */
const PAGES = [
  ...Map.groupBy(
    distPages().filter(({ html }) => /class="note [^"]*printed/.test(html)),
    ({ path }) => path.replace(/[^/]+\/$/, ''),
  ),
].flatMap(([room, pages]) => {
  const notes = (html: string): number => html.split(' printed').length;
  const first = pages.toSorted((a, b) => notes(b.html) - notes(a.html));
  return first
    .filter(({ html }, i) => i === 0 || room.endsWith('explainers/') || html.includes(' printed upper'))
    .map(({ path }) => path);
});

/** The widths of the window; at those of the second list it is also looked whether each note can be seen. */
const WIDTHS = [768, 1024, 1215, 1280, 1440];
const LOOKED_AT = [768, 1280];

/** Sections that end in a hole, notes that lie on others or on what stands in the margin, and, where that is looked at, those that a reader cannot see whole; with how many notes there are. */
const lookAtNotes = (page: Page, isLookedAt: boolean): Promise<{ faults: string[]; notes: number }> =>
  page.evaluate(async (isLookedAt) => {
    await document.fonts.ready;
    // The list of contents goes with the reader, and may be longer than the part it stands beside; and which of its places
    // a note takes is settled by the frames after a change.
    scrollTo({ top: 0, behavior: 'instant' });
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    /** Whether the note is what lies at the top and at the foot of its place. */
    const isSeen = (note: Element): boolean => {
      note.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = note.getBoundingClientRect();
      return [8, height - 6].every((down) => note.contains(document.elementFromPoint(left + width / 2, top + down)));
    };
    const boxes = (selector: string): DOMRect[] =>
      [...document.querySelectorAll(selector)]
        .filter((one) => one.checkVisibility())
        .map((one) => one.getBoundingClientRect())
        .filter(({ width, height }) => width > 0 && height > 0);
    const beside = boxes('.band > .evidence > *, .entry-evidence');
    const printed = boxes('.printed');
    const liesOn = (a: DOMRect) => (b: DOMRect) =>
      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
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
        ...[...account.querySelectorAll('.printed')].flatMap((note) => {
          const box = note.getBoundingClientRect();
          return [
            ...(box.left < right ? [`${name}: a note in the text`] : []),
            // It lies on itself.
            ...(printed.filter(liesOn(box)).length > 1 ? [`${name}: a note on a note`] : []),
            ...(beside.some(liesOn(box)) ? [`${name}: a note on what stands in the margin`] : []),
          ];
        }),
      ];
    });
    const notes = shown.flatMap((account) => [...account.querySelectorAll('.printed')]);
    if (isLookedAt)
      for (const note of notes)
        if (!isSeen(note)) faults.push(`${note.textContent.slice(0, 30)}: a note that is not seen whole`);
    return { faults, notes: notes.length };
  }, isLookedAt);

it(`every note that is printed is seen in the margin, on nothing else, and tears no hole into the text, at ${WIDTHS.join(', ')} pixels`, async () => {
  const findings = await inLanes(PAGES, async (path) => {
    const { page } = await site.visit(path);
    const faults: { what: string; page: string }[] = [];
    const depths = (await page.locator('.depth-choice').count()) > 0 ? ['half', 'three', 'whole'] : [''];
    const notes = new Map(WIDTHS.map((width) => [width, 0]));
    for (const depth of depths) {
      if (depth !== '') await page.locator(`.depth-choice [value=${depth}]`).check({ force: true });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        const looked = await lookAtNotes(page, LOOKED_AT.includes(width));
        faults.push(...looked.faults.map((what) => ({ what: `${width} ${depth}: ${what}`, page: path })));
        notes.set(width, (notes.get(width) ?? 0) + looked.notes);
      }
    }
    for (const [width, count] of notes)
      if (count === 0) faults.push({ what: `${width}: no note is shown`, page: path });
    await page.context().close();
    return faults;
  });
  expect(PAGES.length).toBeGreaterThan(13);
  expect(gather(findings)).toEqual([]);
});
