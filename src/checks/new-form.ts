import { isMap, isScalar, parseDocument, visit, type Pair, type YAMLMap } from 'yaml';
import { oldFieldsOf } from '../library/old-form.ts';
import { FIRST_LANG } from '../schema/languages.ts';

interface Change {
  from: number;
  to: number;
  text: string;
}

/** A pair of a map by its key, and where key and value stand. */
function placeOf(yaml: string, { items }: YAMLMap, key: string): { at: number; from: number; to: number } | undefined {
  const pair = items.find((one: Pair) => isScalar(one.key) && one.key.value === key);
  const [keyRange, range] = [pair?.key, pair?.value].map((node) => (isScalar(node) ? node.range : undefined));
  if (!keyRange || !range) return undefined;
  // A block ends behind its last line.
  const [from, end] = range;
  return { at: keyRange[0], from, to: from + yaml.slice(from, end).trimEnd().length };
}

/** The changes that put one field of a map into the new form; none where it is written in a way that nobody writes. */
function changesOf(yaml: string, map: YAMLMap, field: string): Change[] {
  const [first, french] = [placeOf(yaml, map, field), placeOf(yaml, map, `${field}Fr`)];
  if (first === undefined || french === undefined) return [];
  const words = yaml.slice(french.from, french.to);
  if (map.flow === true) {
    const gap = /,\s*$/.exec(yaml.slice(0, french.at))?.[0].length;
    if (gap === undefined) return [];
    return [
      { from: first.from, to: first.from, text: `{ ${FIRST_LANG}: ` },
      { from: first.to, to: first.to, text: `, fr: ${words} }` },
      { from: french.at - gap, to: french.to, text: '' },
    ];
  }
  const startOf = (at: number): number => yaml.lastIndexOf('\n', at - 1) + 1;
  const endOf = (at: number): number => (yaml.indexOf('\n', at) + 1 || yaml.length + 1) - 1;
  const start = startOf(french.at);
  // The first field of an entry stands behind its dash.
  if (yaml.slice(start, french.at).trim() !== '') return [];
  const inner = `\n${' '.repeat(first.at - startOf(first.at) + 2)}`;
  const deeper = (text: string): string => text.replace(/\n(?=[^\n])/g, '\n  ');
  const [end, frenchEnd] = [endOf(first.to), endOf(french.to)];
  const gap = /\s*$/.exec(yaml.slice(0, first.from))?.[0].length ?? 0;
  return [
    {
      from: first.from - gap,
      to: first.to,
      text: `${inner}${FIRST_LANG}: ${deeper(yaml.slice(first.from, first.to))}`,
    },
    { from: end, to: end, text: `${inner}fr: ${deeper(words)}${yaml.slice(french.to, frenchEnd)}` },
    { from: start, to: Math.min(frenchEnd + 1, yaml.length), text: '' },
  ];
}

/** A YAML text with each field of the old form, such as `nameFr`, put into the new one; notes and all else stay as they are. */
export function inNewForm(yaml: string): string {
  const changes: Change[] = [];
  visit(parseDocument(yaml, { schema: 'core', uniqueKeys: false, logLevel: 'silent' }), {
    Map: (_, map) => {
      if (isMap(map)) changes.push(...oldFieldsOf(map.toJSON()).flatMap((field) => changesOf(yaml, map, field)));
    },
  });
  return changes
    .toSorted((a, b) => b.from - a.from || b.to - a.to)
    .reduce((text, { from, to, text: put }) => text.slice(0, from) + put + text.slice(to), yaml);
}
