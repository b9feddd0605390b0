import { describe, expect, it } from 'vitest';
import { openLibrary } from '../library/index.ts';
import { BAKERS, faultsOf, folderOf, member, TODAY } from './fixtures/folder.ts';
import { describe as inWords, inOneLine } from './report.ts';
import { runChecks } from './run.ts';

/** What is told of a file, each with its line and what is to be put there. */
const told = (text: string, file = 'members/spelt.md'): string[] =>
  faultsOf({ [file]: text })
    .filter((fault) => fault.file === file)
    .map(({ line, code, nearest }) => `${line} ${code}${nearest === undefined ? '' : ` → ${nearest}`}`);
/** All codes, that a text is short among them. */
const codesOf = (text: string): string[] =>
  runChecks(openLibrary(folderOf({ 'members/spelt.md': text })), TODAY)
    .filter(({ file, code }) => file === 'members/spelt.md' && code !== 'translation-missing')
    .map(({ code }) => code);
const inText = (text: string): string[] => told(member({}, `It bakes. It sells.\n\n${text}\n`));

/** Each is told once, and what is told can be put in its place as it stands. */
describe('one message is one step', () => {
  it.each([
    ['website', 'oat.test / oat-two.test', '10 invalid-address → https://oat.test'],
    ['website', 'oat.test and oat-two.test', '10 invalid-address → https://oat.test'],
    ['website', 'https://oat.test; oat-two.test', '10 invalid-address → https://oat.test'],
    ['website', 'oat.test|oat-two.test/en', '10 invalid-address → https://oat.test'],
    ['name', 'Zero\u200CWidth', '2 invisible-character → ZeroWidth'],
    ['name', 'Spelt\uFEFF Mill', '2 invisible-character → Spelt'],
    ['name', '\u202ASpelt Mill\u202C', '2 invisible-character → Spelt Mill'],
    ['name', 'Ωmega Data', '2 mixed-script'],
    ['short', 'C #', '10 comment-cuts → short: "C #"'],
    ['aliases', '[Lab #2, Other]', '10 yaml-syntax → aliases: ["Lab #2", Other]'],
    ['joined', '"2023-01-01 (the fair)"', '6 invalid-form → 2023-01-01'],
    ['joined', '2023-01-01Z', '6 invalid-form → 2023-01-01'],
    ['joined', '~2023-01-01', '6 invalid-form'],
    ['joined', '01.JAN.2023', '6 invalid-form → 2023-01-01'],
    ['joined', '21-jan-23', '6 invalid-form'],
    ['joined', '1 Januray 2023', '6 invalid-form → 2023-01-01'],
    ['joined', '5 Febuary 2023', '6 invalid-form → 2023-02-05'],
    ['joined', '2023.01.01.', '6 invalid-form → 2023-01-01'],
    ['website', '"https: //oat.test"', '10 invalid-address → https://oat.test'],
    ['summary', `"A '''good''' baker[1]."`, '3 marks-in-field → A good baker.'],
    ['website', 'https://https://oat.test', '10 invalid-address → https://oat.test'],
    ['website', 'https://oat.test.', '10 invalid-address → https://oat.test'],
    ['website', 'https://oat.test,', '10 invalid-address → https://oat.test'],
    ['website', '"https://oat.test;"', '10 invalid-address → https://oat.test'],
    ['website', 'https://oat,test', '10 invalid-address → https://oat.test'],
    ['website', 'https://oat.test/, https://b.test', '10 invalid-address → https://oat.test/'],
    ['website', 'https://www.google.com/url?q=https://oat.test/a&sa=D', '10 tracking-address → https://oat.test/a'],
    ['website', 'https://l.facebook.com/l.php?u=https%3A%2F%2Foat.test', '10 tracking-address → https://oat.test'],
    ['name', "O\\'Neil", "2 marks-in-field → O'Neil"],
    ['city', 'Paris\\, France', '10 marks-in-field → Paris, France'],
    ['summary', '"\'A baker.\'"', '3 marks-in-field → A baker.'],
    ['summary', '"1. A baker."', '3 marks-in-field → A baker.'],
    ['founding', 'false,', '7 invalid-type → false'],
    ['joined', '2023-01-01,', '6 invalid-form → 2023-01-01'],
    ['kind', 'company;', '4 unknown-value → company'],
    ['summary', '"Summary goes here"', '3 placeholder'],
    ['summary', 'Description à venir', '3 placeholder'],
    ['summary', 'A remplir', '3 placeholder'],
  ])('%s: %s', (field, value, expected) => {
    expect(told(member({ [field]: value }))).toEqual([expected]);
  });

  it.each([
    ['See (member:rye).', '13 link-without-effect → […](member:rye)'],
    ['See 【Rye】(member:rye).', '13 link-without-effect → […](member:rye)'],
    ['See Rye](member:rye).', '13 link-without-effect → […](member:rye)'],
    ['See <member:rye>.', '13 unwanted-mark → […](member:rye)'],
    ['See [Rye](rye).', '13 relative-link → member:rye'],
    ['See [Rye](/members/rye/).', '13 relative-link → member:rye'],
    ['See [Rye](../members/rye.md).', '13 relative-link → member:rye'],
    ['See [Rye](member/rye).', '13 relative-link → member:rye'],
    ["It is '''bold'''.", '13 mark-without-effect → **bold**'],
    ['Product\tYear\nFlour\tnew', '13 unwanted-mark'],
    ['--\n\nJane Doe', '13 placeholder'],
    ['#Heading', '13 mark-without-effect → ## Heading'],
    ['Heading\n=====', '13 unwanted-mark → ## Heading'],
    ['\uF0B7 One\n\uF0B7 Two', '13 mark-without-effect → - One'],
    ['1.One\n2.Two', '13 mark-without-effect → 1. One'],
  ])('%j', (text, expected) => {
    expect(inText(text)).toEqual([expected]);
  });

  it.each([
    ['members/spelt_oats.md', 'file-name → spelt-oats.md'],
    ['members/Spelt Oats.md', 'file-name → spelt-oats.md'],
    ['members/épeautre.md', 'file-name → epeautre.md'],
    ['members/spelt.md.md', 'file-name → spelt.md'],
    ['members/rye_fr.md', 'file-name → rye.fr.md'],
    ['members/rye.FR.md', 'file-name → rye.fr.md'],
    ['members/spelt.txt', 'file-type → spelt.md'],
    ['members/spelt.markdown', 'file-type → spelt.md'],
    ['members/rye.fr.md.txt', 'file-type → rye.fr.md'],
    ['members/spelt', 'file-type → spelt.md'],
    ['sources/more.yml', 'file-type → more.yaml'],
  ])('%s', (file, expected) => {
    expect(told(member(), file)).toEqual([`1 ${expected}`]);
  });

  it('tells a fence with the first words of the text behind it', () => {
    const text = member({}, `${'It bakes, and it sells. '.repeat(20)}\n`).replace(/---\n(?=It)/, '--- ');
    const [fault] = faultsOf({ 'members/spelt.md': text });
    expect(fault && inOneLine(fault, 'en')).toContain('behind these dashes');
  });

  it('leaves a note behind an address', () => {
    expect(told(member({ website: 'https://oat.test # ours since 2020' }))).toEqual([]);
  });

  it('does not count the words of what is told to be no text', () => {
    expect(codesOf(member({}, '    It bakes, and it sells.\n'))).toEqual(['code-indented']);
    expect(codesOf(member({}, 'TODO\n'))).toEqual(['placeholder']);
  });

  it('names the value, not the field, where the value is wrong', () => {
    const says = (field: string, value: string): string =>
      faultsOf({ 'members/spelt.md': member({ [field]: value }) }).map((fault) => inOneLine(fault, 'en'))[0] ?? '';
    expect(says('country', 'UK')).toMatch(/^“UK” is not a country code/);
    expect(says('joined', '2024-02-30')).toMatch(/^“2024-02-30” is not a day/);
  });

  it.each([
    ['members/spelt.md', 'website', 'https://bakers.test/members/rye/'],
    ['members/spelt.md', 'website', 'https://bakers.test/fr/members/spelt/?from=mail'],
    ['members/spelt.md', 'website', 'https://bakers.test/repo/sources/#gazette'],
    ['sources/all.yaml', 'url', 'https://bakers.test/members/rye/'],
    ['sources/all.yaml', 'originalUrl', 'https://bakers.test/members/rye/index.md'],
    ['sources/all.yaml', 'archived', 'https://bakers.test/members/rye/'],
  ])('takes no page of this site for a site, or for what was read, elsewhere: %s, %s: %s', (file, field, address) => {
    const site = (BAKERS['site.yaml'] ?? '').replace('https://example.org\n', 'https://bakers.test\n');
    const facts = (BAKERS['sources/all.yaml'] ?? '').replace(/  url: .*\n/, field === 'url' ? '' : '$&');
    const text = file.endsWith('.md') ? member({ [field]: address }) : `${facts}  ${field}: ${address}\n`;
    const faults = faultsOf({ 'site.yaml': site, [file]: text });
    expect(faults.map((fault) => `${fault.code} ${String(fault.params?.['cause'])}`)).toEqual([
      'invalid-address cause.own-field',
    ]);
    expect(faults.map((fault) => inWords(fault, 'en').example)[0]).toMatch(`${field}: https://`);
  });

  it('leaves what else stands on the host of this site', () => {
    const site = (BAKERS['site.yaml'] ?? '').replace('https://example.org\n', 'https://bakers.test\n');
    expect(
      faultsOf({ 'site.yaml': site, 'members/spelt.md': member({ website: 'https://bakers.test/shop/' }) }),
    ).toEqual([]);
  });

  it('names all that cannot be seen on a line at once', () => {
    const [fault, ...others] = faultsOf({ 'members/spelt.md': member({ name: '\u202ASpelt Mill\u202C' }) });
    expect(fault && inOneLine(fault, 'en')).toContain('(U+202A, U+202C)');
    expect(others).toEqual([]);
  });

  it('says of JSON that it is JSON', () => {
    const [fault] = faultsOf({ 'members/spelt.md': member().replace('kind: company', '"kind": "company",') });
    expect(fault && inOneLine(fault, 'en')).toMatch(/as in JSON.*no comma.*Nearest: kind: "company"/);
    expect(fault && inOneLine(fault, 'fr')).toMatch(/en JSON.*virgule.*kind: "company"/);
  });

  it('lists no fields where a line was not indented', () => {
    const [fault] = faultsOf({ 'members/spelt.md': member().replace('---\nIt', 'archived:\non: 2024-01-01\n---\nIt') });
    expect(fault && inWords(fault, 'en').allowed).toBe('');
  });

  it.each(['members/spelt.md', 'explainers/oven/en.mdx', 'pages/about/en.md'])(
    'shows a summary of its own kind in %s',
    (file) => {
      const text = (BAKERS[file] ?? member()).replace(/^summary: .*/m, 'summary: TODO');
      const fault = faultsOf({ [file]: text }).find(({ code }) => code === 'placeholder');
      const { example = '' } = fault ? inWords(fault, 'en') : {};
      expect(example).toMatch(file.startsWith('members/') ? /chips/ : /openness/);
      expect(example).not.toMatch(/founder/);
    },
  );
});

describe('what is right is left alone', () => {
  it.each(['Type foundry based here.', 'Write clubs meet here.', 'Enter the oven here.'])('%j', (text) => {
    expect(told(member({ summary: JSON.stringify(text) }))).toEqual([]);
  });

  it.each([
    ['website', 'https://web.archive.org/web/2023/https://oat.test'],
    ['website', 'https://oat.test/login?next=/home'],
    ['name', '"’Round Oats"'],
  ])('%s: %s', (field, value) => {
    expect(told(member({ [field]: value }))).toEqual([]);
  });
});
