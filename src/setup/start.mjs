// @ts-check
import { Failure } from './failure.mjs';
import { ensureInstalled, forgetInstall, showsDamage } from './install.mjs';
import { readPort, requirePort } from './machine.mjs';
import { npmRun } from './run.mjs';
import { runScript } from './script.mjs';
import { buildIsCurrent } from './stamps.mjs';

/**
 * `npm start`: installs, builds and serves, each where that is needed.
 * @param {string} root
 * @param {readonly string[]} options for the server
 * @returns {Promise<number | undefined>} exit code, where it is known
 */
export async function start(root, options) {
  // First, since it costs nothing: nobody should wait for a build to hear that the port is taken.
  await requirePort(readPort(process.env['PORT']));
  await ensureInstalled(root);
  if (buildIsCurrent(root)) {
    console.log('The site is up to date: nothing to build.');
  } else {
    console.log('Building the site, which takes about a minute.');
    const { code, output } = await npmRun('build', { cwd: root, keep: true });
    if (code !== 0) {
      if (showsDamage(root, output)) {
        forgetInstall(root);
        throw new Failure('An installed package is damaged. Run npm start again: it will install the packages afresh.');
      }
      throw new Failure(
        'The build failed; what is wrong stands above. Mend it and run npm start again. dist/ is as it was before.',
      );
    }
  }
  return runScript(root, ['scripts/preview.ts', ...options]);
}
