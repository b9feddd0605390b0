import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastPluginDefinition } from 'satteri';
import type { AstroIntegration } from 'astro';
import { library } from './library/index.ts';
import { publicAddress } from './library/page.ts';
import { sitemapOptionsFor } from './library/sitemap.ts';
import { Views } from './library/views.ts';
import { Marks } from './markdown/marks.ts';
import { foreignIn } from './markdown/components.ts';
import { blockPrinter } from './markdown/render.ts';
import { walk, type Node } from './markdown/tree.ts';
import type { Lang } from './schema/primitives.ts';
import { readSettings } from './settings.ts';

/** What `astro.config.mjs` is made of: it stays a table of contents. */
export const settings = readSettings();

/** The public origin, from `SITE_URL` or `site.yaml`. */
export const siteAddress = publicAddress();

const fileLang = (url: URL | undefined): Lang => (url && /\/fr\.mdx$/.test(fileURLToPath(url)) ? 'fr' : 'en');

/**
 * Prints the prose of explainers with the same printer as every other text, so that typed links become
 * marks and margin notes in MDX too. Components between the paragraphs are left to MDX.
 */
export const explainerPlugin = (): MdastPluginDefinition => {
  let print: ((node: Node) => string) | undefined;
  const replace = (
    node: unknown,
    ctx: { replaceNode(node: never, content: { raw: string; mdxExpressions: false }): void },
  ): void => {
    if (print) ctx.replaceNode(node as never, { raw: print(node as Node), mdxExpressions: false });
  };
  return defineMdastPlugin({
    name: 'explainer-prose',
    before(root, ctx) {
      if (ctx.sourceFormat !== 'mdx') return;
      // The check has refused code already. Should it ever cut a file otherwise than Astro does, nothing runs all the same.
      walk(root as unknown as Node, (node) => {
        const foreign = foreignIn(node);
        if (foreign !== undefined)
          throw new Error(`${ctx.fileURL?.pathname ?? 'An explainer'} holds code (${foreign.code}): ${foreign.found}`);
      });
      const views = new Views(library(), fileLang(ctx.fileURL), settings.base);
      print = blockPrinter(root as unknown as Node, views.context(new Marks()));
    },
    paragraph(node, ctx) {
      const parent = ctx.parent(node);
      if (parent?.type === 'root') replace(node, ctx);
    },
    heading(node, ctx) {
      replace(node, ctx);
    },
    list(node, ctx) {
      if (ctx.parent(node)?.type === 'root') replace(node, ctx);
    },
    table(node, ctx) {
      replace(node, ctx);
    },
    blockquote(node, ctx) {
      replace(node, ctx);
    },
  });
};

/** Restarts the pages of `npm run dev` when a claim, a source or a member changes. */
export const watchContent: AstroIntegration = {
  name: 'watch-content',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.watcher.add(settings.contentDir);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(settings.contentDir)) return;
        server.moduleGraph.invalidateAll();
        server.ws.send({ type: 'full-reload' });
      });
    },
  },
};

/** Which pages the sitemap lists, and how. */
export const sitemapOptions = sitemapOptionsFor(library(), siteAddress + settings.base);
