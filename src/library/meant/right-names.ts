import type { z } from 'zod';
import { MOST_FAULTS } from '../fault.ts';
import { FIRST_LANG, isLang, LANGS, type Lang } from '../../schema/languages.ts';
import { fieldMeant } from './field.ts';
import { inOtherParts, inParts } from './language.ts';

/** The value at a path of keys and places, or undefined where there is none. */
export const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (v, k) =>
      v !== null && typeof v === 'object' && Object.hasOwn(v, k) ? (v as Record<PropertyKey, unknown>)[k] : undefined,
    value,
  );

/** The schema of a place, as far as it can be seen through its wrappers and the forms that it can have. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[], value: unknown): z.ZodType | undefined {
  let s: unknown = schema;
  for (let guard = 0; guard < 40; guard++) {
    const def = (s as { def?: Record<string, unknown> } | undefined)?.def;
    if (def === undefined) return undefined;
    if (def['innerType'] !== undefined) s = def['innerType'];
    else if (def['out'] !== undefined) s = def['out'];
    else if (Array.isArray(def['options'])) s = formOf(def['options'], def['discriminator'], value);
    else if (path.length === 0) return s as z.ZodType;
    else {
      const [head = '', ...rest] = path;
      path = rest;
      value = valueAt(value, [head]);
      s = def['shape']
        ? valueAt(def['shape'], [head])
        : (def['element'] ?? def['valueType'] ?? (Array.isArray(def['items']) ? def['items'][0] : undefined));
    }
  }
  return undefined;
}

/** The keys that a schema of an object, or of a record of certain keys, knows. */
export function keysOf(schema: z.ZodType, path: readonly PropertyKey[], value: unknown): string[] {
  const { shape, keyType } = (schemaAt(schema, path, value)?.def ?? {}) as {
    shape?: object;
    keyType?: { def: { entries?: object } };
  };
  return Object.keys(shape ?? keyType?.def.entries ?? {});
}

/** Of several forms, the one that a value says it has: by a key, or by being a map. */
function formOf(options: readonly unknown[], key: unknown, value: unknown): unknown {
  const shapeOf = (option: unknown) => (option as { def?: { shape?: Record<string, z.ZodType> } }).def?.shape;
  if (typeof key !== 'string') return options.find((option) => (shapeOf(option) !== undefined) === isMap(value));
  const said = valueAt(value, [key]);
  return options.find((option) => shapeOf(option)?.[key]?.safeParse(said).success === true);
}

/** Whether a value has fields. */
export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/**
 * The field and the language that a name says at once, such as `name_fr`, and what stands there for each language, also
 * under its own name; of a field that has no words by language, that alone.
 */
export function byLanguage(
  schema: z.ZodType,
  value: unknown,
  path: readonly PropertyKey[],
  key: string,
): { field: string; lang: Lang; words: Partial<Record<Lang, unknown>> | undefined } | undefined {
  const allowed = keysOf(schema, path, value);
  const parts = (name: string) => {
    const said = inParts(name);
    const field = said && fieldMeant(said.rest, allowed);
    return said === undefined || field === undefined ? undefined : { field, lang: said.lang };
  };
  const own = parts(key);
  const map = valueAt(value, path);
  if (own === undefined || !isMap(map)) return undefined;
  const place = [...path, own.field];
  const langs = keysOf(schema, place, withAt(value, place, {})).filter(isLang);
  if (langs.length < LANGS.length) return { ...own, words: undefined };
  const there = map[own.field];
  const others = Object.keys(map)
    .slice(0, MOST_FAULTS)
    .filter((name) => !allowed.includes(name) && parts(name)?.field === own.field);
  const words = Object.fromEntries(others.map((name) => [parts(name)?.lang, map[name]]));
  return {
    ...own,
    words: { ...words, ...(isMap(there) ? there : there === undefined ? {} : { [FIRST_LANG]: there }) },
  };
}

/**
 * The field and the language that a name says at once, of a language that the site does not speak, such as `nameDe`, and
 * the words that the field has; of a field that has no words by language, that alone.
 */
export function byOtherLanguage(
  schema: z.ZodType,
  value: unknown,
  path: readonly PropertyKey[],
  key: string,
): { field: string; tag: string; words: Partial<Record<Lang, unknown>> | undefined } | undefined {
  const said = inOtherParts(key);
  const field = said && keysOf(schema, path, value).find((name) => name.toLowerCase() === said.rest.toLowerCase());
  if (said === undefined || field === undefined) return undefined;
  const place = [...path, field];
  const there = valueAt(value, place);
  const isByLanguage = LANGS.every((lang) => keysOf(schema, place, withAt(value, place, {})).includes(lang));
  const words = isMap(there) ? there : { [FIRST_LANG]: there };
  return { field, tag: said.tag, words: isByLanguage ? words : undefined };
}

/** A value with another one at a path; the same at all other places. */
export function withAt(value: unknown, path: readonly PropertyKey[], put: unknown): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return put;
  if (Array.isArray(value)) return value.map((item: unknown, i) => (i === head ? withAt(item, rest, put) : item));
  const from = value !== null && typeof value === 'object' ? value : {};
  return { ...from, [head]: withAt(valueAt(from, [head]), rest, put) };
}

/** A path as one word. */
export const pathKey = (path: readonly PropertyKey[]): string => path.map(String).join('\0');

/** An object with a field under another name, at its place. */
const renamed = (value: object, from: string, to: string): object =>
  Object.fromEntries(Object.entries(value).map(([key, inner]) => [key === from ? to : key, inner as unknown]));

/** A field and its value without a space between them, which YAML takes for one word within braces. */
export const UNSPACED = /^([A-Za-z]\w*):(\S.*)$/;

/** What a value comes to where fields have the names that they were meant to have, and how these were written. */
interface ByRightNames {
  value: unknown;
  /** The names as they stand in the file, by their path. */
  typed: ReadonlyMap<string, string>;
}

/** Puts the fields that have another name than their own under their own. */
export function byRightNames(schema: z.ZodType, value: unknown, issues: readonly z.core.$ZodIssue[]): ByRightNames {
  const typed = new Map<string, string>();
  let out = value;
  let left = MOST_FAULTS;
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const allowed = keysOf(schema, issue.path, value);
    for (const key of issue.keys) {
      const at = valueAt(out, issue.path);
      // Of those that are counted only, nobody reads what was perhaps meant.
      if (at === null || typeof at !== 'object' || left-- <= 0) continue;
      const [, own = '', said = ''] = valueAt(at, [key]) === null ? (UNSPACED.exec(key) ?? []) : [];
      if (allowed.includes(own) && !Object.hasOwn(at, own)) {
        typed.set(pathKey([...issue.path, own]), key);
        out = withAt(out, issue.path, { ...renamed(at, key, own), [own]: said });
        continue;
      }
      const both = byLanguage(schema, out, issue.path, key);
      if (both?.words?.[FIRST_LANG] !== undefined) out = withAt(out, [...issue.path, both.field], both.words);
      // Words of another language are no value for the first.
      if (both?.words !== undefined || (both !== undefined && both.lang !== FIRST_LANG)) continue;
      if (byOtherLanguage(schema, out, issue.path, key)?.words !== undefined) continue;
      const meant = fieldMeant(key, allowed);
      // An empty field says nothing of what it was meant for.
      if (meant === undefined || Object.hasOwn(at, meant) || valueAt(at, [key]) === null) continue;
      typed.set(pathKey([...issue.path, meant]), key);
      out = withAt(out, issue.path, renamed(at, key, meant));
    }
  }
  return { value: out, typed };
}
