import { describe, expect, it } from 'vitest';
import { growthOf, LINEAR } from '../../tests/support/work.ts';
import { ligaturesOf, toAsked, toIndexed, toShown } from './indexed-text.ts';

describe('the indexed copy of a text', () => {
  it('has a gap behind an elided word in French, and none in English', () => {
    expect(toIndexed('L’IA de l’université, aujourd’hui', 'fr')).toBe('L’ IA de l’ université, aujourd’ hui');
    expect(toIndexed("l'IA", 'fr')).toBe('l’ IA');
    expect(toIndexed('Meta’s models don’t', 'en')).toBe('Meta’s models don’t');
  });

  it('leaves apostrophes of names alone', () => {
    expect(toIndexed('Moody’s', 'fr')).toBe('Moody’s');
  });

  it('has œ and æ written out', () => {
    expect(toIndexed('Œuvre, cœur, æther', 'fr')).toBe('Oeuvre, coeur, aether');
  });

  it.each([
    ['fr', 'L’œuvre d’aujourd’hui : « l’IA » ; et qu’en dit-on ?'],
    ['fr', 'Jusqu’à l’été, puisqu’il le faut'],
    ['en', 'Meta’s œuvre isn’t done'],
  ] as const)('gives the %s text back when it is shown', (lang, text) => {
    const plain = (s: string): string => s.replace(/[\u00A0\u202F]/g, ' ');
    expect(plain(toShown(toIndexed(text, lang), lang, ligaturesOf([text])))).toBe(plain(text));
  });
});

describe('a query', () => {
  it('loses the articles that cling to a word, whichever apostrophe was typed', () => {
    expect(toAsked('l’IA', 'fr')).toBe('IA');
    expect(toAsked("d'ouverture", 'fr')).toBe('ouverture');
    expect(toAsked('aujourd’hui', 'fr')).toBe('aujourd hui');
    expect(toAsked('Meta’s', 'en')).toBe("Meta's");
  });
});

it('finds ligatures behind an endless word, and looks at that once', () => {
  const growth = growthOf((size) => {
    expect(ligaturesOf([`${'a'.repeat(size)} it’s an œuvre`])).toEqual({ oeuvre: 'œuvre' });
  });
  expect(growth).toBeLessThan(LINEAR);
});
