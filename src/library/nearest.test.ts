import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, nearest } from './nearest.ts';

describe('the distance of words', () => {
  it.each([
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['rye', 'rey', 1],
    ['rye', 'rye', 0],
  ])('%s to %s', (a, b, n) => expect(distance(a, b)).toBe(n));
  it('is the same both ways, and never less than what one word has more', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(
        word,
        word,
        (a, b) => distance(a, b) === distance(b, a) && distance(a, b) >= Math.abs(a.length - b.length),
      ),
    );
  });
});

describe('the nearest word', () => {
  const words = ['company', 'startup', 'university', 'ibm'];
  it.each([
    ['compani', 'company'],
    ['COMPANY', 'company'],
    ['univ', 'university'],
    ['imb', 'ibm'],
    ['something-else', undefined],
  ])('to %s', (found, near) => expect(nearest(found, words)).toBe(near));
  it('is none where there are no words', () => expect(nearest('x', [])).toBeUndefined());
});
