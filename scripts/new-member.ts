/** `npm run new:member`: asks for a member and writes its files. See src/contribute/command.ts for its flags. */
import { newMember } from '../src/contribute/command.ts';
import { openTerminal } from '../src/contribute/terminal.ts';
import { readSettings } from '../src/settings.ts';

const { screen, close } = openTerminal(process.stdin, process.stdout);
try {
  const { contentDir, base } = readSettings();
  process.exitCode = await newMember(process.argv.slice(2), contentDir, screen, { base });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  close();
}
