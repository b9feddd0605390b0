// `npm run check`: every fault of every content file, at once. See src/checks/command.ts for its options.
import { check } from '../src/checks/command.ts';
import { readSettings } from '../src/settings.ts';

try {
  process.exitCode = await check(process.argv.slice(2), readSettings().contentDir, (text, to) => {
    (to === 'err' ? process.stderr : process.stdout).write(`${text}\n`);
  });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
