import type { Key, Translate } from '../i18n/t.ts';
import { encodeEntities } from '../built/html/entities.ts';
import type { SitePage } from './collect.ts';
import { placeOf } from './links.ts';

/** Rooms with several pages, and what stands under them. */
const NAMES: Record<string, Key> = {
  explainers: 'offline.section.explainers',
  news: 'offline.section.news',
  members: 'offline.section.members',
  absent: 'offline.section.absent',
  about: 'offline.section.about',
};

/** The name of a room: `members` is “Members”; what has no room of its own is evidence. */
const roomName = (room: string, t: Translate): string =>
  t(room === '' ? 'offline.section.start' : (NAMES[room] ?? 'offline.section.evidence'));

/** A group of pages in the order of reading. */
export interface Room {
  name: string;
  pages: SitePage[];
}

/** Groups pages by room. */
export function roomsOf(pages: readonly SitePage[], t: Translate): Room[] {
  const groups = Map.groupBy(pages, ({ path }) => roomName(path.split('/')[0] ?? '', t));
  return [...groups].map(([name, grouped]) => ({ name, pages: grouped }));
}

/** The list of contents of the single file. */
export function contentsOf(pages: readonly SitePage[], t: Translate): string {
  const rows = roomsOf(pages, t).map(
    ({ name, pages: group }) =>
      `<div class="band"><div class="heading"><h2 class="section-title">${encodeEntities(name)}</h2></div><ul class="account file-toc">` +
      group.map((page) => `<li><a href="#${placeOf(page.path)}">${encodeEntities(page.title)}</a></li>`).join('') +
      `</ul><div class="evidence"></div></div>`,
  );
  return `<nav class="file-page" id="contents/" tabindex="-1" aria-labelledby="file-contents"><h1 class="title title-medium" id="file-contents">${t('offline.file.contents')}</h1>${rows.join('')}</nav>`;
}
