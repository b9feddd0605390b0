import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matches, readChoice, SORTS, toggle, writeChoice, type Choice } from './choice.ts';

const known = new Map([
  ['kind', new Set(['', 'university', 'startup'])],
  ['country', new Set(['FR', 'US', '-'])],
]);

describe('a choice in the address', () => {
  it('is read from the query', () => {
    expect(readChoice('?kind=university&country=FR&sort=date', known)).toEqual({
      values: { kind: 'university', country: 'FR' },
      sort: 'date',
    });
  });

  it('leaves out facets, values and orders that the page does not know', () => {
    expect(readChoice('?kind=circus&planet=mars&country=&sort=size', known)).toEqual({ values: {}, sort: 'name' });
  });

  it('is nothing where nothing is chosen', () => {
    expect(writeChoice({ values: {}, sort: 'name' })).toBe('');
  });

  it('comes back as it was written', () => {
    const choices: fc.Arbitrary<Choice> = fc.record({
      values: fc.record(
        { kind: fc.constantFrom('university', 'startup'), country: fc.constantFrom('FR', 'US', '-') },
        { requiredKeys: [] },
      ),
      sort: fc.constantFrom(...SORTS),
    });
    fc.assert(
      fc.property(choices, (choice) => {
        expect(readChoice(writeChoice(choice), known)).toEqual({ ...choice, values: { ...choice.values } });
      }),
    );
  });
});

describe('toggling a value', () => {
  const choice: Choice = { values: { kind: 'university', country: 'FR' }, sort: 'date' };

  it('replaces the one of the same facet and keeps the rest', () => {
    expect(toggle(choice, 'kind', 'startup')).toEqual({ values: { kind: 'startup', country: 'FR' }, sort: 'date' });
  });

  it('takes it out where it was in, and clears the facet for “all”', () => {
    expect(toggle(choice, 'kind', 'university').values).toEqual({ country: 'FR' });
    expect(toggle(choice, 'kind', '').values).toEqual({ country: 'FR' });
  });
});

describe('a row', () => {
  const row = { kind: 'university', country: 'US' };

  it('answers a choice when it has every value of it', () => {
    expect(matches(row, {})).toBe(true);
    expect(matches(row, { kind: 'university', country: 'US' })).toBe(true);
    expect(matches(row, { kind: 'university', country: 'FR' })).toBe(false);
  });

  it('is counted for a facet as if that facet were free', () => {
    expect(matches(row, { kind: 'university', country: 'FR' }, 'country')).toBe(true);
    expect(matches(row, { kind: 'startup', country: 'FR' }, 'country')).toBe(false);
  });
});
