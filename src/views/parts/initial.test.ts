import { expect, it } from 'vitest';
import { initialOf } from './initial.ts';

it.each([
  ['École polytechnique', 'E'],
  ['fast.ai', 'F'],
  ['Ōsaka Lab', 'O'],
  ['4chan', '#'],
  ['', '#'],
])('puts “%s” under %s', (name, letter) => {
  expect(initialOf(name)).toBe(letter);
});
