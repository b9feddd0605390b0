import { isScalar, parseDocument, visit, isPair, isMap, isSeq } from 'yaml';
import type { Edit, Words } from './edits.ts';

/** A piece of text in YAML source, as it is written there. */
export interface Written {
  words: Words;
  /** Where its first letter stands in the YAML. */
  offset: number;
  /** False where the source holds escapes, so that what is written is not what is meant. */
  plain: boolean;
}

/** Every text value of a YAML source, by its path joined with dots. */
export function writtenScalars(yaml: string): Map<string, Written> {
  const out = new Map<string, Written>();
  const doc = parseDocument(yaml, { schema: 'core', uniqueKeys: false, logLevel: 'silent' });
  const places = new Map<unknown, number>();
  visit(doc, {
    Seq(_, { items }) {
      for (const [place, item] of items.entries()) places.set(item, place);
    },
    Scalar(key, node, ancestors) {
      if (key === 'key' || typeof node.value !== 'string' || !node.range) return;
      const path: (string | number)[] = [];
      const chain = [...ancestors, node];
      for (const [i, parent] of chain.entries()) {
        if (isSeq(parent)) path.push(places.get(chain[i + 1]) ?? 0);
        else if (isPair(parent) && isMap(chain[i - 1])) path.push(isScalar(parent.key) ? String(parent.key.value) : '');
      }
      const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
      const from = node.range[0] + (quoted ? 1 : 0);
      const source = yaml.slice(from, node.range[1] - (quoted ? 1 : 0));
      const plain = node.type !== 'QUOTE_DOUBLE' || !source.includes('\\');
      out.set(path.join('.'), {
        offset: from,
        plain,
        words: node.type === 'QUOTE_SINGLE' ? undoubled(source, from) : whole(source, from),
      });
    },
  });
  return out;
}

const whole = (text: string, offset: number): Words => ({ text, pieces: [{ at: 0, offset, length: text.length }] });

/** Inside single quotes YAML writes an apostrophe twice: both together are one letter of the words. */
function undoubled(source: string, offset: number): Words {
  const words: Words = { text: '', pieces: [] };
  let from = 0;
  for (const part of source.split(/(?<='')/)) {
    const double = part.endsWith("''");
    const kept = double ? part.slice(0, -1) : part;
    words.pieces.push({ at: words.text.length, offset: offset + from, length: kept.length });
    words.text += kept;
    from += part.length;
  }
  return words;
}

/** A changed apostrophe takes its double with it. */
export const takeDoubles = (yaml: string, edits: readonly Edit[]): Edit[] =>
  edits.map((e) => (e.kind === 'apostrophe' && yaml.slice(e.offset, e.offset + 2) === "''" ? { ...e, length: 2 } : e));
