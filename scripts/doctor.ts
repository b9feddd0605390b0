/** `npm run doctor`: what is still a placeholder before the site is published. */
import { placeholders } from '../src/contribute/doctor.ts';
import { library } from '../src/library/index.ts';
import { command } from '../src/setup/failure.mjs';

await command(() => {
  const found = placeholders(library(), process.cwd());
  for (const one of found) console.log(`- ${one}`);
  if (found.length === 0) console.log('Nothing is a placeholder any more.');
});
