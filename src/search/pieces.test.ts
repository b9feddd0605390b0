import { expect, it } from 'vitest';
import { hasAll, isNear, markTitle } from './pieces.ts';

const marked = (title: string, words: string[]): string[] =>
  markTitle(title, words).flatMap(({ text, marked: is }) => (is ? [text] : []));

it('marks the words of a title that answer, with other endings and accents too', () => {
  expect(marked('The Universities of Génève', ['university', 'geneve'])).toEqual(['Universities', 'Génève']);
  expect(marked('Open weights', ['open'])).toEqual(['Open']);
  expect(marked('Unknown', ['un'])).toEqual(['Unknown']);
});

it('keeps every letter of a title', () => {
  const title = 'Llama’s licence <b>';
  expect(
    markTitle(title, ['llama'])
      .map((p) => p.text)
      .join(''),
  ).toBe(title);
});

it('knows whether a text has all words of a query', () => {
  expect(hasAll('hugging face hub', ['huging'])).toBe(false);
  expect(hasAll('open source', ['opensource'])).toBe(true);
});

it('knows a word with another ending from a word that only begins alike', () => {
  expect(isNear('a body', ['bodies'])).toBe(true);
  expect(isNear('un port', ['unversite'])).toBe(false);
});
