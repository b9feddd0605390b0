import type { Lang } from '../schema/languages.ts';

/** How a language writes what no library knows of it. */
export interface Habits {
  /** The BCP 47 tag whose dates, numbers and order it takes. */
  locale: string;
  quotes: readonly [open: string, close: string];
  /** What stands between such marks. */
  quoted: RegExp;
  /** Puts right a date in words. @param day of the month, where there is one */
  date: (text: string, day: number | undefined) => string;
}

const ENGLISH: Habits = {
  locale: 'en-GB',
  quotes: ['“', '”'],
  quoted: /“([^“”]+)”/g,
  date: (text) => text.replace(/\bSept\b/, 'Sep'),
};

const FRENCH: Habits = {
  locale: 'fr-FR',
  quotes: ['«\u00A0', '\u00A0»'],
  quoted: /«\s*([^«»]+?)\s*»/g,
  // French writes the first of a month “1er”, which Intl does not.
  date: (text, day) => (day === 1 ? text.replace(/^1(?=\s)/, '1er') : text),
};

const KNOWN: Readonly<Partial<Record<string, Habits>>> = { en: ENGLISH, fr: FRENCH };

/** The habits of a language; one that is not known here writes as the libraries think, between plain marks. */
export const habitsOf = (lang: Lang): Habits => KNOWN[lang] ?? { ...ENGLISH, locale: lang, date: (text) => text };
