import type { Lang } from '../schema/primitives.ts';

/** Bytes as a reader counts them: 940 kB, 1.2 MB. */
export function formatBytes(bytes: number, lang: Lang): string {
  const [value, unit] =
    bytes < 999_500
      ? [Math.max(1, Math.round(bytes / 1000)), 'kilobyte']
      : [Math.round(bytes / 100_000) / 10, 'megabyte'];
  const text = new Intl.NumberFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', { style: 'unit', unit }).format(value);
  return text.replace(/[ \u202F]/g, '\u00A0');
}

/**
 * Puts what is known only after the pages were built into the places they keep for it: `data-fill="name"`.
 * Places without a value stay as they are.
 */
export const fill = (html: string, values: ReadonlyMap<string, string>): string =>
  html.replace(/(<span\b[^>]*\bdata-fill="([^"]*)"[^>]*>)[^<]*<\/span>/g, (whole, open: string, name: string) => {
    const value = values.get(name);
    return value === undefined ? whole : `${open}${value}</span>`;
  });

/** Takes the row of a part with nothing in it from sight. */
export const hideRow = (html: string, part: string): string =>
  html.replace(`data-row="${part}"`, `data-row="${part}" hidden`);
