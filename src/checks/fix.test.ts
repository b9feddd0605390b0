import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { parse } from 'yaml';
import { openLibrary } from '../library/index.ts';
import { partsLine, partsOf } from '../library/text-parts.ts';
import { BAKERS, folderOf, member, TODAY } from './fixtures/folder.ts';
import { fixContent, mend } from './fix.ts';
import { runChecks } from './run.ts';
import { meaning } from './typography.ts';

const read = (dir: string, file: string): string => readFileSync(join(dir, file), 'utf8');
const snapshot = (dir: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter((f) => /\.\w+$/.test(f))
      .map((f) => [f, read(dir, f)]),
  );

const FRENCH = `---
summary: "L'avoine : « le pain » ?"
---
C'est [l'avoine : ici](https://oat.test/a:b?c=it's "t") et \`l'code : x\`. "Du pain" !

| a : b | c |
| ----- | - |
| l'un  | x |
`;
const MESSY = {
  'members/rye.fr.md': FRENCH,
  'members/spelt.md': `\uFEFF${member({ nameFr: "L'Épeautre" }, `It's "bread" it bakes. It's sold.`)}`.replace(
    /\n/g,
    '\r\n',
  ),
  'site.yaml': (BAKERS['site.yaml'] ?? '').replace('fr: Un nom', "fr: 'Un nom d''ami : « Rye »'"),
};

