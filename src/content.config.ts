import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineCollection } from 'astro:content';
import { LANGS } from './schema/primitives.ts';
import { readSettings } from './settings.ts';

const FOLDER = join(readSettings().contentDir, 'explainers');

/**
 * Only explainers are an Astro collection: they are MDX, which Astro compiles. Everything else is read by
 * `src/library`, which reports every fault of every file with its line, and never caches a rendered text
 * whose claims have changed since. It reads the frontmatter of explainers too, so that nothing reads it otherwise.
 */
const explainers = defineCollection({
  loader: {
    name: 'explainers',
    load: ({ store, config, watcher }) => {
      const list = (): void => {
        store.clear();
        for (const id of existsSync(FOLDER) ? readdirSync(FOLDER) : [])
          for (const lang of LANGS) {
            const file = join(FOLDER, id, `${lang}.mdx`);
            const filePath = relative(fileURLToPath(config.root), file).split(sep).join('/');
            if (existsSync(file)) store.set({ id: `${id}/${lang}`, data: {}, filePath, deferredRender: true });
          }
      };
      list();
      watcher?.on('all', (event, path) => {
        if (event !== 'change' && path.startsWith(FOLDER)) list();
      });
      return Promise.resolve();
    },
  },
});

export const collections = { explainers };
