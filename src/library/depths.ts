import { countWords, headingsOf, type Node } from '../markdown/tree.ts';
import { FIRST_LANG, type Lang } from '../schema/languages.ts';

/** How many words a minute a reader reads of texts like these. */
export const WORDS_A_MINUTE = 230;

/** The two short texts of an explainer: their headings in `short.<lang>.md`, and their places on its page. */
export const DEPTHS = { half: 'half-minute', three: 'three-minutes' } as const;
export type Depth = keyof typeof DEPTHS;
/** The place of the whole on its page. */
export const WHOLE = 'whole';
/** All depths with their places, the shortest first. */
export const PLACES = { ...DEPTHS, whole: WHOLE } as const;
export const DEPTH_NAMES = ['half', 'three', 'whole'] as const satisfies readonly (keyof typeof PLACES)[];

/** Whether a heading of that file names a depth. */
export const isDepth = (heading: string): heading is Depth => Object.hasOwn(DEPTHS, heading);

/** The texts of that file, each as a tree of its own. */
export function textsByDepth(tree: Node): Partial<Record<Depth, Node>> {
  const out: Partial<Record<Depth, Node>> = {};
  const blocks = tree.children ?? [];
  const heads = blocks.flatMap((node, at) => (node.type === 'heading' && node.depth === 2 ? [at] : []));
  const names = headingsOf({ type: 'root', children: heads.flatMap((at) => blocks[at] ?? []) });
  const named = blocks.filter(({ type }) => type === 'definition' || type === 'footnoteDefinition');
  for (const [i, { id }] of names.entries()) {
    const own = blocks.slice((heads[i] ?? 0) + 1, heads[i + 1]);
    if (isDepth(id)) out[id] = { type: 'root', children: [...new Set([...own, ...named])] };
  }
  return out;
}

/** How many words each text of that file has. */
export const wordsByDepth = (tree: Node): Partial<Record<Depth, number>> =>
  Object.fromEntries(Object.entries(textsByDepth(tree)).map(([depth, text]) => [depth, countWords(text)]));

/** The short texts of explainers as entries of a room, each with its file in the first language. */
export const shortEntries = <Text>(
  explainers: Iterable<{ file: string; short: Partial<Record<Lang, Text>> }>,
): { file: string; prose: Partial<Record<Lang, Text>> }[] =>
  [...explainers]
    .filter(({ short }) => Object.keys(short).length > 0)
    .map(({ file, short }) => ({ file: file.replace(/[^/]+$/, `short.${FIRST_LANG}.md`), prose: short }));
