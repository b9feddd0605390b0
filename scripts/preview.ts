/** `npm run preview`: serves dist/ as a host would, on PORT (4321), below BASE_PATH; `-- --host name` for other machines. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { serve } from '../src/server/serve.ts';
import { readSettings } from '../src/settings.ts';
import { command, Failure } from '../src/setup/failure.mjs';
import { readPort, requirePort } from '../src/setup/machine.mjs';

await command(async () => {
  const { host } = parseArgs({ options: { host: { type: 'string' } } }).values;
  const { base } = readSettings();
  if (!existsSync('dist/index.html'))
    throw new Failure('There is no site in dist/ yet. Run npm run build first, or npm start for both.');
  const port = readPort(process.env['PORT']);
  await requirePort(port);
  const { url } = await serve({ dir: 'dist', port, base, ...(host === undefined ? {} : { host }) }).catch(
    (error: NodeJS.ErrnoException) => {
      if (host === undefined || !['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL'].includes(error.code ?? ''))
        throw error;
      throw new Failure(
        `“${host}” is no name or address of this machine, such as 192.168.1.9: nothing can be served there.`,
      );
    },
  );
  console.log(`Serving the site on ${url.replace(/\/$/, '')} (Ctrl+C stops it)`);
});
