/** `npm run build`: the whole site into dist/, or with `-- --out folder` somewhere else. */
import { parseArgs } from 'node:util';
import { build } from '../src/build/build.ts';
import { endTogether } from '../src/setup/end.mjs';
import { command } from '../src/setup/failure.mjs';

endTogether();
await command(() => build(parseArgs({ options: { out: { type: 'string', default: 'dist' } } }).values));
