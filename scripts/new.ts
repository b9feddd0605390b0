/**
 * `npm run new -- <kind>`: writes a file of any kind of content, or an entry of its list, and `npm run new:member` those
 * of a member. See src/contribute/new-kind.ts, and src/contribute/command.ts for the flags of a member.
 */
import { newKind } from '../src/contribute/new-kind.ts';
import { openTerminal } from '../src/contribute/terminal.ts';
import { readSettings } from '../src/settings.ts';

const { screen, close } = openTerminal(process.stdin, process.stdout);
try {
  const { contentDir, base } = readSettings();
  process.exitCode = await newKind(process.argv.slice(2), contentDir, screen, { base });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  close();
}
