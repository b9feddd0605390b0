/** A day in words, as `formatDate` writes it: the whole of that is more than the first scripts of a page may weigh. */
export const dayIn = (lang: string, day: string): string => {
  const locale = lang === 'en' ? 'en-GB' : lang;
  const text = new Date(day).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return (lang === 'fr' ? text.replace(/^1 /, '1er ') : text).replaceAll(' ', '\u00A0');
};
