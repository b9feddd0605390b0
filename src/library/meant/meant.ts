import { distance } from './nearest.ts';
import { slugOf } from '../../markdown/tree.ts';
import { LANGS } from '../../schema/languages.ts';
import { dayOfToday } from '../../settings.ts';

/** “Yes” in the languages of the site and of others, as people type it. */
const YES =
  /^(?:y|yes|yep|yeah|ok|okay|oui|o|true|vrai|1|x|✓|✔|j|ja|s|s[ií]|sì|sim|wahr|verdadeiro|verdadero|vero|tak|ano|áno|igen|kyllä|evet|jah|jā|taip|ya|có|ναι|はい|是|是的|好|예|네|да|так|نعم|כן|हाँ|हां|ใช่)$/iu;
const NO =
  /^(?:n|no|nope|non|false|faux|0|✗|nein|nee|nej|nei|n[ãa]o|falsch|falso|nie|nem|ei|hayır|hayir|nē|tidak|không|όχι|いいえ|否|不|不是|아니요|아니오|нет|не|ні|لا|לא|नहीं|ไม่)$/iu;

/** Whether a word is no in some languages and yes in others: “ne” is Czech for no, and Greek or Korean for yes. */
export const isYesAndNo = (typed: string): boolean => /^(?:ne|nai)$/i.test(typed.trim());

/** What a person means by a word for yes or no. */
export function booleanMeant(typed: string): boolean | undefined {
  const word = typed
    .normalize('NFKC')
    .trim()
    .replace(/\s?[.!。]$/, '');
  return YES.test(word) ? true : NO.test(word) ? false : undefined;
}

/** The entries that a person wrote as words where a list belongs: between commas or semicolons, or with signs of a list. */
export const listMeant = (typed: string): string[] =>
  typed
    // One space each: a long gap would be looked through again from each of its spaces.
    .replace(/[^\S\n]+/g, ' ')
    .replace(/^\s*\[|\]\s*$/g, '')
    .split(/[,;，；、\n]|\s(?:[-–—•·*]|\d{1,2}[.)])\s|\s(?:and|et|&)\s(?=[a-z0-9-]+$)/)
    .map((part) =>
      part
        .replace(/^\s*(?:[-–—*•·]|\d{1,2}[.)])\s+/, '')
        .replace(/^\s*(?:"([^"]*)"|'([^']*)'|“([^”]*)”|«([^»]*)»)\s*$/, '$1$2$3$4')
        .trim(),
    )
    .filter((part) => part !== '');

/** What YAML takes for something else than a word, within a list. */
const NO_WORD =
  /^$|^[\s"'&*!|>%@`#[\]{}?,:-]|[,[\]{}]|:(?:\s|$)|\s(?:#|$)|^(?:true|false|null|~|[+-]?\.?\d[\d._]*(?:e[+-]?\d+)?|0[xo][\da-f]+)$/i;

/** A list as YAML has it on one line. */
export const listWritten = (entries: readonly string[]): string =>
  `[${entries.map((entry) => (NO_WORD.test(entry) ? JSON.stringify(entry) : entry)).join(', ')}]`;

/** An id as it was perhaps meant: small letters, digits and hyphens. */
export function idMeant(typed: string): string | undefined {
  const slug = slugOf(typed);
  // What has no letter of an address gives a word that nobody typed.
  return slug === 'section' && !/section/i.test(typed) ? undefined : slug;
}

const plain = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\.$/, '').toLowerCase();

/** Languages in which people here write dates; the first to have a word for one has it. */
const DATE_LANGS: readonly string[] = [...LANGS, 'de', 'es', 'it', 'pt', 'nl'];

/** Languages that write a date in numbers, and the day of the week in words behind it. */
const WEEKDAY_LANGS: readonly string[] = [...DATE_LANGS, 'ja', 'ko', 'zh'];

/** The names of months or days of the week, long and short, with their number; more where a computer has others. */
function namesOf(
  part: 'month' | 'weekday',
  count: number,
  langs: readonly string[],
  more: Readonly<Record<string, number>> = {},
): Map<string, number> {
  const out = new Map(Object.entries(more));
  for (const lang of langs)
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(lang, { [part]: style, timeZone: 'UTC' });
      // The first of January 2024 was a Monday.
      for (let i = 0; i < count; i++) {
        const name = plain(format.format(part === 'month' ? Date.UTC(2024, i, 15) : Date.UTC(2024, 0, 7 + i)));
        if (!out.has(name)) out.set(name, part === 'month' ? i + 1 : i);
      }
    }
  return out;
}

