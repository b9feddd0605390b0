import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { belowLanguage } from '../i18n/paths.ts';
import { squeeze } from './squeeze.ts';

const SHEET = /<link rel="stylesheet" href="([^"]+)"\s*\/?>/g;

/**
 * Puts stylesheets of a page's head into the page, with their hash in its policy: each is one answer less to wait for.
 * @param page sheets in the body stay where they are: nothing above them waits for them.
 * @param read the text of a stylesheet by its address.
 * @param wanted which sheets; all by default.
 */
export function inlineSheets(
  page: string,
  read: (href: string) => string,
  wanted: (href: string) => boolean = () => true,
): string {
  const end = page.indexOf('</head>');
  return end < 0 ? page : inHead(page.slice(0, end), read, wanted) + page.slice(end);
}

function inHead(html: string, read: (href: string) => string, wanted: (href: string) => boolean): string {
  const sheets = [...html.matchAll(SHEET)].map(([, href = '']) => href).filter(wanted);
  if (sheets.length === 0) return html;
  const css = sheets.map(read).join('');
  const hash = createHash('sha256').update(css).digest('base64');
  let left = sheets.length;
  return (
    html
      // Where the last one stood: what the others say is said before.
      .replace(SHEET, (link, href: string) => {
        if (!wanted(href)) return link;
        return --left === 0 ? `<style>${css}</style>` : '';
      })
      .replace("default-src 'self'", `default-src 'self';style-src 'self' 'sha256-${hash}'`)
      .replace(
        'default-src &#39;self&#39;',
        `default-src &#39;self&#39;;style-src &#39;self&#39; &#39;sha256-${hash}&#39;`,
      )
  );
}

/** The pages a reader is likely to open first, where the second answer would be felt: explainers and home. */
const FIRST_PAGES = /^(?:explainers\/[^/]+\/)?index\.html$/;

const sheetsOf = (page: string): string[] => [...page.matchAll(SHEET)].map(([, href = '']) => href);

/** A page whose shared sheets stand before its own: the first declares the layers of all. */
export function sharedFirst(html: string, shared: ReadonlySet<string>): string {
  const end = html.indexOf('</head>');
  const links = [...html.slice(0, Math.max(0, end)).matchAll(SHEET)];
  const ordered = links.toSorted((a, b) => Number(shared.has(b[1] ?? '')) - Number(shared.has(a[1] ?? '')));
  let next = 0;
  return html.slice(0, end).replace(SHEET, () => ordered[next++]?.[0] ?? '') + html.slice(end);
}

/**
 * Puts the styles of the first pages into them, and takes out white space. Other pages keep the one sheet that they
 * all share, which is then at hand, and have what is theirs alone inside.
 */
export function inlineStyles(dist: string, base: string): void {
  const read = (href: string): string => readFileSync(join(dist, href.slice(base.length)), 'utf8').trim();
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => ({ path: name.split('\\').join('/'), file: join(dist, name) }))
    .map((page) => ({ ...page, html: readFileSync(page.file, 'utf8') }))
    .filter(({ html }) => sheetsOf(html).length > 0);
  const [first = [], ...others] = pages.map(({ html }) => sheetsOf(html));
  const shared = new Set(first.filter((sheet) => others.every((sheets) => sheets.includes(sheet))));
  for (const { path, file, html: printed } of pages) {
    const html = sharedFirst(printed, shared);
    if (FIRST_PAGES.test(belowLanguage(path))) writeFileSync(file, squeeze(inlineSheets(html, read)));
    else
      writeFileSync(
        file,
        inlineSheets(html, read, (sheet) => !shared.has(sheet)),
      );
  }
}
