import { slugOf } from '../markdown/tree.ts';
import type { Site } from '../schema/site.ts';
import type { Lang } from '../schema/primitives.ts';

/** The names of the files below `downloads/`. */
export const namesOf = (site: Pick<Site, 'name'>): Record<'file' | 'book' | 'site', (lang: Lang) => string> => {
  const name = slugOf(site.name.en);
  return { file: (lang) => `${name}-${lang}.html`, book: (lang) => `${name}-${lang}.epub`, site: () => `${name}.zip` };
};
