import type { z } from 'zod';
import { nearestAddress } from '../../schema/host.ts';
import { renamedFrom } from '../../schema/renamed.ts';
import { tagMeant } from '../../schema/languages.ts';
import { CALLED, LANGUAGE } from '../../schema/site.ts';
import { copied } from './copied.ts';
import { countryMeant } from './countries.ts';
import {
  booleanMeant,
  dateNear,
  datesMeant,
  idMeant,
  isOtherWeekday,
  listMeant,
  listWritten,
  yearMeant,
} from './meant.ts';
import { languageCalled } from './language.ts';
import { nearest } from './nearest.ts';
import { pathKey, schemaAt, UNSPACED, withAt } from './right-names.ts';
import { wordMeant } from './word.ts';

/** Whether a value is of another type than the one that is asked for. */
export const isUntyped = (issue: z.core.$ZodIssue): issue is z.core.$ZodIssueInvalidType =>
  issue.code === 'invalid_type';

/** An issue at a value as it was typed. */
export interface Told {
  issue: z.core.$ZodIssue;
  found: unknown;
  /** The word itself, where YAML takes it for a number, for yes or no, or for nothing. */
  typed: string | undefined;
}

/** What the schemas say of a day, a date, a country and an id. */
const DAY = 'must be a day written YYYY-MM-DD, such as 2023-12-05';
const DATES: ReadonlySet<string> = new Set([
  DAY,
  'must be YYYY, YYYY-MM or YYYY-MM-DD',
  'is not a day of the calendar',
  'is not a date of the calendar',
]);
const COUNTRIES: ReadonlySet<string> = new Set([
  'must be the two capital letters of a country, such as FR',
  'is not a country code of ISO 3166',
]);
const ONE_LINE = 'must be one line, without control characters';
const ID = 'must be small letters a–z, digits and single hyphens, such as acme-labs';

/** The valid value that was meant, where that is clear; those that can be meant, where it is one of them. */
interface Meant {
  guess?: string | undefined;
  either?: readonly string[];
}

/** What there is to say of a value beside its form: that it can mean two things, or has a sign that only looks right. */
export function causeOf(found: unknown, detail: string, either: readonly string[] | undefined): { cause?: string } {
  if (either) return { cause: 'cause.either' };
  if (COUNTRIES.has(detail) && typeof found === 'string' && countryMeant(found).isPart) return { cause: 'cause.part' };
  if (DATES.has(detail) && typeof found !== 'object') {
    const date = datesMeant(String(found))[0] ?? dateNear(String(found));
    if (date?.length === 10 && isOtherWeekday(String(found), date)) return { cause: 'cause.weekday' };
    // A year, or a month, where a day belongs.
    const isOpen = date?.length === 7 || /^\d{4}$/.test(String(found)) || yearMeant(String(found)) !== undefined;
    if (isOpen && detail.includes('a day')) return { cause: 'cause.no-day' };
  }
  const isOdd = DATES.has(detail) && typeof found === 'string' && /[\u00AD\u2010-\u2015\u2212]/.test(found);
  if (isOdd) return { cause: 'cause.dashes' };
  // It is the value that is no day and no country, and not the field.
  return DATES.has(detail) || COUNTRIES.has(detail) ? { cause: 'fault.invalid-form' } : {};
}

/** The value that was meant: what is proposed is what the schema takes at that place. */
export function meantBy(
  { issue, found, typed }: Told,
  { schema, value }: { schema: z.ZodType; value: unknown },
  words: readonly string[] | undefined,
): Meant {
  const fits = (put: unknown): boolean => {
    const place = pathKey(issue.path);
    const again = schema.safeParse(withAt(value, issue.path, put));
    return again.success || !again.error.issues.some(({ path }) => `${pathKey(path)}\0`.startsWith(`${place}\0`));
  };
  const text = typed ?? bareOf(found);
  if (typeof text !== 'string') return {};
  const sure = valuesMeant(text, issue, words);
  if (sure.length > 1) return sure.every(fits) ? { either: sure.map(String) } : {};
  const near = [
    ...sure,
    ...(words ? wordsMeant(text, words, schemaAt(schema, issue.path, value)) : nearMeant(text, issue)),
  ];
  const meant = near.find((one) => one !== found && fits(one));
  return meant === undefined ? {} : { guess: asWritten(meant, isUntyped(issue) ? issue.expected : '') };
}

