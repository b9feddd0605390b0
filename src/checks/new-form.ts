import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, parseDocument, type Pair, type YAMLMap } from 'yaml';
import type { Old } from '../library/yaml/old-form.ts';
import { parseYaml } from '../library/yaml/parse.ts';
import { FIRST_LANG } from '../schema/languages.ts';

interface Change {
  from: number;
  to: number;
  text: string;
}

/** The pair of a map with a key. */
const pairOf = ({ items }: YAMLMap, key: string): Pair | undefined =>
  items.find((one: Pair) => isScalar(one.key) && one.key.value === key);

/** Where key and value of a pair stand. */
function placeOf(yaml: string, pair: Pair | undefined): { at: number; from: number; to: number } | undefined {
  const [keyRange, range] = [pair?.key, pair?.value].map((node) => (isScalar(node) ? node.range : undefined));
  if (!keyRange || !range) return undefined;
  // A block ends behind its last line.
  const [from, end] = range;
  return { at: keyRange[0], from, to: from + yaml.slice(from, end).trimEnd().length };
}

/** The changes that put one field of a map into the new form; none where it is written in a way that nobody writes. */
function changesOf(yaml: string, map: YAMLMap, { field, from }: Old): Change[] {
  const named = pairOf(map, from);
  const pair = isMap(named?.value) ? pairOf(named.value, FIRST_LANG) : named;
  const [first, french] = [placeOf(yaml, pair), placeOf(yaml, pairOf(map, `${field}Fr`))];
  if (first === undefined || french === undefined) return [];
  const words = yaml.slice(french.from, french.to);
  const isFlow = map.flow === true;
  if (from !== field) {
    // The words stay where they are, and stand here as well.
    const said = yaml.slice(first.from, first.to);
    const own = /\n/.test(said) || isFlow ? JSON.stringify(isScalar(pair?.value) ? pair.value.value : '') : said;
    const indent = isFlow ? '' : ' '.repeat(french.at - startOf(yaml, french.at) + 2);
    const text = isFlow
      ? `${field}: { ${FIRST_LANG}: ${own}, fr: ${words} }`
      : `${field}:\n${indent}${FIRST_LANG}: ${own}\n${indent}fr: ${deeper(words)}`;
    return [{ from: french.at, to: french.to, text }];
  }
  if (isFlow) {
    const after = /^\s*,[ \t]*/.exec(yaml.slice(french.to))?.[0].length;
    const before = after === undefined ? (/,\s*$/.exec(yaml.slice(0, french.at))?.[0].length ?? 0) : 0;
    return [
      { from: first.from, to: first.from, text: `{ ${FIRST_LANG}: ` },
      { from: first.to, to: first.to, text: `, fr: ${words} }` },
      { from: french.at - before, to: french.to + (after ?? 0), text: '' },
    ];
  }
  const start = startOf(yaml, french.at);
  const inner = `\n${' '.repeat(first.at - startOf(yaml, first.at) + 2)}`;
  const [end, frenchEnd] = [endOf(yaml, first.to), endOf(yaml, french.to)];
  const gap = /\s*$/.exec(yaml.slice(0, first.from))?.[0].length ?? 0;
  // The first field of an entry stands behind its dash, where the next line goes in its place.
  const isBehind = yaml.slice(start, french.at).trim() !== '';
  const indent = isBehind ? (/^\n[ \t]*/.exec(yaml.slice(frenchEnd))?.[0].length ?? 0) : 1;
  return [
    {
      from: first.from - gap,
      to: first.to,
      text: `${inner}${FIRST_LANG}: ${deeper(yaml.slice(first.from, first.to))}`,
    },
    { from: end, to: end, text: `${inner}fr: ${deeper(words)}${yaml.slice(french.to, frenchEnd)}` },
    { from: isBehind ? french.at : start, to: Math.min(frenchEnd + indent, yaml.length), text: '' },
  ];
}

const startOf = (yaml: string, at: number): number => yaml.lastIndexOf('\n', at - 1) + 1;
const endOf = (yaml: string, at: number): number => (yaml.indexOf('\n', at) + 1 || yaml.length + 1) - 1;
const deeper = (text: string): string => text.replace(/\n(?=[^\n])/g, '\n  ');

/** A YAML text with some fields put into the new form. */
function changed(yaml: string, old: readonly Old[]): string {
  const doc = parseDocument(yaml, { schema: 'core', uniqueKeys: false, logLevel: 'silent' });
  return old
    .flatMap((one) => {
      const map = one.path.length === 0 ? doc.contents : doc.getIn(one.path);
      return isMap(map) ? changesOf(yaml, map, one) : [];
    })
    .toSorted((a, b) => b.from - a.from || b.to - a.to)
    .reduce((text, { from, to, text: put }) => text.slice(0, from) + put + text.slice(to), yaml);
}

/**
 * The YAML of a file with each field of the old form, such as `nameFr`, put into the new one; notes and all else stay as
 * they are. What would not say the same afterwards is left.
 */
export function inNewForm(file: string, yaml: string): string {
  const { value, old = [], faults } = parseYaml(yaml, file);
  if (faults.length > 0 || old.length === 0) return yaml;
  const saysTheSame = (text: string): boolean => {
    const read = parseYaml(text, file);
    return read.faults.length === 0 && isDeepStrictEqual(read.value, value);
  };
  const all = changed(yaml, old);
  if (saysTheSame(all)) return all;
  return old.reduce((text, one) => {
    const next = changed(text, [one]);
    return saysTheSame(next) ? next : text;
  }, yaml);
}
