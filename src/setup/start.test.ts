import { createServer } from 'node:net';
import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Clone, preload } from '../tests/support/clone.ts';

/** Has a command run in a Node other than the one that the site is built with. */
const inNode = (version: string): NodeJS.ProcessEnv =>
  preload(`Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`);

const fullDisk = preload(
  `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
   fs.statfsSync = () => ({ bavail: 100, bsize: 1e6 }); syncBuiltinESMExports();`,
);

describe('npm start', () => {
  it('installs, builds and serves; the second time it only serves', async () => {
    const clone = new Clone();
    expect(await clone.run('start')).toMatchObject({ code: 0, npm: ['ci', 'rebuild node', 'run build', 'preview'] });
    const second = await clone.run('start');
    expect(second).toMatchObject({ code: 0, npm: ['preview'] });
    expect(second.output).toContain('up to date');
  });

  it('is not needed before other commands: they install what is missing, and lose no time over it later', async () => {
    const clone = new Clone();
    // It ends with the number that the script ends with, and passes on what the script is told.
    clone.write(
      'scripts/say.ts',
      'const [, , word]: string[] = process.argv; console.log(word); process.exitCode = 7;',
    );
    expect(await clone.run('run scripts/say.ts --hello')).toMatchObject({ code: 7, npm: ['ci', 'rebuild node'] });
    expect(await clone.run('run scripts/say.ts --hello')).toMatchObject({ code: 7, npm: [], output: '--hello\n' });
    const offline = await new Clone().run('run scripts/say.ts', { ci: { fails: 'npm error network ENOTFOUND' } });
    expect(offline.code).toBe(1);
    expect(offline.output).toContain('Connect to the network');
  });

  it.each(['20.19.0', '22.12.0', '24.1.0', '26.0.0'])(
    'is not needed by Node %s either: the one among the packages takes over',
    async (version) => {
      const { npm } = await new Clone().run('run scripts/say.ts --hello', {}, inNode(version));
      expect(npm).toEqual(['ci', 'rebuild node', 'scripts/setup.mjs here scripts/say.ts --hello']);
    },
  );

  it('lets no package run anything while it installs, and then only those that package.json allows', async () => {
    const clone = new Clone();
    clone.write('package.json', JSON.stringify({ allowScripts: { alpha: true, tiny: false, '@a/b': true } }));
    const { code, npm, flags } = await clone.run('start');
    expect({ code, npm }).toEqual({ code: 0, npm: ['ci', 'rebuild alpha @a/b', 'run build', 'preview'] });
    expect(flags[0]).toContain('--ignore-scripts');
    expect(flags[1]).toContain('--ignore-scripts=false');
  });

  it('installs again after an install whose allowed scripts failed', async () => {
    const clone = new Clone();
    clone.write('package.json', JSON.stringify({ allowScripts: { alpha: true } }));
    expect((await clone.run('start', { rebuild: { fails: 'npm error code 1' } })).code).toBe(1);
    expect((await clone.run('start')).npm.slice(0, 2)).toEqual(['ci', 'rebuild alpha']);
  });

  it('builds again when a word has changed, or a setting', async () => {
    const clone = new Clone();
    await clone.run('start');
    clone.write('content/words.md', 'other words');
    expect((await clone.run('start')).npm).toEqual(['run build', 'preview']);
    expect((await clone.run('start', {}, { BASE_PATH: '/repo/' })).npm).toEqual(['run build', 'preview']);
  });

  it('builds again when dist is gone', async () => {
    const clone = new Clone();
    await clone.run('start');
    clone.remove('dist');
    expect((await clone.run('start')).npm).toEqual(['run build', 'preview']);
  });

  it('installs again when the lock file has changed', async () => {
    const clone = new Clone();
    await clone.run('start');
    clone.write('package-lock.json', JSON.stringify({ packages: { 'node_modules/alpha': { version: '1.0.1' } } }));
    const { npm, output } = await clone.run('start');
    expect(npm[0]).toBe('ci');
    expect(output).toContain('The list of packages has changed.');
  });

  it('installs again after an install that was broken off', async () => {
    const clone = new Clone();
    expect(await clone.run('start', { ci: 'killed' })).toMatchObject({ code: 1, npm: ['ci'] });
    const { code, npm, output } = await clone.run('start');
    expect({ code, npm }).toEqual({ code: 0, npm: ['ci', 'rebuild node', 'run build', 'preview'] });
    expect(output).toContain('An earlier install did not finish.');
  });

  it('installs again when a package or the Node among them is gone', async () => {
    const clone = new Clone();
    await clone.run('start');
    clone.remove('node_modules/alpha');
    expect((await clone.run('start')).npm).toEqual(['ci', 'rebuild node', 'preview']);
    clone.write('node_modules/.bin/node', 'cut short');
    const { npm, output } = await clone.run('run scripts/preview.ts', {}, inNode('20.19.0'));
    expect(npm).toEqual(['rebuild node', 'scripts/setup.mjs here scripts/preview.ts']);
    expect(output).toContain('the Node among them is not there yet');
  });

  it('takes an install that npm finished by hand, and brings only the Node that it did not', async () => {
    const clone = new Clone();
    for (const name of ['alpha', 'node']) clone.write(`node_modules/${name}/package.json`, '{}');
    clone.write('node_modules/.package-lock.json', readFileSync(clone.path('package-lock.json'), 'utf8'));
    expect((await clone.run('run scripts/preview.ts', {}, inNode('20.19.0'))).npm).toEqual([
      'rebuild node',
      'scripts/setup.mjs here scripts/preview.ts',
    ]);
    expect((await clone.run('run scripts/preview.ts')).npm).toEqual(['preview']);
  });

  it('has the next run install afresh when the build finds a damaged package', async () => {
    const clone = new Clone();
    const broken = { code: 1, prints: "Error: Cannot find module '/x/node_modules/alpha/index.js' imported from /x" };
    const { code, output } = await clone.run('start', { scripts: { build: broken } });
    expect(code).toBe(1);
    expect(output).toContain('Run npm start again: it will install the packages afresh.');
    expect((await clone.run('start')).npm).toEqual(['ci', 'rebuild node', 'run build', 'preview']);
  });

  it('stops when the build fails, keeps what was served before, and recovers', async () => {
    const clone = new Clone();
    await clone.run('start');
    clone.write('content/words.md', 'wrong words');
    const { code, npm, output } = await clone.run('start', { scripts: { build: { code: 1 } } });
    expect({ code, npm }).toEqual({ code: 1, npm: ['run build'] });
    expect(output).toContain('The build failed; what is wrong stands above. Mend it and run npm start again.');
    expect(clone.has('dist/index.html')).toBe(true);
    expect((await clone.run('start')).npm).toEqual(['run build', 'preview']);
  });

  it('names a port that is free when the one asked for is in use, before it does anything else', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((listening) => other.once('listening', listening));
    onTestFinished(() => void other.close());
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { code, npm, output } = await new Clone().run('start', {}, { PORT: String(port) });
    expect({ code, npm }).toEqual({ code: 1, npm: [] });
    expect(output).toContain(`Port ${port} is in use by another program.`);
    expect(output).toMatch(/PORT=\d+ npm start/);
    expect(output).not.toContain(`PORT=${port} `);
  });

  it('says without a stack where there is no such option', async () => {
    const clone = new Clone();
    clone.write('scripts/options.ts', "import { parseArgs } from 'node:util'; parseArgs({ options: {} });");
    const { code, output } = await clone.run('run scripts/options.ts --hots');
    expect(code).toBe(1);
    expect(output).toContain("Unknown option '--hots'");
    expect(output).not.toContain('    at ');
  });

  it('says what PORT may be', async () => {
    const { code, output } = await new Clone().run('start', {}, { PORT: 'http' });
    expect(code).toBe(1);
    expect(output).toContain('PORT is “http”: it must be a number from 1 to 65535');
  });

  it.each([
    ['npm error code ENOTFOUND', 'Connect to the network'],
    ['npm error code ENOSPC', 'The disk is full.'],
    ['npm error code EACCES', 'npm may not write here.'],
    ['npm error code EINTEGRITY', 'npm cache verify'],
    ['npm error code EUSAGE', 'Run “npm install”'],
    ['npm error something else', 'what npm says stands above'],
  ])('explains an install that ends with “%s”, and recovers', async (fails, sentence) => {
    const clone = new Clone();
    const { code, npm, output } = await clone.run('start', { ci: { fails } });
    expect({ code, npm }).toEqual({ code: 1, npm: ['ci'] });
    expect(output).toContain(sentence);
    expect(output).not.toContain('    at ');
    expect((await clone.run('start')).code).toBe(0);
  });

  it('says how much room an install needs, and installs nothing on a full disk', async () => {
    const { code, npm, output } = await new Clone().run('start', {}, fullDisk);
    expect({ code, npm }).toEqual({ code: 1, npm: [] });
    expect(output).toContain('The disk has 100 MB free; installing the packages takes up to 1000 MB. Make room');
  });

  it('needs no room when all is installed', async () => {
    const clone = new Clone();
    await clone.run('start');
    expect((await clone.run('start', {}, fullDisk)).code).toBe(0);
  });

  it('asks for npm where there is none', async () => {
    const clone = new Clone();
    clone.remove('bin/npm');
    const { code, output } = await clone.run('start', {}, { PATH: clone.path('bin') });
    expect(code).toBe(1);
    expect(output).toContain('The command “npm” was not found. Install it');
  });

  it('asks for a newer Node', async () => {
    const { code, output } = await new Clone().run('start', {}, inNode('18.20.1'));
    expect(code).toBe(1);
    expect(output).toContain(
      'This needs Node 20 or newer; this is Node 18.20.1. Get a newer one from https://nodejs.org',
    );
  });
});
