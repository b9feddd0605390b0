import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { squeeze } from './squeeze.ts';

const SHEET = /<link rel="stylesheet" href="([^"]+)"\s*\/?>/g;

/**
 * Puts the stylesheets of a page's head into the page, with their hash in its policy, so that its first paint waits
 * for one answer and not for two.
 * @param page sheets with a `media` attribute (print), and those in the body, stay where they are: nothing above
 *   them waits for them.
 * @param read the text of a stylesheet by its address.
 */
export function inlineSheets(page: string, read: (href: string) => string): string {
  const end = page.indexOf('</head>');
  return end < 0 ? page : inHead(page.slice(0, end), read) + page.slice(end);
}

function inHead(html: string, read: (href: string) => string): string {
  const sheets = [...html.matchAll(SHEET)];
  if (sheets.length === 0) return html;
  const css = sheets.map((m) => read(m[1] ?? '')).join('');
  const hash = createHash('sha256').update(css).digest('base64');
  let first = true;
  return html
    .replace(SHEET, () => {
      const out = first ? `<style>${css}</style>` : '';
      first = false;
      return out;
    })
    .replace("default-src 'self'", `default-src 'self';style-src 'self' 'sha256-${hash}'`)
    .replace(
      'default-src &#39;self&#39;',
      `default-src &#39;self&#39;;style-src &#39;self&#39; &#39;sha256-${hash}&#39;`,
    );
}

/** The pages a reader is likely to open first, where the second answer would be felt: explainers and home. */
const FIRST_PAGES = /^(?:fr\/)?(?:explainers\/[^/]+\/)?index\.html$/;

/** Puts the styles of the first pages into them, and takes out white space. Other pages keep the shared sheet, which is then at hand. */
export function inlineStyles(dist: string, base: string): void {
  const read = (href: string): string => readFileSync(join(dist, href.slice(base.length)), 'utf8').trim();
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = name.split('\\').join('/');
    if (!FIRST_PAGES.test(path)) continue;
    const file = join(dist, name);
    writeFileSync(file, squeeze(inlineSheets(readFileSync(file, 'utf8'), read)));
  }
}
