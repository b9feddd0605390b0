import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNamed, matches, readChoice, SORTS, toggle, writeChoice, type Choice } from './choice.ts';

const known = new Map([
  ['kind', new Set(['', 'university', 'startup'])],
  ['country', new Set(['FR', 'US', '-'])],
]);

describe('a choice in the address', () => {
  it('is read from the query', () => {
    expect(readChoice('?kind=university&kind=startup&country=FR&q=%20lab&sort=date', known)).toEqual({
      values: { kind: ['university', 'startup'], country: ['FR'] },
      name: 'lab',
      sort: 'date',
    });
  });

  it('leaves out facets, values and orders that the page does not know', () => {
    expect(readChoice('?kind=circus&planet=mars&country=&sort=size', known)).toEqual({
      values: {},
      name: '',
      sort: 'name',
    });
  });

  it('is nothing where nothing is chosen', () => {
    expect(writeChoice({ values: {}, name: '', sort: 'name' })).toBe('');
  });

  it('comes back as it was written', () => {
    const choices: fc.Arbitrary<Choice> = fc.record({
      values: fc.record(
        {
          kind: fc.subarray(['university', 'startup'], { minLength: 1 }),
          country: fc.shuffledSubarray(['FR', 'US', '-'], { minLength: 1 }),
        },
        { requiredKeys: [] },
      ),
      name: fc.string().map((typed) => typed.trim()),
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
  const choice: Choice = { values: { kind: ['university'], country: ['FR'] }, name: 'lab', sort: 'date' };

  it('puts it beside the others of its facet and keeps the rest', () => {
    expect(toggle(choice, 'kind', 'startup')).toEqual({
      values: { kind: ['university', 'startup'], country: ['FR'] },
      name: 'lab',
      sort: 'date',
    });
  });

  it('takes it out where it was in, and clears the facet for “all”', () => {
    expect(toggle(choice, 'kind', 'university').values).toEqual({ country: ['FR'] });
    expect(toggle(choice, 'kind', '').values).toEqual({ country: ['FR'] });
  });
});

describe('a row', () => {
  const row = { kind: 'university', country: 'US' };

  it('answers a choice when it has a value of each facet chosen', () => {
    expect(matches(row, {})).toBe(true);
    expect(matches(row, { kind: ['startup', 'university'], country: ['US'] })).toBe(true);
    expect(matches(row, { kind: ['university'], country: ['FR'] })).toBe(false);
  });

  it('is counted for a facet as if that facet were free', () => {
    expect(matches(row, { kind: ['university'], country: ['FR'] }, 'country')).toBe(true);
    expect(matches(row, { kind: ['startup'], country: ['US'] }, 'country')).toBe(false);
  });
});

it.each([
  ['École polytechnique', 'ecole', true],
  ['École polytechnique', 'POLY éc', true],
  ['École polytechnique', 'poly yale', false],
  ['A*STAR', '*', true],
  ['Yale', '', true],
])('finds %s by “%s”: %s', (name, typed, found) => {
  expect(isNamed(name, typed)).toBe(found);
});