let months: ReadonlyMap<string, number> | undefined;
let weekdays: ReadonlyMap<string, number> | undefined;

const monthOf = (word: string): number | undefined =>
  (months ??= namesOf('month', 12, DATE_LANGS, { sept: 9, fevr: 2, fev: 2, juil: 7, mrz: 3 })).get(plain(word));

/** The one month that a word is a slip for: as few letters away as in the name of a country, and nearer than any other. */
function monthNear(typed: string): number | undefined {
  const exact = monthOf(typed);
  const word = plain(typed);
  if (exact !== undefined || word.length < 4) return exact;
  const most = Math.floor(word.length / 4);
  const far = [...(months ?? [])].map(([name, month]) => [distance(name, word, most + 1), month] as const);
  const least = Math.min(most, ...far.map(([letters]) => letters));
  const near = new Set(far.filter(([letters]) => letters === least).map(([, month]) => month));
  return near.size === 1 ? [...near][0] : undefined;
}

/** The name of a day of the week at the head of a date; “mar” is a month too where a number and a year follow. */
const WEEKDAY = /^(?:am |el |il )?(\p{L}{2,10}(?:-feira)?)\.?,?\s+(?=(?:le |the |den )?\d{1,2}\D|\p{L}{3,})/iu;

/** The same behind a date: `12월 5일 화요일`, `12/5(火)`, `5 May 2023, Friday`; what follows a number may be its unit. */
const WEEKDAY_BEHIND =
  /(?:(?<=[日일] ?\(?)|(?<=\d,? ?\()|(?<=\d,? )(?![日月年])(?![일월년](?!요)))(\p{L}{1,10}(?:-feira)?)\.?\)?$/iu;

/** The day of the week that a date names, and the rest of it. */
function weekdayOf(text: string): { day: number; rest: string } | undefined {
  const dayNamed = (name: string) => (weekdays ??= namesOf('weekday', 7, WEEKDAY_LANGS)).get(plain(name));
  const [head = '', first = ''] = WEEKDAY.exec(text) ?? [];
  const isMonth = monthOf(first) !== undefined && !/\p{L}{3}/u.test(text.slice(head.length));
  const day = isMonth ? undefined : dayNamed(first);
  if (day !== undefined) return { day, rest: text.slice(head.length) };
  const behind = WEEKDAY_BEHIND.exec(text);
  const last = behind?.[1] ?? '';
  const named = monthOf(last) === undefined ? dayNamed(last) : undefined;
  return named === undefined ? undefined : { day: named, rest: text.slice(0, behind?.index).replace(/[ ,(]+$/, '') };
}

/** A date with one kind of letters, spaces and hyphens, and without marks that nobody sees. */
const tidied = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212\u00AD]/g, '-')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Whether a day of the week is named that another date has: “Monday 5 December 2023” was a Tuesday. */
export const isOtherWeekday = (typed: string, date: string): boolean => {
  const named = weekdayOf(tidied(typed));
  return named !== undefined && new Date(`${date}T12:00:00Z`).getUTCDay() !== named.day;
};

/** Words round a year that leave the rest of the date open. */
const ROUGHLY =
  /^(?:(?:q|t)[1-4]|[1-4](?:st|nd|rd|th|er|e|è?me)? (?:quarter|trimestre)|early|mid|late|beginning of|end of|début|debut|mi|milieu|fin|fin de|courant|circa|ca?\.?|about|around|vers|environ|in|en|year|année|spring|summer|autumn|fall|winter|printemps|été|ete|automne|hiver)[\s-]+(?:of |de )?((?:19|20)\d\d)$|^((?:19|20)\d\d)[\s-]?(?:q|t)[1-4]$/iu;

/** The year of a date that says no more than roughly when: “early 2024”, “Q1 2024”. */
export const yearMeant = (typed: string): string | undefined => {
  const found = ROUGHLY.exec(tidied(typed));
  return found?.[1] ?? found?.[2];
};

const two = (n: number): string => String(n).padStart(2, '0');

/** Whether a year of two digits is still to come: nobody joined in 2099, and which century else is meant is not known. */
const isToCome = (digits: number): boolean => 2000 + digits > Number(dayOfToday().slice(0, 4));

/** A day of the calendar, or nothing. */
function dayOf(year: number, month: number, day: number): string[] {
  const date = new Date(Date.UTC(year, month - 1, day));
  const is = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return is && year >= 1900 && year < 2100 ? [`${year}-${two(month)}-${two(day)}`] : [];
}

