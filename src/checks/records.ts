import { isListKind, kindAt, type KindName, type ListKind } from '../schema/kinds.ts';
import type { Fault, FaultCode } from '../library/fault.ts';
import { identityOf, isShort } from '../schema/identity.ts';
import type { Source } from './source.ts';
import { FIRST_LANG, type Lang } from '../schema/languages.ts';

export type RecKind = KindName | 'site' | 'home' | 'search';

/** One set of fields: a frontmatter, an entry of a YAML list, or a whole YAML file. */
export interface Rec {
  kind: RecKind;
  id: string;
  lang: Lang;
  file: string;
  value: Readonly<Record<string, unknown>>;
  /** Its place in the list of its file, where that is already known. */
  index?: number;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The kind of the entries that a list holds. */
export function listKind(file: string): ListKind | undefined {
  const kind = kindAt(file);
  return isListKind(kind) ? kind : undefined;
}

/** The files that are one set of fields. */
const WHOLE_FILES: Readonly<Record<string, RecKind>> = {
  'home.yaml': 'home',
  'search.yaml': 'search',
  'site.yaml': 'site',
};

/** Reads the sets of fields of a file as they are written: they may not fit their schema. */
export function asWritten({ file, yaml }: Source): Rec[] {
  const value = yaml.value ?? yaml.meant;
  const identity = isShort(file) ? undefined : identityOf(file);
  if (identity) return isObject(value) ? [{ ...identity, file, value }] : [];
  const whole = WHOLE_FILES[file];
  if (whole) return isObject(value) ? [{ kind: whole, id: whole, lang: FIRST_LANG, file, value }] : [];
  const kind = listKind(file);
  if (kind === undefined || !Array.isArray(value)) return [];
  return value.flatMap((item: unknown, index) =>
    isObject(item)
      ? [{ kind, id: typeof item['id'] === 'string' ? item['id'] : '', lang: FIRST_LANG, file, value: item, index }]
      : [],
  );
}

/** The path of a field of a record, from the top of its file. */
export function pathIn(source: Source, rec: Rec, path: readonly PropertyKey[]): readonly PropertyKey[] {
  if (!isListKind(rec.kind)) return path;
  const list = source.yaml.value;
  const index =
    rec.index ?? (Array.isArray(list) ? list.findIndex((item) => isObject(item) && item['id'] === rec.id) : 0);
  return [index, ...path];
}

/** A fault at a field of a record. @param source the file that the record is from. */
export function fieldFault(
  source: Source,
  rec: Rec,
  path: readonly PropertyKey[],
  code: FaultCode,
  extra: Partial<Fault> = {},
): Fault {
  const full = pathIn(source, rec, path);
  const at = source.yaml.positions.at(full);
  return { file: rec.file, ...at, field: full.map(String).join('.'), code, severity: 'error', ...extra };
}

/** A field as text, if it is one. */
export const textField = (rec: Rec, name: string): string | undefined => {
  const value = rec.value[name];
  return typeof value === 'string' ? value : undefined;
};

/** The strings of a list field, with their places; anything else is left to the schema. */
export function listField(rec: Rec, name: string): { path: readonly PropertyKey[]; text: string }[] {
  const value = rec.value[name];
  if (!Array.isArray(value)) return [];
  return value.flatMap((text: unknown, i) => (typeof text === 'string' ? [{ path: [name, i], text }] : []));
}

/** Every string below a value, with its path. */
export function* stringsOf(
  value: unknown,
  path: readonly PropertyKey[] = [],
): Generator<{ path: readonly PropertyKey[]; text: string }> {
  if (typeof value === 'string') yield { path, text: value };
  else if (Array.isArray(value)) for (const [i, v] of value.entries()) yield* stringsOf(v, [...path, i]);
  else if (isObject(value)) for (const [k, v] of Object.entries(value)) yield* stringsOf(v, [...path, k]);
}
