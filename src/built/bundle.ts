import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { LANGS } from '../schema/languages.ts';

/** What a browser is told of the languages of the site, since it cannot read the content folder. */
export const LANGUAGES_THERE = { 'globalThis.SITE_LANGUAGES': JSON.stringify(LANGS) };

const made = new Map<string, Promise<string>>();

/**
 * Makes one small script of a module and all that it imports.
 * @param define expressions that are replaced by others
 */
export function bundle(entry: URL, define: Record<string, string> = {}): Promise<string> {
  const known = made.get(entry.href) ?? make(entry, define);
  made.set(entry.href, known);
  return known;
}

async function make(entry: URL, define: Record<string, string>): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'import.meta.env.PROD': 'true', ...LANGUAGES_THERE, ...define },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      lib: { entry: fileURLToPath(entry), formats: ['iife'], name: 'script' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`${entry.pathname} could not be made into a script`);
  return chunk.code.trim();
}
