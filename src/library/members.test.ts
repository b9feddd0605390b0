import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../checks/check.ts';
import { describe as words } from '../checks/report.ts';
import { LANGS } from '../schema/languages.ts';
import { recordsOf } from '../search/index/records.ts';
import { memberFile, TEXT } from '../tests/safety/case.ts';
import { contentWith } from '../tests/safety/folder.ts';
import { directoryView, narrowedPages } from '../views/directory.ts';
import { homeView } from '../views/home.ts';
import { openLibrary, type Library } from './index.ts';
import { memberView } from '../views/member.ts';
import { currentMembers, idsOfMember, memberAt } from './members.ts';
import { movedView } from '../views/moved.ts';
import { memberRecords } from '../formats/open-data.ts';
import { sitemapOptionsFor } from '../formats/sitemap.ts';
import { Views } from '../views/views.ts';

const folders: string[] = [];
const folder = (files: Parameters<typeof contentWith>[0]): string => {
  const dir = contentWith(files);
  folders.push(dir);
  return dir;
};
afterAll(() => {
  for (const dir of folders) rmSync(dir, { recursive: true, force: true });
});

const GONE = memberFile('Gone Works', {
  country: 'IS',
  archived: '{ on: 2019-05-20, reason: { en: It left., fr: Il est parti. } }',
});
const OLD = { name: 'Marlow Turbines', movedTo: 'marlow-turbines' };
const FILES = {
  'members/gone-works.md': GONE,
  'members/older-marlow.md': memberFile('x', { ...OLD, movedTo: 'old-marlow' }),
  'members/old-marlow.md': memberFile('x', OLD),
  'members/friend.md': memberFile(
    'Friend',
    { related: '[old-marlow]' },
    `${TEXT}It knows [Marlow](member:old-marlow).\n`,
  ),
};

describe('a member that left, and one that was renamed', () => {
  let lib: Library;
  const views = (lang: (typeof LANGS)[number] = 'en'): Views => new Views(lib, lang, '/');
  beforeAll(() => {
    const dir = folder(FILES);
    expect(checkContent(dir).faults.filter((f) => f.severity === 'error')).toEqual([]);
    lib = openLibrary(dir);
  });

  it('are counted nowhere', () => {
    expect(currentMembers(lib).map((m) => m.id)).toEqual([
      'atelier-du-flot',
      'friend',
      'marlow-turbines',
      'saltmere-school',
    ]);
    expect(directoryView(views()).rows.length).toBe(4);
    expect(directoryView(views()).rows.map((row) => row.path)).not.toContain('/members/gone-works/');
    expect(homeView(views()).total).toBe(4);
    expect(narrowedPages(lib).countries).not.toContain('IS');
  });

  it.each(LANGS)('the one that left keeps its page, which says when and why (%s)', (lang) => {
    const view = memberView(views(lang), 'gone-works');
    expect(view.archived).toEqual({ on: '2019-05-20', reason: lang === 'en' ? 'It left.' : 'Il est parti.' });
    expect(view.crumb).not.toMatch(/\d/);
    // Nobody else is in its country, so that has no page to lead to.
    expect(view.facts.find((row) => row.value === (lang === 'en' ? 'Iceland' : 'Islande'))?.href).toBeUndefined();
  });

  it('the one that left is still found, with its state', () => {
    const found = recordsOf(views()).find((record) => record.path === 'members/gone-works/');
    expect(found?.facts).toContain('No longer listed');
    const [record] = memberRecords(lib, 'https://a.example', '/').filter((r) => r.id === 'gone-works');
    expect(record?.archived?.on).toBe('2019-05-20');
  });

  it('the one that was renamed leads on from every old address, in both languages', () => {
    expect(movedView(views(), 'older-marlow')).toMatchObject({ href: '/members/marlow-turbines/' });
    expect(movedView(views('fr'), 'old-marlow')).toMatchObject({
      href: '/fr/members/marlow-turbines/',
      info: { path: 'members/old-marlow/', leadsTo: 'members/marlow-turbines/' },
    });
    expect(movedView(views(), 'marlow-turbines')).toBeUndefined();
    expect(idsOfMember(lib, 'marlow-turbines')).toEqual(['marlow-turbines', 'old-marlow', 'older-marlow']);
  });

  it('old addresses are in no list for machines and in no result', () => {
    expect(sitemapOptionsFor(lib, 'https://tides.example/').filter('https://tides.example/members/old-marlow/')).toBe(
      false,
    );
    expect(recordsOf(views()).filter(({ path }) => path.includes('old'))).toEqual([]);
  });

  it('links to an old id lead to the new page, and count as mentions there', () => {
    const friend = memberView(views(), 'friend');
    expect(friend.prose.sections.map((s) => s.html).join('')).toContain(
      '<a href="/members/marlow-turbines/">Marlow</a>',
    );
    expect(friend.related[0]?.href).toBe('/members/marlow-turbines/');
    const { best, lines } = memberView(views(), 'marlow-turbines').mentions;
    const mentions = [...best, ...lines.flatMap((line) => line.links)];
    expect(mentions.map((link) => link.href)).toContain('/members/friend/');
  });
});

it('shows a member without a country, beside others without one', () => {
  const dir = folder({ 'members/here.md': memberFile('Here'), 'members/there.md': memberFile('There') });
  expect(memberView(new Views(openLibrary(dir), 'en', '/'), 'here').related).toEqual([]);
});

it('finds nobody in a circle', () => {
  const dir = folder({
    'members/here.md': memberFile('Here', { movedTo: 'there' }),
    'members/there.md': memberFile('There', { movedTo: 'here' }),
  });
  expect(memberAt(openLibrary(dir), 'here')).toBeUndefined();
  expect(checkContent(dir).faults.filter((f) => f.code === 'moved-in-circle')).toHaveLength(2);
});

it('refuses to lose a member that others name, and says the way out', () => {
  const dir = folder({});
  rmSync(join(dir, 'members/saltmere-school.md'));
  rmSync(join(dir, 'members/saltmere-school.fr.md'));
  const lost = checkContent(dir).faults.filter((f) => f.code === 'unknown-id');
  expect(lost.map(({ file, line }) => `${file}:${line}`)).toEqual([
    'members/marlow-turbines.fr.md:5',
    'members/marlow-turbines.md:13',
    'members/marlow-turbines.md:20',
  ]);
  for (const fault of lost) expect(words(fault, 'en').message).toContain('with “movedTo” if it has a new id');
});
