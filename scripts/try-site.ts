/**
 * Mends the folder that `CONTENT_DIR` names, and prints what the check has against it. `npm run new:site` runs it as a
 * process of its own where the folder has other languages: those of a site are read as a process starts.
 */
import { errorsLeft } from '../src/contribute/new-site/errors-left.ts';

const [dir = '', today = ''] = process.argv.slice(2);
process.stdout.write(JSON.stringify(errorsLeft(dir, today)));
