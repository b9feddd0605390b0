import { expect, it } from 'vitest';
import { figureSchema } from '../../schema/figure.ts';
import { tinyLibrary } from '../../tests/support/tiny.ts';
import { usesOf } from './backlinks.ts';
import { Views } from '../views.ts';

const text = { en: 'One', fr: 'Un' };
const figure = {
  file: 'figures.yaml',
  line: 1,
  ...figureSchema.parse({
    id: 'tide-gauge',
    draw: 'growth',
    title: { en: 'The tide rises', fr: 'La marée monte' },
    says: text,
    counts: [
      { n: 2, claim: 'three-signatures' },
      { n: 3, claim: 'one-clock' },
    ],
  }),
};
const views = new Views({ ...tinyLibrary(), figures: new Map([[figure.id, figure]]) }, 'fr', '/repo/');

it('names the figures that draw a claim, behind the texts that carry it', () => {
  const uses = usesOf(views, 'claim', 'three-signatures');
  expect(uses.at(-1)).toEqual({
    kind: 'figure',
    id: 'tide-gauge',
    title: 'La marée monte',
    href: '/repo/fr/figures/#tide-gauge',
  });
  expect(uses.length).toBeGreaterThan(1);
  expect(usesOf(views, 'claim', 'share-the-tide').some(({ kind }) => kind === 'figure')).toBe(false);
});
