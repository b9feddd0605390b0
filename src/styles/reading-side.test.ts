import { expect, it } from 'vitest';
import { byReadingSide } from './reading-side.ts';

it.each([
  [
    'padding',
    '1px 2px 3px 4px',
    [
      ['padding-block', '1px 3px'],
      ['padding-inline', '4px 2px'],
    ],
  ],
  [
    'inset',
    'max(a(--b c) - 8px, d(e) + 1px) 0 var(--foot) auto',
    [
      ['inset-block', 'max(a(--b c) - 8px, d(e) + 1px) var(--foot)'],
      ['inset-inline', 'auto 0'],
    ],
  ],
  [
    'margin',
    '0 calc(-1 * var(--a) - var(--b)) 16px 16px',
    [
      ['margin-block', '0 16px'],
      ['margin-inline', '16px calc(-1 * var(--a) - var(--b))'],
    ],
  ],
  ['padding', '1px 2px 3px 2px', undefined],
  ['padding', '1px 2px', undefined],
  ['font', 'a b c d', undefined],
])('%s: %s is said by the side where reading begins', (prop, value, said) => {
  expect(byReadingSide(prop, value)).toEqual(said);
});