describe('mending', () => {
  const dir = folderOf(MESSY);
  const done = fixContent(dir);

  it('puts French spaces, apostrophes and quotation marks, and nothing else', () => {
    expect(read(dir, 'members/rye.fr.md')).toMatch(
      /^---\nsummary: "L’avoine\u00A0: «\u00A0le pain\u00A0»\u202F\?"\nof: "[0-9a-f]{12}"\nofDay: "[0-9-]{10}"\nofParts: "[0-9a-f ]{17}"\n---\nC’est \[l’avoine\u00A0: ici\]\(https:\/\/oat\.test\/a:b\?c=it's "t"\) et `l'code : x`\. «\u00A0Du pain\u00A0»\u202F!\n\n\| a\u00A0: b \| c \|\n\| ----- \| - \|\n\| l’un {2}\| x \|\n$/,
    );
  });
  it('mends line ends, marks and English quotation marks', () => {
    expect(read(dir, 'members/spelt.md')).toBe(
      member({ name: '\n  en: Spelt\n  fr: L’Épeautre' }, 'It’s “bread” it bakes. It’s sold.\n').replace(': \n', ':\n'),
    );
  });
  it('keeps the form of quoted YAML', () => {
    expect(read(dir, 'site.yaml')).toContain("fr: 'Un nom d’ami\u00A0: «\u00A0Rye\u00A0»'");
  });
  it('says what it did', () => {
    expect(done.kept).toEqual([]);
    expect(Object.fromEntries([...done.mended].map(([file, what]) => [file, [...what.keys()]]))).toEqual({
      'members/rye.fr.md': expect.arrayContaining(['space', 'apostrophe', 'quotes', 'of']),
      'members/spelt.md': expect.arrayContaining([
        'byte-order-mark',
        'line-ends',
        'final-newline',
        'apostrophe',
        'quotes',
      ]),
      'site.yaml': expect.arrayContaining(['space', 'apostrophe']),
    });
  });
  it('leaves nothing of what it mends', () => {
    expect(
      runChecks(openLibrary(dir), TODAY)
        .filter((f) => f.code !== 'translation-missing' && f.code !== 'profile-too-short')
        .map((f) => `${f.file}:${f.line} ${f.code}`),
    ).toEqual(['members/rye.fr.md:7 unwanted-mark', 'members/rye.fr.md:7 quote-without-source']);
  });
  it('changes nothing the second time', () => {
    const before = snapshot(dir);
    expect(fixContent(dir).mended.size).toBe(0);
    expect(snapshot(dir)).toEqual(before);
  });
});

it('touches only the files that were asked for', () => {
  const dir = folderOf(MESSY);
  expect([...fixContent(dir, (file) => file === 'site.yaml').mended.keys()]).toEqual(['site.yaml']);
  expect(read(dir, 'members/rye.fr.md')).toBe(FRENCH);
});

it('keeps a translation up to date where only the typography of its original was mended', () => {
  const files = {
    'members/spelt.md': member({}, "It's a baker. It sells.\n"),
    'members/spelt.fr.md': '---\nsummary: "Un boulanger."\n---\nIl cuit. Il vend.\n',
  };
  const dir = folderOf(files);
  const version = openLibrary(dir).members.get('spelt')?.prose.en?.version ?? '';
  const dated = folderOf({
    ...files,
    'members/spelt.fr.md': files['members/spelt.fr.md'].replace('---\nIl', `of: ${JSON.stringify(version)}\n---\nIl`),
  });
  fixContent(dated);
  const { en, fr } = openLibrary(dated).members.get('spelt')?.prose ?? {};
  expect(en?.version).not.toBe(version);
  expect(fr?.of).toBe(en?.version);
});

it('leaves a stale translation stale: only a translator can say', () => {
  const dir = folderOf({
    'members/rye.fr.md': '---\nsummary: "Un boulanger."\nof: "000000000000"\n---\nIl cuit. Il vend.\n',
  });
  fixContent(dir);
  expect(read(dir, 'members/rye.fr.md')).toContain('of: "000000000000"');
});

it('notes part by part what a translation was made from, and the day, and does so once', () => {
  const dir = folderOf({ 'members/rye.fr.md': '---\nsummary: "Un boulanger."\n---\nIl cuit. Il vend.\n' });
  vi.stubEnv('SOURCE_DATE_EPOCH', '1717200000');
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  expect(fixContent(dir).mended.get('members/rye.fr.md')?.get('of')).toBe(1);
  const { en, fr } = openLibrary(dir).members.get('rye')?.prose ?? {};
  expect(fr).toMatchObject({
    of: en?.version,
    ofDay: '2024-06-01',
    ofParts: partsLine(partsOf(en?.head ?? '', en?.body ?? '')),
  });
  const once = read(dir, 'members/rye.fr.md');
  vi.stubEnv('SOURCE_DATE_EPOCH', '1718000000');
  expect(fixContent(dir).mended.size).toBe(0);
  expect(read(dir, 'members/rye.fr.md')).toBe(once);
});

it('takes the day anew where a translator has caught up with the English text', () => {
  const version = openLibrary(folderOf()).members.get('rye')?.prose.en?.version ?? '';
  const dir = folderOf({
    'members/rye.fr.md': `---
summary: "Un boulanger."
of: "${version}"
ofDay: "2023-02-01"
ofParts: "00000000 00000000"
---
Il cuit. Il vend.
`,
  });
  vi.stubEnv('SOURCE_DATE_EPOCH', '1717200000');
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  fixContent(dir);
  expect(read(dir, 'members/rye.fr.md')).toContain('ofDay: "2024-06-01"');
  expect(read(dir, 'members/rye.fr.md')).not.toContain('00000000 00000000');
});

it('refuses edits that would change what a file says', () => {
  expect(mend('a.yaml', 'a: b\n', [{ offset: 3, length: 1, text: 'c', kind: 'space' }])).toBeUndefined();
  expect(mend('a.yaml', "a: l'b\n", [{ offset: 4, length: 1, text: '’', kind: 'apostrophe' }])).toBe('a: l’b\n');
});

it('never changes the meaning of YAML, however a string is written', () => {
  const parts = ["l'", 'IA', ' : ', 'mot', ' ', '«', '»', '“', '”', '"', ' ?', '#', "d'", '12 000', '\\'];
  const words = fc
    .array(fc.constantFrom(...parts), { minLength: 1, maxLength: 12 })
    .map((chosen) => `x${chosen.join('').trimEnd()}`);
  const style = fc.constantFrom(
    (s: string) => JSON.stringify(s),
    (s: string) => `'${s.replace(/'/g, "''")}'`,
    (s: string) => `>-\n      ${s}`,
    (s: string) => `|\n      ${s}`,
  );
  // Many strings in one file: each mending reads a folder three times.
  const strings = fc.array(fc.tuple(words, style), { minLength: 40, maxLength: 40 });
  fc.assert(
    fc.property(strings, (all) => {
      const event = ([text, write]: (typeof all)[number], i: number): string =>
        `- id: e-${i}\n  date: 2023-01-01\n  precision: day\n  weight: main\n  title: { en: A, fr: A }\n` +
        `  summary:\n    en: A\n    fr: ${write(text)}\n  sources: [gazette]\n  confidence: high\n`;
      const before = all.map(event).join('');
      const dir = folderOf({ 'timeline/all.yaml': before });
      expect(openLibrary(dir).faults).toEqual([]);
      fixContent(dir);
      const once = read(dir, 'timeline/all.yaml');
      expect(meaning(parse(once))).toEqual(meaning(parse(before)));
      fixContent(dir);
      expect(read(dir, 'timeline/all.yaml')).toBe(once);
    }),
    { numRuns: 5 },
  );
});
