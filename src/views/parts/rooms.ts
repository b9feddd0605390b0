import { correctionsIn } from '../../library/corrections-in.ts';
import type { Library } from '../../library/index.ts';
import { drawnFigures } from '../../library/drawn-figures.ts';
import { currentMembers } from '../../library/members.ts';

/** How many things a page lists, by its path from the language’s root. */
const LISTED: Readonly<Record<string, (lib: Library) => number>> = {
  'explainers/': ({ explainers }) => explainers.size,
  'members/': (lib) => currentMembers(lib).length,
  'absent/': ({ absent }) => absent.size,
  // Pieces, and what changed: who joined, and what was corrected.
  'news/': (lib) => lib.news.size + lib.members.size + correctionsIn(lib).length,
  'timeline/': ({ events, promises }) => events.size + promises.size,
  'figures/': (lib) => drawnFigures(lib).length,
  'glossary/': ({ terms }) => terms.size,
  'sources/': ({ sources }) => sources.size,
  'claims/': ({ claims }) => claims.size,
  'cite/': (lib) => lib.explainers.size + lib.news.size + lib.members.size + lib.absent.size + drawnFigures(lib).length,
};

/**
 * Whether a page is there: one that would list nothing is not made, and nothing leads to it.
 * @param path from the language’s root, with or without a place on the page
 */
export const isThere = (lib: Library, path: string): boolean => LISTED[path.replace(/#.*$/, '')]?.(lib) !== 0;
