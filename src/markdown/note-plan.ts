import { isPlain, type ClaimView } from './notes.ts';
import type { Marks } from './marks.ts';
import { parseTypedLink } from '../schema/links.ts';
import { isComponent } from './components.ts';
import { walk, type Node } from './tree.ts';

/** How many notes a section prints in its margin: more would tear holes into the text. */
const MOST_PRINTED = 2;

/** What is known of the notes of a text before it is printed. */
export interface NotePlan {
  /** How many there are on the page, with those of the texts before it. */
  total: number;
  /** The claims whose notes a section prints, in the order of reading: contested ones, disputed before superseded. */
  printed(section: number): readonly string[];
}

/** The claims of each section of a text in the order of reading, each where it is first met; those of pull quotes have no mark. */
function claimsBySection(tree: Node): string[][] {
  const seen = new Set<string>();
  const sections: string[][] = [[]];
  for (const block of tree.children ?? []) {
    if (block.type === 'heading' && (block.depth ?? 2) <= 2) sections.push([]);
    if (isComponent(block)) continue;
    walk(block, ({ type, url }) => {
      const link = type === 'link' ? parseTypedLink(url ?? '') : undefined;
      if (link?.scheme !== 'claim' || seen.has(link.id)) return;
      seen.add(link.id);
      sections.at(-1)?.push(link.id);
    });
  }
  return sections;
}

/**
 * Plans the notes of a text: a section prints two at most.
 * @param marks those that texts before it on the page have given
 */
export function planNotes(tree: Node, claimOf: (id: string) => ClaimView | undefined, marks: Marks): NotePlan {
  const given = new Set(marks.claims);
  const sections = claimsBySection(tree).map((ids) => ids.flatMap((id) => (given.has(id) ? [] : (claimOf(id) ?? []))));
  const printed = sections.map((claims) => {
    const contested = claims.filter(({ standing }) => !isPlain(standing));
    const inOrder = contested.toSorted((a, b) => Number(b.standing === 'disputed') - Number(a.standing === 'disputed'));
    const chosen = inOrder.slice(0, MOST_PRINTED);
    return contested.filter((claim) => chosen.includes(claim)).map(({ id }) => id);
  });
  return {
    total: given.size + sections.flat().length,
    printed: (section) => printed[section] ?? [],
  };
}
