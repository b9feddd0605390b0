import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { narrowedPages } from '../../views/directory.ts';
import { currentMembers } from '../../library/members.ts';
import { countryPath, kindPath } from '../../views/parts/facets.ts';
import { library } from '../../library/index.ts';
import { BUDGETS, measureSite } from '../../checks/sizes.ts';
import { DIST, distPage, type Page } from '../support/dist.ts';

const members = currentMembers(library());
const sizes = measureSite(DIST).pages;
const read = (file: string): Buffer => readFileSync(join(DIST, file));
/** The ids of the members that a page has a line for. */
const listed = (page: Page): string[] =>
  [...page.html.matchAll(/<th scope="row">\s*<a href="[^"]*members\/([^/"]+)\/"/g)].map(([, id]) => id ?? '').sort();

describe.each(['', 'fr/'])('the directory /%smembers/', (lang) => {
  const page = distPage(`/${lang}members/`);

  it('links every member, without script', () => {
    expect(listed(page)).toEqual(members.map((m) => m.id).sort());
  });

  it('leads to a page for every kind and country of a member', () => {
    const { kinds, countries } = narrowedPages(library());
    const paths = [...kinds.map(kindPath), ...countries.map(countryPath)].map((path) => `/${lang}${path}`);
    const links = page.values('a', 'href');
    expect(paths.filter((path) => !links.some((href) => href.endsWith(path)))).toEqual([]);
    for (const path of paths) expect(distPage(path).all('h1').length).toBe(1);
  });

  it('offers the facts as JSON and CSV', () => {
    const links = page.values('a', 'href').map((href) => href.split('/').at(-1));
    expect(links).toContain('members.json');
    expect(links).toContain('members.csv');
  });

  it('shows its first screen after ten packets of a connection, and weighs no more than another page, all members included', () => {
    const size = sizes.find(({ path }) => path === page.path);
    expect(size?.firstScreen ?? Infinity).toBeLessThanOrEqual(BUDGETS.firstScreen);
    expect((size?.html ?? Infinity) + (size?.css ?? Infinity)).toBeLessThanOrEqual(BUDGETS.page);
  });
});

describe('the pages of one kind or country', () => {
  it.each(narrowedPages(library()).kinds)('list the members of kind %s and no others', (kind) => {
    const own = members.filter((m) => m.facts.kind === kind).map((m) => m.id);
    expect(listed(distPage(`/${kindPath(kind)}`))).toEqual(own.sort());
  });

  it.each(narrowedPages(library()).countries)('list the members in %s and no others', (code) => {
    const own = members.filter((m) => m.facts.country === code).map((m) => m.id);
    expect(listed(distPage(`/fr/${countryPath(code)}`))).toEqual(own.sort());
  });
});

describe('the facts for other programs', () => {
  it('are in members.json, whole, for every member', () => {
    const data = JSON.parse(read('members.json').toString()) as {
      count: number;
      members: { id: string; pages: { fr: string } }[];
    };
    const ids = [...library().members.keys()].sort();
    expect(data.members.map((m) => m.id)).toEqual(ids);
    expect(data.count).toBe(ids.length);
    for (const { id, pages } of data.members) expect(pages.fr).toMatch(new RegExp(`/fr/members/${id}/$`));
  });

  it('are in members.csv, a line for each member, with nothing that a spreadsheet would run', () => {
    const text = read('members.csv').toString();
    expect(text.startsWith('\uFEFFid,name_en,name_fr,')).toBe(true);
    expect(text.split('\r\n').length).toBe(library().members.size + 2);
    expect(text).not.toMatch(/(^|,|\r\n)"?[=+@\t]/);
  });

  it('come with the schema of a member’s file', () => {
    const schema = JSON.parse(read('schema/member.json').toString()) as { properties: { kind: { enum: string[] } } };
    expect(schema.properties.kind.enum).toEqual(Object.keys(library().site.kinds));
  });
});
