/**
 * Mends the typography of the folder that `CONTENT_DIR` names, and prints what the check has against it. `npm run
 * new:site` runs it as a process of its own: the languages of a site are read as a process starts.
 */
import { checkContent } from '../src/checks/check.ts';
import { fixContent } from '../src/checks/fix.ts';

const [dir = '', today] = process.argv.slice(2);
fixContent(dir);
const errors = checkContent(dir, today).faults.filter(({ severity }) => severity === 'error');
process.stdout.write(JSON.stringify(errors));
