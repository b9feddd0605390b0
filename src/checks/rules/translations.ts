import type { Fault } from '../../library/fault.ts';
import { shortEntries } from '../../library/depths.ts';
import type { Library } from '../../library/index.ts';
import { contextOf } from '../context.ts';

/** Every text is there in both languages, and each translation knows what it was made from. */
export function translations(lib: Library): Fault[] {
  const c = contextOf(lib);
  const out: Fault[] = [];
  const shorts = shortEntries(lib.explainers.values());
  for (const room of [lib.members, lib.absent, lib.terms, lib.explainers, lib.news, lib.pages, shorts]) {
    for (const { prose, file } of room.values()) {
      const { en, fr } = prose;
      const twin = /\ben\.mdx?$/.test(file) ? file.replace(/en(\.mdx?)$/, 'fr$1') : file.replace(/\.md$/, '.fr.md');
      if (fr === undefined) {
        // A file with faults of its own is there; those are told already.
        if (!lib.texts.has(twin))
          out.push({
            file,
            line: 1,
            column: 1,
            field: '',
            code: 'translation-missing',
            severity: 'warning',
            nearest: twin,
          });
      } else if (en !== undefined && fr.of === undefined) {
        out.push({
          file: fr.file,
          line: 1,
          column: 1,
          field: 'of',
          code: 'of-missing',
          severity: 'warning',
          nearest: en.version,
        });
      } else if (en !== undefined && fr.of !== en.version) {
        const at = c.yaml(fr.file).positions.at(['of']);
        out.push({
          file: fr.file,
          ...at,
          field: 'of',
          code: 'translation-stale',
          severity: 'warning',
          found: fr.of ?? '',
          nearest: en.version,
          params: { other: en.file },
        });
      }
    }
  }
  return out;
}
