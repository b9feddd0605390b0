import { expect, it } from 'vitest';
import { tinyLibrary } from '../tests/support/tiny.ts';
import { manifestResponse } from './webmanifest.ts';

const [en, fr] = (await Promise.all(
  (['en', 'fr'] as const).map((lang) => manifestResponse(tinyLibrary(), lang, '/repo/').json()),
)) as [Record<string, unknown>, Record<string, unknown>];

it('takes its names from the content, in the language of the page', () => {
  expect(en).toMatchObject({ lang: 'en', name: 'The Tidal Compact, explained', short_name: 'The Tidal Compact' });
  expect(fr).toMatchObject({ lang: 'fr', name: 'Le Pacte des marées expliqué', short_name: 'Le Pacte des marées' });
});

it('is one app in both languages, which starts in the one it was installed in', () => {
  expect(fr['id']).toBe(en['id']);
  expect([en['start_url'], fr['start_url']]).toEqual(['/repo/', '/repo/fr/']);
});

it('leads at once to search and to the members, in both languages, the own one first', () => {
  expect((fr['shortcuts'] as { name: string; url: string }[]).map(({ name, url }) => [name, url])).toEqual([
    ['Rechercher', '/repo/fr/search/'],
    ['Membres', '/repo/fr/members/'],
    ['Search', '/repo/search/'],
    ['Members', '/repo/members/'],
  ]);
});

it('stays below the base path', () => {
  const lists = [en['icons'] as { src: string }[], en['shortcuts'] as { url: string }[]].flat();
  const addresses = [en['start_url'], en['scope'], en['id'], ...lists.map((one) => ('src' in one ? one.src : one.url))];
  expect(addresses.filter((address) => !String(address).startsWith('/repo/'))).toEqual([]);
});
