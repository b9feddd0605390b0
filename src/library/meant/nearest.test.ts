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

it('stops counting at a limit, and counts right below it', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(
      word,
      word,
      fc.integer({ min: 0, max: 9 }),
      (a, b, limit) => distance(a, b, limit) === Math.min(distance(a, b), limit),
    ),
    { numRuns: 1000 },
  );
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
  it('is the one that comparing all of them would find', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '-', 'ш'), maxLength: 7 });
    fc.assert(
      fc.property(letters, fc.array(letters, { maxLength: 6 }), (found, allowed) => {
        const far = (w: string): number => (found.length > 2 && w.startsWith(found) ? 1 : distance(found, w));
        const least = Math.min(...allowed.map(far));
        const near = least <= Math.max(2, Math.ceil(found.length * 0.4));
        expect(nearest(found, allowed)).toBe(near ? allowed.find((w) => far(w) === least) : undefined);
      }),
      { numRuns: 2000 },
    );
  });
  it('is never the word that denies it', () => {
    expect(nearest('contested', ['uncontested', 'disputed'])).toBeUndefined();
    expect(nearest('unplain', ['plain', 'unplanned'])).toBe('unplanned');
  });

  it('is none where there are no words', () => expect(nearest('x', [])).toBeUndefined());
});
