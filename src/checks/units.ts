import { KINDS, LIST_KINDS, TEXT_KINDS } from '../schema/kinds.ts';
import type { Fault } from '../library/fault.ts';
import { textsOf, type Doc, type Unreadable } from '../library/graph.ts';
import type { Library } from '../library/index.ts';
import type { Prose } from '../library/types.ts';
import { identityOf } from '../schema/identity.ts';
import { asWritten, listKind, type Rec } from './records.ts';
import { Source } from './source.ts';
import { FIRST_LANG } from '../schema/languages.ts';

/** Everything that one file holds. */
export interface Unit {
  file: string;
  text: string;
  /** How it is written. */
  source: Source;
  /** Its text in the library: undefined for lists, and for files that do not fit their schema. */
  prose: Prose | undefined;
  /** Its frontmatter, or the entries of its list. */
  recs: readonly Rec[];
  /** Its text as a tree. */
  doc: Doc | undefined;
  /** Where its text cannot be read. */
  unreadable: Unreadable | undefined;
  /** What reading it has told already. */
  faults: readonly Fault[];
}

/** An entry of a list, with its file. */
type Item = { id: string; file: string } & Rec['value'];

interface Entry {
  id: string;
  facts: Rec['value'];
  local: { en?: Rec['value']; fr?: Rec['value'] };
  prose: { en?: Prose; fr?: Prose };
  short?: { en?: Prose; fr?: Prose };
}

const isBroken = (faults: readonly Fault[]): boolean => faults.some(({ severity }) => severity === 'error');

/** Cuts the content into its files: first those of documents that fit their schema, then all others. */
export function unitsOf(lib: Library): Map<string, Unit> {
  const units = new Map<string, Unit>();
  const faults = Map.groupBy(lib.faults, ({ file }) => file);
  const docs = new Map(lib.graph.docs.map((doc) => [doc.prose.file, doc]));
  const unreadable = new Map(lib.unreadable.map((where) => [where.file, where]));
  const partsOf = (file: string): Pick<Unit, 'file' | 'text' | 'source' | 'faults'> => {
    const text = lib.texts.get(file) ?? '';
    return { file, text, source: new Source(file, text), faults: faults.get(file) ?? [] };
  };
  for (const kind of TEXT_KINDS) {
    const room: ReadonlyMap<string, Entry> = lib[KINDS[kind].room];
    for (const entry of room.values()) {
      for (const { prose, short } of textsOf(entry)) {
        const { file, lang } = prose;
        const parts = partsOf(file);
        // Short texts have no fields of their own.
        const value = short ? undefined : lang === FIRST_LANG ? entry.facts : entry.local[lang];
        const isRight = value !== undefined && !isBroken(parts.faults);
        const recs = isRight ? [{ kind, id: entry.id, lang, file, value }] : asWritten(parts.source);
        units.set(file, { ...parts, prose, recs, doc: docs.get(file), unreadable: unreadable.get(file) });
      }
    }
  }
  const items = Map.groupBy(
    LIST_KINDS.flatMap((kind): Item[] => [...lib[KINDS[kind].room].values()]),
    ({ file }) => file,
  );
  for (const file of lib.texts.keys()) {
    if (units.has(file)) continue;
    const parts = partsOf(file);
    const recs = recsOf(lib, parts, items.get(file) ?? []);
    units.set(file, { ...parts, prose: undefined, recs, ...rescued(parts.source) });
  }
  return units;
}

/** Of a document with faults, what can be read is read: all faults are told at once. */
function rescued(source: Source): Pick<Unit, 'doc' | 'unreadable'> {
  const identity = source.file.endsWith('.yaml') ? undefined : identityOf(source.file);
  const read = identity && source.rescued(identity);
  return read && 'tree' in read ? { doc: read, unreadable: undefined } : { doc: undefined, unreadable: read };
}

/** The sets of fields of a list, of a single file, or of a document with faults. */
function recsOf(
  lib: Library,
  { file, source, faults }: Pick<Unit, 'file' | 'source' | 'faults'>,
  items: readonly Item[],
): readonly Rec[] {
  if (isBroken(faults)) return asWritten(source);
  if (file === 'site.yaml') return [{ kind: 'site', id: 'site', lang: FIRST_LANG, file, value: lib.site }];
  if (file === 'home.yaml' && lib.home) return [{ kind: 'home', id: 'home', lang: FIRST_LANG, file, value: lib.home }];
  const kind = listKind(file);
  if (kind === undefined) return asWritten(source);
  return items.map((value) => ({ kind, id: value.id, lang: FIRST_LANG, file, value }));
}
