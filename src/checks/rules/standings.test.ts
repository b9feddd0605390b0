import { describe, expect, it } from 'vitest';
import { BAKERS, linesOf } from '../fixtures/folder.ts';

const WEAK = (BAKERS['sources/all.yaml'] ?? '')
  .replace('id: gazette', 'id: leaflet')
  .replace('reliability: high', 'reliability: low\n  note: { en: Handed out., fr: Distribué. }');

const claim = (id: string, more: string, source = 'gazette'): string => `- id: ${id}
  text: { en: There are some., fr: Il y en a. }
  maker: press
  who: { en: Gazette, fr: Gazette }
  note: { en: Counted at the door., fr: Comptés à la porte. }
${more}  date: 2023-01-02
  checked: 2024-01-01
  sources: [${source}]
`;
const DISPUTED = '  standing: disputed\n  reason: { en: Others say ten., fr: D’autres disent dix. }\n';
const PLAIN = '  standing: uncontested\n';
const answering = (other: string): string => `  answers: [${other}]\n`;

const lines = (...claims: string[]): string[] =>
  linesOf({
    'sources/more.yaml': WEAK,
    'claims/more.yaml': claims.join(''),
    'members/spelt.md': (BAKERS['members/rye.md'] ?? '')
      .replace('name: Rye', 'name: Spelt')
      .replace('Rye bakes', 'It bakes [a](claim:a), [b](claim:b)'),
  });

describe('claims that answer each other', () => {
  it('are both disputed, and name each other', () => {
    expect(lines(claim('a', DISPUTED + answering('b')), claim('b', DISPUTED + answering('a')))).toEqual([]);
    expect(lines(claim('a', DISPUTED + answering('b')), claim('b', PLAIN + answering('a')))).toEqual([
      'claims/more.yaml:17:13 answers-uneven uncontested',
    ]);
  });
  it('are told where one of them does not name the other, or names nobody', () => {
    expect(lines(claim('a', DISPUTED + answering('b')), claim('b', DISPUTED))).toEqual([
      'claims/more.yaml:8:13 answers-one-way b',
    ]);
    expect(lines(claim('a', DISPUTED + answering('ten')), claim('b', DISPUTED))).toEqual([
      'claims/more.yaml:8:13 unknown-id ten',
    ]);
  });
  it('stand apart where one of them is said by a weak source alone', () => {
    expect(lines(claim('a', DISPUTED + answering('b'), 'leaflet'), claim('b', PLAIN + answering('a')))).toEqual([]);
    expect(lines(claim('a', PLAIN + answering('b'), 'leaflet'), claim('b', PLAIN + answering('a')))).toEqual([
      'claims/more.yaml:6:13 answers-uneven uncontested',
    ]);
  });
});

describe('what the other side says', () => {
  const against = (n: number): string =>
    `${DISPUTED}  against: { en: "${'bread '.repeat(n).trim()}", fr: "${'pain '.repeat(n).trim()}" }\n`;
  it('has at most eighteen words', () => {
    expect(lines(claim('a', against(18)), claim('b', PLAIN))).toEqual([]);
    expect(lines(claim('a', against(19)), claim('b', PLAIN))).toEqual([
      'claims/more.yaml:8:18 against-too-long',
      expect.stringMatching(/^claims\/more\.yaml:8:\d+ against-too-long$/),
    ]);
  });
  it('is said of no claim that nobody contests', () => {
    expect(lines(claim('a', `${PLAIN}  against: { en: No., fr: Non. }\n`), claim('b', PLAIN))).toEqual([
      expect.stringMatching(/^claims\/more\.yaml:\d+:\d+ invalid/),
    ]);
  });
});
