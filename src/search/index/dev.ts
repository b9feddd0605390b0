import type { AstroIntegration } from 'astro';
import { library } from '../../library/index.ts';
import type { Library } from '../../library/index.ts';
import { Views } from '../../views/views.ts';
import { LANGS, type Lang } from '../../schema/languages.ts';
import { bundleOf, type Bundle } from './bundle.ts';
import { folderOf } from '../query/book.ts';
import { leanImports } from './lean.ts';

const TYPES: Record<string, string> = { js: 'text/javascript', json: 'application/json' };

/** The indexes of `npm run dev`, made in memory when they are first asked for, and anew after a change of the content. */
class DevIndexes {
  #library: Library | undefined;
  readonly #bundles = new Map<Lang, Promise<Bundle>>();

  of(lang: Lang, base: string): Promise<Bundle> {
    const now = library();
    if (now !== this.#library) this.#bundles.clear();
    this.#library = now;
    const bundle = this.#bundles.get(lang) ?? bundleOf(new Views(now, lang, base));
    this.#bundles.set(lang, bundle);
    return bundle;
  }
}

/** What search adds to Astro: its index in `npm run dev` (the build writes it with `buildSearch`), and lean imports. */
export const searchIntegration = (base: string): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({ vite: { plugins: [leanImports] } });
    },
    'astro:server:setup': ({ server }) => {
      const indexes = new DevIndexes();
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://dev').pathname;
        const below = path.startsWith(base) ? path.slice(base.length) : path.slice(1);
        const lang = LANGS.find((l) => below.startsWith(folderOf(l)));
        if (lang === undefined) return next();
        const name = below.slice(folderOf(lang).length);
        indexes.of(lang, base).then((bundle) => {
          const file = bundle.get(name);
          if (file === undefined) return next();
          response.setHeader('Content-Type', TYPES[name.split('.').pop() ?? ''] ?? 'application/octet-stream');
          response.end(file);
        }, next);
      });
    },
  },
});
