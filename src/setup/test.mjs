// @ts-check
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, firefoxHere } from './browser.mjs';
import { provideServers } from './hosts.mjs';
import { ensureInstalled, forgetInstall, showsDamage } from './install.mjs';
import { provideOthers } from './programs.mjs';
import { npmRun } from './run.mjs';
import { notPassed, sumUp, tallyStep, tallyTests } from './tally.mjs';

/**
 * The steps of `npm test`, in order. Those with `tests` are runs of Vitest, counted test by test; those with
 * `site` need the step “build” to have passed.
 * @type {readonly { script: string, tests?: true, site?: true }[]}
 */
const STEPS = [
  { script: 'types' },
  { script: 'lint' },
  { script: 'check' },
  { script: 'unit', tests: true },
  { script: 'build' },
  { script: 'test:site', tests: true, site: true },
  { script: 'test:browser', tests: true, site: true },
];

/** The tests of the built site that a change of words can break. */
const OF_CONTENT = ['addresses', 'directory', 'french', 'html', 'links', 'pages', 'reach'];

/**
 * The steps of `npm run test:quick`, for a change of content: what it says is checked, builds, and is right as a page.
 * @type {readonly { script: string, tests?: true, site?: true, only?: readonly string[] }[]}
 */
const QUICK_STEPS = [
  { script: 'check' },
  { script: 'build' },
  { script: 'test:site', tests: true, site: true, only: OF_CONTENT.map((name) => `src/tests/site/${name}.test.ts`) },
];

/** The tests are about this site at the root of a host, whatever the shell is set to. */
const NOT_FOR_TESTS = new Set(['CONTENT_DIR', 'BASE_PATH', 'SITE_URL', 'SOURCE_DATE_EPOCH', 'PORT', 'NODE_ENV']);

const testEnvironment = (/** @type {NodeJS.ProcessEnv} */ env) =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !NOT_FOR_TESTS.has(name)));

const seconds = (/** @type {number} */ since) => `${((Date.now() - since) / 1000).toFixed(0)} s`;

/**
 * `npm test`: all steps, so that one run shows all that is wrong.
 * @param {string} root
 * @returns {Promise<number>} exit code
 */
export async function test(root) {
  await ensureInstalled(root);
  const env = { ...testEnvironment(process.env), CHROME_PATH: await findBrowser(root) };
  await provideOthers(root, firefoxHere);
  await provideServers(root);
  return steps(root, STEPS, env);
}

/**
 * `npm run test:quick`: what a change of content can break.
 * @param {string} root
 * @returns {Promise<number>} exit code
 */
export async function testQuickly(root) {
  await ensureInstalled(root);
  return steps(root, QUICK_STEPS, testEnvironment(process.env));
}

/**
 * @param {string} root
 * @param {typeof QUICK_STEPS} list
 * @param {NodeJS.ProcessEnv} env
 */
async function steps(root, list, env) {
  const begun = Date.now();
  const rows = [];
  /** @type {string[]} */
  const lost = [];
  let built = false;
  for (const { script, tests, site, only = [] } of list) {
    if (site && !built) {
      rows.push({ script, time: '', passed: 0, failed: 1, why: 'not run: there is no build' });
      continue;
    }
    console.log(`\n── npm run ${script}`);
    const since = Date.now();
    const report = join(root, '.cache', 'tests', `${script.replace(':', '-')}.json`);
    rmSync(report, { force: true });
    const args = tests ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...only] : [];
    const { code, output } = await npmRun(script, { cwd: root, env, args, keep: true });
    if (code !== 0 && showsDamage(root, output)) {
      forgetInstall(root);
      console.error('\nAn installed package is damaged. Run npm test again: it will install the packages afresh.');
    }
    const told = tests && existsSync(report) ? readFileSync(report, 'utf8') : undefined;
    const tally = tests ? tallyTests(code, told) : tallyStep(code);
    if (script === 'build') built = code === 0;
    rows.push({ script, time: seconds(since), ...tally });
    if (told !== undefined) lost.push(...notPassed(told).map((name) => name.replace(`${root}/`, '')));
  }

  console.log('');
  for (const { script, time, passed, failed, why } of rows)
    console.log(
      `${failed === 0 ? '✓' : '✗'} ${script.padEnd(14)} ${`${passed} passed, ${failed} failed`.padEnd(24)} ${time}${why ? ` (${why})` : ''}`,
    );
  for (const name of lost) console.log(`✗ ${name}`);
  const { failed, line } = sumUp(rows);
  console.log(`\nIn ${seconds(begun)}:\n${line}`);
  return failed === 0 ? 0 : 1;
}
