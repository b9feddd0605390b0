import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwind from '@astrojs/tailwind';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { searchIntegration } from './src/search/dev.ts';
import { explainerPlugin, siteAddress, settings, sitemapOptions, watchContent } from './src/astro.ts';

export default defineConfig({
  site: siteAddress,
  base: settings.base,
  trailingSlash: 'always',
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never', assets: '_assets' },
  devToolbar: { enabled: false },
  markdown: {
    processor: satteri({ mdastPlugins: [explainerPlugin], features: { smartPunctuation: false } }),
    syntaxHighlight: false,
  },
  integrations: [
    tailwind({ applyBaseStyles: false }),
    mdx({ optimize: true }),
    sitemap(sitemapOptions),
    watchContent,
    searchIntegration(settings.base),
  ],
  vite: { build: { assetsInlineLimit: 0 } },
});
