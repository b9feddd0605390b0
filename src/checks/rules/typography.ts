import type { Fault } from '../../library/fault.ts';
import { placesIn } from '../characters.ts';
import { fieldFault } from '../records.ts';
import { editsOfDoc, editsOfRecord, type Wanted } from '../typography.ts';
import type { Unit } from '../units.ts';

const CODES = { space: 'french-space', apostrophe: 'french-apostrophe', quotes: 'french-quotes' } as const;

/** French and English texts follow the typography of their language. One fault for each kind on a line. */
export function typography(unit: Unit): Fault[] {
  const { source } = unit;
  const wanted = unit.doc ? editsOfDoc(source, unit.doc) : [];
  const out: Fault[] = [];
  for (const rec of unit.recs) {
    const { edits, loose } = editsOfRecord(source, rec);
    wanted.push(...edits);
    for (const { path, lang } of loose) {
      out.push(
        fieldFault(source, rec, path, lang === 'fr' ? 'french-by-hand' : 'straight-quote', {
          severity: lang === 'fr' ? 'error' : 'warning',
        }),
      );
    }
  }
  return wanted.length === 0 ? out : [...out, ...ofFile(unit, wanted)];
}

function ofFile({ file, text }: Unit, edits: readonly Wanted[]): Fault[] {
  const placeOf = placesIn(text);
  const seen = new Set<string>();
  return edits.flatMap((edit) => {
    const place = placeOf(edit.offset);
    const code = edit.lang === 'fr' ? CODES[edit.kind] : 'straight-quote';
    const key = `${code} ${place.line}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const near = text.slice(Math.max(0, edit.offset - 12), edit.offset + 8).split('\n');
    const found = (near.find((part) => part.length > 4) ?? near[0] ?? '').trim();
    return [
      {
        file,
        ...place,
        field: '',
        code,
        severity: edit.lang === 'fr' ? ('error' as const) : ('warning' as const),
        found,
      },
    ];
  });
}
