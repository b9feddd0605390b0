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
