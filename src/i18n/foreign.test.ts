import { describe, expect, it } from 'vitest';
import { foreignIn } from './foreign.ts';

describe('words of the other language', () => {
  it.each([
    ['more than 20', 'fr'],
    ['Joint Statement on Bread Safety and Openness', 'fr'],
    ['in contrast to the few with a closed oven', 'fr'],
    ['pas plus de vingt', 'en'],
    ['une croûte dorée dans le four', 'en'],
  ] as const)('are known by their small words: %s', (words, lang) => {
    const other = lang === 'fr' ? 'en' : 'fr';
    expect(foreignIn(words, lang)).toBe(other);
    expect(foreignIn(words, other)).toBeUndefined();
  });

  it.each([
    ['plus de vingt', 'fr'],
    ['The Gazette', 'fr'],
    ['Bank of Oats', 'fr'],
    ['Marlow Institute of Baking (MIB)', 'fr'],
    ['responsible', 'fr'],
    ['25+', 'fr'],
    ['Le Four', 'en'],
    ['over fifty bakers', 'en'],
  ] as const)('are not seen in what is right, in names, nor in a word alone: %s', (words, lang) =>
    expect(foreignIn(words, lang)).toBeUndefined(),
  );
});
