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
    for (const { path, text, lang } of loose) {
      out.push(
        fieldFault(source, rec, path, lang === 'fr' ? 'french-by-hand' : 'straight-quote', {
          severity: lang === 'fr' ? 'error' : 'warning',
          found: text.length > 60 ? `${text.slice(0, 59)}…` : text,
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
    const found = around(text, edit.offset);
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

/** The words around a place, whole and of its line only. */
function around(text: string, at: number): string {
  const from = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const line = text.slice(from, end < 0 ? undefined : end);
  const place = at - from;
  // A line can be long and without spaces.
  const start = Math.max(line.lastIndexOf(' ', Math.max(0, place - 8)) + 1, place - 30);
  const space = line.indexOf(' ', place + 8);
  return line.slice(start, Math.min(space < 0 ? line.length : space, place + 30)).trim();
}
