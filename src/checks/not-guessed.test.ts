import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIELDS } from '../contribute/fields.ts';
import { newKind } from '../contribute/new-kind.ts';
import { plainVoice, understand } from '../contribute/understand.ts';
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
const answered = (key: 'joined' | 'sourceDate' | 'website', typed: string): string => {
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
  ])('%s is proposed no name', (name) => {
    const file = `members/${name}`;
    const [fault, ...more] = faultsOf({ [file]: 'Read me.\n' }).filter((one) => one.file === file);
    expect(more).toEqual([]);
    expect(fault?.nearest).toBeUndefined();
    expect(fault && inOneLine(fault, 'en')).toContain('does not belong');
    expect(fault && inOneLine(fault, 'fr')).toContain('n’a pas sa place');
  });

  it.each([
    ['Air FR.md', 'file-name → air-fr.md'],
    ['air-fr_FR.md', 'file-name → air-fr.fr.md'],
    ['rye_fr.md', 'file-name → rye.fr.md'],
    ['rye.FR.md', 'file-name → rye.fr.md'],
  ])('%s: a language stands behind a sign', (name, expected) => {
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
