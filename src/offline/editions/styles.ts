import { posix } from 'node:path';
import { fileAt, type SiteCopy } from './collect.ts';

/** The styles of an edition, and the class by which each page gets its own. */
export interface Styles {
  css: string;
  classOf: (styles: readonly string[]) => string;
}

/**
 * Joins the style sheets of all pages. What every page has stands as it is; the rest is fenced in by a class that
 * weighs nothing, since rules of two areas may share a name.
 * @throws where a fenced sheet has rules that cannot be fenced
 */
export function stylesOf(dist: string, base: string, copy: SiteCopy): Styles {
  const sheets = [...new Set(copy.pages.flatMap(({ styles }) => styles))];
  const common = sheets.filter((sheet) => copy.pages.every(({ styles }) => styles.includes(sheet)));
  const own = sheets.filter((sheet) => !common.includes(sheet));
  const read = (sheet: string): string => {
    const text = fileAt(dist, base, sheet)?.toString('utf8');
    if (text === undefined) throw new Error(`the style sheet ${sheet} is not in the site`);
    return text.replace(/url\(["']?([^"')]+)["']?\)/g, (whole, address: string) => {
      if (/^(?:data:|#)/.test(address)) return whole;
      const bytes = fileAt(dist, base, posix.resolve(posix.dirname(sheet), address));
      if (!bytes) throw new Error(`${sheet} names ${address}, which is not in the site`);
      return `url(data:${address.endsWith('.woff2') ? 'font/woff2' : 'image/svg+xml'};base64,${bytes.toString('base64')})`;
    });
  };
  const fenced = own.map((sheet, i) => {
    const text = read(sheet);
    if (/@(?:layer|font-face|keyframes|import|page|property)\b/.test(text)) throw new Error(`${sheet} has rules for the whole document: they belong in the common sheet`);
    return `:where(.s${i}){${text}}`;
  });
  return {
    // The fonts are in the file: there is nothing to wait for.
    css: [...common.map(read), ...fenced, ...(copy.print === undefined ? [] : [`@media print{${read(copy.print)}}`])].join('\n').replaceAll(/font-display:\s*\w+/g, 'font-display:block'),
    classOf: (styles) => own.flatMap((sheet, i) => (styles.includes(sheet) ? [`s${i}`] : [])).join(' '),
  };
}
