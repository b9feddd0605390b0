import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { MOST_FAULTS, type Fault, type FaultCode } from '../fault.ts';
import { inNewForm, type Old } from './old-form.ts';
import { causesOf, fieldOf } from './causes.ts';
import { oddFacts, READING } from './search.ts';

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
  if (at !== null) {
    const found = clip(/[^\n]*/.exec(yaml.slice(at.index))?.[0].trim() ?? '');
    const line = yamlLine + yaml.slice(0, at.index).split('\n').length - 1;
    const cause = /^(?:---|\.\.\.)$/.test(found) ? { params: { cause: 'fence.twice' } } : {};
    return { ...base, line, code: 'false-fence', found, ...cause };
  }
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
  /** A value as it is typed, where it stands there plainly: `3.10` is a number with one digit less behind its point. */
  typed?(path: readonly PropertyKey[]): string | undefined;
}

const MAX_DEPTH = 12;
/** The names that this project gives to errors of the parser; all others are plain syntax. */
const CODES: Readonly<Record<string, FaultCode>> = { TAG_RESOLVE_FAILED: 'yaml-tag' };

const SIGNS: ReadonlySet<string> = new Set(['yaml-tag', 'yaml-anchor', 'yaml-alias']);

/** What a YAML text comes to; `value` is undefined where it cannot be read. */
export interface ParsedYaml {
  value: unknown;
  positions: Positions;
  faults: Fault[];
  /** What it would come to with the lines that cannot be read put right: what is wrong with the others is told too. */
  meant?: unknown;
  /** The fields in the form of before, which the value has in the new one. */
  old?: readonly Old[];
}

/**
 * Parses YAML as data and nothing else: no tags, anchors, aliases or merge keys, no duplicate keys.
 * @returns the plain value, the positions, and the faults found on the way.
 */
