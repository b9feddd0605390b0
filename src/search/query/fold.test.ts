import { describe, expect, it } from 'vitest';
import { tokensOf, wordsOf } from './fold.ts';
import { passageOf } from './passage.ts';
import { stemOf } from './stem.ts';

describe('the words of a text', () => {
  it.each([
    ["L’œuvre d’Été, l'IA", 'oeuvre ete ia'],
    ['IBM’s models don’t; it isn’t', 'ibm models do not it is not'],
    ['Aujourd’hui, qu’est-ce que c’est', 'aujourdhui est ce que est'],
    ['501(c)(3) and 501(c)(6)', '501c3 and 501c6'],
    ['A*STAR, C++ and C#', 'astar c++ and c#'],
    ['400,000 or 400 000', '400000 or 400000'],
    ['Keiō ＡＣＭＥ Straße', 'keio acme straße'],
    ['国立情報', '国立 立情 情報'],
    ['~ $ “', ''],
  ])('of “%s”', (text, words) => {
    expect(wordsOf(text).join(' ')).toBe(words);
  });

  it('are found again where they stand', () => {
    const text = 'The œuvre, the Été';
    const [, work] = tokensOf(text);
    expect(work && text.slice(work.from, work.to)).toBe('œuvre');
    expect(work?.word).toBe('oeuvre');
  });
});

it('takes the endings of whole words off, and none that makes another word of it', () => {
  for (const [one, other] of [
    ['licence', 'licences'],
    ['body', 'bodies'],
    ['release', 'released'],
    ['veto', 'vetoes'],
    ['pay', 'paying'],
  ] as const)
    expect(stemOf(one, 'en')).toBe(stemOf(other, 'en'));
  for (const [one, other] of [
    ['hopital', 'hopitaux'],
    ['ferme', 'fermees'],
    ['fonde', 'fonder'],
    ['membre', 'membres'],
    ['fondateur', 'fondatrices'],
  ] as const)
    expect(stemOf(one, 'fr')).toBe(stemOf(other, 'fr'));
  // Many nouns end as verbs do.
  for (const noun of ['president', 'incident', 'different', 'concurrent', 'permanent', 'equivalent', 'precedent']) {
    expect(stemOf(`${noun}s`, 'fr')).toBe(stemOf(noun, 'fr'));
    expect(stemOf(noun, 'fr')).not.toBe(stemOf(noun.replace(/ent$/, 'e'), 'fr'));
  }
  expect(stemOf('news', 'en')).not.toBe(stemOf('new', 'en'));
  expect(stemOf('aws', 'en')).toBe('aws');
});

it('numbers are the same in words, with their unit or their ending', () => {
  expect(wordsOf('twelve, 80bn, 400k, 5th, 1er')).toEqual(wordsOf('12, 80 billion, 400,000, 5, 1'));
  expect(wordsOf('Weights & Biases')).toEqual(['weights', 'and', 'biases']);
});

describe('a passage', () => {
  it('is the sentence that says the most, with its words marked', () => {
    const text = 'Nothing of it here. The œuvre stands by the sea. It is old.';
    const { pieces, sentence } = passageOf(text, new Map([['oeuvre', 2]]));
    expect(sentence).toBe('The œuvre stands by the sea.');
    expect(pieces.filter(({ marked }) => marked).map((piece) => piece.text)).toEqual(['œuvre']);
  });

  it('of one endless word is cut as fast as others', () => {
    const endless = `${'a'.repeat(60_000)} ${'('.repeat(20_000)} ${' '.repeat(20_000)}x`;
    expect(passageOf(endless, new Map([['x', 1]])).score).toBe(1);
    expect(wordsOf(endless).at(-1)).toBe('x');
  });
});
