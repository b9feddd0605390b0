import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BAKERS, faultsOf, member } from '../checks/fixtures/folder.ts';
import { runChecks } from '../checks/run.ts';
import { directoryView } from '../views/directory.ts';
import { figureViews } from '../views/figures/figures.ts';
import { openLibrary, type Library } from '../library/index.ts';
import { memberView } from '../views/member.ts';
import { currentMembers } from '../library/members.ts';
import { Views } from '../views/views.ts';
import { LANGS } from '../schema/languages.ts';
import { TINY_CONTENT } from '../tests/support/tiny.ts';

/** Names that nobody else mentions, each unlike the others. */
const NAMES =
  'Quillhaven Brambleford Ashgrove Copperlea Dunmarrow Elmsworth Fennimore Gadwick Hollinside Inkerby Jessamy Kettlewell Larkmoor Mossgate Norbrook Oxtable Pinderhill Rushford Saltmarch Thornaby'.split(
    ' ',
  );

/** A member, in words of the content that it comes to. */
const fileOf = ({ site }: Library, name: string, fields: Readonly<Record<string, string>>): string => {
  const all = {
    name,
    summary: '"A workshop that came by its own file."',
    kind: Object.keys(site.kinds)[0],
    sector: Object.keys(site.sectors)[0],
    founding: 'false',
    sources: `[${site.article?.source ?? ''}]`,
    checked: site.factsUpTo,
    ...fields,
  };
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${value ?? ''}\n`);
  return `---\n${lines.join('')}---\nIt makes pens. It sells them to schools.\n`;
};

/** Every way of having joined: on the first day of a wave and on a later one, as a founder, known from one source only, gone since. */
const waysOf = ({ site }: Library): [string, Record<string, string>][] => [
  ...site.cohorts.flatMap(({ id, from }): [string, Record<string, string>][] => [
    [`${id}, on its first day`, { joined: from }],
    [`${id}, on its first day, as a founder`, { joined: from, founding: 'true', named: 'true' }],
  ]),
  ['later', { joined: site.factsUpTo }],
  ['with a weak source', { joined: site.factsUpTo, weak: 'true' }],
  ['from a country', { joined: site.factsUpTo, country: 'IS' }],
  ...Object.keys(site.kinds).map((kind): [string, Record<string, string>] => [
    `as ${kind}`,
    { joined: site.factsUpTo, kind },
  ]),
];

describe.each([
  ['the content of this site', resolve('content')],
  ['the content of another', TINY_CONTENT],
])('%s takes a member by one file alone', (_name, content) => {
  const before = openLibrary(content);
  const dir = mkdtempSync(join(tmpdir(), 'one-file-'));
  cpSync(content, dir, { recursive: true });
  const ways = waysOf(before).map(([way, fields], nth) => ({ way, fields, name: NAMES[nth] ?? '' }));
  for (const { name, fields } of ways)
    writeFileSync(join(dir, 'members', `${name.toLowerCase()}.md`), fileOf(before, name, fields));
  const lib = openLibrary(dir);
  const each = LANGS.map((lang) => new Views(lib, lang, '/'));
  const directories = each.map((views) => JSON.stringify(directoryView(views)));
  rmSync(dir, { recursive: true });

  it.each(ways)('$way', ({ name }) => {
    for (const [nth, views] of each.entries()) {
      expect(memberView(views, name.toLowerCase()).info.title).toContain(name);
      expect(directories[nth]).toContain(name.toLowerCase());
    }
  });

  it('is without an error, counts each of them, and has all its figures', () => {
    expect(ways.every(({ name }) => name !== '')).toBe(true);
    expect(runChecks(lib).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(currentMembers(lib).length).toBe(currentMembers(before).length + ways.length);
    for (const views of each) expect(figureViews(views).length).toBe(lib.figures.size);
  });
});

it('whoever looks after a figure is told that the files have moved on', () => {
  const figure = `- id: growth
  draw: growth
  title: { en: Once there was 1, fr: Jadis il y en avait 1 }
  says: { en: Counted., fr: Comptés. }
  counts: [{ n: 1, names: true, claim: nine-bakers }, { n: 1, claim: nine-bakers }]
`;
  const claims = (BAKERS['claims/all.yaml'] ?? '')
    .replace('There are nine.', 'There is 1.')
    .replace('Ils sont neuf.', 'Il y en a 1.');
  const files = { 'figures.yaml': figure, 'claims/all.yaml': claims };
  expect(faultsOf(files)).toEqual([]);
  expect(faultsOf({ ...files, 'members/spelt.md': member() })).toMatchObject([
    { file: 'figures.yaml', code: 'names-not-in-files', severity: 'warning' },
  ]);
});
