import type { Library } from '../../library/index.ts';
import { lastChecked } from '../../library/last-checked.ts';
import { slugOf } from '../../markdown/tree.ts';
import type { Site } from '../../schema/site.ts';
import { namedDay } from '../../settings.ts';
import { FIRST_LANG, type Lang } from '../../schema/languages.ts';

/**
 * The day of an edition: that of `SOURCE_DATE_EPOCH` where a builder sets it, else the newest day on which something
 * in the content was checked or came to pass. Never today, so that the same content gives the same edition.
 */
export function editionDay(lib: Library, env: Record<string, string | undefined> = process.env): string {
  return namedDay(env) ?? lastChecked(lib);
}

/** The names of the files below `downloads/`. */
export const namesOf = (site: Pick<Site, 'name'>): Record<'file' | 'book' | 'site', (lang: Lang) => string> => {
  const name = slugOf(site.name[FIRST_LANG]);
  return { file: (lang) => `${name}-${lang}.html`, book: (lang) => `${name}-${lang}.epub`, site: () => `${name}.zip` };
};
