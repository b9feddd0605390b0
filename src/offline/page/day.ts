/** A day in words, as the rest of the page writes days. */
export const dayIn = (lang: string, day: string): string => {
  const text = new Intl.DateTimeFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(day));
  return (lang === 'fr' ? text.replace(/^1 /, '1er ') : text).replaceAll(' ', '\u00A0');
};
