import { expect, it } from 'vitest';
import { datedWordsOf, hasMonth } from './dates.ts';

const same = (lang: 'en' | 'fr', typed: string, written: string): void =>
  expect(datedWordsOf(typed, lang), typed).toEqual(datedWordsOf(written, lang));

it('reads a date as a phone has it, the day first unless there is no such month', () => {
  for (const typed of ['5/12/2023', '05.12.2023', '2023-12-05', '5 dec 2023', '5th December 2023'])
    same('en', typed, '5 December 2023');
  same('en', '12/31/2023', '31 December 2023');
  same('fr', '1/8/2024', '1er août 2024');
  same('fr', 'déc 2023', 'décembre 2023');
});

it('takes no other number or word for a date', () => {
  same('en', '40/50/2023', '40 50 2023');
  same('en', 'may the march begin', 'may the march begin');
  expect(datedWordsOf('decent ports', 'en')).toEqual(['decent', 'ports']);
  expect(hasMonth(['mai'], 'fr')).toBe(true);
  expect(hasMonth(['mais'], 'fr')).toBe(false);
});
