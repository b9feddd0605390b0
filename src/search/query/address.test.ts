import { expect, it } from 'vitest';
import { fromAddress, toAddress } from './address.ts';

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
