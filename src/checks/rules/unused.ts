import type { Fault } from '../../library/fault.ts';
import type { Library } from '../../library/index.ts';
import { contextOf } from '../context.ts';
import { parseMarkdown, typedLinksOf } from '../../markdown/tree.ts';
import { stringsOf } from '../records.ts';

/** Claims and sources that nothing points at: a slip, or work left over. */
export function unused(lib: Library): Fault[] {
  const c = contextOf(lib);
  const used = new Set<string>();
  for (const doc of c.docs) for (const link of doc.links) used.add(`${link.scheme}:${link.id}`);
  for (const rec of c.records) {
    for (const field of ['sources', 'basis', 'article', 'rows', 'places'])
      for (const { text } of stringsOf(rec.value[field])) used.add(`source:${text}`);
    if (rec.kind !== 'explainer' && rec.kind !== 'home' && rec.kind !== 'figure') continue;
    for (const { path, text } of stringsOf(rec.value)) {
      if (path.at(-1) === 'claim') used.add(`claim:${text}`);
      else if (rec.kind === 'home' && text.includes(']('))
        for (const link of typedLinksOf(parseMarkdown(text))) used.add(`${link.scheme}:${link.id}`);
    }
  }
  const warn = (kind: string, item: { id: string; file: string; line: number }): Fault[] =>
    used.has(`${kind}:${item.id}`)
      ? []
      : [
          {
            file: item.file,
            line: item.line,
            column: 1,
            field: 'id',
            code: `unused-${kind}`,
            severity: 'warning',
            found: item.id,
          },
        ];
  return [
    ...[...lib.claims.values()].flatMap((x) => warn('claim', x)),
    ...[...lib.sources.values()].flatMap((x) => warn('source', x)),
  ];
}
