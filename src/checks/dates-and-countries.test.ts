import { describe, expect, it } from 'vitest';
import { FIELDS } from '../contribute/entry/fields.ts';
import { plainVoice, understand } from '../contribute/entry/understand.ts';
import { openLibrary } from '../library/index.ts';
import { faultsOf, folderOf, member } from './fixtures/folder.ts';
import { inOneLine } from './report.ts';

/** What is said of a field of a file, in English. */
const inFile = (field: string, value: string): string => {
  const faults = faultsOf({ 'members/spelt.md': member({ [field]: JSON.stringify(value) }) });
  return faults
    .filter(({ file }) => file === 'members/spelt.md')
    .map((fault) => inOneLine(fault, 'en'))
    .join(' ');
};

const lib = openLibrary(folderOf());
/** What becomes of an answer to a question: flags and the form are understood by the same. */
const answered = (key: 'joined' | 'sourceDate' | 'country', typed: string): string => {
  const field = FIELDS.find((one) => one.key === key);
  const read = field && understand(field, typed, lib, plainVoice('en'));
  return read === undefined ? '' : 'wrong' in read ? read.wrong : read.value;
};

describe('a date is understood where it has one meaning, else refused with what it can mean', () => {
  it.each([
    ['05.06.2024', ['2024-06-05', '2024-05-06']],
    ['05/06/2024', ['2024-06-05', '2024-05-06']],
    ['05-06-2024', ['2024-06-05', '2024-05-06']],
    ['8-2-24', ['2024-02-08', '2024-08-02']],
    ['5.6.24', ['2024-06-05', '2024-05-06']],
    ['24-02-08', ['2008-02-24', '2024-02-08']],
    ['2024-13-02', ['2024-02-13']],
    ['2024/13/02', ['2024-02-13']],
    ['Monday 5 December 2023', ['2023-12-05']],
    ['lundi 5 décembre 2023', ['2023-12-05']],
    ['2024', []],
    ['Q1 2024', []],
    ['early 2024', []],
    ['début 2024', []],
    ['Feb 2024', []],
    ['before 5 May 2023', []],
    ['2024-06-31', []],
  ])('%s', (typed, readings) => {
    const [file, answer] = [inFile('joined', typed), answered('joined', typed)];
    expect(file).not.toBe('');
    for (const day of readings) for (const said of [file, answer]) expect(said).toContain(day);
    expect(answer).toContain('YYYY-MM-DD');
  });

  it.each([
    ['5. Dezember 2023', '2023-12-05'],
    ['2023년 12월 5일', '2023-12-05'],
    ['2023년 12월 5일 화요일', '2023-12-05'],
    ['2023년12월5일(화)', '2023-12-05'],
    ['2023年12月5日', '2023-12-05'],
    ['2023年12月5日 火曜日', '2023-12-05'],
    ['2023年12月5日火曜日', '2023-12-05'],
    ['2023年12月5日 星期二', '2023-12-05'],
    ['2023/12/5(火)', '2023-12-05'],
    ['2023年12月 5 日', '2023-12-05'],
    ['5 December 2023, Tuesday', '2023-12-05'],
    ['mié. 6 dic. 2023'.normalize('NFD'), '2023-12-06'],
    ['Dienstag, 5. Dezember 2023', '2023-12-05'],
    ['5 de diciembre de 2023', '2023-12-05'],
    ['martedì 5 dicembre 2023', '2023-12-05'],
    ['5 dezembro 2023', '2023-12-05'],
    ['mar. 5 déc. 2023', '2023-12-05'],
    ['Mar 5 2024', '2024-03-05'],
    ['13/06/2024', '2024-06-13'],
    ['13.06.24', '2024-06-13'],
  ])('%s', (typed, day) => {
    expect(inFile('joined', typed)).toContain(`Nearest: ${day}.`);
    expect(answered('joined', typed)).toBe(day);
  });

  it('says which day of the week is wrong, and that a year is no day', () => {
    expect(inFile('joined', 'Monday 5 December 2023')).toContain('day of the week');
    expect(answered('joined', 'Monday 5 December 2023')).toContain('day of the week');
    for (const typed of ['2023년 12월 5일 월요일', '2023年12月5日(月)', '5 December 2023 (Mon)'])
      expect(answered('joined', typed)).toContain('day of the week');
    for (const typed of ['2024', 'Q1 2024', 'early 2024', 'Feb 2024'])
      expect([inFile('joined', typed), answered('joined', typed)].join(' ')).toMatch(/says no day.*names no day/);
  });

  it('offers the year of what is said roughly, where a year is enough', () => {
    expect(answered('sourceDate', '2024')).toBe('2024');
    for (const typed of [
      'Q1 2024',
      'T1 2024',
      'early 2024',
      'fin 2024',
      'spring 2024',
      'été 2024'.normalize('NFD'),
      '2024 Q3',
    ])
      expect(answered('sourceDate', typed)).toContain('Did you mean 2024?');
  });
});

describe('what is no country is told with the country it may be', () => {
  it.each([
    ['SUI', 'CH'],
    ['EL', 'GR'],
    ['GER', 'DE'],
  ])('%s is %s', (typed, code) => {
    expect(inFile('country', typed)).toContain(`Nearest: ${code}.`);
    expect(answered('country', typed)).toBe(code);
  });

  it.each([
    ['California', 'US'],
    ['London', 'GB'],
    ['Québec', 'CA'],
    ['Genève', 'CH'],
    ['Bay Area', 'US'],
    ['JA', 'JP'],
  ])('%s lies in %s, or is its language: it is asked', (typed, code) => {
    expect(inFile('country', typed)).toContain(`Nearest: ${code}.`);
    expect(answered('country', typed)).toContain(`(${code})?`);
  });

  it.each([
    ['Korea', ['KR', 'KP']],
    ['EN', ['GB', 'US']],
    ['Benelux', ['BE', 'LU', 'NL']],
    ['Scandinavie', ['DK', 'NO', 'SE']],
  ])('%s can be %s', (typed, codes) => {
    for (const code of codes)
      for (const said of [inFile('country', typed), answered('country', typed)]) expect(said).toContain(code);
  });

  it.each(['EU', 'Europe', 'Union européenne', 'Asia', 'international', 'Worldwide'])(
    '%s is a part of the world',
    (typed) => {
      for (const said of [inFile('country', typed), answered('country', typed)])
        expect(said).toContain('part of the world');
    },
  );
});
