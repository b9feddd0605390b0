import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIELDS } from '../contribute/entry/fields.ts';
import { newKind } from '../contribute/new/kind.ts';
import { plainVoice, understand } from '../contribute/entry/understand.ts';
import { openLibrary } from '../library/index.ts';
import { BAKERS, faultsOf, folderOf, member, TODAY } from './fixtures/folder.ts';
import { fixContent } from './fix.ts';
import { inOneLine } from './report.ts';

/** What is told of a file, each with what is nearest. */
const told = (text: string, file = 'members/spelt.md'): string[] =>
  faultsOf({ [file]: text })
    .filter((fault) => fault.file === file && fault.code !== 'figure-without-source')
    .map(({ code, nearest }) => `${code}${nearest === undefined ? '' : ` → ${nearest}`}`);
const inField = (field: string, value: string): string[] => told(member({ [field]: JSON.stringify(value) }));
const inTitle = (title: string): string[] =>
  told(
    (BAKERS['sources/all.yaml'] ?? '').replace('gazette', 'tide').replace('A loaf of news', JSON.stringify(title)),
    'sources/more.yaml',
  ).filter((one) => one !== 'unused-source');

const lib = openLibrary(folderOf());
/** What becomes of an answer in the form or behind a flag: its value, or what is said of it. */
const answered = (key: 'joined' | 'sourceDate' | 'website' | 'country', typed: string): string => {
  const field = FIELDS.find((one) => one.key === key);
  const read = field && understand(field, typed, lib, plainVoice('en'));
  return read === undefined ? '' : 'wrong' in read ? `refused: ${read.wrong}` : read.value;
};

describe('a title stands as it was copied', () => {
  it.each(['12. Jahresbericht', '1. Introduction', "'Tis the season'", '2024. A year', '§ 5 in short'])(
    '%j',
    (title) => {
      expect(inTitle(title)).toEqual([]);
    },
  );

  it('and a sentence may begin with a number of order', () => {
    expect(inField('summary', '1. FC Oat is a club.')).toEqual([]);
    expect(inField('summary', '1. A baker.')).toEqual(['marks-in-field → A baker.']);
    expect(inField('summary', '2. Une boulangerie.')).toEqual(['marks-in-field → Une boulangerie.']);
    expect(inField('name', "'Spelt'")).toEqual(['marks-in-field → Spelt']);
  });
});

describe('a year of two digits', () => {
  it.each(['5 May 99', '5 May 85', '5/6/99', '31.12.75', '99-12-31'])('%s is none that is still to come', (typed) => {
    expect(inField('joined', typed)).toEqual(['invalid-form']);
    expect(answered('joined', typed)).toMatch(/^refused: .*YYYY-MM-DD/);
  });

  it('is one that has been', () => {
    expect(inField('joined', '31 May 23')).toEqual(['invalid-form → 2023-05-31']);
  });
});

describe('a misspelt month is only offered', () => {
  it.each([
    ['5 Febuary 2023', '2023-02-05'],
    ['3 jully 2023', '2023-07-03'],
    ['7 Match 2023', '2023-03-07'],
    ['3 Septembr 2023', '2023-09-03'],
    ['Decemebr 5, 2023', '2023-12-05'],
    ['le 3 fevreir 2023', '2023-02-03'],
  ])('%s', async (typed, day) => {
    expect(inField('joined', typed)).toEqual([`invalid-form → ${day}`]);
    expect(answered('joined', typed)).toMatch(new RegExp(`^refused: .*Did you mean .*${day}`));
    const printed: string[] = [];
    const screen = {
      print: (text: string) => void printed.push(text),
      ask: () => Promise.resolve(undefined),
      isPiped: true,
    };
    const args = ['event', '--yes', '--id=x', `--date=${typed}`];
    expect(await newKind(args, folderOf(), screen, { env: { LANG: 'en' }, today: TODAY })).toBe(2);
    expect(printed.join('\n')).toMatch(new RegExp(`Did you mean .*${day}`));
  });

  it.each(['3 juxho 2023', '3 juny 2023', '3 xyzzy 2023', '3 maj 2023'])('%s is near to none, or to two', (typed) => {
    expect(inField('joined', typed)).toEqual(['invalid-form']);
    expect(answered('joined', typed)).not.toContain('Did you mean');
  });

  it('is offered where a month is enough, and told as that where it is not', () => {
    expect(answered('sourceDate', 'Febuary 2023')).toMatch(/^refused: .*2023-02/);
    expect(answered('joined', 'Febuary 2023')).toMatch(/names no day/);
  });
});

describe('two words are no address', () => {
  it.each(['IBM,Meta', 'none,yet', 'oat,test'])('%s', (typed) => {
    expect(inField('website', typed)).toEqual(['invalid-address']);
    expect(answered('website', typed)).toMatch(/^refused: (?!.*Did you mean)/);
  });
});

