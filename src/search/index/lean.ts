import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const OWN = '\0lean-import:';

/**
 * Vite wraps each `import()` in a helper (0.7 kB on every page) that fetches the styles and parts of the
 * imported script beside it. What is imported lazily on this site is one file without styles, so the helper
 * has nothing to do. Each importer gets an empty one of its own: a shared one would be a request more.
 * Can go when Vite leaves the helper out by itself where nothing needs it.
 */
export const leanImports: Plugin = {
  name: 'lean-imports',
  enforce: 'pre',
  apply: 'build',
  resolveId: {
    filter: { id: /vite\/preload-helper\.js$/ },
    // A hash, since other plugins take ids for their own by what stands in them.
    handler: (_source, importer = '') => OWN + createHash('sha256').update(importer).digest('hex'),
  },
  load: {
    filter: { id: /^\0lean-import:/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
};
