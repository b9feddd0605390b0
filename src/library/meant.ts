import { slugOf } from '../markdown/tree.ts';
import { LANGS } from '../schema/primitives.ts';

/** “Yes” in either language, as people type it. */
const YES = /^(?:y|yes|oui|o|true|vrai|1|x|✓|✔)$/i;
const NO = /^(?:n|no|non|false|faux|0)$/i;

/** What a person means by a word for yes or no. */
export const booleanMeant = (typed: string): boolean | undefined =>
  YES.test(typed.trim()) ? true : NO.test(typed.trim()) ? false : undefined;

/** The entries that a person wrote as words where a list belongs: between commas or semicolons, or with signs of a list. */
export const listMeant = (typed: string): string[] =>
  typed
    .replace(/^\s*\[|\]\s*$/g, '')
    .split(/[,;\n]|\s+(?:and|et|&)\s+(?=[a-z0-9-]+$)/)
    .map((part) => part.replace(/^\s*[-*•]\s+/, '').trim())
    .filter((part) => part !== '');

/** An id as it was perhaps meant: small letters, digits and hyphens. */
export function idMeant(typed: string): string | undefined {
  const slug = slugOf(typed);
  // What has no letter of an address gives a word that nobody typed.
  return slug === 'section' && !/section/i.test(typed) ? undefined : slug;
}

let months: ReadonlyMap<string, number> | undefined;

const plain = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\.$/, '').toLowerCase();

/** The months by their names, long and short, in both languages. */
function monthOf(word: string): number | undefined {
  months ??= new Map(
    LANGS.flatMap((lang) =>
      (['long', 'short'] as const).flatMap((month) => {
        const format = new Intl.DateTimeFormat(lang, { month, timeZone: 'UTC' });
        return Array.from({ length: 12 }, (_, i) => [plain(format.format(Date.UTC(2024, i, 15))), i + 1] as const);
      }),
    ).concat([
      ['sept', 9],
      ['fevr', 2],
      ['fev', 2],
      ['juil', 7],
    ]),
  );
  return months.get(plain(word));
}

const two = (n: number): string => String(n).padStart(2, '0');

/** A day of the calendar, or nothing. */
function dayOf(year: number, month: number, day: number): string[] {
  const date = new Date(Date.UTC(year, month - 1, day));
  const is = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return is && year >= 1900 && year < 2100 ? [`${year}-${two(month)}-${two(day)}`] : [];
}

const NUMBER = '(\\d{1,2})(?:st|nd|rd|th|er|e)?';
const WORD = '(\\p{L}{3,10}\\.?)';

/**
 * The days, months or years that a person can mean by a date that is not written YYYY-MM-DD: one where it is clear, two
 * where it is not known which of two numbers is the month.
 * @example datesMeant('8 Feb 2024') // ['2024-02-08']
 * @example datesMeant('12/05/2023') // ['2023-05-12', '2023-12-05']
 */
export function datesMeant(typed: string): string[] {
  const text = typed
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212\u00AD]/g, '-')
    .replace(/\p{Cf}/gu, '')
    .replace(/年|月/g, '-')
    .replace(/日/g, '')
    .trim()
    // A time behind a day says nothing of it; neither does its name before it.
    .replace(/(?:T|,?\s+(?:at |à )?)\d{1,2}[:h]\d{0,2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2}|UTC|GMT)?$/i, '')
    .replace(/^\p{L}{2,}\.?,?\s+(?=\d{1,2}(?:er)?\s|\p{L})/u, (name) =>
      monthOf(name.replace(/[,\s]/g, '')) ? name : '',
    )
    .replace(/^(?:le|the|on|since|depuis)\s+/i, '');
  const match = (pattern: string): number[] | undefined => {
    const found = new RegExp(`^${pattern}$`, 'iu').exec(text);
    const parts = found
      ?.slice(1)
      .map((part) => (/^\d/.test(part) ? Number.parseInt(part, 10) : (monthOf(part) ?? NaN)));
    return parts?.some(Number.isNaN) ? undefined : parts;
  };
  const [y1, m1, d1] = match('(\\d{4})\\s*[-/. ]\\s*(\\d{1,2})\\s*[-/. ]\\s*(\\d{1,2})') ?? [];
  if (y1 !== undefined && m1 !== undefined && d1 !== undefined) {
    const straight = dayOf(y1, m1, d1);
    return straight.length > 0 ? straight : dayOf(y1, d1, m1);
  }
  const [packed] = /^\d{8}$/.exec(text) ?? [];
  if (packed !== undefined)
    return dayOf(Number(packed.slice(0, 4)), Number(packed.slice(4, 6)), Number(packed.slice(6)));
  const [d2, m2, y2] =
    match(`${NUMBER}[\\s-]+(?:of |de )?${WORD},?[\\s-]+(\\d{4})`) ??
    match('(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})') ??
    [];
  if (d2 !== undefined && m2 !== undefined && y2 !== undefined) return dayOf(y2, m2, d2);
  const [m3, d3, y3] = match(`${WORD}[\\s-]+${NUMBER},?[\\s-]+(\\d{4})`) ?? [];
  if (d3 !== undefined && m3 !== undefined && y3 !== undefined) return dayOf(y3, m3, d3);
  const [y4, m4, d4] = match(`(\\d{4})[\\s,-]+${WORD}[\\s-]+${NUMBER}`) ?? [];
  if (d4 !== undefined && m4 !== undefined && y4 !== undefined) return dayOf(y4, m4, d4);
  // Of two numbers of two digits at the end the last is the year, where points or slashes stand between.
  const [d5, m5, short] = match('(\\d{1,2})\\s?\\.\\s?(\\d{1,2})\\s?\\.\\s?(\\d{2})') ?? [];
  if (d5 !== undefined && m5 !== undefined && short !== undefined) return dayOf(2000 + short, m5, d5);
  const [a1, b1, y8] = match('(\\d{1,2})\\s?/\\s?(\\d{1,2})\\s?/\\s?(\\d{2})') ?? [];
  if (a1 !== undefined && b1 !== undefined && y8 !== undefined)
    return [...new Set([...dayOf(2000 + y8, b1, a1), ...dayOf(2000 + y8, a1, b1)])];
  const [a, b, y5] = match('(\\d{1,2})\\s?[/ -]\\s?(\\d{1,2})\\s?[/ -]\\s?(\\d{4})') ?? [];
  if (a !== undefined && b !== undefined && y5 !== undefined)
    return [...new Set([...dayOf(y5, b, a), ...dayOf(y5, a, b)])];
  const [m6, y6] = match(`${WORD},?[\\s-]+(?:of |de )?(\\d{4})`) ?? match('(\\d{1,2})\\s?[/.-]\\s?(\\d{4})') ?? [];
  const [y7, m7] = match('(\\d{4})\\s?[/. -]\\s?(\\d{1,2})') ?? match(`(\\d{4})[\\s-]+${WORD}`) ?? [];
  const [year, month] = y6 === undefined ? [y7, m7] : [y6, m6];
  return year !== undefined && month !== undefined && month >= 1 && month <= 12 ? [`${year}-${two(month)}`] : [];
}
