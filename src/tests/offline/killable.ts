import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { ARGUMENTS, findBrowser } from '../../setup/browser.mjs';

/** A browser with a profile that outlives it, and that can be killed as a phone kills one. */
export class KillableBrowser {
  readonly #profile = mkdtempSync(join(tmpdir(), 'offline-profile-'));
  #child: ChildProcess | undefined;

  async start(): Promise<BrowserContext> {
    const child = spawn(
      await findBrowser(process.cwd()),
      ['--headless', '--remote-debugging-port=0', `--user-data-dir=${this.#profile}`, ...ARGUMENTS, 'about:blank'],
      // A group of its own: the browser is a handful of processes.
      { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
    );
    this.#child = child;
    const address = await new Promise<string>((found, failed) => {
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        const address = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
        if (address) found(address);
      });
      child.once('exit', () => failed(new Error('the browser did not start')));
    });
    const browser = await chromium.connectOverCDP(address);
    const [context] = browser.contexts();
    if (!context) throw new Error('the browser has no window');
    return context;
  }

  /** Ends it at once, without a chance to finish anything. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child?.pid === undefined) return;
    const gone = new Promise((done) => child.once('exit', done));
    process.kill(-child.pid, 'SIGKILL');
    await gone;
  }

  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
