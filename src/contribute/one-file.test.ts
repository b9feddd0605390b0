import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { BAKERS, faultsOf, member } from '../checks/fixtures/folder.ts';
import { runChecks } from '../checks/run.ts';
import { directoryView } from '../views/directory.ts';
import { figureViews } from '../views/figures.ts';
import { openLibrary, type Library } from '../library/index.ts';
import { memberView } from '../views/member.ts';
import { currentMembers } from '../library/members.ts';
import { Views } from '../views/views.ts';
import { LANGS } from '../schema/primitives.ts';
import { TINY_CONTENT } from '../tests/support/tiny.ts';

/** A member that nobody else mentions, in words of the content that it comes to. */
const fileOf = ({ site }: Library, fields: Readonly<Record<string, string>>): string => {
  const all = {
    name: 'Quillhaven Works',
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
])('%s', (_name, content) => {
  const before = openLibrary(content);
  const dir = mkdtempSync(join(tmpdir(), 'one-file-'));
  cpSync(content, dir, { recursive: true });
  const errorsOf = (lib: Library): unknown[] => runChecks(lib).filter(({ severity }) => severity === 'error');
  const path = 'members/quillhaven-works.md';

  it.each(waysOf(before))('takes a member by one file alone: %s', (_way, fields) => {
    onTestFinished(() => {
      rmSync(join(dir, path));
    });
    writeFileSync(join(dir, path), fileOf(before, fields));
    const lib = openLibrary(dir);
    expect(errorsOf(lib)).toEqual([]);
    expect(currentMembers(lib).length).toBe(currentMembers(before).length + 1);
    for (const lang of LANGS) {
      const views = new Views(lib, lang, '/');
      expect(memberView(views, 'quillhaven-works').info.title).toContain('Quillhaven Works');
      expect(JSON.stringify(directoryView(views))).toContain('quillhaven-works');
      expect(figureViews(views).length).toBe(lib.figures.size);
    }
  });

  it('is otherwise without an error', () => {
    expect(errorsOf(openLibrary(dir))).toEqual([]);
    rmSync(dir, { recursive: true });
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
