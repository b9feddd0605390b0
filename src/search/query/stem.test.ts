import { expect, it } from 'vitest';
import { rootOf, stemOf } from './stem.ts';

const same = (lang: 'en' | 'fr', a: string, b: string): boolean => stemOf(a, lang) === stemOf(b, lang);

it('knows the forms of short words too, and takes no word for another', () => {
  expect(same('fr', 'puces', 'puce')).toBe(true);
  expect(same('fr', 'creer', 'creee')).toBe(true);
  expect(same('fr', 'fermees', 'ferme')).toBe(true);
  expect(same('fr', 'paye', 'payer')).toBe(true);
  expect(same('fr', 'pays', 'payer')).toBe(false);
  expect(same('en', 'universities', 'university')).toBe(true);
  expect(same('en', 'wrote', 'writes')).toBe(true);
  expect(same('en', 'paid', 'pay')).toBe(true);
  expect(same('en', 'news', 'new')).toBe(false);
});

it('knows what was made of one word, and leaves short words alone', () => {
  expect(rootOf('lobbyists', 'en')).toBe('lobby');
  expect(rootOf('lobbying', 'en')).toBe('lobby');
  expect(rootOf('desinformer', 'fr')).toBe(rootOf('desinformation', 'fr'));
  expect(rootOf('entrainement', 'fr')).toBe(rootOf('entraineurs', 'fr'));
  expect(rootOf('acting', 'en')).toBeUndefined();
});
