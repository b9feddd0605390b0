import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { MOST_FAULTS, type Fault, type FaultCode } from './fault.ts';
import { causesOf } from './yaml-causes.ts';

/** A content file cut into its parts; `yamlLine` and `bodyLine` are the 1-based lines on which they begin. */
export interface Parts {
  yaml: string;
  yamlLine: number;
  body: string;
  bodyLine: number;
}

/** A fence is a line of its own; lines end as YAML and Astro have them, and not at a lone carriage return. */
const FENCE = /^---[ \t]*\r?\n((?:[\s\S]*?\n)?)---[ \t]*(?:\r?\n|$)/;

/**
 * What another reader of the file could take for the end of its frontmatter: Astro ends it at any line that begins with
 * `---` or `+++`, YAML at one that begins with `...`. What stands behind would then be text, and in MDX code.
 */
const FALSE_FENCE = /^(?:---|\+\+\+|\.\.\.)|\r(?!\n)/m;

/** The longest frontmatter, in characters: that of the longest file of ours is a quarter of it. */
const MAX_FRONTMATTER = 16_000;

/**
 * Cuts a Markdown file at its `---` fences.
 * @returns the frontmatter and the text; without fences the frontmatter is empty and all is text.
 */
export function cutFrontmatter(text: string): Parts {
  const match = text.startsWith('---') ? FENCE.exec(text) : null;
  if (match === null || match.index !== 0) return { yaml: '', yamlLine: 1, body: text, bodyLine: 1 };
  const body = text.slice(match[0].length);
  return {
    yaml: match[1] ?? '',
    yamlLine: 2,
    body,
    bodyLine: match[0].split('\n').length,
  };
}

/**
 * What is wrong with the frontmatter of a file as a whole, before it is read: a line that could end it elsewhere, or
 * more than anybody writes.
 */
export function frontmatterFault(file: string, { yaml, yamlLine }: Parts): Fault | undefined {
  const at = FALSE_FENCE.exec(yaml);
  const base = { file, column: 1, field: '', severity: 'error' as const };
  if (at !== null)
    return {
      ...base,
      line: yamlLine + yaml.slice(0, at.index).split('\n').length - 1,
      code: 'false-fence',
      found: clip(/[^\n]*/.exec(yaml.slice(at.index))?.[0].trim() ?? ''),
    };
  if (yaml.length > MAX_FRONTMATTER)
    return {
      ...base,
      line: yamlLine,
      code: 'frontmatter-size',
      params: { count: yaml.length, limit: MAX_FRONTMATTER },
    };
  return undefined;
}

/** Where in a file a parsed YAML value stands. */
export interface Positions {
  /** 1-based line and column of the value at a path, or of the nearest parent that exists. */
  at(path: readonly PropertyKey[], key?: boolean): { line: number; column: number };
}

const MAX_DEPTH = 12;
/** The names that this project gives to errors of the parser; all others are plain syntax. */
const CODES: Readonly<Record<string, FaultCode>> = { TAG_RESOLVE_FAILED: 'yaml-tag' };

/** What a YAML text comes to; `value` is undefined where it cannot be read. */
export interface ParsedYaml {
  value: unknown;
  positions: Positions;
  faults: Fault[];
}

/**
 * Parses YAML as data and nothing else: no tags, anchors, aliases or merge keys, no duplicate keys.
 * @returns the plain value, the positions, and the faults found on the way.
 */
export function parseYaml(text: string, file: string, firstLine = 1): ParsedYaml {
  try {
    return parseEach(text, file, firstLine);
  } catch (error) {
    // The parser, and what walks its tree, call themselves for each level.
    if (!(error instanceof RangeError)) throw error;
    const fault: Fault = { file, line: firstLine, column: 1, field: '', code: 'yaml-depth', severity: 'error' };
    return { value: undefined, positions: { at: () => ({ line: firstLine, column: 1 }) }, faults: [fault] };
  }
}

/** The keys of a map that it has already. */
function twinKeys({ items }: YAMLMap): Scalar[] {
  const known = new Set<string>();
  return items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const isTwin = known.has(String(key.value));
    known.add(String(key.value));
    return isTwin ? [key] : [];
  });
}

