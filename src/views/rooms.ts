import type { Library } from '../library/index.ts';

/** How many things a page lists, by its path from the language’s root. */
const LISTED: Readonly<Record<string, (lib: Library) => number>> = {
  'explainers/': ({ explainers }) => explainers.size,
  'absent/': ({ absent }) => absent.size,
  'timeline/': ({ events, promises }) => events.size + promises.size,
  'figures/': ({ figures }) => figures.size,
  'glossary/': ({ terms }) => terms.size,
  'sources/': ({ sources }) => sources.size,
  'claims/': ({ claims }) => claims.size,
};

/**
 * Whether a page is there: one that would list nothing is not made, and nothing leads to it.
 * @param path from the language’s root, with or without a place on the page
 */
export const isThere = (lib: Library, path: string): boolean => LISTED[path.replace(/#.*$/, '')]?.(lib) !== 0;
