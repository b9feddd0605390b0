import { lstatSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Checker, checkContent, type Checked } from './check.ts';
import { BAKERS, folderOf, member, TODAY } from './fixtures/folder.ts';

/** What is done to a folder; each says which paths it touched. */
interface Edit {
  name: string;
  do: (dir: string) => string[];
}

const write = (path: string, text: string | Uint8Array, name = `${path} is written`): Edit => ({
  name,
  do: (dir) => {
    const folder = dirname(path);
    if (lstatSync(join(dir, folder), { throwIfNoEntry: false })?.isDirectory() === false) rmSync(join(dir, folder));
    mkdirSync(join(dir, folder), { recursive: true });
    rmSync(join(dir, path), { recursive: true, force: true });
    writeFileSync(join(dir, path), text);
    return [folder === '.' ? path : folder, path];
  },
});
const remove = (path: string): Edit => ({
  name: `${path} is taken away`,
  do: (dir) => {
    rmSync(join(dir, path), { recursive: true, force: true });
    return [path];
  },
});
const rename = (from: string, to: string): Edit => ({
  name: `${from} becomes ${to}`,
  do: (dir) => {
    try {
      rmSync(join(dir, to), { recursive: true, force: true });
      renameSync(join(dir, from), join(dir, to));
    } catch {
      // It is not there now.
    }
    return [from, to];
  },
});
const link = (path: string): Edit => ({
  name: `${path} becomes a link`,
  do: (dir) => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    rmSync(join(dir, path), { recursive: true, force: true });
    symlinkSync('rye.md', join(dir, path));
    return [path];
  },
});

const IDS = ['rye', 'spelt', 'oat', 'emmer', '4corn', 'rnalt', 'malt'];
const FACTS: Record<string, string>[] = [
  {},
  { name: 'Oat' },
  { name: 'Rye' },
  { name: '"Rуe"' },
  { name: 'Nine 9' },
  { name: 'Emmer', aliases: '[Oat, Rye]' },
  { kind: 'compani' },
  { joined: '2099-01-01' },
  { joined: '2024-03-01', checked: '2024-01-01' },
  { sources: '[gazett]' },
  { related: '[oat, rye]' },
  { movedTo: 'oat' },
  { movedTo: 'rye', name: 'Rye' },
  { movedTo: 'spelt' },
  { website: 'http://example.org' },
  { summary: `"${'long '.repeat(34)}"` },
  { summary: '"It\'s \\"here\\"."' },
  { basis: '{ country: gazette }', country: 'FR' },
  { note: '&a x' },
];
const BODIES = [
  'It bakes. It sells.\n',
  'It bakes with [oat](member:oat). It sells.\n',
  'It bakes. [Nine](claim:nine-bakers) of [them](claim:ten-bakers), says [a paper](source:herald).\n',
  'It bakes with Nine 9. It has 9 ovens.\n',
  'It bakes. See [a part](member:rye#history) and [rye](absent:rye).\n',
  'It bakes.\n\n## History\n\nIt sold.\n',
  'It bakes. It is in [the oven](explainer:oven#three-minutes), at [heat](explainer:oven#heat).\n',
  'It bakes. <b>Bold</b> ![x](y.png) [z](javascript:alert)\n',
  'It b\u202Eakes.\r\nIt says “very good bread”.',
  'Il cuit “du pain”. Il vend : 12.\n',
  '',
];
const french = (of = ''): string => `---\nsummary: "Un boulanger."\n${of}---\nIl cuit. Il vend du pain d'ici.\n`;
const news = (title: string): string =>
  `---\ntitle: ${title}\nsummary: "They met."\ndate: 2023-05-05\nwritten: 2023-05-06\nevent: fair\nsources: [gazette]\n---\nThey met [rye](member:rye). They left.\n`;
const oven = (more = ''): string =>
  `---\ntitle: Oven\nnav: Oven\norder: 1\nsummary: "On ovens."\nstandfirst: "On ovens."\nwritten: 2024-01-01\nchecked: 2024-01-01\n${more}---\nSee [rye](member:rye).\n\n## Heat\n\nIt is hot.\n`;
const short = (of = ''): string => `${of}## half\n\nBread, see [more](explainer:oven#whole).\n\n## three\n\nMore.\n`;
const claim = (id: string, article: string): string =>
  (BAKERS['claims/all.yaml'] ?? '').replace('nine-bakers', id).replace('C1', article);
const source = (id: string): string => (BAKERS['sources/all.yaml'] ?? '').replace('id: gazette', `id: ${id}`);
const site = BAKERS['site.yaml'] ?? '';
const figures = (n: number): string => `- id: growth
  draw: growth
  title: { en: There were ${n} of them, fr: Ils étaient ${n} }
  says: { en: Counted., fr: Comptés. }
  counts:
    - { n: ${n}, names: true, claim: nine-bakers }
    - { n: 9, claim: nine-bakers }
`;

const memberEdit = fc
  .tuple(fc.constantFrom(...IDS), fc.constantFrom(...FACTS), fc.constantFrom(...BODIES))
  .map(([id, facts, body]) => write(`members/${id}.md`, member({ name: id, ...facts }, body)));
