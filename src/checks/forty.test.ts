import { expect, it } from 'vitest';
import { faultsOf, member } from './fixtures/folder.ts';

const base = 'It bakes. It sells.\n';
/** Forty ways to get a member’s file wrong: the file, and the faults it must give with their lines. */
const BROKEN: [text: string, ...faults: string[]][] = [
  [member({ kind: 'compani' }), '4 unknown-value'],
  [member({ sector: 'bred' }), '5 unknown-value'],
  [member({ joined: 'yesterday' }), '6 invalid-form'],
  [member({ joined: '2023-02-30' }), '6 invalid-value'],
  [member({ founding: 'maybe' }), '7 invalid-type'],
  [member({ sources: '[]' }), '8 invalid-too-short'],
  [member({ sources: 'gazette' }), '8 invalid-type'],
  [member({ sources: '[gazett]' }), '8 unknown-id'],
  [member({ checked: '2099-01-01' }), '9 future-date'],
  [member({ joined: '2024-03-01' }), '6 date-order'],
  [member({ website: 'javascript:alert(1)' }), '10 invalid-address'],
  [member({ website: 'http://oat.test' }), '10 http-address'],
  [member({ country: 'France' }), '10 invalid-form'],
  [member({ country: 'ZQ' }), '10 invalid-value'],
  [member({ colour: 'brown' }), '10 unknown-field'],
  [member({ summary: `"${'x'.repeat(200)}"` }), '3 invalid-too-long'],
  [member({ name: '""' }), '2 invalid-too-short'],
  [member({ aliases: 'one' }), '10 invalid-type'],
  [member({ related: '[nobody]' }), '10 unknown-id'],
  [member({ group: 'mill' }), '10 unknown-value'],
  [member({ basis: '{ taste: gazette }' }), '10 unknown-field'],
  [member({ basis: '{ country: hearsay }' }), '10 unknown-id'],
  [member().replace('kind: company\n', ''), '2 missing-field'],
  [member().replace('kind: company', 'kind: company\nkind: company'), '5 yaml-duplicate-key'],
  [member({ note: '&a x' }), '10 yaml-anchor'],
  [member({ note: '!!js/function x' }), '10 yaml-tag'],
  [member({ __proto: 'x' }).replace('__proto:', '__proto__:'), '10 yaml-key'],
  [member({ short: 'Spelt: bakers' }), '10 yaml-syntax'],
  [base, '1 no-frontmatter'],
  [member({}, `${base}\n<script>alert(1)</script>\n`), '13 raw-html'],
  [member({}, `${base}\n![x](../../secret.png)\n`), '13 image'],
  [member({}, `${base}\n[x](javascript:alert)\n`), '13 unsafe-link'],
  [member({}, `${base}\n[x](member:nobody)\n`), '13 unknown-id'],
  [member({}, `${base}\n[x](member:Rye)\n`), '13 malformed-link'],
  [member({}, `${base}\n[x](rye.html)\n`), '13 relative-link'],
  [member({}, `${base}\nIt has 12 ovens.\n`), '13 figure-without-source'],
  [member({}, `${base}\nThey say “very good bread”.\n`), '13 quote-without-source'],
  [member({}, `${base}\nIt\u202E sells.\n`), '13 invisible-character'],
  [member({}, `${base}\nIt sеlls.\n`), '13 mixed-script'],
  [
    member({ kind: 'compani', joined: 'x' }, `${base}\n<b>\n\n[x](member:nobody) in 1999.\n`),
    '4 unknown-value',
    '6 invalid-form',
    '13 raw-html',
    '15 figure-without-source',
    '15 unknown-id',
  ],
];

it('finds each fault of forty broken files on its line, in one run', () => {
  expect(BROKEN).toHaveLength(40);
  // Letters that cannot be taken for each other, or the names would be a fault of their own.
  const letters = 'abcdefgh';
  const tag = (i: number): string => `${letters[i % 8] ?? ''}${letters[Math.floor(i / 8)] ?? ''}`;
  const name = (i: number): string => `members/broken-${tag(i)}.md`;
  const files = Object.fromEntries(
    BROKEN.map(([text], i) => [name(i), text.replace('name: Spelt', `name: Spelt ${tag(i)}`)]),
  );
  // Their names are a letter apart, which is worth a note between two members.
  const found = faultsOf(files).filter((f) => f.code !== 'same-organisation');
  const lines = (file: string): string[] =>
    [...new Set(found.filter((f) => f.file === file).map((f) => `${f.line} ${f.code}`))].sort();
  for (const [i, [, ...faults]] of BROKEN.entries())
    expect([name(i), ...lines(name(i))]).toEqual([name(i), ...faults.sort()]);
  expect(found.every((f) => f.column > 0)).toBe(true);
});