const NUMBER = '(\\d{1,2})(?:st|nd|rd|th|er|e|[.º°])?';
const WORD = '(\\p{L}{3,10}\\.?)';

/**
 * The days, months or years that a person can mean by a date that is not written YYYY-MM-DD: one where it is clear, more
 * where it is not known which of two numbers is the month.
 * @example datesMeant('8 Feb 2024') // ['2024-02-08']
 * @example datesMeant('12/05/2023') // ['2023-05-12', '2023-12-05']
 */
export const datesMeant = (typed: string): string[] => datesIn(typed, monthOf);

/** The day or month that is offered for a date whose month is misspelt, where one month is nearest. */
export function dateNear(typed: string): string | undefined {
  const [date, other] = datesMeant(typed).length > 0 ? [] : datesIn(typed, monthNear);
  return other === undefined ? date : undefined;
}

function datesIn(typed: string, month: typeof monthOf): string[] {
  const bare = tidied(typed);
  const text = (weekdayOf(bare)?.rest ?? bare)
    .replace(/\s*[年月년월]\s*/g, '-')
    .replace(/[日일]/g, '')
    .trim()
    // A time behind a day says nothing of it; neither does its name before it.
    .replace(/(?:T|,?\s+(?:at |à )?)\d{1,2}[:h]\d{0,2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2}|UTC|GMT)?$/i, '')
    .replace(/(?<=\d)(?:Z|[.,;]|\s*\([^()]*\))$/i, '')
    .replace(/^(?:le|the|on|since|depuis|am|el|il|den)\s+/i, '');
  const match = (pattern: string): number[] | undefined => {
    const found = new RegExp(`^${pattern}$`, 'iu').exec(text);
    const parts = found?.slice(1).map((part) => (/^\d/.test(part) ? Number.parseInt(part, 10) : (month(part) ?? NaN)));
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
  const [d2, m2, y2] = match(`${NUMBER}[\\s./-]+(?:of |de |di )?${WORD},?[\\s./-]+(?:de |del |di )?(\\d{4})`) ?? [];
  if (d2 !== undefined && m2 !== undefined && y2 !== undefined) return dayOf(y2, m2, d2);
  const [d8, m8, y8] = match(`${NUMBER}[\\s./-]+${WORD}[\\s./-]+(\\d{2})`) ?? [];
  if (d8 !== undefined && m8 !== undefined && y8 !== undefined)
    return isToCome(y8)
      ? []
      : [...new Set([...dayOf(2000 + y8, m8, d8), ...(isToCome(d8) ? [] : dayOf(2000 + d8, m8, y8))])];
  const [m3, d3, y3] = match(`${WORD}[\\s-]+${NUMBER},?[\\s-]+(\\d{4})`) ?? [];
  if (d3 !== undefined && m3 !== undefined && y3 !== undefined) return dayOf(y3, m3, d3);
  const [y4, m4, d4] = match(`(\\d{4})[\\s,-]+${WORD}[\\s-]+${NUMBER}`) ?? [];
  if (d4 !== undefined && m4 !== undefined && y4 !== undefined) return dayOf(y4, m4, d4);
  // Which of two numbers is the month, and with two digits for the year even that, is known to whoever wrote them only.
  const [a, b, y5] = match('(\\d{1,2})\\s?[/. -]\\s?(\\d{1,2})\\s?[/. -]\\s?(\\d{4})') ?? [];
  if (a !== undefined && b !== undefined && y5 !== undefined)
    return [...new Set([...dayOf(y5, b, a), ...dayOf(y5, a, b)])];
  const [c, d, e] = match('(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})\\s?[/.-]\\s?(\\d{2})') ?? [];
  if (c !== undefined && d !== undefined && e !== undefined) {
    if (isToCome(e)) return [];
    const first = text.includes('-') && (text.startsWith('0') || c > 12) && !isToCome(c) ? dayOf(2000 + c, d, e) : [];
    return [...new Set([...dayOf(2000 + e, d, c), ...dayOf(2000 + e, c, d), ...first])];
  }
  const [m6, y6] = match(`${WORD},?[\\s-]+(?:of |de )?(\\d{4})`) ?? match('(\\d{1,2})\\s?[/.-]\\s?(\\d{4})') ?? [];
  const [y7, m7] = match('(\\d{4})\\s?[/. -]\\s?(\\d{1,2})') ?? match(`(\\d{4})[\\s-]+${WORD}`) ?? [];
  const [year, of] = y6 === undefined ? [y7, m7] : [y6, m6];
  return year !== undefined && of !== undefined && of >= 1 && of <= 12 ? [`${year}-${two(of)}`] : [];
}
