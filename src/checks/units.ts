import type { Fault } from '../library/fault.ts';
import { readDoc, textsOf, type DocKind } from '../library/graph.ts';
import type { Library } from '../library/index.ts';
import type { Prose } from '../library/types.ts';
import { identityOf } from './identity.ts';
import { asWritten, listKind, type Rec } from './records.ts';
import { sourceOf } from './source.ts';
import { Unit } from './unit.ts';

export type Units = ReadonlyMap<string, Unit>;

const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i]);

/**
 * Cuts the content into its files: first those of documents that fit their schema, then all others.
 * @param last the units of an earlier reading: those of files that have not changed are taken over.
 */
export function unitsOf(lib: Library, last: Units = new Map()): Units {
  const units = new Map<string, Unit>();
  const faults = Map.groupBy(lib.faults, ({ file }) => file);
  const rooms: readonly [DocKind, Map<string, Entry>][] = [
    ['explainer', lib.explainers],
    ['member', lib.members],
    ['absent', lib.absent],
    ['news', lib.news],
    ['term', lib.terms],
    ['page', lib.pages],
  ];
  for (const [kind, room] of rooms) {
    for (const entry of room.values()) {
      for (const { prose, short } of textsOf(entry)) {
        const known = last.get(prose.file);
        const told = faults.get(prose.file) ?? [];
        // The same text makes the same prose, and the rest is made of that.
        const isSame = known?.prose === prose && sameItems(known.faults, told);
        units.set(prose.file, isSame ? known : ofProse(lib, kind, entry, prose, short === true, told));
      }
    }
  }
  const items = Map.groupBy(
    [
      ...lib.claims.values(),
      ...lib.sources.values(),
      ...lib.events.values(),
      ...lib.figures.values(),
      ...lib.promises.values(),
    ],
    ({ file }) => file,
  );
  for (const [file, text] of lib.texts) {
    if (units.has(file)) continue;
    const told = faults.get(file) ?? [];
    const known = last.get(file);
    const isSame = known?.text === text && known.prose === undefined && sameItems(known.faults, told);
    units.set(file, isSame ? known : ofText(lib, file, text, told, items.get(file) ?? []));
  }
  return units;
}

interface Entry {
  id: string;
  facts: Rec['value'];
  local: { en?: Rec['value']; fr?: Rec['value'] };
  prose: { en?: Prose; fr?: Prose };
  short?: { en?: Prose; fr?: Prose };
}

const isBroken = (faults: readonly Fault[]): boolean => faults.some(({ severity }) => severity === 'error');

/** A document that fits its schema. */
function ofProse(
  lib: Library,
  kind: DocKind,
  { id, facts, local }: Entry,
  prose: Prose,
  short: boolean,
  faults: readonly Fault[],
): Unit {
  const { file, lang } = prose;
  const text = lib.texts.get(file) ?? '';
  // Short texts have no fields of their own.
  const value = short ? undefined : lang === 'en' ? facts : local[lang];
  const read = readDoc(kind, id, prose, short);
  return new Unit({
    file,
    text,
    prose,
    recs: isBroken(faults) || value === undefined ? asWritten(sourceOf(file, text)) : [{ kind, id, lang, file, value }],
    ...('tree' in read ? { doc: read, unreadable: undefined } : { doc: undefined, unreadable: read }),
    faults,
  });
}

/** A list, a single file, or a document with faults: of that, what can be read is read, so that all faults are told at once. */
function ofText(
  lib: Library,
  file: string,
  text: string,
  faults: readonly Fault[],
  items: readonly ({ id: string } & Rec['value'])[],
): Unit {
  const identity = identityOf(file);
  const read = file.endsWith('.yaml') || identity === undefined ? undefined : sourceOf(file, text).rescued(identity);
  const recs = (): readonly Rec[] => {
    if (file === 'site.yaml') return [{ kind: 'site', id: 'site', lang: 'en', file, value: lib.site }];
    if (isBroken(faults)) return asWritten(sourceOf(file, text));
    if (file === 'home.yaml' && lib.home) return [{ kind: 'home', id: 'home', lang: 'en', file, value: lib.home }];
    const kind = listKind(file);
    if (kind === undefined) return asWritten(sourceOf(file, text));
    return items.map((value) => ({ kind, id: value.id, lang: 'en', file, value }));
  };
  return new Unit({
    file,
    text,
    prose: undefined,
    recs: recs(),
    ...(read && 'tree' in read ? { doc: read, unreadable: undefined } : { doc: undefined, unreadable: read }),
    faults,
  });
}
