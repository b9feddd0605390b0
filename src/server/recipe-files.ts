import { readFileSync } from 'node:fs';
import { LANGS } from '../schema/primitives.ts';
import { parseHeaders } from './headers.ts';
import { caddyRecipe, nginxRecipe } from './recipes.ts';

/** The recipes that stand in the project, by their files; `caddy run` looks for its own in the folder it is started in. */
export function recipes(): Record<string, string> {
  const input = { rules: parseHeaders(readFileSync('public/_headers', 'utf8')), folders: LANGS.slice(1) };
  return { Caddyfile: caddyRecipe(input), 'src/server/nginx.conf': nginxRecipe(input) };
}
