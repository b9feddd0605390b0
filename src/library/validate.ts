import type { z } from 'zod';
import { nearestAddress } from '../schema/host.ts';
import { CALLED } from '../schema/site.ts';
import { MOST_FAULTS, type Fault, type FaultCode } from './fault.ts';
import { countryMeant } from './countries.ts';
import { copied } from './copied.ts';
import { booleanMeant, datesMeant, idMeant, isOtherWeekday, listMeant, yearMeant } from './meant.ts';
import { nearest } from './nearest.ts';
import { clip, type Positions } from './parse.ts';
import { wordMeant } from './word-meant.ts';

const show = (value: unknown): string => {
  if (value === undefined) return '';
  return clip(typeof value === 'string' ? value : JSON.stringify(value));
};

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (v, k) =>
      v !== null && typeof v === 'object' && Object.hasOwn(v, k) ? (v as Record<PropertyKey, unknown>)[k] : undefined,
    value,
  );

/** The schema of a place, as far as it can be seen through its wrappers. */
function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let s: unknown = schema;
  for (let guard = 0; guard < 40; guard++) {
    const def = (s as { def?: Record<string, unknown> } | undefined)?.def;
    if (def === undefined) return undefined;
    if (def['innerType'] !== undefined) s = def['innerType'];
    else if (def['out'] !== undefined) s = def['out'];
    else if (path.length === 0) return s as z.ZodType;
    else {
      const [head, ...rest] = path;
      path = rest;
      s = def['shape']
        ? (def['shape'] as Record<PropertyKey, unknown>)[head as string]
        : (def['element'] ?? def['valueType']);
    }
  }
  return undefined;
}

/** The keys that an object schema knows. */
function keysOf(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const { shape } = (schemaAt(schema, path)?.def ?? {}) as { shape?: object };
  return shape === undefined ? [] : Object.keys(shape);
}

/**
 * Holds a value against its schema.
 * @returns the parsed value, or undefined with one fault for each thing that does not fit.
 */
export function validate<T>(
  schema: z.ZodType<T>,
  value: unknown,
  file: string,
  positions: Positions,
  root: readonly PropertyKey[] = [],
): { data: T | undefined; faults: Fault[] } {
  const result = schema.safeParse(value ?? {});
  if (result.success) return { data: result.data, faults: [] };
  const faults: Fault[] = [];
  // What is of another type is told so, and not that it is too long for it.
  const untyped = new Set(result.error.issues.filter(isUntyped).map(({ path }) => path.join('.')));
  for (const issue of result.error.issues) {
    if (!isUntyped(issue) && untyped.has(issue.path.join('.'))) continue;
    const path = [...root, ...issue.path];
    const base = { file, severity: 'error' as const };
    const field = path.map(String).join('.');
    if (issue.code === 'unrecognized_keys') {
      const allowed = keysOf(schema, issue.path);
      for (const [nth, key] of issue.keys.entries()) {
        // Of those that are counted only, nobody reads what was perhaps meant.
        const guess = nth < MOST_FAULTS ? nearest(key, allowed) : undefined;
        faults.push({
          ...base,
          ...positions.at([...path, key], true),
          field: [field, clip(key)].filter(Boolean).join('.'),
          code: 'unknown-field',
          found: clip(key),
          allowed,
          ...(guess === undefined ? {} : { nearest: guess }),
        });
      }
      continue;
    }
    // A key that is none: what is wrong is the key, and not what stands behind it.
    const isKey = issue.code === 'invalid_key';
    const found = isKey ? issue.path.at(-1) : valueAt(value, issue.path);
    const allowed = issue.code === 'invalid_value' ? issue.values.map(String) : undefined;
    const missing = found === undefined;
    const isDay = DAYS.has(String(path.at(-1))) && typeof found === 'number';
    const code = missing
      ? 'missing-field'
      : found === null && !/^N/.test(positions.typed?.(path) ?? '')
        ? 'empty-field'
        : allowed
          ? 'unknown-value'
          : isDay
            ? 'invalid-form'
            : codeOf(issue);
    const detail = isDay ? DAY : issue.message;
    // A word that YAML takes for a number, for yes or no, or for nothing.
    const typed = isUntyped(issue) && issue.expected === 'string' ? positions.typed?.(path) : undefined;
    const word =
      allowed && typeof found === 'string' ? wordMeant(found, calledAt(schema, issue.path, allowed)) : undefined;
    const { guess, either }: Meant =
      word !== undefined
        ? { guess: word }
        : typed === undefined || found === undefined || code === 'empty-field' || isDay
          ? meantBy(found, issue, code, allowed, detail)
          : { guess: JSON.stringify(typed), either: undefined };
    faults.push({
      ...base,
      ...positions.at(path, isKey),
      field,
      code,
      ...(missing ? {} : { found: show(typed ?? found) }),
      ...(either ? { allowed: either } : allowed ? { allowed } : {}),
      ...(guess === undefined ? {} : { nearest: guess }),
      params: { detail, ...limits(issue), ...causeOf(found, detail, either) },
    });
  }
  return { data: undefined, faults };
}

