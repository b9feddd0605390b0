import { symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Clone, preload } from '../tests/support/clone.ts';

const green = { numTotalTests: 5, numPassedTests: 5, numFailedTests: 0 };
const allGreen = { unit: { report: green }, 'test:site': { report: green }, 'test:browser': { report: green } };

describe('npm test', () => {
  it('runs all steps and sums them up in the last line', async () => {
    const { code, npm, output } = await new Clone().run('test', { scripts: allGreen });
    expect(npm).toEqual([
      'ci',
      'rebuild node',
      ...['types', 'lint', 'check', 'unit', 'build', 'test:site', 'test:browser'].map((script) => `run ${script}`),
    ]);
    expect(output.trimEnd().split('\n').at(-1)).toBe('19 passed, 0 failed');
    expect(code).toBe(0);
  });

  it('goes on after a step that fails, and fails', async () => {
    const testResults = [
      {
        name: 'src/tide.test.ts',
        status: 'failed',
        assertionResults: [
          { fullName: 'the tide rises', status: 'passed' },
          { fullName: 'the tide falls', status: 'failed', failureMessages: ['Error: expected low\n    at tide.ts'] },
        ],
      },
      { name: 'src/moon.test.ts', status: 'failed', message: 'cannot be read\nat all', assertionResults: [] },
    ];
    const red = { code: 1, report: { numTotalTests: 5, numPassedTests: 3, numFailedTests: 2, testResults } };
    const { code, output } = await new Clone().run('test', { scripts: { ...allGreen, lint: { code: 2 }, unit: red } });
    expect(code).toBe(1);
    expect(output.slice(output.lastIndexOf('✓')).split('\n').slice(1, 3)).toEqual([
      '✗ src/tide.test.ts › the tide falls › Error: expected low',
      '✗ src/moon.test.ts › cannot be read',
    ]);
    expect(output.trimEnd().split('\n').at(-1)).toBe('16 passed, 3 failed');
  });

  it('counts what needs a build as failed where there is none', async () => {
    const { code, npm, output } = await new Clone().run('test', { scripts: { ...allGreen, build: { code: 1 } } });
    expect(code).toBe(1);
    expect(npm).not.toContain('run test:site');
    expect(output.trimEnd().split('\n').at(-1)).toBe('8 passed, 3 failed');
  });

  it('does not take the report of an earlier run for that of this one', async () => {
    const clone = new Clone();
    await clone.run('test', { scripts: allGreen });
    const { code, output } = await clone.run('test', { scripts: { ...allGreen, unit: {} } });
    expect(code).toBe(1);
    expect(output).toContain('no report was written');
  });

  it('fails where CHROME_PATH names no browser, and says so', async () => {
    const { code, output } = await new Clone().run('test', {}, { CHROME_PATH: '/bin/false' });
    expect(code).toBe(1);
    expect(output).toContain('CHROME_PATH is “/bin/false”, which is no Chrome or Chromium that starts.');
  });

  it('fails where no browser can be had, and says what to do', async () => {
    const clone = new Clone();
    await clone.run('start');
    clone.remove('bin/chromium');
    clone.write(
      'node_modules/playwright-core/index.js',
      "exports.chromium = { executablePath: () => '/nowhere/chrome' };",
    );
    clone.write('tools/sh', '');
    for (const program of ['sh', 'echo']) {
      clone.remove(`tools/${program}`);
      symlinkSync(`/bin/${program}`, clone.path(`tools/${program}`));
    }
    const notRoot = preload('process.getuid = () => 1000;');
    const { code, npm, output } = await clone.run(
      'test',
      {},
      { ...notRoot, PATH: `${clone.path('bin')}:${clone.path('tools')}` },
    );
    expect(code).toBe(1);
    expect(npm).toEqual(['exec playwright-core install chromium']);
    expect(output).toContain('Install one, or name one, such as CHROME_PATH=/path/to/chrome');
  });
});
