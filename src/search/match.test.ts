import { describe, expect, it } from 'vitest';
import type { NameRow } from './box-data.ts';
import { correct, matchNames } from './match.ts';

const row = (s: NameRow['s'], n: string, ...a: string[]): NameRow => ({ p: `${s}/${n}/`, s, n, a });
const names = [
  row('members', 'Harbour Works', 'HW', 'Port of Works'),
  row('members', 'Polytechnic of the North', 'Polytechnique du Nord'),
  row('absent', 'Northern Lights'),
  row('terms', 'Open harbour'),
];
const found = (query: string): string[] => matchNames(names, query, 'en').map((r) => r.n);

describe('names known by heart', () => {
  it('puts the very name before one that begins with it, and that before one that has the words', () => {
    expect(
      matchNames([row('terms', 'Llama index'), row('terms', 'Llama'), row('terms', 'A llama')], 'llama', 'en').map(
        (r) => r.n,
      ),
    ).toEqual(['Llama', 'Llama index', 'A llama']);
  });

  it('knows other names, without accents, and written together', () => {
    expect(found('hw')).toEqual(['Harbour Works']);
    expect(found('harbourworks')).toEqual(['Harbour Works']);
    expect(found('POLYTECHNIQUE du nord')).toEqual(['Polytechnic of the North']);
  });

  it('asks for two letters at least', () => {
    expect(found('h')).toEqual([]);
  });
});

describe('a misspelt query', () => {
  it.each([
    ['harbuor works', 'Harbour Works'],
    ['harbour wroks', 'Harbour Works'],
    ['polytecnic of the north', 'Polytechnic of the North'],
  ])('takes “%s” for “%s”', (query, meant) => {
    expect(correct(names, query, 'en')).toBe(meant);
  });

  it('mends the words of a name that it knows, and leaves the others', () => {
    expect(correct(names, 'norhtern strategy', 'en')).toBe('northern strategy');
  });

  it('leaves alone what is right, too short or too far from anything', () => {
    expect(correct(names, 'harbour', 'en')).toBeUndefined();
    expect(correct(names, 'hx', 'en')).toBeUndefined();
    expect(correct(names, 'zeppelin', 'en')).toBeUndefined();
  });
});
