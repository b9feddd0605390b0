import { expect, it } from 'vitest';
import { wordsOf } from '../query/fold.ts';
import { early, folded } from './early.ts';

const NAMES = [
  { p: 'members/harbour-works/', n: 'Harbour Works' },
  { p: 'absent/norvik/', n: 'Norvik' },
  { p: 'members/ecole/', n: 'École des ports', a: ['School of Harbours'] },
  { p: 'members/oeuvre/', n: 'L’Œuvre du large' },
  { p: 'members/norvik-sea/', n: 'Norvik Sea Institute' },
];
const found = (text: string): string[] => early(NAMES, text).map(({ p }) => p);

it('finds names by their letters before the engine is there: the name itself first, then what begins so', () => {
  expect(found('norvik')).toEqual(['absent/norvik/', 'members/norvik-sea/']);
  expect(found('harbourworks')).toEqual(['members/harbour-works/']);
  expect(found('inst nor')).toEqual(['members/norvik-sea/']);
  expect(found('harb')).toEqual(['members/harbour-works/', 'members/ecole/']);
});

it('finds them without accents, ligatures and the article that clings to them, and nothing for one letter or for what no name has', () => {
  expect(found('ecole')).toEqual(['members/ecole/']);
  expect(found("l'école des ports")).toEqual(['members/ecole/']);
  expect(found('d’Norvik')).toEqual(['absent/norvik/', 'members/norvik-sea/']);
  expect(found('oeuvre')).toEqual(['members/oeuvre/']);
  expect(found('n')).toEqual([]);
  expect(found('norvik volcano')).toEqual([]);
});

it.each([
  'École d’Été',
  'L’Œuvre du large',
  'qu’Æther',
  'Salt & Sons',
  'A*TIDE of 501(c)(3)',
  'Tie-up, Port42 (Rye)',
  'ＡＣＭＥ Straße',
])('folds %s into the same letters as the engine does', (name) => {
  expect(folded(name).replaceAll(' ', '')).toBe(wordsOf(name).join(''));
});
