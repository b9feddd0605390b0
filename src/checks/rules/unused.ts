import type { Fault } from '../../library/fault.ts';
import type { Doc } from '../../library/graph.ts';
import { parseMarkdown, typedLinksOf } from '../../markdown/tree.ts';
import type { Context } from '../context.ts';
import { stringsOf, type Rec } from '../records.ts';

const usedByDoc = ({ links }: Doc): string[] =>
  links.filter(({ scheme }) => scheme === 'claim' || scheme === 'source').map(({ scheme, id }) => `${scheme}:${id}`);

function usedByRec(rec: Rec): string[] {
  const used: string[] = [];
  for (const field of ['sources', 'basis', 'article', 'rows', 'places', 'whole', 'parts', 'texts'])
    for (const { text } of stringsOf(rec.value[field])) used.push(`source:${text}`);
  if (rec.kind !== 'explainer' && rec.kind !== 'home' && rec.kind !== 'figure') return used;
  for (const { path, text } of stringsOf(rec.value)) {
    if (path.at(-1) === 'claim') used.push(`claim:${text}`);
    else if (rec.kind === 'home' && text.includes(']('))
      for (const link of typedLinksOf(parseMarkdown(text))) used.push(`${link.scheme}:${link.id}`);
  }
  return used;
}

/** Claims and sources that nothing points at: a slip, or work left over; not a source whose note says why. */
export function unused({ lib: { claims, sources }, units }: Context): Fault[] {
  const left = new Set([
    ...[...claims.keys()].map((id) => `claim:${id}`),
    ...[...sources.keys()].map((id) => `source:${id}`),
  ]);
  for (const { doc, recs } of units.values())
    for (const key of [...(doc ? usedByDoc(doc) : []), ...recs.flatMap(usedByRec)]) left.delete(key);
  for (const { id, note } of sources.values()) if (note) left.delete(`source:${id}`);
  const warn = (kind: 'claim' | 'source', item: { id: string; file: string; line: number }): Fault[] =>
    !left.has(`${kind}:${item.id}`)
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
    ...[...claims.values()].flatMap((claim) => warn('claim', claim)),
    ...[...sources.values()].flatMap((source) => warn('source', source)),
  ];
}
