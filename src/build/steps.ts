import { existsSync } from 'node:fs';

/** What is made from the finished pages: each step reads the folder as the ones before have left it. */
export interface Step {
  name: string;
  run: (dist: string) => Promise<void>;
}

/** In this order; the offline manifest will be the last, since it lists all the rest. */
export const steps: readonly Step[] = [
  {
    name: 'search index',
    run: async (dist) => {
      const module = new URL('../search/build.ts', import.meta.url);
      if (!existsSync(module)) return;
      const { buildSearch } = (await import(module.href)) as { buildSearch: (dist: string) => Promise<void> };
      await buildSearch(dist);
    },
  },
];
