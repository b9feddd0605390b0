/** A day in words, as `formatDate` writes it: the whole of that is more than the first scripts of a page may weigh. */
export const dayIn = (lang: string, day: string): string => {
  const text = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  );
  return (lang === 'fr' ? text.replace(/^1 /, '1er ') : text).replace(/[ \u202F]/g, '\u00A0');
};