const someFile = fc.constantFrom(
  ...IDS.flatMap((id) => [`members/${id}.md`, `members/${id}.fr.md`]),
  ...Object.keys(BAKERS),
  'absent/oat.md',
  'news/fair/en.md',
  'news/fair',
  'explainers/oven/en.mdx',
  'explainers/oven/short.en.md',
  'home.yaml',
);
const others = fc.constantFrom(
  ...IDS.map((id) => write(`members/${id}.fr.md`, french())),
  write('members/rye.fr.md', french('of: "000000000000"\n')),
  write('absent/oat.md', member({ name: 'Oat', kind: 'company' })),
  write('news/fair/en.md', news('The fair')),
  write('news/fair/fr.md', news('La foire')),
  write('news/fair', 'no folder'),
  write('members/deep/oat.md', member()),
  write('members/Rye.md', member()),
  write('members/con.md', member()),
  write('members/a.png', 'no picture'),
  write('members/a.png', new Uint8Array(1_000_001)),
  write('members/oat.md', Uint8Array.from([0xff, 0xfe, 0x41])),
  write('members/oat.md', `\uFEFF${member({ name: 'Oat' })}`),
  write('members/oat.md', member({ name: 'Oat' }).replace('It', '\0It')),
  write('members/oat.md', 'x'.repeat(70_000)),
  write('explainers/oven/en.mdx', oven()),
  write('explainers/oven/en.mdx', oven().replace('It is hot.', '{hot')),
  write('explainers/oven/fr.mdx', oven('of: "000000000000"\n')),
  write('explainers/oven/short.en.md', short()),
  write('explainers/oven/short.en.md', short('---\ntitle: x\n---\n')),
  write('explainers/oven/short.fr.md', short('---\nof: "000000000000"\n---\n')),
  write('claims/all.yaml', BAKERS['claims/all.yaml'] ?? ''),
  write('claims/more.yaml', claim('ten-bakers', 'C3')),
  write('claims/more.yaml', claim('nine-bakers', 'C1')),
  write('claims/more.yaml', claim('ten-bakers', 'C2').replace('maker: press', 'maker: pres')),
  write('sources/more.yaml', source('herald')),
  write('sources/more.yaml', 'a: b'),
  write('figures.yaml', figures(1)),
  write('figures.yaml', figures(2)),
  write('figures.yaml', figures(2).replace('growth', 'growths')),
  write('home.yaml', 'headline: { en: "[x](member:oat)", fr: x }\n'),
  write('extra.yaml', 'a: b'),
  write('site.yaml', site),
  write('site.yaml', site.replace('company:', 'firm:')),
  write('site.yaml', site.replace('name: {', 'nam: {')),
  write('site.yaml', site.replace('2024-01-01', '2024-02-02')),
  link('members/oat.md'),
  rename('members', 'absent'),
  rename('absent', 'members'),
);
const edit = fc.oneof(
  { weight: 6, arbitrary: memberEdit },
  { weight: 4, arbitrary: others },
  { weight: 3, arbitrary: someFile.map(remove) },
  { weight: 2, arbitrary: fc.tuple(someFile, someFile).map(([from, to]) => rename(from, to)) },
);

/** The verdict, or why there is none; not how long it took. */
function said(check: () => Checked): unknown {
  try {
    const { faults, files } = check();
    return { faults, files };
  } catch (error) {
    return String(error);
  }
}

describe('a checker that stays', () => {
  it('says after any edits what a first check of the folder says', () => {
    const codes = new Set<string>();
    fc.assert(
      fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 12 }), (rounds) => {
        const dir = folderOf();
        const checker = new Checker(dir);
        checker.check(TODAY);
        for (const edits of rounds) {
          for (const one of edits) checker.forget(one.do(dir));
          const fresh = said(() => checkContent(dir, TODAY));
          expect(
            said(() => checker.check(TODAY)),
            edits.map(({ name }) => name).join(', '),
          ).toEqual(fresh);
          if (typeof fresh === 'object') for (const { code } of (fresh as Checked).faults) codes.add(code);
        }
      }),
      { numRuns: 120 },
    );
    // The edits are of many kinds, or the comparison would say little.
    expect(codes.size).toBeGreaterThan(30);
  }, 120_000);

  it('does not look at a file that has not changed, until it is told', () => {
    const dir = folderOf({ 'members/spelt.md': member() });
    const checker = new Checker(dir);
    checker.check(TODAY);
    writeFileSync(join(dir, 'members/spelt.md'), member({ kind: 'x' }));
    expect(checker.check(TODAY).faults.map((f) => f.code)).not.toContain('unknown-value');
    checker.forget(['members/spelt.md']);
    expect(checker.check(TODAY).faults.map((f) => f.code)).toContain('unknown-value');
  });

  it('checks the dates again on the next day', () => {
    const checker = new Checker(folderOf({ 'members/spelt.md': member({ checked: '2024-06-02' }) }));
    const future = (today: string): number =>
      checker.check(today).faults.filter((f) => f.code === 'future-date').length;
    expect([future('2024-06-01'), future('2024-06-02'), future('2024-06-01')]).toEqual([1, 0, 1]);
  });
});
