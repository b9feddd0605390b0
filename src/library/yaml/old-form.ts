import { FIRST_LANG, othersOf } from '../../schema/languages.ts';

/** The fields whose French words stood in a field of their own, such as `nameFr`, by the folder of their files. That form is read for one release. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  members: ['name', 'short', 'city'],
  absent: ['name', 'short', 'city'],
  sources: ['title'],
};

/** The longest name that is a short name as well. */
const SHORT = 40;

/** Where the values of a text stand, as its reader knows it. */
interface Positions {
  at: (path: readonly PropertyKey[], key?: boolean) => { line: number; column: number };
  typed?: (path: readonly PropertyKey[]) => string | undefined;
}

type Map = Readonly<Record<string, unknown>>;
const isMap = (value: unknown): value is Map => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field in the old form, and the field whose words are those of the first language: its own, or the name. */
interface OldField {
  field: string;
  from: string;
}

/** One of them in a text, and the path of the map in which it stands. */
export interface Old extends OldField {
  path: readonly PropertyKey[];
}

/** What a field says in the first language. */
const firstOf = (words: unknown): unknown => (isMap(words) ? words[FIRST_LANG] : words);

/** The fields of a map that stand in the old form, in a site that has French beside its first language. */
function oldFieldsOf(map: Map, fields: readonly string[]): OldField[] {
  return fields.flatMap((field) => {
    if (typeof map[`${field}Fr`] !== 'string') return [];
    if (typeof map[field] === 'string') return [{ field, from: field }];
    // Who has no short name is called by the name.
    const name = field === 'short' && map[field] === undefined ? firstOf(map['name']) : undefined;
    return typeof name === 'string' && [...name.trim()].length <= SHORT ? [{ field, from: 'name' }] : [];
  });
}

function renewed(map: Map, old: readonly OldField[]): Map {
  const asNew = ({ field, from }: OldField): [string, unknown] => [
    field,
    { [FIRST_LANG]: firstOf(map[from]), fr: map[`${field}Fr`] },
  ];
  return Object.fromEntries(
    Object.entries(map).flatMap(([key, words]): [string, unknown][] => {
      const own = old.find(({ field }) => field === key);
      const french = old.find(({ field }) => `${field}Fr` === key);
      if (own !== undefined) return [asNew(own)];
      if (french === undefined) return [[key, words]];
      return Object.hasOwn(map, french.field) ? [] : [asNew(french)];
    }),
  );
}

/** A path as the old form has it: `name.fr` is `nameFr` there. */
function oldPath(path: readonly PropertyKey[], fields: readonly string[]): PropertyKey[] {
  const at = path.findIndex((part) => fields.includes(String(part)));
  const lang = at < 0 ? undefined : path[at + 1];
  if (lang === undefined) return [...path];
  return lang === 'fr' ? [...path.slice(0, at), `${String(path[at])}Fr`] : path.slice(0, at + 1);
}

/** Whether a text may have a field in the old form: most have none. */
const MAY_BE_OLD = /(?:name|short|city|title)Fr/;

/** What a text says that may hold fields in the old form, read as if it were written in the new one: `name: { en: …, fr: … }`. */
export function inNewForm<T extends { value: unknown; positions: Positions; meant?: unknown }>(
  text: string,
  file: string,
  read: T,
): T & { old?: Old[] } {
  const fields = FIELDS[file.split('/')[0] ?? ''];
  if (fields === undefined || !othersOf(FIRST_LANG).includes('fr') || !MAY_BE_OLD.test(text)) return read;
  const { at, typed } = read.positions;
  const old: Old[] = [];
  const renew = (value: unknown, path: readonly PropertyKey[] = []): unknown => {
    if (Array.isArray(value)) return path.length > 0 ? value : value.map((item, i) => renew(item, [i]));
    const own = isMap(value) ? oldFieldsOf(value, fields) : [];
    old.push(...own.map((one) => ({ ...one, path })));
    return isMap(value) && own.length > 0 ? renewed(value, own) : value;
  };
  const [value, meant] = [renew(read.value), renew(read.meant)];
  const positions: Positions = {
    at: (path, key) => {
      const [before, own] = [at(oldPath(path, fields), key), at(path, key)];
      // Of the two forms, the one that stands in the file leads further down than to its parent.
      return own.line > before.line || (own.line === before.line && own.column > before.column) ? own : before;
    },
    ...(typed === undefined ? {} : { typed: (path) => typed(path) ?? typed(oldPath(path, fields)) }),
  };
  // What cannot be read cannot be put into the new form.
  const told = value === undefined ? [] : old;
  return { ...read, value, positions, old: told, ...(read.meant === undefined ? {} : { meant }) };
}
