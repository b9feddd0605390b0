import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serve, type Served } from '../../server/serve.ts';
import { ARGUMENTS, findBrowser } from '../../setup/browser.mjs';
import { DIST } from './dist.ts';

/** Starts Chromium: the one that `CHROME_PATH` names, or one of the machine. */
export const launch = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await findBrowser(process.cwd()), args: ARGUMENTS });

/** A page, and what went wrong on it. */
export interface Visit {
  page: Page;
  /** Errors of the console and of scripts, and refused requests. */
  errors: string[];
}

/** The built site in a real browser, for one test file. */
export class Site {
  #browser: Browser | undefined;
  #server: Served | undefined;

  async start(): Promise<void> {
    [this.#browser, this.#server] = await Promise.all([launch(), serve({ dir: DIST, port: 0 })]);
  }

  async stop(): Promise<void> {
    await Promise.all([this.#browser?.close(), this.#server?.close()]);
  }

  get browser(): Browser {
    if (this.#browser === undefined) throw new Error('The browser is not running yet.');
    return this.#browser;
  }

  /** The address of a page. */
  url(path = '/'): string {
    if (this.#server === undefined) throw new Error('The server is not running yet.');
    return this.#server.url + path.replace(/^\//, '');
  }

  /** An empty page in a context of its own: no storage, no worker, no cache from before. */
  async open(options: BrowserContextOptions = {}): Promise<Visit> {
    // What a worker answers, a test cannot hold back or count; those of offline reading have browsers of their own.
    const context = await this.browser.newContext({ locale: 'en-GB', serviceWorkers: 'block', ...options });
    const page = await context.newPage();
    // A machine that is busy with more than these tests is slow, not wrong.
    page.setDefaultTimeout(180_000);
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', (error) => {
      // The browser tells so that it left out the fade from page to page, as it may: no fault of ours.
      if (!/^(InvalidState|Abort)Error: Transition was/.test(String(error))) errors.push(String(error));
    });
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? 'failed';
      // Aborted: the page was left before the answer came, as readers do. What a policy refuses is told otherwise.
      if (why !== 'net::ERR_ABORTED') errors.push(`${request.url()}: ${why}`);
    });
    return { page, errors };
  }

  /**
   * Opens a page of the site in a context of its own.
   * @param prepare what is done before the page is asked for: what stands in the way of its requests is put there now,
   * since Chromium now and then lets those of a page that stands already pass by
   */
  async visit(
    path: string,
    options: BrowserContextOptions = {},
    prepare: (page: Page) => Promise<unknown> = () => Promise.resolve(),
  ): Promise<Visit> {
    const visit = await this.open(options);
    await prepare(visit.page);
    await visit.page.goto(this.url(path));
    return visit;
  }
}

/**
 * The built site in a browser, started before the first test of a file and ended after its last.
 * @example const site = useSite(); it('opens', async () => { const { page } = await site.visit('/'); });
 */
export function useSite(): Site {
  const site = new Site();
  beforeAll(() => site.start());
  afterAll(() => site.stop());
  return site;
}
