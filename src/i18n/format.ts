import type { Lang } from '../schema/languages.ts';
import { habitsOf } from './habits.ts';

const localeOf = (lang: Lang): string => habitsOf(lang).locale;

/** No line break inside a date or number: French takes U+00A0 where its formats put a narrow space. */
const glue = (text: string): string => text.replace(/[ \u202F]/g, '\u00A0');

/** What is made once for each language: making a format takes a hundred times as long as using it. */
function oncePerLanguage<T>(make: (lang: Lang) => T): (lang: Lang) => T {
  const made = new Map<Lang, T>();
  return (lang) => {
    const known = made.get(lang);
    if (known !== undefined) return known;
    const one = make(lang);
    made.set(lang, one);
    return one;
  };
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** The format of a language for dates. */
function dateFormat(lang: Lang, month: 'long' | 'short' | undefined, day: 'numeric' | undefined): Intl.DateTimeFormat {
  const key = `${lang} ${month ?? ''} ${day ?? ''}`;
  let format = dateFormats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(localeOf(lang), {
      timeZone: 'UTC',
      year: 'numeric',
      ...(month && { month }),
      ...(day && { day }),
    });
    dateFormats.set(key, format);
  }
  return format;
}

/**
 * A rough date in words: `2023-12-05` is “5 December 2023”, `2023-12` “December 2023”, `2023` “2023”.
 * @param style `short` abbreviates the month.
 */
export function formatDate(date: string, lang: Lang, style: 'long' | 'short' = 'long'): string {
  const [y = 2000, m, d] = date.split('-').map(Number);
  const when = new Date(Date.UTC(y, (m ?? 1) - 1, d ?? 1));
  const text = dateFormat(lang, m === undefined ? m : style, d === undefined ? d : 'numeric').format(when);
  return glue(habitsOf(lang).date(text, d));
}

/** A span of days: “7–8 May 2026”. */
export function formatRange(from: string, to: string | undefined, lang: Lang): string {
  if (to === undefined || to === from) return formatDate(from, lang);
  const utc = (date: string): Date => new Date(`${date}T00:00:00Z`);
  const text = dateFormat(lang, 'long', 'numeric').formatRange(utc(from), utc(to));
  // A dash between two words has room; between two numbers it has none.
  const [start = '', end] = text.split('\u2009–\u2009').map(glue);
  return end === undefined ? start : `${start}${/^\d+$/.test(start) ? '–' : '\u00A0– '}${end}`;
}

const numbers = oncePerLanguage((lang) => new Intl.NumberFormat(localeOf(lang)));

/** A whole number with the language's grouping: 1,000 or 1 000 (U+00A0). */
export const formatNumber = (n: number, lang: Lang): string => glue(numbers(lang).format(n));

/** Bytes as a reader counts them: 940 kB, 1.2 MB. */
export function formatBytes(bytes: number, lang: Lang): string {
  const [value, unit] =
    bytes < 999_500
      ? [Math.max(1, Math.round(bytes / 1000)), 'kilobyte']
      : [Math.round(bytes / 100_000) / 10, 'megabyte'];
  const text = new Intl.NumberFormat(localeOf(lang), { style: 'unit', unit }).format(value);
  return glue(text);
}

const lists = oncePerLanguage((lang) => new Intl.ListFormat(localeOf(lang), { type: 'conjunction' }));

/** “a, b and c”. */
export const formatList = (items: readonly string[], lang: Lang): string => lists(lang).format(items);

const countries = oncePerLanguage((lang) => new Intl.DisplayNames(localeOf(lang), { type: 'region' }));

/** A country's name from its ISO code. */
export const countryName = (code: string, lang: Lang): string => countries(lang).of(code) ?? code;

/** Compares names as the language's dictionaries do. */
export const collator = oncePerLanguage(
  (lang) => new Intl.Collator(localeOf(lang), { sensitivity: 'base', numeric: true }),
);

/** A term as it stands inside a sentence: its first letter small, but not that of an abbreviation such as AI. */
export const insideSentence = (term: string, lang: Lang): string =>
  /^\p{Lu}\p{Lu}/u.test(term) ? term : term.charAt(0).toLocaleLowerCase(lang) + term.slice(1);

const languages = oncePerLanguage((lang) => new Intl.DisplayNames(localeOf(lang), { type: 'language' }));

/** What a language is called in another: “French”, “français”. */
export const languageName = (of: string, lang: Lang): string => languages(lang).of(of) ?? of;

/** Words as they stand at the head of a line. */
export const capital = (words: string, lang: Lang): string => words.charAt(0).toLocaleUpperCase(lang) + words.slice(1);

/** What a language calls itself, as a switch shows it: “Français”. */
export const ownName = (lang: Lang): string => capital(languageName(lang, lang), lang);

/** The language and the country whose habits it follows, as link previews want them: `en_GB`. */
export function ogLocale(lang: Lang): string {
  const { language, region = '' } = new Intl.Locale(localeOf(lang)).maximize();
  return `${language}_${region}`;
}

const FROM_THE_RIGHT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** Arrows to what comes before and after, as they point where a language is read. */
export const arrowsOf = (lang: Lang): { back: string; on: string } =>
  directionOf(lang) === 'rtl' ? { back: '→', on: '←' } : { back: '←', on: '→' };

/** The side from which a language is read. */
export const directionOf = (lang: Lang): 'ltr' | 'rtl' =>
  FROM_THE_RIGHT.has(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr';