export function parseYaml(text: string, file: string, firstLine = 1): ParsedYaml {
  try {
    return inNewForm(text, file, parseEach(text, file, firstLine));
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

/** What a text comes to that was put right: where things stand in it, and what they are. */
function mended(text: string | undefined, file: string, firstLine: number): Pick<ParsedYaml, 'positions' | 'meant'> {
  const again = text === undefined ? undefined : parseEach(text, file, firstLine, false);
  return again === undefined || again.faults.length > 0
    ? { positions: { at: () => ({ line: firstLine, column: 1 }) } }
    : { positions: again.positions, meant: again.value };
}

/** A line that begins with a space which YAML takes for a letter. */
const ODD_START = /^[ \t]*[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+[ \t]*[A-Za-z-]/m;

/** No slip makes the parser give up so often. */
const MOST_ERRORS = 5000;

/** So many letters of a line are looked at for the name of its field. */
const MOST_OF_LINE = 60;

/** The field on the line of a place; where nothing stands there, on the line before. */
function fieldNear(text: string, offset: number): string {
  const isEnd = text.slice(offset, offset + MOST_OF_LINE).trim() === '';
  const at = isEnd ? text.slice(0, offset).trimEnd().length : offset;
  return fieldOf(text.slice(text.lastIndexOf('\n', at - 1) + 1, at + MOST_OF_LINE).split('\n')[0] ?? '');
}

function parseEach(text: string, file: string, firstLine: number, canMend = true): ParsedYaml {
  const lines = new LineCounter();
  const faults: Fault[] = [];
  // Twins among the keys are looked for below, in one go.
  const doc: Document = parseDocument(text, { ...READING, lineCounter: lines });
  const where = (offset: number) => {
    const p = lines.linePos(offset);
    return { line: p.line + firstLine - 1, column: p.col };
  };
  const fault = (offset: number, code: FaultCode, found?: string): void => {
    const at = where(offset);
    if (faults.length <= MOST_FAULTS)
      faults.push({
        file,
        ...at,
        field: fieldNear(text, offset),
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
  const isFacts = /\.mdx?$/.test(file);
  const isWrong =
    faults.some(({ code }) => code === 'yaml-syntax') ||
    (isFacts && oddFacts(doc) !== undefined) ||
    ODD_START.test(text);
  const isRiddle = doc.errors.length > MOST_ERRORS || faults.some(({ code }) => code === 'yaml-depth');
  if (canMend && isWrong && !isRiddle) {
    const { faults: causes, meant } = causesOf(text, file, firstLine, isFacts);
    const [first] = faults;
    const lineOf = (one: Fault): string => clip(text.split('\n')[one.line - firstLine]?.trim() ?? '');
    const riddle = (one: Fault): Fault => {
      const hole = /^[\w-]+:\s+(\{\{.*)$/.exec(lineOf(one))?.[1];
      return hole === undefined ? { ...one, found: lineOf(one) } : { ...one, code: 'placeholder', found: hole };
    };
    const told = causes.length > 0 || first === undefined ? causes : [riddle(first)];
    if (told.length > 0) return { ...mended(meant, file, firstLine), value: undefined, faults: told };
  }
  // A directive can change what every line below it means.
  if (/^%/m.test(text)) {
    const at = text.search(/^%/m);
    if (faults.length === 0) fault(at, 'yaml-directive', text.slice(at).split('\n')[0]);
  }
  let tooDeep = faults.some((f) => f.code === 'yaml-depth');
  const look = (node: unknown, depth: number): void => {
    if (!isNode(node)) return;
    const offset = node.range?.[0] ?? 0;
    if (isAlias(node)) {
      fault(offset, 'yaml-alias', `*${node.source}`);
      return;
    }
    if (depth > MAX_DEPTH) {
      if (!tooDeep) fault(offset, 'yaml-depth');
      tooDeep = true;
      return;
    }
    if (isMap(node))
      for (const key of twinKeys(node)) fault(key.range?.[0] ?? 0, 'yaml-duplicate-key', String(key.value));
    if (node.anchor) fault(offset, 'yaml-anchor', `&${node.anchor}`);
    // Also the tags that YAML knows itself: a value says by its look what it is.
    if (node.tag !== undefined && faults.at(-1)?.code !== 'yaml-tag') fault(offset, 'yaml-tag', node.tag);
    for (const item of isCollection(node) ? node.items : []) {
      if (isPair(item)) lookAtPair(item, isMap(node) ? offset : undefined, depth + 1);
      else look(item, depth + 1);
    }
  };
  const lookAtPair = ({ key, value }: Pair, whole: number | undefined, depth: number): void => {
    const name = isScalar(key) && key.value !== null ? String(key.value) : '';
    // A key that is a list, a map or nothing would be turned into text that nobody wrote.
    if (name === '' || name === '__proto__' || name === '<<') {
      const at = (isNode(key) ? key.range?.[0] : 0) ?? 0;
      const start = whole ?? at;
      // The hole of a template, which YAML takes for a group whose name is a group.
      if (text.startsWith('{{', start)) fault(start, 'placeholder', text.slice(start).split('\n', 1)[0]);
      else fault(at, 'yaml-key', name);
      return;
    }
    look(key, depth);
    look(value, depth);
  };
  look(doc.contents, 0);
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
    typed(path) {
      const node = doc.getIn(path, true);
      return isScalar(node) && node.type === 'PLAIN' ? node.source : undefined;
    },
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
  // Words that begin with a sign of YAML: a name such as “!mpact” is no tag.
  const signs = canMend && faults.length > 0 && faults.every(({ code }) => SIGNS.has(code));
  if (!signs) return { value, positions, faults };
  const { faults: causes, meant } = causesOf(text, file, firstLine, isFacts);
  const told = faults.map((one) => {
    const nearest = causes.find(({ line }) => line === one.line)?.nearest;
    return nearest === undefined ? one : { ...one, nearest };
  });
  const isKnown =
    told.every(({ nearest }) => nearest !== undefined) &&
    causes.every(({ line }) => faults.some((one) => one.line === line));
  const again = isKnown ? mended(meant, file, firstLine) : {};
  return { value, positions, ...again, faults: told };
}

/** The beginning of what was found, as much as a fault shows of it. */
export const clip = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
