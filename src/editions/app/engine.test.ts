import { describe, expect, it } from 'vitest';
import { Engine, wordsOf } from './engine.ts';
import { excerptOf } from './excerpt.ts';
import { placeIn } from './place.ts';

const entry = (id: string, title: string, text = ''): { id: string; title: string; text: string; room: string } => ({
  id,
  title,
  text,
  room: 'members',
});
const fr = new Engine(
  [
    entry('a', 'Université de Tokyo', 'Un établissement.'),
    entry('b', 'Llama', 'Un modèle dont l’université parle, au cœur de l’IA.'),
    entry('c', 'Hugging Face', 'Une plateforme.'),
  ],
  'fr',
);
const ids = (text: string): string[] => fr.search(text).map((hit) => hit.entry.id);

describe('search in the single file', () => {
  it('cuts words at an elision, and folds accents and ligatures', () => {
    expect(wordsOf("L’œuvre d’Été, l'IA")).toEqual(['oeuvre', 'ete', 'ia']);
  });

  it.each([
    ['universite', ['a', 'b']],
    ['l’université', ['a', 'b']],
    ['coeur', ['b']],
    ['huging face', ['c']],
    ['hugg', ['c']],
    ['tokio', ['a']],
    ['ia', ['b']],
    ['', []],
    ['zzzz', []],
  ])('finds “%s”', (text, expected) => {
    expect(ids(text)).toEqual(expected);
  });

  it('gives what has some of the words where nothing has all', () => {
    expect(ids('tokyo plateforme').sort()).toEqual(['a', 'c']);
  });
});

describe('an excerpt', () => {
  it('begins near the first word that answers, and marks each', () => {
    const text = `${'mot '.repeat(60)}le cœur du sujet ${'mot '.repeat(60)}`;
    const pieces = excerptOf(text.trim(), ['coeur']);
    expect(pieces[0]?.text).toBe('… ');
    expect(pieces.filter(({ marked }) => marked).map((piece) => piece.text)).toEqual(['cœur']);
    expect(pieces.at(-1)?.text.endsWith(' …')).toBe(true);
  });

  it('shows a short text whole', () => {
    expect(
      excerptOf('Un mot.', [])
        .map((piece) => piece.text)
        .join(''),
    ).toBe('Un mot.');
  });
});

describe('a place in the file', () => {
  it('is a page, a part of one, or a choice in the directory', () => {
    expect(placeIn('')).toEqual({ id: 'home/', search: '' });
    expect(placeIn('#claims/c7')).toEqual({ id: 'claims/c7', search: '' });
    expect(placeIn('#members/?kind=company')).toEqual({ id: 'members/', search: '?kind=company' });
    expect(placeIn('#%E0%A4%A')).toEqual({ id: '%E0%A4%A', search: '' });
  });
});
