import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { serve } from '../../server/serve.ts';
import { ARGUMENTS, findBrowser } from '../../setup/browser.mjs';

/** How wide the pictures are. */
const WIDTH = 1200;

/** The name of a picture: letters, digits and hyphens only. */
export const pictureName = (path: string, which: 'before' | 'after'): string =>
  `${path.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'home'}-${which}.png`;

async function picturesOf(
  browser: Browser,
  dir: string,
  base: string,
  paths: readonly string[],
  to: (path: string) => string,
): Promise<void> {
  const server = await serve({ dir, port: 0, base });
  try {
    const origin = new URL(server.url).origin;
    // The pages hold a stranger’s words: nothing runs, and nothing is fetched from elsewhere.
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: WIDTH, height: 900 } });
    await context.route('**', (route) =>
      route.request().url().startsWith(`${origin}/`) ? route.continue() : route.abort(),
    );
    for (const path of paths) {
      const page = await context.newPage();
      await page.goto(origin + path, { waitUntil: 'load' });
      await page.screenshot({ path: to(path), fullPage: true });
      await page.close();
    }
    await context.close();
  } finally {
    await server.close();
  }
}

/** Takes pictures of pages of a built site, each into a file of the folder that is named for its address. */
export async function takePictures(
  dir: string,
  base: string,
  paths: readonly string[],
  folder: string,
  which: 'before' | 'after',
): Promise<void> {
  if (paths.length === 0) return;
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath: await findBrowser(process.cwd()), args: ARGUMENTS });
  try {
    await picturesOf(browser, dir, base, paths, (path) => join(folder, pictureName(path, which)));
  } finally {
    await browser.close();
  }
}
