/**
 * `npm run build`: the whole site into dist/, or with `-- --out folder` somewhere else; `-- --pack` puts packed twins
 * beside the text files.
 */
import { parseArgs } from 'node:util';
import { build } from '../src/build/build.ts';
import { packStep, siteSteps } from '../src/build/steps.ts';
import { endTogether } from '../src/setup/end.mjs';
import { command } from '../src/setup/failure.mjs';

endTogether();
const options = { out: { type: 'string', default: 'dist' }, pack: { type: 'boolean', default: false } } as const;
await command(async () => {
  const { out, pack } = parseArgs({ options }).values;
  await build({ out, steps: pack ? [...siteSteps, packStep] : siteSteps });
  const { formsNote, reminder } = await import('../src/contribute/doctor.ts');
  const { library } = await import('../src/library/index.ts');
  const said = reminder(library(), process.cwd());
  for (const one of [formsNote(out), said]) if (one !== undefined) console.log(one);
});
