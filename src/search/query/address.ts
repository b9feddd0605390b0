import { asCut, type Query } from './query.ts';
import { isSection } from './sections.ts';

/** A query as it stands in an address: `?q=tide&in=members&country=FR`. */
export function toAddress(query: Query): string {
  const params = new URLSearchParams();
  if (query.text !== '') params.set('q', query.text);
  if (query.section !== undefined) params.set('in', query.section);
  if (query.section === 'members' && query.kind) params.set('kind', query.kind);
  if (query.section === 'members' && query.country) params.set('country', query.country);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** Reads a query from an address; what it does not know is left out. */
export function fromAddress(search: string): Query {
  const params = new URLSearchParams(search);
  const section = params.get('in');
  const [kind, country] = [params.get('kind'), params.get('country')];
  return {
    text: asCut(params.get('q') ?? ''),
    ...(isSection(section) ? { section } : {}),
    ...(kind !== null && /^[a-z0-9-]{1,60}$/.test(kind) ? { kind } : {}),
    ...(country !== null && /^[A-Z]{2}$/.test(country) ? { country } : {}),
  };
}
