/** `npm run preview`: serves dist/ as a host would, on PORT (4321), below BASE_PATH. */
import { existsSync } from 'node:fs';
import { serve } from '../src/server/serve.ts';
import { readSettings } from '../src/settings.ts';
import { Failure } from '../src/setup/failure.mjs';
import { readPort, requirePort } from '../src/setup/machine.mjs';

try {
  if (!existsSync('dist/index.html'))
    throw new Failure('There is no site in dist/ yet. Run npm run build first, or npm start for both.');
  const port = readPort(process.env['PORT']);
  await requirePort(port);
  const { url, close } = await serve({ dir: 'dist', port, base: readSettings().base });
  console.log(`Serving the site on ${url.replace(/\/$/, '')} (Ctrl+C stops it)`);
  const stop = (): void => void close();
  process.once('SIGINT', stop).once('SIGTERM', stop).once('SIGHUP', stop);
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(`\n${error.message}\n`);
  process.exitCode = 1;
}
