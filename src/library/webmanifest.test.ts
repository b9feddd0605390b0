import { expect, it } from 'vitest';
import { tinyLibrary } from '../tests/support/tiny.ts';
import { manifestView } from './webmanifest.ts';

const view = manifestView(tinyLibrary().site, '/repo/');

it('takes its names from the content, in both languages', () => {
  expect(view).toMatchObject({
    name: 'The Tidal Compact, explained',
    name_localized: { fr: 'Le Pacte des marées expliqué' },
    short_name: 'The Tidal Compact',
    short_name_localized: { fr: 'Le Pacte des marées' },
  });
});

it('stays below the base path', () => {
  const icons = view['icons'] as { src: string }[];
  const addresses = [view['start_url'], view['scope'], view['id'], ...icons.map(({ src }) => src)];
  expect(addresses.filter((address) => !String(address).startsWith('/repo/'))).toEqual([]);
});
