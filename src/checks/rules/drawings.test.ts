import { describe, expect, it } from 'vitest';
import { BAKERS, linesOf } from '../fixtures/folder.ts';

const title = 'title: { en: A point, fr: Un point }\n  says: { en: So it was counted., fr: Compté ainsi. }\n';
const growth = (count: string, text = title): string[] =>
  linesOf({
    'claims/all.yaml': (BAKERS['claims/all.yaml'] ?? '').replace('nine.', '9.').replace('neuf.', '9.'),
    'figures.yaml': `- id: counts
  draw: growth
  ${text}  counts:
    - { n: 9, claim: nine-bakers }
    - ${count}
`,
  });
const seats = (rye: string): string[] =>
  linesOf({
    'figures.yaml': `- id: tables
  draw: seats
  ${title}  bodies:
    - { id: guild, own: true, name: { en: Guild, fr: Guilde } }
    - { id: club, name: { en: Club, fr: Club } }
  rows:
    - who: rye
      seats: ${rye}
    - name: { en: Oats, fr: Avoine }
      seats:
        club: { as: member, since: 2023, source: gazette }
`,
  });
const line = (place: string): string[] =>
  linesOf({
    'figures.yaml': `- id: crust
  draw: line
  ${title}  steps: [{ en: Soft, fr: Tendre }, { en: Hard, fr: Dure }]
  places:
    - who: [rye]
      from: 2
      what: { en: A loaf, fr: Un pain }
      date: 2023
      maker: press
      source: gazette
    - who: [rye]
      what: { en: A roll, fr: Un petit pain }
      date: 2023
      source: gazette
      claim: nine-bakers
      ${place}
`,
  });

describe('the growth that a figure shows', () => {
  it('has numbers that stand in their claims', () => {
    expect(growth('{ n: 9, over: true, claim: nine-bakers }')).toEqual([]);
    expect(growth('{ n: 10, claim: nine-bakers }')).toEqual(['figures.yaml:7:12 count-not-in-claim 10']);
  });
  it('says “names” only where there is a file for each name', () => {
    expect(growth('{ n: 9, names: true, claim: nine-bakers }')).toEqual(['figures.yaml:7:22 names-not-in-files 9']);
  });
  it('has no number in its title that it does not show', () => {
    const wrong = title.replace('A point', 'From 9 to 12').replace('Un point', 'De 9 à 9');
    expect(growth('{ n: 9, claim: nine-bakers }', wrong)).toEqual(['figures.yaml:3:16 number-not-in-figure 12']);
  });
});

describe('the seats that a figure shows', () => {
  it('are those of the files in the body whose members have files', () => {
    expect(seats('{ guild: { as: founder, since: 2023, source: gazette } }')).toEqual([]);
    expect(seats('{ club: { as: founder, since: 2023, source: gazette } }')).toEqual([
      'figures.yaml:9:7 seat-not-as-filed rye',
    ]);
  });
  it('are in bodies that the figure has', () => {
    const both =
      '{ guild: { as: founder, since: 2023, source: gazette }, clab: { as: member, since: 2023, source: gazette } }';
    expect(seats(both)).toEqual([expect.stringMatching(/^figures\.yaml:10:\d+ unknown-body clab$/)]);
  });
  it('name sources that are there', () => {
    expect(seats('{ guild: { as: founder, since: 2023, source: gazete } }')).toEqual([
      expect.stringMatching(/^figures\.yaml:10:\d+ unknown-id gazete$/),
    ]);
  });
});

describe('the places on a line', () => {
  it('are on it', () => {
    expect(line('{from: 1, to: 2, maker: press}'.replace(/[{}]/g, '').replace(/, /g, '\n      '))).toEqual([]);
    expect(line('from: 3\n      maker: press')).toEqual(['figures.yaml:18:13 step-off-the-line 3']);
  });
  it('have the maker of their claim', () => {
    expect(line('from: 1\n      maker: opinion')).toEqual(['figures.yaml:19:14 maker-not-of-claim opinion']);
  });
});

describe('where something strayed', () => {
  const strayed = (to: number, claim: string): string[] =>
    line(`from: 1
      maker: press
      strayed: { to: ${to}, what: { en: Stolen, fr: Volé }, date: 2023, claim: ${claim} }`);
  it('is on the line, and rests on a claim that is there', () => {
    expect(strayed(2, 'nine-bakers')).toEqual([]);
    expect(strayed(3, 'nine-bakers')).toEqual(['figures.yaml:20:22 step-off-the-line 3']);
    expect(strayed(2, 'nine-baker')).toEqual([expect.stringMatching(/^figures\.yaml:20:\d+ unknown-id nine-baker$/)]);
  });
});

describe('the parts of a whole', () => {
  const parts = (n: number, source = 'gazette'): string[] =>
    linesOf({
      'figures.yaml': `- id: flour
  draw: parts
  ${title}  whole: { n: 9, label: { en: Nine sacks, fr: Neuf sacs }, source: gazette }
  parts:
    - { n: 4, label: { en: Four, fr: Quatre }, what: { en: rye, fr: seigle }, source: gazette }
    - { n: ${n}, label: { en: Some, fr: Un peu }, what: { en: bran, fr: son }, source: ${source} }
  rest: { en: Wheat, fr: Blé }
`,
    });
  it('lie each within the one before', () => {
    expect(parts(3)).toEqual([]);
    expect(parts(5)).toEqual(['figures.yaml:8:12 part-beyond-whole 5']);
  });
  it('name sources that are there', () => {
    expect(parts(3, 'gazete')).toEqual([expect.stringMatching(/^figures\.yaml:8:\d+ unknown-id gazete$/)]);
  });
});

describe('the threads through texts', () => {
  const threads = (text: string): string[] =>
    linesOf({
      'figures.yaml': `- id: words
  draw: threads
  ${title}  texts:
    - { id: charter, name: { en: Charter, fr: Charte }, date: 2023, source: gazette }
    - { id: notice, name: { en: Notice, fr: Avis }, date: 2024, source: gazette }
  subjects:
    - { name: { en: Rye, fr: Seigle }, as: { charter: { en: rye, fr: seigle } } }
    - { name: { en: Oats, fr: Avoine }, as: { ${text}: { en: oats, fr: avoine } } }
`,
    });
  it('run through texts that the figure has', () => {
    expect(threads('notice')).toEqual([]);
    expect(threads('notise')).toEqual([expect.stringMatching(/^figures\.yaml:10:\d+ unknown-text notise$/)]);
  });
});
