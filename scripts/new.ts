/**
 * `npm run new -- <kind>`: writes a file of any kind of content, or an entry of its list, and `npm run new:member` those
 * of a member. See src/contribute/new/kind.ts, and src/contribute/new/command.ts for the flags of a member. `npm run
 * new:site` writes a whole content folder about another subject: src/contribute/new-site/new-site.ts.
 */
import { newKind } from '../src/contribute/new/kind.ts';
import { newSite } from '../src/contribute/new-site/new-site.ts';
import { openTerminal } from '../src/contribute/new/terminal.ts';
import { readSettings } from '../src/settings.ts';

const { screen, close } = openTerminal(process.stdin, process.stdout);
try {
  const [kind, ...rest] = process.argv.slice(2);
  if (kind === 'site') process.exitCode = await newSite(rest, screen);
  else {
    const { contentDir, base } = readSettings();
    process.exitCode = await newKind(process.argv.slice(2), contentDir, screen, { base });
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  close();
}
