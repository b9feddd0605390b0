import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwind from '@astrojs/tailwind';
import { defineConfig } from 'astro/config';
import { searchIntegration } from './src/search/index/dev.ts';
import { showFaults } from './src/dev/show-faults.ts';
import { readingSide } from './src/styles/reading-side.ts';
import { specimen } from './src/dev/specimen/integration.ts';
import {
  explainers,
  LANGUAGES_THERE,
  siteAddress,
  settings,
  sitemapOptions,
  watchContent,
  withheldTexts,
} from './src/astro.ts';

export default defineConfig({
  site: siteAddress,
  base: settings.base,
  trailingSlash: 'always',
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never', assets: '_assets' },
  devToolbar: { enabled: false },
  logger: { entrypoint: './src/dev/quiet.mjs' },
  markdown: { processor: explainers },
  integrations: [
    tailwind({ applyBaseStyles: false }),
    mdx(),
    sitemap(sitemapOptions),
    showFaults,
    specimen,
    watchContent,
    withheldTexts,
    searchIntegration(settings.base),
  ],
  vite: { build: { assetsInlineLimit: 0 }, define: LANGUAGES_THERE, css: { postcss: { plugins: readingSide } } },
});
