/** Puts values into the holes of a sentence that came with the page. */
export const fillIn = (text: string | undefined, values: Record<string, string | number> = {}): string =>
  (text ?? '').replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));

/** A day in words, as the rest of the page writes days. */
export const dayIn = (lang: string, day: string): string => {
  const text = new Intl.DateTimeFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(day));
  return (lang === 'fr' ? text.replace(/^1 /, '1er ') : text).replaceAll(' ', '\u00A0');
};
