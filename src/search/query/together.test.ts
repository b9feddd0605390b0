import { expect, it } from 'vitest';
import type { Term } from './terms.ts';
import { densest } from './together.ts';

const term = (word: string, rarity: number): Term => ({ word, known: [], rarity, needed: true });
const TERMS = new Map([
  ['tide', term('tide', 3)],
  ['pilot', term('pilot', 2)],
  ['wine', term('wine', 5)],
]);
const far = 'x '.repeat(20);

it('tells how much of what is asked stands within one sentence, each word once', () => {
  expect(densest(' tide x pilot tide ', TERMS)).toBe(5);
  expect(densest(` tide pilot ${far}wine tide `, TERMS)).toBe(8);
  expect(densest(` tide ${far}pilot ${far}wine `, TERMS)).toBe(0);
  expect(densest(' tide tide ', TERMS)).toBe(0);
  expect(densest(' ', TERMS)).toBe(0);
});

it('reads a long stretch as fast as a short one for each word, however often it has what is asked', () => {
  expect(densest(' tide pilot'.repeat(100_000), TERMS)).toBe(5);
});
