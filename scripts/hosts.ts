/** `npm run hosts`: writes the recipes for nginx and Caddy anew, after a change to public/_headers. */
import { writeFileSync } from 'node:fs';
import { recipes } from '../src/server/recipes.ts';

for (const [file, text] of Object.entries(recipes())) writeFileSync(file, text);