function parseEach(text: string, file: string, firstLine: number): ParsedYaml {
  const lines = new LineCounter();
  const faults: Fault[] = [];
  const doc: Document = parseDocument(text, {
    lineCounter: lines,
    schema: 'core',
    version: '1.2',
    merge: false,
    // The parser would hold each key against all others; twins are looked for below, in one go.
    uniqueKeys: false,
    strict: true,
    prettyErrors: false,
    // Only a parser that speaks tells of a second document behind the first.
    logLevel: 'error',
  });
  const where = (offset: number) => {
    const p = lines.linePos(offset);
    return { line: p.line + firstLine - 1, column: p.col };
  };
  const fault = (offset: number, code: FaultCode, found?: string): void => {
    if (faults.length <= MOST_FAULTS)
      faults.push({
        file,
        ...where(offset),
        field: '',
        code,
        severity: 'error',
        ...(found === undefined ? {} : { found: clip(found) }),
      });
  };
  for (const e of [...doc.errors, ...doc.warnings]) {
    // The parser calls itself for each level: what exhausts it is nested deeper than anybody writes.
    if (e.message.includes('call stack')) {
      fault(e.pos[0], 'yaml-depth');
      break;
    }
    fault(e.pos[0], CODES[e.code] ?? 'yaml-syntax', e.message.split('\n')[0]);
  }
  // What a person got wrong is told instead of where the parser gave up, and of what follows from it.
  if (faults.some(({ code }) => code === 'yaml-syntax')) {
    const causes = causesOf(text, file, firstLine);
    if (causes.length > 0) return { value: undefined, positions: { at: () => where(0) }, faults: causes };
  }
  // A directive can change what every line below it means.
  if (/^%/m.test(text)) {
    const at = text.search(/^%/m);
    if (faults.length === 0) fault(at, 'yaml-directive', text.slice(at).split('\n')[0]);
  }
  let tooDeep = faults.some((f) => f.code === 'yaml-depth');
  visit(doc, {
    Node(_, node, path) {
      const offset = node.range?.[0] ?? 0;
      if (path.filter(isNode).length > MAX_DEPTH) {
        if (!tooDeep) fault(offset, 'yaml-depth');
        tooDeep = true;
        return visit.SKIP;
      }
      if (isMap(node))
        for (const key of twinKeys(node)) fault(key.range?.[0] ?? 0, 'yaml-duplicate-key', String(key.value));
      if ('anchor' in node && node.anchor) fault(offset, 'yaml-anchor', `&${node.anchor}`);
      // Also the tags that YAML knows itself: a value says by its look what it is.
      if (node.tag !== undefined && faults.at(-1)?.code !== 'yaml-tag') fault(offset, 'yaml-tag', node.tag);
      return undefined;
    },
    Alias(_, node) {
      fault(node.range?.[0] ?? 0, 'yaml-alias', `*${node.source}`);
    },
    Pair(_, { key }) {
      const name = isScalar(key) && key.value !== null ? String(key.value) : '';
      // A key that is a list, a map or nothing would be turned into text that nobody wrote.
      if (name !== '' && name !== '__proto__' && name !== '<<') return undefined;
      fault((isNode(key) ? key.range?.[0] : 0) ?? 0, 'yaml-key', name);
      return visit.SKIP;
    },
  });
  const known = new Map<YAMLMap, Map<string, Pair>>();
  const pairsOf = (node: YAMLMap): Map<string, Pair> => {
    let pairs = known.get(node);
    if (pairs === undefined) {
      pairs = new Map(node.items.flatMap((p) => (isPair(p) && isNode(p.key) ? [[String(p.key), p] as const] : [])));
      known.set(node, pairs);
    }
    return pairs;
  };
  const positions: Positions = {
    at(path, wantKey = false) {
      let node: unknown = doc.contents;
      let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
      for (const [i, part] of path.entries()) {
        let next: unknown;
        if (isMap(node)) {
          const pair = pairsOf(node).get(String(part));
          if (pair === undefined) break;
          const keyAt = isNode(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
          next = pair.value;
          const last = i === path.length - 1;
          offset = (last && wantKey) || !isNode(next) || !next.range ? keyAt : next.range[0];
        } else if (isSeq(node)) {
          next = node.items[Number(part)];
          if (!isNode(next)) break;
          offset = next.range?.[0] ?? offset;
        } else break;
        node = next;
      }
      return where(offset);
    },
  };
  const value = faults.length > 0 ? undefined : (doc.toJS({ maxAliasCount: 0 }) as unknown);
  return { value, positions, faults };
}

/** The beginning of what was found, as much as a fault shows of it. */
export const clip = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
