import { isPlain, type ClaimView } from './notes.ts';
import type { Marks } from './marks.ts';
import { parseTypedLink } from '../schema/links.ts';
import { isComponent } from './components.ts';
import { countWords, walk, type Node } from './tree.ts';

/** How many notes a section prints in its margin: more would tear holes into the text. */
const MOST_PRINTED = 2;
/** How many words stand beside two of them; where fewer follow in the text, one is printed. */
const WORDS_BESIDE_TWO = 100;

/** What is known of the notes of a text before it is printed. */
export interface NotePlan {
  /** How many there are on the page, with those of the texts before it. */
  total: number;
  /** The claims whose notes a section prints, in the order of reading: contested ones, disputed before superseded. */
  printed(section: number): readonly string[];
}

/**
 * The claims of each section of a text in the order of reading, each where it is first met, and how many words the text
 * has from there on; claims of pull quotes have no mark.
 */
function claimsBySection(tree: Node): { ids: string[]; wordsOn: number }[] {
  const seen = new Set<string>();
  const sections: { ids: string[]; wordsOn: number }[] = [{ ids: [], wordsOn: 0 }];
  for (const block of tree.children ?? []) {
    if (block.type === 'heading' && (block.depth ?? 2) <= 2) sections.push({ ids: [], wordsOn: 0 });
    else if (block.type !== 'footnoteDefinition') {
      const words = countWords(block);
      for (const section of sections) section.wordsOn += words;
    }
    if (isComponent(block)) continue;
    walk(block, ({ type, url }) => {
      const link = type === 'link' ? parseTypedLink(url ?? '') : undefined;
      if (link?.scheme !== 'claim' || seen.has(link.id)) return;
      seen.add(link.id);
      sections.at(-1)?.ids.push(link.id);
    });
  }
  return sections;
}

/**
 * Plans the notes of a text: a section prints two at most, one where little text follows.
 * @param marks those that texts before it on the page have given
 */
export function planNotes(tree: Node, claimOf: (id: string) => ClaimView | undefined, marks: Marks): NotePlan {
  const given = new Set(marks.claims);
  const sections = claimsBySection(tree).map(({ ids, wordsOn }) => ({
    claims: ids.flatMap((id) => (given.has(id) ? [] : (claimOf(id) ?? []))),
    most: wordsOn < WORDS_BESIDE_TWO ? 1 : MOST_PRINTED,
  }));
  const printed = sections.map(({ claims, most }) => {
    const contested = claims.filter(({ standing }) => !isPlain(standing));
    const inOrder = contested.toSorted((a, b) => Number(b.standing === 'disputed') - Number(a.standing === 'disputed'));
    const chosen = inOrder.slice(0, most);
    return contested.filter((claim) => chosen.includes(claim)).map(({ id }) => id);
  });
  return {
    total: given.size + sections.reduce((sum, { claims }) => sum + claims.length, 0),
    printed: (section) => printed[section] ?? [],
  };
}
