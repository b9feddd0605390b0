import { listField, stringsOf, type Rec } from './records.ts';
import type { Unit } from './units.ts';

/** The fields that name things. */
const NAMES: Partial<Record<Rec['kind'], readonly string[]>> = {
  member: ['name', 'short'],
  absent: ['name', 'short'],
  term: ['term'],
  source: ['publisher', 'author'],
};

const namesOf = (rec: Rec): string[] => [
  ...(NAMES[rec.kind] ?? []).flatMap((field) => [...stringsOf(rec.value[field])].map(({ text }) => text)),
  ...listField(rec, 'aliases').map(({ text }) => text),
];

/** The names that hold a digit, by each word of theirs that holds one. */
export function numberedNames(units: Iterable<Unit>): Map<string, Set<string>> {
  const out = new Map<string, Set<string>>();
  for (const { recs } of units)
    for (const name of recs.flatMap(namesOf))
      for (const word of name.split(/\s/)) {
        if (!/\d/.test(word)) continue;
        const known = out.get(word);
        if (known === undefined) out.set(word, new Set([name]));
        else known.add(name);
      }
  return out;
}