/** What the words that a place takes are called. */
const calledAt = (schema: z.ZodType, path: readonly PropertyKey[], allowed: readonly string[]) => {
  const own = schemaAt(schema, path);
  return (own && CALLED.get(own)?.called) ?? allowed.map((value) => ({ value, names: [] }));
};

const isUntyped = (issue: z.core.$ZodIssue): issue is z.core.$ZodIssueInvalidType => issue.code === 'invalid_type';

/** Fields that hold a day: a number there is a day that was not written out. */
const DAYS: ReadonlySet<string> = new Set(
  'joined checked on movedOn endDate written made due factsUpTo ofDay since'.split(' '),
);
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
  either?: readonly string[] | undefined;
}

/** What there is to say of a value beside its form: that it can mean two things, or has a sign that only looks right. */
function causeOf(found: unknown, detail: string, either: readonly string[] | undefined): { cause?: string } {
  if (either) return { cause: 'cause.either' };
  if (COUNTRIES.has(detail) && typeof found === 'string' && countryMeant(found).isPart) return { cause: 'cause.part' };
  if (DATES.has(detail) && typeof found !== 'object') {
    const [date] = datesMeant(String(found));
    if (date?.length === 10 && isOtherWeekday(String(found), date)) return { cause: 'cause.weekday' };
    // A year, or a month, where a day belongs.
    const isOpen = date?.length === 7 || /^\d{4}$/.test(String(found)) || yearMeant(String(found)) !== undefined;
    if (isOpen && detail.includes('a day')) return { cause: 'cause.no-day' };
  }
  const isOdd = DATES.has(detail) && typeof found === 'string' && /[\u00AD\u2010-\u2015\u2212]/.test(found);
  return isOdd ? { cause: 'cause.dashes' } : {};
}

/** One value is what was meant; of two, each can be. */
const oneOf = (values: readonly string[]): Meant => (values.length > 1 ? { either: values } : { guess: values[0] });

function meantBy(
  found: unknown,
  issue: z.core.$ZodIssue,
  code: FaultCode,
  allowed: readonly string[] | undefined,
  detail: string,
): Meant {
  const text = typeof found === 'number' ? String(found) : found;
  if (typeof text !== 'string') {
    // A word that YAML takes for something else than text.
    const isText = issue.code === 'invalid_type' && issue.expected === 'string' && typeof found === 'boolean';
    return isText ? { guess: `"${String(found)}"` } : {};
  }
  if (code === 'invalid-address') return { guess: nearestAddress(text) };
  if (DATES.has(detail)) {
    const whole = detail === DAY || detail.includes('a day');
    const meant = datesMeant(text).filter((date) => !whole || date.length === 10);
    return oneOf(meant.length === 0 && !whole ? [yearMeant(text)].flatMap((year) => year ?? []) : meant);
  }
  if (COUNTRIES.has(detail)) {
    const { codes, near } = countryMeant(text);
    return codes.length > 0 ? oneOf(codes) : { guess: near };
  }
  if (detail === ID) return { guess: idMeant(text) };
  if (detail === ONE_LINE) return { guess: copied(text) };
  if (issue.code === 'invalid_type') {
    if (issue.expected === 'boolean') return { guess: booleanMeant(text)?.toString() };
    if (issue.expected === 'array') return { guess: `[${listMeant(text).join(', ')}]` };
    if (issue.expected === 'string') return { guess: `"${text}"` };
  }
  return allowed ? { guess: nearest(text, allowed) } : {};
}

function codeOf(issue: z.core.$ZodIssue): FaultCode {
  switch (issue.code) {
    case 'invalid_type':
      return 'invalid-type';
    case 'too_big':
      return 'invalid-too-long';
    case 'too_small':
      return 'invalid-too-short';
    case 'invalid_format':
      return issue.format === 'url' || issue.format === 'uri' ? 'invalid-address' : 'invalid-form';
    case 'invalid_key': {
      const [first] = issue.issues;
      return first === undefined ? 'invalid-form' : codeOf(first);
    }
    case 'custom':
      return issue.params?.['isReserved'] === true ? 'reserved-id' : 'invalid-value';
    default:
      return 'invalid-value';
  }
}

const limits = (issue: z.core.$ZodIssue): Record<string, string | number> => {
  if (issue.code === 'too_big') return { limit: Number(issue.maximum), unit: issue.origin };
  if (issue.code === 'too_small') return { limit: Number(issue.minimum), unit: issue.origin };
  if (issue.code === 'invalid_type') return { expected: issue.expected };
  return {};
};
