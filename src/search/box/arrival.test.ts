import { expect, it } from 'vitest';
import { aimed, fragmentOf } from './arrival.ts';

it('leads to a sentence by its first and its last words, without what is set around them', () => {
  expect(fragmentOf('“Open” models, it says, are not a condition of membership.')).toBe(
    ':~:text=Open%20models%20it%20says,a%20condition%20of%20membership',
  );
  expect(fragmentOf('A well-known yard.')).toBe(':~:text=A%20well%2Dknown%20yard');
  expect(fragmentOf('Too short.')).toBe('');
});

it('leads to the same place, whether a link is aimed once or at each sign of a press', () => {
  for (const href of ['https://x.test/a/', 'https://x.test/a/#b']) {
    const once = aimed(href, 'The yard builds ships.');
    expect(once).toMatch(/^https:\/\/x\.test\/a\/#b?:~:text=The%20yard%20builds%20ships$/);
    expect(aimed(once, 'The yard builds ships.')).toBe(once);
  }
});
