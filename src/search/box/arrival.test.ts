import { expect, it } from 'vitest';
import { fragmentOf } from './arrival.ts';

it('leads to a sentence by its first and its last words, without what is set around them', () => {
  expect(fragmentOf('“Open” models, it says, are not a condition of membership.')).toBe(
    ':~:text=Open%20models%20it%20says,a%20condition%20of%20membership',
  );
  expect(fragmentOf('A well-known yard.')).toBe(':~:text=A%20well%2Dknown%20yard');
  expect(fragmentOf('Too short.')).toBe('');
});
