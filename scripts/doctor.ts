/** `npm run doctor`: what is still a placeholder before the site is published. */
import { diagnosis } from '../src/contribute/doctor.ts';
import { library } from '../src/library/index.ts';
import { command } from '../src/setup/failure.mjs';

await command(() => {
  console.log(diagnosis(library(), process.cwd()));
});
