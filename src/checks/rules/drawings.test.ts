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
