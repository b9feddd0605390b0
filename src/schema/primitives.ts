import { z } from 'zod';
import { EMAIL, LONGEST_ADDRESS, WEB_ADDRESS } from './host.ts';
import { FIRST_LANG, inEach, type Lang } from './languages.ts';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What every object of JavaScript has already, in small letters: a list that is looked up by name would find it. */
const EVERY_OBJECT_HAS = new Set(
  ['prototype', 'proto', ...Object.getOwnPropertyNames(Object.prototype)].map((name) => name.toLowerCase()),
);

/** Whether a word is no id, since computers give it a meaning of their own. */
export const isReservedWord = (word: string): boolean =>
  EVERY_OBJECT_HAS.has(word) || EVERY_OBJECT_HAS.has(`__${word}__`);

/** A name made of small letters, digits and single hyphens, as in an address. */
export const id = z
  .string()
  .max(60)
  .regex(ID, { error: 'must be small letters a–z, digits and single hyphens, such as acme-labs', abort: true })
  .refine((word) => !isReservedWord(word), { params: { isReserved: true } })
  .describe('Small letters a–z, digits and hyphens, such as acme-labs.');

/** Words with one space between them. */
const spaced = (text: string): string => text.replace(/ {2,}/g, ' ');
/** Words without the no-break spaces that pasting leaves in a name, which nobody sees and nobody would search for. */
const plainlySpaced = (text: string): string =>
  text.replace(/(?<=[\p{L}\p{N}.,&])[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000](?=[\p{L}\p{N}&])/gu, ' ');

/** One line of plain text. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .overwrite(spaced)
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\u2028\u2029]*$/u, 'must be one line, without control characters');

/** A name: one line with plain spaces. */
export const nameLine = (max: number) => line(max).overwrite(plainlySpaced);

/** Something in each language. */
export const perLanguage = <T extends z.ZodType>(of: (lang: Lang) => T) => z.strictObject(inEach(of));

const NAMES_OF_LANGUAGES = new Intl.DisplayNames('en', { type: 'language' });

/** One line in each language. */
export const bilingual = (max: number) =>
  perLanguage((lang) => line(max).describe(`In ${NAMES_OF_LANGUAGES.of(lang) ?? lang}.`));
export type Bilingual = Record<Lang, string>;

/** What is said alike in every language, or for each; a language that says nothing has what the first says. */
export type InLanguages = string | Partial<Readonly<Record<Lang, string | undefined>>>;

/**
 * Words that may differ by language: as they are, or by language, of which only the first is needed.
 * @param other what they are in the other languages
 */
export const inLanguages = <T extends z.ZodType<string>>(of: T, other = of) =>
  z.union([z.strictObject(inEach((lang) => (lang === FIRST_LANG ? of : other.optional()))), of]);

/** What is said in a language. */
export const inLanguage = (said: InLanguages, lang: Lang): string =>
  typeof said === 'string' ? said : (said[lang] ?? said[FIRST_LANG] ?? '');

/** All that is said, in whatever language. */
export const inAllLanguages = (said: InLanguages = {}): string[] =>
  typeof said === 'string' ? [said] : Object.values(said).filter((words) => words !== undefined);

const realDay = (text: string): boolean => {
  const [y = 0, m = 1, d = 1] = text.split('-').map(Number);
  const day = new Date(Date.UTC(y, m - 1, d));
  return day.getUTCFullYear() === y && day.getUTCMonth() === m - 1 && day.getUTCDate() === d;
};

/** A full day of the calendar, `2023-12-05`. */
export const day = z
  .string()
  .regex(/^(19|20)\d{2}-\d{2}-\d{2}$/, { error: 'must be a day written YYYY-MM-DD, such as 2023-12-05', abort: true })
  .refine(realDay, 'is not a day of the calendar')
  .describe('A day, written YYYY-MM-DD.');

/** A year, a month or a day: `2023`, `2023-12` or `2023-12-05`. */
export const roughDate = z
  .preprocess((v) => (typeof v === 'number' ? String(v) : v), z.string())
  .pipe(
    z
      .string()
      .regex(/^(19|20)\d{2}(-\d{2}(-\d{2})?)?$/, { error: 'must be YYYY, YYYY-MM or YYYY-MM-DD', abort: true })
      .refine(realDay, 'is not a date of the calendar'),
  )
  .describe('A year, a month or a day: 2023, 2023-12 or 2023-12-05.');

/** A web address: http or https, and a host of the public web. */
export const webAddress = z
  .stringFormat('uri', WEB_ADDRESS, { abort: true })
  .max(LONGEST_ADDRESS)
  .pipe(z.url({ protocol: /^https?$/ }))
  .describe('A web address that begins with https:// or http://.');

/** A web address whose way is encrypted. */
export const secureAddress = webAddress
  .pipe(z.url({ protocol: /^https$/ }))
  .describe('A web address that begins with https://.');

/** An e-mail address that stands in a link as it is written. */
export const emailAddress = z
  .string()
  .max(120)
  .regex(EMAIL, 'must be an e-mail address, such as hello@acme.com')
  .describe('An e-mail address, such as hello@acme.com.');

const REGIONS = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** Codes that a computer has a name for and that are no country: unions, outlying places, tests, nobody. */
const NOT_COUNTRIES = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ'.split(' '));

const known = new Map<string, boolean>();

/** Whether two letters are the code of a country today; those of countries that are gone are read as their heirs’. */
export function isCountry(code: string): boolean {
  let is = known.get(code);
  if (is === undefined) {
    is = REGIONS.of(code) !== undefined && !NOT_COUNTRIES.has(code) && new Intl.Locale(`und-${code}`).region === code;
    known.set(code, is);
  }
  return is;
}

/** Two capital letters of ISO 3166-1. */
export const country = z
  .string()
  .regex(/^[A-Z]{2}$/, { error: 'must be the two capital letters of a country, such as FR', abort: true })
  .refine(isCountry, 'is not a country code of ISO 3166')
  .describe('The two capital letters of the country (ISO 3166), such as FR.');

export const sourceIds = z.array(id).max(30).describe('Ids of sources, from content/sources.');
