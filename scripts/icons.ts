/**
 * Draws the icons that cannot be SVG, from public/icon.svg, in Chromium. Run by hand when the sign changes:
 * `npm run icons`.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { ARGUMENTS, findBrowser } from '../src/setup/browser.mjs';

const icons = [
  { file: 'icon-192.png', size: 192, sign: 1 },
  { file: 'icon-512.png', size: 512, sign: 1 },
  // A phone may cut a circle out of it: the sign keeps to the middle.
  { file: 'icon-maskable-512.png', size: 512, sign: 0.72 },
  { file: 'apple-touch-icon.png', size: 180, sign: 0.86 },
];

const svg = readFileSync('public/icon.svg', 'utf8');
const ground = /<rect[^>]*fill="([^"]+)"/.exec(svg)?.[1] ?? '#fff';
mkdirSync('public/icons', { recursive: true });
const browser = await chromium.launch({
  executablePath: await findBrowser(process.cwd()),
  args: ARGUMENTS,
});
try {
  const page = await browser.newPage();
  for (const { file, size, sign } of icons) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0;height:100vh;display:grid;place-items:center;background:${ground}}svg{width:${sign * 100}vw;height:${sign * 100}vw}</style>${svg}`,
    );
    await page.screenshot({ path: `public/icons/${file}` });
    console.log(`public/icons/${file}`);
  }
} finally {
  await browser.close();
}
