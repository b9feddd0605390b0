import type { AstroIntegration } from 'astro';

/** The address of the specimen, from the root of the site. */
export const SPECIMEN = 'specimen/';

/** In `npm run dev` only, a page that shows the components in their states, light and dark. */
export const specimen: AstroIntegration = {
  name: 'specimen',
  hooks: {
    'astro:config:setup': ({ command, injectRoute }) => {
      if (command === 'dev')
        injectRoute({ pattern: SPECIMEN, entrypoint: new URL('./Specimen.astro', import.meta.url) });
    },
  },
};