/** A value that stands alone in a list, or a number, as a word. */
function bareOf(found: unknown): unknown {
  // A list in the wrong brackets.
  if (found !== null && typeof found === 'object' && !Array.isArray(found))
    return Object.values(found).every((value) => value === null) ? Object.keys(found).join(', ') : undefined;
  const [only, ...others] = Array.isArray(found) ? (found as unknown[]) : [found];
  return others.length === 0 && typeof only === 'number' ? String(only) : others.length === 0 ? only : undefined;
}

/** A value as it is written in YAML; a word that YAML would take for something else in quotation marks. */
function asWritten(value: unknown, expected: string): string {
  if (Array.isArray(value)) return listWritten(value.map(String));
  if (value !== null && typeof value === 'object')
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${key}: ${String(inner)}`)
      .join(', ')} }`;
  return expected === 'string' ? JSON.stringify(value) : String(value);
}

/** What somebody wrote behind a value, as in other languages of computers: a note, or the end of its line. */
const NOTE = /(?<!\s)\s+(?:\/\/|<!--|\/\*|#|--).*$|(?<![,;])[,;]+\s*$/;

/** What a value means, where that is sure; more than one, where it is one of them. */
function valuesMeant(text: string, issue: z.core.$ZodIssue, words: readonly string[] | undefined): readonly unknown[] {
  const detail = issue.message;
  if (DATES.has(detail)) {
    const isWhole = detail === DAY || detail.includes('a day');
    const bare = text.replace(NOTE, '');
    const dates = datesMeant(bare).filter((date) => !isWhole || date.length === 10);
    return dates.length > 0 || isWhole ? dates : [yearMeant(bare)].filter((year) => year !== undefined);
  }
  if (COUNTRIES.has(detail)) return countryMeant(text.replace(NOTE, '')).codes;
  return words?.includes(text) === true ? [text] : [];
}

/** Which of the words that a place takes may be meant: by what they are called in either language, or by a slip. */
function wordsMeant(text: string, words: readonly string[], own: z.ZodType | undefined): unknown[] {
  const bare = text.replace(NOTE, '').trim();
  const called = (own && CALLED.get(own)?.called) ?? words.map((value) => ({ value, names: [] }));
  return [bare, renamedFrom(bare, words), wordMeant(bare, called), nearest(bare, words)].filter(
    (word) => word !== undefined,
  );
}

/** What a value may mean, the likeliest first. */
function nearMeant(text: string, issue: z.core.$ZodIssue): unknown[] {
  const bare = text.replace(NOTE, '').trim();
  if (issue.code === 'invalid_format' && /^ur[li]$/.test(issue.format))
    return [bare, nearestAddress(bare) ?? nearestAddress(text)];
  if (COUNTRIES.has(issue.message)) return [countryMeant(bare).near];
  if (DATES.has(issue.message)) return [dateNear(bare)];
  if (issue.message === LANGUAGE) return [tagMeant(bare), languageCalled(bare)];
  if (issue.message === ID) return [bare, idMeant(bare)];
  if (issue.message === ONE_LINE) return [copied(text)];
  if (!isUntyped(issue)) return [];
  if (issue.expected === 'boolean') return [booleanMeant(bare)];
  if (issue.expected === 'array') {
    const list = listMeant(bare);
    return [list, list.map((one) => idMeant(one) ?? one)];
  }
  if (issue.expected === 'record') {
    const pairs = bare.split(/[\s,;]+/).map((pair) => UNSPACED.exec(pair)?.slice(1));
    return pairs.includes(undefined) ? [] : [Object.fromEntries(pairs.filter((pair) => pair !== undefined))];
  }
  if (issue.expected === 'number' || issue.expected === 'int')
    return /^[+-]?\d+$/.test(bare.replace(/[\s,.’'](?=\d{3}\b)/g, '')) ? [Number(bare.replace(/[^\d-]/g, ''))] : [];
  return issue.expected === 'string' ? [text] : [];
}
