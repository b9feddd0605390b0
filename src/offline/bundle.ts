import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Makes one small script of a module and all that it imports. */
export async function bundle(entry: URL, format: 'es' | 'iife'): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'import.meta.env.PROD': 'true' },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      lib: { entry: fileURLToPath(entry), formats: [format], name: 'script' },
    },
  });
  const [output] = Array.isArray(made) ? made : [made];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`${entry.pathname} could not be made into a script`);
  return chunk.code.trim();
}
