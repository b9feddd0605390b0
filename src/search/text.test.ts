import { describe, expect, it } from 'vitest';
import { fold, ligaturesOf, phraseOf, tellingWords, toAsked, toIndexed, toShown } from './text.ts';
import { growthOf, LINEAR } from '../tests/support/work.ts';

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

  it('is asked without the words that are in every text, unless it has no others', () => {
    expect(tellingWords('who is in the alliance', 'en')).toEqual(['alliance']);
    expect(tellingWords('who is it', 'en')).toEqual(['who', 'is', 'it']);
    expect(tellingWords('qui manque à l alliance', 'fr')).toEqual(['manque', 'alliance']);
  });

  it('is looked for in a row without those words at its ends', () => {
    expect(phraseOf('un grand modèle de langage', 'fr')).toBe('grand modèle de langage');
    expect(phraseOf('who is missing', 'en')).toBe('missing');
  });
});

it('folds two spellings of a name into one', () => {
  expect(fold('École “Polytechnique”')).toBe('ecole polytechnique');
  expect(fold('501(c)(3)')).toBe('501c3');
  expect(fold('Keiō')).toBe('keio');
  expect(fold('open-source')).toBe('open source');
  expect(fold('Œuvre')).toBe('oeuvre');
});

it('finds ligatures behind an endless word, and looks at that once', () => {
  const growth = growthOf((size) => {
    expect(ligaturesOf([`${'a'.repeat(size)} it’s an œuvre`])).toEqual({ oeuvre: 'œuvre' });
  }, 100_000);
  expect(growth).toBeLessThan(LINEAR);
});
