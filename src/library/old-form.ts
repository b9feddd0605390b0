import { FIRST_LANG, othersOf } from '../schema/languages.ts';

/** The fields whose French words stood in a field of their own, such as `nameFr`. That form is read for one release. */
const FIELDS: readonly string[] = ['name', 'short', 'city', 'title'];

/** Where the values of a text stand, as its reader knows it. */
interface Positions {
  at: (path: readonly PropertyKey[], key?: boolean) => { line: number; column: number };
  typed?: (path: readonly PropertyKey[]) => string | undefined;
}

type Map = Readonly<Record<string, unknown>>;
const isMap = (value: unknown): value is Map => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of a map that stand in the old form, in a site that has French beside its first language. */
export const oldFieldsOf = (map: unknown): string[] =>
  isMap(map) && othersOf(FIRST_LANG).includes('fr')
    ? FIELDS.filter((field) => typeof map[field] === 'string' && typeof map[`${field}Fr`] === 'string')
    : [];

function renewed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renewed);
  const old = oldFieldsOf(value);
  if (old.length === 0 || !isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, words]) => {
      if (old.includes(key)) return [[key, { [FIRST_LANG]: words, fr: value[`${key}Fr`] }]];
      return old.some((field) => key === `${field}Fr`) ? [] : [[key, words]];
    }),
  );
}

/** A path as the old form has it: `name.fr` is `nameFr` there. */
function oldPath(path: readonly PropertyKey[]): PropertyKey[] {
  const at = path.findIndex((part) => FIELDS.includes(String(part)));
  const lang = at < 0 ? undefined : path[at + 1];
  if (lang === undefined) return [...path];
  return lang === 'fr' ? [...path.slice(0, at), `${String(path[at])}Fr`] : path.slice(0, at + 1);
}

/** A field in the old form, as it is written. */
export const OLD_FIELD = /\b(name|short|city|title)Fr(?=["']?[ \t]*:)/;

/** What a text says that may hold fields in the old form, read as if it were written in the new one: `name: { en: …, fr: … }`. */
export function inNewForm<T extends { value: unknown; positions: Positions; meant?: unknown }>(
  text: string,
  read: T,
): T {
  if (!OLD_FIELD.test(text)) return read;
  const { at, typed } = read.positions;
  const positions: Positions = {
    at: (path, key) => {
      const [old, own] = [at(oldPath(path), key), at(path, key)];
      // Of the two forms, the one that stands in the file leads further down than to its parent.
      return own.line > old.line || (own.line === old.line && own.column > old.column) ? own : old;
    },
    ...(typed === undefined ? {} : { typed: (path) => typed(path) ?? typed(oldPath(path)) }),
  };
  const meant = read.meant === undefined ? {} : { meant: renewed(read.meant) };
  return { ...read, value: renewed(read.value), positions, ...meant };
}
