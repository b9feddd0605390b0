import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { once } from 'node:events';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Clone, preload, type Npm } from '../tests/support/clone.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const COMMANDS = Object.entries(scripts).filter(([name]) => !['start', 'test', 'test:quick'].includes(name));

/** The Node of this machine, whatever it is: on the path, npm puts that of the packages before it. */
const OF_MACHINE =
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .map((folder) => join(folder, 'node'))
    .find((path) => existsSync(path)) ?? process.execPath;

/** A clone in which all scripts and programs that the commands run only say what they were told. */
class StandIn extends Clone {
  constructor(node: string) {
    super();
    symlinkSync(node, this.path('bin/node'));
    const says = `const words: string[] = process.argv.slice(1); console.log('ran ' + words.join(' '));`;
    this.write('scripts/say.ts', says);
    for (const [, command] of COMMANDS)
      for (const [, name = ''] of command.matchAll(/setup\.mjs run (\S+)/g)) {
        if (name.endsWith('.ts')) this.write(name, says);
        else {
          this.write(`node_modules/${name}/package.json`, JSON.stringify({ bin: { [name]: '../../scripts/say.ts' } }));
        }
      }
  }

  /** Leaves what `npm ci` by hand leaves: packages, none of which has run anything. */
  installedByHand(): this {
    for (const name of ['alpha', 'node']) this.write(`node_modules/${name}/package.json`, '{}');
    this.write('node_modules/.package-lock.json', readFileSync(this.path('package-lock.json'), 'utf8'));
    return this;
  }

  bare(): this {
    this.remove('node_modules');
    return this;
  }

  /** Runs the text of a script as npm does: in a shell, with the programs of the packages first on the path. */
  async shell(command: string, npm: Npm = {}, env: NodeJS.ProcessEnv = {}): Promise<{ code: number; output: string }> {
    const path = [this.path('node_modules/.bin'), this.path('bin'), '/usr/bin', '/bin'].join(delimiter);
    const child = this.begin(command, npm, { ...env, PATH: path, SITE_NODE: process.execPath });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (data: Buffer) => (output += data.toString()));
    const [code] = (await once(child, 'close')) as [number];
    return { code, output };
  }
}

/** What a command says when it has run to its end. */
const said = (clone: Clone, command: string): string[] =>
  [...command.matchAll(/setup\.mjs run (\S+)([^&]*)/g)].map(([, name = '', args = '']) =>
    `ran ${clone.path(name.endsWith('.ts') ? name : 'scripts/say.ts')} ${args.trim()}`.trim(),
  );

const ranIn = (output: string): string[] => output.split('\n').filter((line) => line.startsWith('ran '));

it('every command of package.json stands behind scripts/setup.mjs, which any Node from 20 on can read', () => {
  for (const [name, command] of Object.entries(scripts))
    for (const part of command.split(' && '))
      expect([name, part]).toEqual([
        name,
        expect.stringMatching(/^node scripts\/setup\.mjs (?:start$|test$|quick$|run \S+)/),
      ]);
});

describe('with the Node of this machine,', () => {
  it('every command runs after npm ci by hand, the first one completing it', async () => {
    const clone = new StandIn(OF_MACHINE).installedByHand();
    for (const [name, command] of COMMANDS) {
      const { code, output } = await clone.shell(command);
      expect([name, code, ranIn(output)]).toEqual([name, 0, said(clone, command)]);
    }
  });

  it('every command says in a bare clone without a network what to do', async () => {
    const clone = new StandIn(OF_MACHINE).bare();
    for (const [name, command] of Object.entries(scripts)) {
      const { code, output } = await clone.shell(command, { ci: { fails: 'npm error network ENOTFOUND' } });
      expect([name, code]).toEqual([name, 1]);
      expect(output).toContain('Connect to the network and run the same command again.');
      expect(output).not.toMatch(/^ {4}at /m);
    }
  });
});

// The Node of the packages, made to seem another: what the commands ask is its number, and whether it reads TypeScript.
it.each(['20.0.0', '22.12.0', '24.0.0', '26.1.0'])(
  'Node %s runs a script and a program in a bare clone',
  async (version) => {
    const env = preload(
      `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });
     Object.defineProperty(process.features, 'typescript', { value: false });`,
    );
    const clone = new StandIn(process.execPath).bare();
    for (const command of [
      'node scripts/setup.mjs run scripts/say.ts --to you',
      'node scripts/setup.mjs run scripts/say.ts',
    ]) {
      const { code, output } = await clone.shell(command, {}, env);
      expect([code, ranIn(output)]).toEqual([0, said(clone, command)]);
    }
  },
);
