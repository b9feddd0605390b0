import type { Fault } from '../../library/fault.ts';
import type { Library } from '../../library/index.ts';
import { placesIn } from '../characters.ts';
import { contextOf, type Context } from '../context.ts';
import { fieldFault } from '../records.ts';
import { editsOfDoc, editsOfRecord, type Wanted } from '../typography.ts';

const CODES = { space: 'french-space', apostrophe: 'french-apostrophe', quotes: 'french-quotes' } as const;

/** French and English texts follow the typography of their language. One fault for each kind on a line. */
export function typography(lib: Library): Fault[] {
  const c = contextOf(lib);
  const wanted = new Map<string, Wanted[]>();
  const add = (file: string, edits: Wanted[]): void => {
    if (edits.length > 0) wanted.set(file, [...(wanted.get(file) ?? []), ...edits]);
  };
  const out: Fault[] = [];
  for (const doc of c.docs) add(doc.prose.file, editsOfDoc(c, doc));
  for (const rec of c.records) {
    const { edits, loose } = editsOfRecord(c, rec);
    add(rec.file, edits);
    for (const { path, lang } of loose) {
      out.push(
        fieldFault(c, rec, path, lang === 'fr' ? 'french-by-hand' : 'straight-quote', {
          severity: lang === 'fr' ? 'error' : 'warning',
        }),
      );
    }
  }
  for (const [file, edits] of wanted) out.push(...ofFile(c, file, edits));
  return out;
}

function ofFile(c: Context, file: string, edits: readonly Wanted[]): Fault[] {
  const text = c.lib.texts.get(file) ?? '';
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