describe('what stands beside content', () => {
  it.each([
    'README.md',
    'LICENSE',
    'LICENSE.md',
    'Contributing.md',
    'CHANGELOG.txt',
    'CODE_OF_CONDUCT.md',
    'LISEZMOI.md',
    'README FR.md',
    'LICENSE-MIT',
  ])('%s is proposed no name', (name) => {
    const file = `members/${name}`;
    const [fault, ...more] = faultsOf({ [file]: 'Read me.\n' }).filter((one) => one.file === file);
    expect(more).toEqual([]);
    expect(fault?.nearest).toBeUndefined();
    expect(fault && inOneLine(fault, 'en')).toContain('does not belong');
    expect(fault && inOneLine(fault, 'fr')).toContain('n’a pas sa place');
  });

  it.each([
    ['Security Lab.md', 'file-name → security-lab.md'],
    ['History_Museum.md', 'file-name → history-museum.md'],
    ['Air FR.md', 'file-name → air-fr.md'],
    ['air-fr_FR.md', 'file-name → air-fr.fr.md'],
    ['rye_fr.md', 'file-name → rye.fr.md'],
    ['rye.FR.md', 'file-name → rye.fr.md'],
  ])('%s is a name, and a language stands behind a sign', (name, expected) => {
    expect(told(member(), `members/${name}`)).toEqual([expected]);
  });
});

it('a file with the line ends of an old Mac is told as that, and mended', () => {
  const long = member({}, `${'It bakes. It sells.\n'.repeat(1000)}`).replaceAll('\n', '\r');
  const [fault] = faultsOf({ 'members/spelt.md': long });
  expect(fault).toMatchObject({ code: 'no-frontmatter', params: { cause: 'fence.line-ends' } });
  const dir = folderOf({ 'members/spelt.md': long });
  fixContent(dir);
  expect(readFileSync(join(dir, 'members/spelt.md'), 'utf8')).not.toContain('\r');
});

describe('the address of a page of this site', () => {
  const site = (BAKERS['site.yaml'] ?? '').replace('address: https://example.org', 'address: https://bakers.test');
  const toldOf = (text: string): string[] =>
    faultsOf({ 'site.yaml': site, 'members/spelt.md': text })
      .filter(({ file }) => file === 'members/spelt.md')
      .map(({ code, nearest }) => `${code}${nearest === undefined ? '' : ` → ${nearest}`}`);
  const BODY = 'It bakes. It sells.\n\n';

  it.each([
    ['https://bakers.test/members/rye/', 'member:rye'],
    ['https://bakers.test/fr/members/rye', 'member:rye'],
    ['https://bakers.test/members/rye/index.html', 'member:rye'],
    ['https://bakers.test/claims/#nine-bakers', 'claim:nine-bakers'],
    ['https://bakers.test/sources/#gazette', 'source:gazette'],
  ])('%s is linked by what it is', (address, link) => {
    expect(toldOf(member({}, `${BODY}See [this](${address}).\n`))).toEqual([`relative-link → ${link}`]);
  });

  it('is left where it shows no thing, or is another site', () => {
    for (const address of ['https://bakers.test/', 'https://bakers.test/feed.json', 'https://other.test/members/rye/'])
      expect(toldOf(member({}, `${BODY}See [this](${address}).\n`))).toEqual([]);
  });

  it('is an id in a field', () => {
    expect(toldOf(member({ sources: '["https://bakers.test/sources/#gazette"]' }))).toEqual(['unknown-id → gazette']);
    expect(toldOf(member({ related: '["https://bakers.test/fr/members/rye/"]' }))).toEqual(['unknown-id → rye']);
  });
});

it('a source by a link is the one of its address, whatever its words', () => {
  expect(told(member({ sources: '["[Our paper](https://gazette.test/loaf)"]' }))).toEqual(['unknown-id → gazette']);
  expect(told(member({ sources: '["[Gazette](https://other.test/x)"]' }))).toEqual(['unknown-id']);
});

it('names between wide commas are told as a list', () => {
  expect(told(member({ aliases: '[Oat，Barley, Rolls]' }))).toEqual(['invalid-type → [Oat, Barley, Rolls]']);
  expect(told(member({ aliases: '[面包，师]' }))).toEqual([]);
});

it.each(['\u00A0\u00A0It bakes more.', '&nbsp;It bakes more.'])('%j begins with spaces that would be seen', (text) => {
  expect(told(member({}, `It bakes. It sells.\n\n${text}\n`))).toEqual(['unwanted-mark → It bakes more.']);
});

it.each(['It keeps a list called “TODO”.', 'It has a file "FIXME" on it.', 'Sa liste s’appelle «\u00A0TODO\u00A0».'])(
  '%j names a word, and leaves nothing to be written',
  (text) => {
    const codes = [...told(member({}, `It bakes. It sells.\n\n${text}\n`)), ...inField('summary', text)];
    expect(codes.filter((one) => one.startsWith('placeholder'))).toEqual([]);
  },
);

it.each(['“TODO” it bakes.', 'It is “TODO: bake”.', 'It has a “TODO”, and TODO.'])(
  '%j is still to be written',
  (text) => {
    expect(inField('summary', text)).toEqual(['placeholder']);
  },
);

it.each(['Wakanda', 'XX', 'unknown', 'Planet Earth'])('%s is no country, and near to none', (typed) => {
  expect(inField('country', typed)[0]).toMatch(/^(?:invalid-form|invalid-value|placeholder)$/);
  expect(answered('country', typed)).toMatch(/^refused: (?!.*Did you mean)/);
});
