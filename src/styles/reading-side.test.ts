import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BOOK_STYLES, OWN_STYLES } from '../editions/own-styles.ts';
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

it('no style says left or right where it means the side on which reading begins or ends', () => {
  const PHYSICAL =
    /(?:^|[\s;{])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)\b|(?:left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b)|(?<!--onwards, )\bto (?:left|right)\b/g;
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => [file, readFileSync(join('src', file), 'utf8').replace(/\/\*[^]*?\*\//g, '')] as const);
  expect(files.length).toBeGreaterThan(20);
  const own = [['own-styles.ts', OWN_STYLES + BOOK_STYLES]] as const;
  const found = [...files, ...own].flatMap(([file, css]) =>
    [...css.matchAll(PHYSICAL)].map(([said]) => `${file}: ${said.trim()}`),
  );
  expect(found).toEqual([]);
});
