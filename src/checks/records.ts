import type { Fault } from '../library/fault.ts';
import { SHORT_FILE } from '../library/depths.ts';
import type { DocKind } from '../library/graph.ts';
import type { Lang } from '../schema/primitives.ts';
import { identityOf, type Context } from './context.ts';

export type RecKind = DocKind | 'claim' | 'source' | 'event' | 'figure' | 'site' | 'home';

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

const LISTS = { claims: 'claim', sources: 'source', timeline: 'event' } as const;

/** Reads every set of fields: from the library where it fits the schema, else as it is written. */
export function recordsOf(c: Context): Rec[] {
  const { lib } = c;
  const out: Rec[] = [{ kind: 'site', id: 'site', lang: 'en', file: 'site.yaml', value: lib.site }];
  if (lib.home) out.push({ kind: 'home', id: 'home', lang: 'en', file: 'home.yaml', value: lib.home });
  const broken = new Set(lib.faults.filter((f) => f.severity === 'error' && lib.texts.has(f.file)).map((f) => f.file));
  const rooms = {
    explainer: lib.explainers,
    member: lib.members,
    absent: lib.absent,
    news: lib.news,
    term: lib.terms,
    page: lib.pages,
  };
  for (const [kind, room] of Object.entries(rooms)) {
    for (const entry of room.values()) {
      for (const prose of Object.values(entry.prose)) {
        if (broken.has(prose.file)) continue;
        const value = prose.lang === 'en' ? entry.facts : entry.local[prose.lang];
        if (value) out.push({ kind: kind as DocKind, id: entry.id, lang: prose.lang, file: prose.file, value });
      }
    }
  }
  for (const [kind, room] of [
    ['claim', lib.claims],
    ['source', lib.sources],
    ['event', lib.events],
    ['figure', lib.figures],
  ] as const) {
    for (const item of room.values()) {
      if (broken.has(item.file)) continue;
      out.push({ kind, id: item.id, lang: 'en', file: item.file, value: item });
    }
  }
  // What does not fit its schema, and a translation whose English file does not, are read as they stand.
  const seen = new Set(out.map((r) => r.file));
  for (const file of lib.texts.keys())
    if (!seen.has(file) && !SHORT_FILE.test(file.split('/').at(-1) ?? '')) out.push(...asWritten(c, file));
  return out;
}

function asWritten(c: Context, file: string): Rec[] {
  const { value } = c.yaml(file);
  const identity = identityOf(file);
  if (identity) return isObject(value) ? [{ ...identity, file, value }] : [];
  if (file === 'home.yaml') return isObject(value) ? [{ kind: 'home', id: 'home', lang: 'en', file, value }] : [];
  const kind =
    file === 'figures.yaml' ? 'figure' : Object.entries(LISTS).find(([folder]) => file.startsWith(`${folder}/`))?.[1];
  if (kind === undefined || !Array.isArray(value)) return [];
  return value.flatMap((item: unknown, index) =>
    isObject(item)
      ? [{ kind, id: typeof item['id'] === 'string' ? item['id'] : '', lang: 'en' as const, file, value: item, index }]
      : [],
  );
}

/** The path of a field of a record, from the top of its file. */
export function pathIn(c: Context, rec: Rec, path: readonly PropertyKey[]): readonly PropertyKey[] {
  if (!['claim', 'source', 'event', 'figure'].includes(rec.kind)) return path;
  const list = c.yaml(rec.file).value;
  const index =
    rec.index ?? (Array.isArray(list) ? list.findIndex((item) => isObject(item) && item['id'] === rec.id) : 0);
  return [index, ...path];
}

/** A fault at a field of a record. */
export function fieldFault(
  c: Context,
  rec: Rec,
  path: readonly PropertyKey[],
  code: string,
  extra: Partial<Fault> = {},
): Fault {
  const full = pathIn(c, rec, path);
  const at = c.yaml(rec.file).positions.at(full);
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
