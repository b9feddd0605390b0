import { describe, expect, it } from 'vitest';
import { fits, readChoice, toggle, writeChoice, type Item } from './filter.ts';

const item: Item = { page: 'critics', maker: 'press', article: 'yes', standing: 'disputed', checked: 'fresh' };
const anything = (): boolean => true;

describe('the filter of claims', () => {
  it('reads a choice from an address', () => {
    expect(readChoice('?maker=press&standing=disputed', anything)).toEqual({ maker: 'press', standing: 'disputed' });
  });
  it('leaves out values that no claim has, and words that are no facet', () => {
    expect(readChoice('?maker=nobody&q=llama', (_, value) => value !== 'nobody')).toEqual({});
  });
  it('writes a choice into an address and keeps the rest of it', () => {
    expect(writeChoice({ maker: 'press' }, '?q=llama&standing=disputed')).toBe('?q=llama&maker=press');
  });
  it('writes nothing where nothing is chosen', () => {
    expect(writeChoice({}, '?maker=press')).toBe('');
  });
  it('reads back what it wrote', () => {
    const choice = { page: 'critics', article: 'no' };
    expect(readChoice(writeChoice(choice, ''), anything)).toEqual(choice);
  });
  it('keeps a claim that has all that was chosen, and no other', () => {
    expect(fits(item, { maker: 'press', standing: 'disputed' })).toBe(true);
    expect(fits(item, { maker: 'press', standing: 'superseded' })).toBe(false);
  });
  it('can leave one facet out, to count its other values', () => {
    expect(fits(item, { maker: 'own', standing: 'disputed' }, 'maker')).toBe(true);
  });
  it('takes a choice back when it is made twice', () => {
    expect(toggle({ maker: 'press' }, 'maker', 'press')).toEqual({});
    expect(toggle({ maker: 'press' }, 'maker', 'named')).toEqual({ maker: 'named' });
  });
});
