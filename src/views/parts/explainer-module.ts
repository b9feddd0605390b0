import { foreignIn } from '../../markdown/components.ts';
import { explainerModule, explainerParts } from '../../markdown/explainer.ts';
import { walk, type Node } from '../../markdown/tree.ts';
import type { Views } from '../views.ts';

/**
 * Compiles the text of an explainer to the module that Astro runs: for the build, and for the check before it.
 * @throws where it holds code; names the line and the column in the text
 */
export function moduleOf(tree: Node, views: Views): string {
  walk(tree, (node, ancestors) => {
    const foreign = foreignIn(node, ancestors);
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    if (foreign !== undefined) throw new Error(`${line}:${column}: holds code (${foreign.code}): ${foreign.found}`);
  });
  return explainerModule(explainerParts(tree, views.context()));
}
