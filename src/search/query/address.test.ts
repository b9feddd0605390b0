import { expect, it } from 'vitest';
import { fromAddress, toAddress } from './address.ts';
import { asCut } from './query.ts';

it('reads back the query that it wrote', () => {
  const query = { text: 'l’IA & co', section: 'members', kind: 'startup', country: 'FR' } as const;
  expect(fromAddress(toAddress(query))).toEqual(query);
});

it('leaves out what it does not know', () => {
  expect(fromAddress('?q=x&in=cellar&kind=<b>&country=fr')).toEqual({ text: 'x' });
});

it('asks for kind and country among members only', () => {
  expect(toAddress({ text: 'x', section: 'claims', country: 'FR' })).toBe('?q=x&in=claims');
  expect(toAddress({ text: '' })).toBe('');
});

it('is cut where it is endless, at the box as in an address, and never within a sign', () => {
  const endless = 's'.repeat(20_000);
  expect(fromAddress(`?q=${endless}`).text).toBe(asCut(endless));
  expect(asCut(endless)).toHaveLength(200);
  expect(asCut(`${'s'.repeat(199)}𝒜`)).toBe('s'.repeat(199));
  expect(asCut('tide ')).toBe('tide ');
});
