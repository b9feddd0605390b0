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
  const isAddress = (sheet: string): boolean => sheet.startsWith(base);
  const sheets = [...new Set(copy.pages.flatMap(({ styles }) => styles))];
  // Pages whose styles stand in them have the common ones in the same text.
  const linking = copy.pages.filter(({ styles }) => styles.every(isAddress));
  const common = sheets.filter((sheet) => isAddress(sheet) && linking.every(({ styles }) => styles.includes(sheet)));
  const own = sheets.filter((sheet) => !common.includes(sheet));
  const fetch = (address: string, from: string): Buffer => {
    const bytes = fileAt(dist, base, address);
    if (!bytes) throw new Error(`${from} names ${address}, which is not in the site`);
    return bytes;
  };
  const read = (sheet: string): string => {
    const text = isAddress(sheet)
      ? fetch(sheet, 'a page').toString('utf8')
      : common.reduce((rest, one) => rest.replace(fetch(one, 'a page').toString('utf8').trim(), ''), sheet);
    return text.replace(/url\(["']?([^"')]+)["']?\)/g, (whole, address: string) => {
      if (/^(?:data:|#)/.test(address)) return whole;
      const bytes = fetch(posix.resolve(isAddress(sheet) ? posix.dirname(sheet) : base, address), sheet.slice(0, 80));
      return `url(data:${address.endsWith('.woff2') ? 'font/woff2' : 'image/svg+xml'};base64,${bytes.toString('base64')})`;
    });
  };
  const fenced = own.map((sheet, i) => {
    const text = read(sheet);
    if (/@(?:font-face|keyframes|import|page|property)\b|@layer[^{;]*;/.test(text))
      throw new Error(`${sheet.slice(0, 80)} has rules for the whole document: they belong in the common sheet`);
    return `:where(.sheet-${i}){${text}}`;
  });
  return {
    // The fonts are in the file: there is nothing to wait for.
    css: [...common.map(read), ...fenced, ...(copy.print === undefined ? [] : [`@media print{${read(copy.print)}}`])]
      .join('\n')
      .replaceAll(/font-display:\s*\w+/g, 'font-display:block'),
    classOf: (styles) => own.flatMap((sheet, i) => (styles.includes(sheet) ? [`sheet-${i}`] : [])).join(' '),
  };
}
