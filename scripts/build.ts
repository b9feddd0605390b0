/** `npm run build`: the whole site into dist/, or with `-- --out folder` somewhere else. */
import { parseArgs } from 'node:util';
import { build } from '../src/build/build.ts';
import { endTogether } from '../src/setup/end.mjs';
import { command } from '../src/setup/failure.mjs';

const { out } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } }).values;
endTogether();
await command(() => build({ out }));
