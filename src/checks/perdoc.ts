import type { Doc } from '../library/graph.ts';
import type { Node } from '../markdown/tree.ts';

/**
 * Makes a function of a document remember its result for as long as the text is the same: where content is read
 * again, an unchanged text keeps its tree. `basis` says in words what else the result rests on.
 */
export function perDoc<T, Given>(
  make: (doc: Doc, given: Given) => T,
): (doc: Doc, given: Given, basis: string | number) => T {
  const known = new WeakMap<Node, { place: string; basis: string | number; result: T }>();
  return (doc, given, basis) => {
    // Positions count from the top of the file, so a longer frontmatter moves them.
    const place = `${doc.kind} ${doc.lang} ${doc.prose.file}:${doc.prose.bodyLine}`;
    const last = known.get(doc.tree);
    if (last?.place === place && last.basis === basis) return last.result;
    const result = make(doc, given);
    known.set(doc.tree, { place, basis, result });
    return result;
  };
}
