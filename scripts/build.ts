/** `npm run build`: the whole site into dist/, or with `-- --out folder` somewhere else. */
import { parseArgs } from 'node:util';
import { build } from '../src/build/build.ts';
import { BuildError } from '../src/build/lock.ts';

const { out } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } }).values;
try {
  await build({ out });
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
