import { describe, expect, it } from 'vitest';
import type { Library } from '../../library/index.ts';
import { inQuotes, quotationIn } from '../../markdown/quotes.ts';
import type { Claim } from '../../schema/claim.ts';
import { tinyLibrary } from '../../tests/support/tiny.ts';
import { quotationOf } from './quotation.ts';
import { Views } from '../views.ts';

const lib = tinyLibrary();
const [claim] = lib.claims.values();
const [member] = lib.members.values();
if (claim === undefined || member === undefined) throw new Error('The fixture has neither claim nor member.');
const SAID = '“The tide belongs to all of us.”';
const by = (who: string): Claim['who'] => ({ en: who, fr: who });
type Listed = Library['claims'] extends ReadonlyMap<string, infer Entry> ? Entry : never;
const said = (id: string, facts: Partial<Claim>): [string, Listed] => [
  id,
  {
    ...claim,
    id,
    maker: 'named',
    standing: 'uncontested',
    about: [member.id],
    who: by(`Ada Brook, ${member.facts.name}`),
    text: { en: SAID, fr: '«\u00A0La marée est à nous tous.\u00A0»' },
    ...facts,
  },
];
const wordsOf = (claims: [string, Listed][], lang: 'en' | 'fr' = 'en'): string | undefined =>
  quotationOf(new Views({ ...lib, claims: new Map(claims) }, lang, '/'), member)?.words;

describe('the quotation of a profile', () => {
  it('is a sentence that somebody said in the name of the organisation, in either language', () => {
    expect(wordsOf([said('a', {})])).toBe('The tide belongs to all of us.');
    expect(wordsOf([said('a', {})], 'fr')).toBe('La marée est à nous tous.');
  });
  it('is none of what others say about it, nor of what the press says', () => {
    expect(wordsOf([said('a', { who: by('Ada Brook, Harbour Gazette') })])).toBeUndefined();
    expect(wordsOf([said('a', { maker: 'press' })])).toBeUndefined();
    expect(wordsOf([said('a', { about: [] })])).toBeUndefined();
  });
  it('is one that nobody contests, where there are several', () => {
    const other = { en: '“We all belong to the tide.”', fr: '' };
    expect(wordsOf([said('a', { standing: 'disputed' }), said('b', { text: other })])).toBe(
      'We all belong to the tide.',
    );
    expect(wordsOf([said('a', { standing: 'disputed' })])).toBe('The tide belongs to all of us.');
  });
});

it('a whole sentence between quotation marks can stand alone; a part of one, or a few words, cannot', () => {
  expect(quotationIn('“The tide will come in again,” she told us.', 'en')).toBe('The tide will come in again');
  expect(quotationIn('She holds that “the tide will come in again”.', 'en')).toBeUndefined();
  expect(quotationIn('“High tide.”', 'en')).toBeUndefined();
  expect(inQuotes('La marée', 'fr')).toBe('«\u00A0La marée\u00A0»');
});
