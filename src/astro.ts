import { readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import type { AstroIntegration, AstroUserConfig } from 'astro';
import { unreadableAt } from './library/graph.ts';
import { library } from './library/index.ts';
import { publicAddress } from './views/page.ts';
import { cutFrontmatter } from './library/yaml/parse.ts';
import { sitemapOptionsFor } from './formats/sitemap.ts';
import { Views } from './views/views.ts';
import { moduleOf } from './views/parts/explainer-module.ts';
import { parseMarkdown } from './markdown/tree.ts';
import { readSettings } from './settings.ts';
import { identityOf } from './schema/identity.ts';
import { FIRST_LANG, LANGS } from './schema/languages.ts';

export { LANGUAGES_THERE } from './built/bundle.ts';

/** What `astro.config.mjs` is made of: it stays a table of contents. */
export const settings = readSettings();

/** The public origin, from `SITE_URL` or `site.yaml`. */
export const siteAddress = publicAddress();

/** The files that Astro compiles. */
const EXPLAINER = new RegExp(`/explainers/[^/]+/(${LANGS.join('|')})\\.mdx$`);

/** The path of a file as a writer knows it: from the content folder. */
const nameOf = (path: string): string => relative(settings.contentDir, path).split(sep).join('/');

/**
 * Compiles an explainer for @astrojs/mdx. What is judged, printed and compiled is one tree, which the reader of the
 * check has read; HTML that the house has printed is never read again as MDX.
 * @param path of the file
 * @param text all that stands in it
 * @throws where it cannot be read or holds code, which the check has told already; names the file and the line
 */
export function compileExplainer(path: string, text: string): string {
  const lang = identityOf(nameOf(path))?.lang ?? FIRST_LANG;
  const { body, bodyLine } = cutFrontmatter(text);
  const views = new Views(library(), lang, settings.base);
  try {
    return moduleOf(parseMarkdown(body, 'mdx'), views);
  } catch (error) {
    const { line, column, message } = unreadableAt({ file: nameOf(path), bodyLine }, error);
    throw new Error(`${nameOf(path)}:${line}:${column}: ${message.replace(/^\d+:\d+: /, '')}`, { cause: error });
  }
}

/** What Astro asks for the HTML and the modules of texts. Texts that are no explainers are printed by the pages. */
export const explainers: NonNullable<NonNullable<AstroUserConfig['markdown']>['processor']> = {
  name: 'explainers',
  options: {},
  createRenderer: () => Promise.reject(new Error('Only explainers are given to Astro to compile.')),
  createMdxRenderer: () =>
    Promise.resolve({
      process: async (_, path) => ({
        code: compileExplainer(path, await readFile(path, 'utf8')),
        astroMetadata: {
          hydratedComponents: [],
          clientOnlyComponents: [],
          serverComponents: [],
          scripts: [],
          propagation: 'none',
          containsHead: false,
          pageOptions: {},
        },
      }),
    }),
};

/** Keeps the text of explainers from Astro, which would read their frontmatter in its own way: they are read above. */
export const withheldTexts: AstroIntegration = {
  name: 'withheld-texts',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'withheld-texts',
              enforce: 'pre',
              load: (id) => (EXPLAINER.test(id.replace(/\?.*$/s, '')) ? '' : undefined),
            },
          ],
        },
      });
    },
  },
};

/** The words of the interface: those of other languages than English are read, and not imported. */
const WORDS = /[\\/]src[\\/]i18n[\\/]\w+[\\/][\w-]+\.json$/;

/** Restarts the pages of `npm run dev` when a claim, a source, a member or a word of the interface changes. */
export const watchContent: AstroIntegration = {
  name: 'watch-content',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.watcher.add(settings.contentDir);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(settings.contentDir) && !WORDS.test(path)) return;
        server.moduleGraph.invalidateAll();
        server.ws.send({ type: 'full-reload' });
      });
    },
  },
};

/** Which pages the sitemap lists, and how. */
export const sitemapOptions = sitemapOptionsFor(library(), siteAddress + settings.base);
