import type { Plugin } from 'vite';

/**
 * Vite wraps each `import()` in a helper (0.7 kB on every page) that fetches the styles and parts of the
 * imported script beside it. What is imported lazily here is one file without styles, so the helper has
 * nothing to do. Can go when Vite leaves it out by itself where nothing needs it.
 */
export const leanImports: Plugin = {
  name: 'lean-imports',
  enforce: 'pre',
  apply: 'build',
  load: {
    filter: { id: /vite\/preload-helper\.js$/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
};
