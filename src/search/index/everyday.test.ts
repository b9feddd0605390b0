import { expect, it } from 'vitest';
import { LANGS } from '../../schema/languages.ts';
import { everydayIn } from './everyday.ts';

it.each(LANGS)('knows the words that everybody uses in %s, each form of them once', (lang) => {
  const lists = everydayIn(lang);
  const all = lists.flat();
  expect(lists).toHaveLength(2);
  expect(all.length).toBeGreaterThan(500);
  expect(new Set(all).size).toBe(all.length);
});

it('knows none in a language of which nobody has written any', () => {
  expect(everydayIn('xx' as 'en')).toEqual([]);
});
