import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { readSettings } from './settings.ts';

/**
 * Only explainers are an Astro collection: they are MDX, which Astro compiles. Everything else is read by
 * `src/library`, which reports every fault of every file with its line, and never caches a rendered text
 * whose claims have changed since. Their frontmatter is held against its schema there too.
 */
const explainers = defineCollection({
  loader: glob({
    base: `${readSettings().contentDir}/explainers`,
    pattern: '*/{en,fr}.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
});

export const collections = { explainers };
