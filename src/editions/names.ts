import type { Site } from '../schema/site.ts';
import type { Lang } from '../schema/primitives.ts';

/** A name as it may stand in an address. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The names of the files below `downloads/`. */
export const namesOf = (site: Pick<Site, 'name'>): Record<'file' | 'book' | 'site', (lang: Lang) => string> => {
  const name = slugOf(site.name.en);
  return { file: (lang) => `${name}-${lang}.html`, book: (lang) => `${name}-${lang}.epub`, site: () => `${name}.zip` };
};
