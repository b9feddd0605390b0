import { describe, expect, it } from 'vitest';
import { sourceSchema } from '../../schema/source.ts';
import { tinyLibrary } from '../../tests/support/tiny.ts';
import { choicesOf, completions, countries, pick } from './choices.ts';

const kinds = choicesOf('kind', tinyLibrary(), 'fr') ?? [];

describe('the choices', () => {
  it('are those of the content, in the language that is asked for', () => {
    expect(kinds.map((c) => c.value)).toEqual(Object.keys(tinyLibrary().site.kinds));
    expect(kinds[0]?.label).toBe(Object.values(tinyLibrary().site.kinds)[0]?.fr);
    expect(choicesOf('source', tinyLibrary(), 'en')?.map((c) => c.value)).toEqual([...tinyLibrary().sources.keys()]);
  });

  it('are those that the check takes, where they do not come from the content', () => {
    const { kind, seen, language } = sourceSchema.shape;
    for (const [key, schema] of [
      ['sourceKind', kind],
      ['sourceSeen', seen],
      ['sourceLanguage', language],
    ] as const)
      for (const choice of choicesOf(key, tinyLibrary(), 'en') ?? [])
        expect(schema.safeParse(choice.value).error).toBeUndefined();
  });

  it('name every country once, by a name and not by its code', () => {
    const all = countries('fr');
    expect(all.find((c) => c.value === 'DE')?.label).toBe('Allemagne');
    expect(all.length).toBeGreaterThan(230);
    expect(new Set(all.map((c) => c.label)).size).toBe(all.length);
    expect(all.filter((c) => c.label === c.value)).toEqual([]);
    expect(all.map((c) => c.value)).not.toContain('ZZ');
  });
});

describe('what is typed', () => {
  const country = (typed: string, lang: 'en' | 'fr' = 'en') => pick(typed, countries(lang), { countries: true });

  it('is taken as a value or a name, and as a number where the answers were shown with numbers', () => {
    for (const typed of ['US', 'états-unis', 'Etats-Unis', 'USA'])
      expect(country(typed, 'fr')).toMatchObject({ choice: { value: 'US' } });
    expect(pick('2', kinds, { numbered: true })).toEqual({ choice: kinds[1] });
    expect(country('Suisse')).toMatchObject({ choice: { value: 'CH' } });
    expect(country('fr')).toMatchObject({ choice: { value: 'FR' } });
  });

  it('is never guessed: no beginning, and no number of answers that had none', () => {
    for (const typed of ['états-u', 'Brit', 'guin', '13', '', 'Narnia', 'Europe'])
      expect(country(typed).choice).toBeUndefined();
    expect(pick('2', kinds).choice).toBeUndefined();
  });

  it('is refused where it could be two things or nothing, with what is nearest', () => {
    expect(country('gu')).toMatchObject({ choice: { value: 'GU' } });
    expect(country('Germny')).toMatchObject({ choice: undefined, near: { value: 'DE' } });
    expect(country('Korea')).toMatchObject({ choice: undefined, either: [{ value: 'KP' }, { value: 'KR' }] });
    expect(pick('', kinds).choice).toBeUndefined();
    expect(pick('99', kinds, { numbered: true }).choice).toBeUndefined();
  });

  it('is completed by beginnings first', () => {
    const all = countries('en');
    expect(completions('nig', all).map((c) => c.label)).toEqual(['Niger', 'Nigeria']);
    expect(completions('kore', all).map((c) => c.value)).toEqual(['KP', 'KR']);
    expect(completions('', kinds)).toEqual(kinds);
  });
});
