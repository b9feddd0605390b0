import { expect, it } from 'vitest';
import { asksForWords, weightOf, WORDS } from './asking.ts';

it.each(Object.entries(WORDS))('has each word of %s once among those that weigh less', (_, words) => {
  const all = [words?.empty, words?.asking, words?.says, words?.whom].flatMap((row) => row?.split(/\s+/) ?? []);
  expect(all.filter((word, i) => all.indexOf(word) !== i)).toEqual([]);
});

it('passes over what is only polite', () => {
  for (const word of ['pourriez', 'sauriez', 'auriez', 'indiquer', 'preciser', 'renseigner', 'plait', 'veuillez'])
    expect([word, weightOf(word, 'fr')]).toEqual([word, 'empty']);
  for (const word of ['could', 'please', 'hello', 'clarify', 'wondering', 'thanks'])
    expect([word, weightOf(word, 'en')]).toEqual([word, 'empty']);
});

it('knows that who asks what somebody claims asks for their words', () => {
  expect(asksForWords(['what', 'they', 'claim'], 'en')).toBe(true);
  expect(weightOf('claimed', 'en')).toBe('asking');
});
