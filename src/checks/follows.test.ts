import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isShort } from '../schema/identity.ts';
import { filesBelow } from '../setup/stamps.mjs';
import { TINY_CONTENT } from '../tests/support/tiny.ts';
import { checkContent } from './check.ts';
import { BAKERS, faultsOf, member } from './fixtures/folder.ts';
import { inOneLine } from './report.ts';

const DAY = '2026-11-30';

/** Ways in which nothing of a file can be read. */
const UNREAD: [how: string, text: (before: string, file: string) => string][] = [
  ['a line that is no YAML', (before, file) => before.replace(file.endsWith('.yaml') ? /$/ : /^---\n/, '$&}{ : [\n')],
  ['nothing in it', () => ''],
  ['a control character', (before) => `\u0001${before}`],
  ['one word', (_, file) => (file.endsWith('.yaml') ? 'word\n' : '---\nword\n---\nSome words are here.\n')],
  ['a web page', () => '<html>\n<body>404</body>\n</html>\n'],
];

describe('a file that cannot be read', () => {
  const dir = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync(TINY_CONTENT, dir, { recursive: true });
  // What is said of pages that are there, and of lists that name each other.
  writeFileSync(
    join(dir, 'search.yaml'),
    'names:\n  members/marlow-turbines/: { en: [Marlow], fr: [Marlow] }\n  explainers/the-charter/: { en: [Rules], fr: [Règles] }\n',
  );
  afterAll(() => {
    rmSync(dir, { recursive: true, force: true });
  });
  const said = (file: string): string[] =>
    checkContent(dir, DAY)
      .faults.filter((fault) => fault.file !== file)
      .map((fault) => `${fault.file}:${String(fault.line)} ${fault.code} ${fault.field}`);
  const before = said('');
  // A short text needs no facts above it: there is no way in which it cannot be read but for what nobody can see.
  const files = filesBelow(dir)
    .map((path) => path.slice(dir.length + 1))
    .filter((file) => !isShort(file));

  it.each(files)('is told itself, and nothing that only follows from it: %s', (file) => {
    const text = readFileSync(join(dir, file), 'utf8');
    const told: string[] = [];
    for (const [how, written] of UNREAD) {
      writeFileSync(join(dir, file), written(text, file));
      told.push(
        ...said(file)
          .filter((one) => !before.includes(one))
          .map((one) => `${how}: ${one}`),
      );
    }
    writeFileSync(join(dir, file), text);
    expect(told).toEqual([]);
  });

  it('hides nothing that is wrong by itself', () => {
    const faults = faultsOf({
      'claims/all.yaml': 'word\n',
      'members/spelt.md': member({ sector: 'braed' }, 'See [who](member:nobody). It sells.\n'),
    });
    expect(faults.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'claims/all.yaml not-a-list',
      'members/spelt.md unknown-value',
      'members/spelt.md unknown-id',
    ]);
  });

  it('hides nothing of pages and of what is unused that it has no part in', () => {
    const files = {
      'search.yaml': ['country/zz', 'kind/nothing', 'kind/company', 'nobody', 'spelt']
        .map((path, i) => `${i === 0 ? 'names:\n' : ''}  members/${path}/: { en: [Words${i}], fr: [Mots${i}] }\n`)
        .join(''),
      'sources/more.yaml':
        BAKERS['sources/all.yaml']?.replace('gazette\n', 'unread-herald\n').replaceAll(/gazette/gi, 'Herald') ?? '',
    };
    const told = (spelt: string): string[] =>
      faultsOf({ ...files, 'members/spelt.md': spelt })
        .filter(({ code }) => /^(?:unknown-path|unused-)/.test(code))
        .map(({ code, found }) => `${code} ${String(found)}`)
        .sort();
    const always = [
      'unknown-path members/country/zz/',
      'unknown-path members/kind/nothing/',
      'unknown-path members/nobody/',
      'unused-source unread-herald',
    ];
    expect(told(member())).toEqual(always);
    expect(told(member({ checked: '2026-13-29' }))).toEqual(always);
    expect(told(member({ checked: '2026-13-29', sources: '[unread-herald]' }))).toEqual(always.slice(0, 3));
    expect(told(member({ kind: '2' }))).toEqual(always.filter((one) => !one.includes('kind')));
    expect(told('')).toEqual(['unknown-path members/nobody/']);
  });

  it('is said to hold words where fields belong, with its first field as an example', () => {
    const first = (file: string, text: string): string => {
      const fault = faultsOf({ [file]: text }).find((one) => one.file === file);
      return fault ? inOneLine(fault, 'en') : '';
    };
    expect(first('home.yaml', 'word\n')).toMatch(/“word” stands where fields belong.*Example: headline: /);
    expect(first('promises.yaml', '- word\n')).toMatch(/“word” stands where fields belong.*Example: id: /);
  });
});
