import { foreignIn } from '../../i18n/foreign.ts';
import type { Fault } from '../../library/fault.ts';
import { textOf, walk, type Node } from '../../markdown/tree.ts';
import { languageOf } from '../../schema/links.ts';
import { faultAt } from '../context.ts';
import type { Unit } from '../units.ts';

const QUOTED = /«([^«»]*)»|“([^“”]*)”/gu;

/** The words of a block, but for those whose language is said. */
const unsaid = (node: Node): string =>
  node.type === 'link' && languageOf(node.url ?? '') !== undefined
    ? 'x'
    : node.children === undefined
      ? textOf(node)
      : node.children.map(unsaid).join('');

/** Words of another language in quotation marks say which it is, for those who hear the page read out. */
export function foreign({ doc }: Unit): Fault[] {
  if (doc === undefined || !/[«“]/.test(doc.prose.body)) return [];
  const out: Fault[] = [];
  walk(doc.tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
    for (const [, angled, curled] of unsaid(node).matchAll(QUOTED)) {
      const words = (angled ?? curled ?? '').trim();
      const other = foreignIn(words, doc.lang);
      if (other === undefined) continue;
      const nearest = `[${words}](lang:${other})`;
      out.push(faultAt(doc, node, 'unmarked-language', { severity: 'warning', found: words, nearest }));
    }
  });
  return out;
}
