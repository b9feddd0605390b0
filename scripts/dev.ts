/** `npm run dev`: the site while you write, on PORT (4321), reloaded at each save; `-- --host` as Astro takes it. */
import { untilWhole } from '../src/dev/until-whole.ts';
import { readSettings } from '../src/settings.ts';
import { command } from '../src/setup/failure.mjs';
import { readPort, requirePort } from '../src/setup/machine.mjs';
import { runHere } from '../src/setup/script.mjs';

await command(async () => {
  const port = readPort(process.env['PORT']);
  const { contentDir } = readSettings();
  await requirePort(port);
  // Where this machine says that it builds, files would be read once and never again.
  process.env['NODE_ENV'] = 'development';
  await untilWhole(contentDir, (words) => {
    console.error(words);
  });
  return runHere(process.cwd(), ['astro', 'dev', '--port', String(port), ...process.argv.slice(2)]);
});
