import type { NameRow } from './box-data.ts';
import type { SearchRecord } from './record.ts';
import { isSection, type Section } from './sections.ts';

const NAMED: ReadonlySet<string> = new Set<Section>(['explainers', 'members', 'absent', 'terms']);

/**
 * The names that the box knows by heart, so that it can answer a name before the index is there, and mend
 * a misspelt one.
 * @param idOf the id under which the index knows a path.
 */
export function namesOf(records: readonly SearchRecord[], idOf: (path: string) => string | undefined): NameRow[] {
  return records.flatMap((record): NameRow[] => {
    if (!isSection(record.place) || !NAMED.has(record.place)) return [];
    const id = idOf(record.path);
    return [
      {
        p: record.path,
        s: record.place,
        n: record.title,
        ...(record.aliases.length > 0 ? { a: [...record.aliases] } : {}),
        ...(record.kind === undefined ? {} : { k: record.kind }),
        ...(record.country === undefined ? {} : { c: record.country }),
        ...(id === undefined ? {} : { f: id }),
      },
    ];
  });
}
