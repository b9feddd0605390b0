import { identityOf, isShort } from '../../schema/identity.ts';
import { isTextKind, kindAt } from '../../schema/kinds.ts';
import { FIRST_LANG, isLang } from '../../schema/languages.ts';
import { schemasOfKinds, TRANSLATION_SCHEMAS, type SchemasOfKinds } from '../../schema/of-kind.ts';
import { MOST_FAULTS, type Fault } from '../fault.ts';
import { isFieldName } from '../meant/field.ts';
import { listMeant, listWritten } from '../meant/meant.ts';
import { keysOf, schemaAt } from '../meant/right-names.ts';
import { searchCauses, windowAround, type Cause } from './search.ts';

/** What a line of YAML may look like where people meant a field. */
const KEY = /^(\s*(?:- )?)([A-Za-z][\w-]*)/;
/** Spaces that YAML takes for letters. */
const ODD_SPACE = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/u;
const WIDE_COLON = /^[：﹕∶꞉]/u;

/** The field that a line is about, or nothing. */
export const fieldOf = (line: string): string => /^\W*([A-Za-z][\w-]*)\W*[:：]/u.exec(line)?.[1] ?? '';

type OfLine = Omit<Cause, 'at'>;

/** What is known of the fields of a file, where one of them cannot be read. */
interface Fields {
  /** Whether things of this kind have the field, and this one has no line for it yet. */
  isFree: (field: string) => boolean;
  /** Whether a field holds fields of its own. */
  isGroup: (field: string) => boolean;
}

let schemas: SchemasOfKinds | undefined;
/** Which fields there are does not hang on the words of a site; made once, since a file can have thousands of slips. */
const schemasOfAnySite = (): SchemasOfKinds => (schemas ??= schemasOfKinds({ kinds: {}, sectors: {}, groups: {} }));

/** The fields of a kind of file. @param written the lines of the thing that has them */
function fieldsOf(file: string, written: () => readonly string[]): Fields {
  const kind = kindAt(file);
  const isOther = isTextKind(kind) && identityOf(file)?.lang !== FIRST_LANG;
  const schemaOf = () =>
    kind === undefined || isShort(file) ? undefined : isOther ? TRANSLATION_SCHEMAS[kind] : schemasOfAnySite()[kind];
  return {
    isFree(field) {
      const schema = schemaOf();
      const isThere = (line: string): boolean => KEY.exec(line)?.[2] === field;
      return schema !== undefined && keysOf(schema, [], {}).includes(field) && !written().some(isThere);
    },
    isGroup(field) {
      const schema = schemaOf();
      const { type = '' } = (schema && schemaAt(schema, [field], {})?.def) ?? {};
      return type === 'object' || type === 'record';
    },
  };
}

/** A value in quotation marks, as YAML has them. */
const quoted = (value: string): string => JSON.stringify(value);

/** A value that begins with a sign of YAML, in quotation marks; without the stars that were to make it bold or a list. */
const unsigned = (value: string): string =>
  /^(\*{1,2})([^*]+)\1$/.exec(value)?.[2] ?? quoted(value.replace(/^(?:[|>][-+]?|\*)\s+/, ''));

/** Why a line cannot be read, where it can be seen from the line alone. */
function causeIn(line: string, isInBlock: boolean, below: string, fields: Fields): OfLine | undefined {
  if (line.trim() === '' || /^\s*#/.test(line)) return undefined;
  if (/^(?:<{7}|>{7}|={7}|\|{7})(?:\s|$)/.test(line)) return { cause: 'conflict', column: 1, found: line.trim() };
  if (isInBlock) return undefined;
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  const tab = indent.indexOf('\t');
  if (tab >= 0)
    return {
      cause: 'tab',
      column: tab + 1,
      found: line.trim(),
      nearest: line.replace(/^\s*/, (s) => s.replace(/\t/g, '  ')),
    };
  const odd = indent.search(ODD_SPACE);
  if (odd >= 0)
    return {
      cause: 'odd-space',
      column: odd + 1,
      found: line.trim(),
      nearest: `${' '.repeat(indent.length)}${line.trim()}`,
    };
  const [head = '', before = '', key = ''] = KEY.exec(line) ?? [];
  if (head === '') return undefined;
  const rest = line.slice(head.length);
  const column = head.length + 1;
  const mended = (value: string): string => `${before}${key}: ${value.trim()}`;
  if (/^\s*[：﹕∶꞉]/u.test(rest)) {
    const value = rest.trimStart().replace(WIDE_COLON, '');
    return {
      cause: 'wide-colon',
      column: column + rest.search(/[：﹕∶꞉]/u),
      found: line.trim(),
      nearest: mended(value),
    };
  }
  const after = /^\s*:/.exec(rest)?.[0];
  if (after !== undefined) {
    const value = rest.slice(after.length);
    if (ODD_SPACE.test(value.charAt(0)))
      return { cause: 'odd-space', column: column + after.length, found: line.trim(), nearest: mended(value) };
    if (value !== '' && !/^\s/.test(value))
      return { cause: 'no-space', column: column + after.length, found: line.trim(), nearest: mended(value) };
    return valueCause(key, value.trim(), column + after.length + 1, mended, below, fields);
  }
  const equals = /^\s*=>?\s*/.exec(rest)?.[0];
  if (equals !== undefined)
    return { cause: 'no-colon', column, found: line.trim(), nearest: mended(rest.slice(equals.length)) };
  return undefined;
}

/** What stands before a word of a sentence, and not before the name of a field: “one question: who pays?”. */
const OF_A_SENTENCE =
  /(?<![\p{L}\p{N}])(?:an?|the|its|this|that|these|one|two|three|four|five|no|une?|les?|la|des?|du|ses?|son|sa|ce|cette|ces|deux|trois|quatre|cinq)\s+$/iu;

/** Why the value of a line cannot be read. */
function valueCause(
  key: string,
  value: string,
  column: number,
  mended: (value: string) => string,
  below: string,
  fields: Fields,
): OfLine | undefined {
  const first = value.charAt(0);
  const found = value;
  if (first === '"' || first === "'") {
    const closed = first === '"' ? /^"(?:[^"\\]|\\.)*"\s*(?:#.*)?$/ : /^'(?:[^']|'')*'\s*(?:#.*)?$/;
    if (closed.test(value)) return undefined;
    if (/[,;]$/.test(value) && closed.test(value.slice(0, -1)))
      return { cause: 'ending', column, found, nearest: mended(value.slice(0, -1)) };
    // One alone at the beginning is an apostrophe (“’s-Hertogenbosch”), or was never closed; two are round some words.
    const isAlone = value.indexOf(first, 1) < 0;
    if (isAlone && fieldOf(below) === '' && below.trimEnd().indexOf(first) === below.trimEnd().length - 1)
      return { cause: 'wrapped', column, found: below.trim(), nearest: mended(`${value} ${below.trim()}`), taken: 1 };
    // Those of the whole value, where the next one within closes nothing: it stands before or between letters.
    const isAround = value.length > 1 && value.endsWith(first) && !/^["'][^"']*["'](?![\p{L}\p{N}])/u.test(value);
    const isOpen = isAlone && (first === '"' || /^'\p{Lu}/u.test(value));
    const inner = isAround ? value.slice(1, -1) : isOpen ? value.slice(1) : value;
    const curly = inner
      .replace(/"([^"]*)"/g, '“$1”')
      .replace(/'(?=[^']*$)|(?<=\p{L})'/gu, '’')
      .replace(/"$/, '')
      .replace(/"/g, '”');
    return { cause: 'quote', column, found, nearest: mended(`"${curly}"`) };
  }
  if (/^[[{]/.test(value)) {
    if (/\s#/.test(value))
      return {
        cause: 'comment',
        column: column + value.search(/\s#/) + 1,
        found: value.slice(value.search(/\s#/) + 1),
        ...(/^\[[^[\]{}"']*\]$/.test(value) ? { nearest: mended(listWritten(listMeant(value))) } : {}),
      };
    const open = (value.match(/[[{]/g) ?? []).length;
    const close = (value.match(/[\]}]/g) ?? []).length;
    if (first === '[' && value.length > 1 && !value.endsWith(',') && open === close + 1 && !value.includes('{'))
      return {
        cause: 'open',
        column,
        found,
        nearest: mended(`${value.includes('(') ? value : value.replace(/[)>]$/, '')}]`),
      };
    const words = /^\[[^\][\n]*\]\((https?:\/\/[^)\s]+)\)$/.exec(value)?.[1];
    if (words !== undefined && /^(?:website|url)$/.test(key))
      return { cause: 'sign', column, found, nearest: mended(words) };
    // Brackets round the beginning of a name are no list.
    const whole = first === '[' ? /^\[[^\][]*\]\s*[^\s\],]/ : /^\{[^{}]*\}\s*[^\s},]/;
    if (whole.test(value)) return { cause: 'sign', column, found, nearest: mended(quoted(value)) };
    return undefined;
  }
  if (/^(?:[@`%|>&*!]|\?\s)/.test(value) && !/^[|>][-+\d]*\s*$/.test(value))
    return { cause: 'sign', column, found, nearest: mended(unsigned(value)) };
  const [, before = '', other = '', rest = ''] = /^(|.*?[\s,;])([A-Za-z][\w-]*):\s+(.*)$/.exec(value) ?? [];
  if (other !== '' && before === '') {
    if (other.toLowerCase() === key.toLowerCase())
      return { cause: 'nested', column, found, nearest: mended(/:\s/.test(rest) ? quoted(rest) : rest) };
    if (isLang(other) || (fields.isGroup(key) && (isFieldName(other) || other === 'on')))
      return { cause: 'nested', column, found, nearest: mended(`{ ${value} }`) };
  } else if (fields.isFree(other) && !OF_A_SENTENCE.test(before)) return { cause: 'two-fields', column, found };
  if (/:\s/.test(value) || value.endsWith(':'))
    return { cause: 'colon', column, found, nearest: mended(quoted(value)) };
  return undefined;
}

/** What is wrong with single lines, where it can be seen from each alone. */
function causesIn(text: string, file: string): Cause[] {
  const out: Cause[] = [];
  const lines = text.split('\n');
  let block = -1;
  for (const [at, line] of lines.entries()) {
    if (out.length >= MOST_FAULTS) break;
    // YAML takes no other space for one.
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    if (block >= 0 && line.trim() !== '' && indent <= block) block = -1;
    const cause = causeIn(
      line,
      block >= 0,
      lines[at + 1] ?? '',
      fieldsOf(file, () => lines.slice(...windowAround(lines, at))),
    );
    if (block < 0 && /:\s*[|>][-+\d]*\s*$/.test(line)) block = indent;
    if (cause) out.push({ ...cause, at, ...(cause.taken === undefined ? {} : { taken: at + 1 }) });
  }
  return out;
}

/** What is wrong with YAML that cannot be read, and how it was meant, where that is known of each line. */
interface Causes {
  faults: Fault[];
  meant?: string;
}

/**
 * Looks through YAML that cannot be read for what people get wrong in it: a message that fits the mistake is worth more
 * than where the parser gave up.
 * @param isFacts the text must be a group of fields
 */
export function causesOf(text: string, file: string, firstLine: number, isFacts: boolean): Causes {
  const alone = causesIn(text, file);
  const lines = text.split('\n');
  for (const { at, nearest, taken } of alone) {
    if (nearest !== undefined) lines[at] = nearest;
    if (taken !== undefined) lines[taken] = '';
  }
  const isKnown = alone.length < MOST_FAULTS && alone.every(({ nearest }) => nearest !== undefined);
  const rest = isKnown ? searchCauses(lines.join('\n'), isFacts) : undefined;
  const faults = once([...alone, ...(rest?.causes ?? [])]).map((cause) => faultOf(cause, text, file, firstLine));
  return {
    faults,
    ...(rest === undefined || rest.left !== undefined || faults.some(({ nearest }) => nearest === undefined)
      ? {}
      : { meant: rest.lines.join('\n') }),
  };
}

/** Each line once, with what it comes to in the end; where many have the same cause, the first of them for all. */
function once(causes: readonly Cause[]): (Cause & { others?: number })[] {
  const lines = new Map<number, Cause>();
  for (const cause of causes) {
    const known = lines.get(cause.at);
    lines.set(cause.at, known && cause.nearest !== undefined ? { ...known, nearest: cause.nearest } : (known ?? cause));
  }
  const out = [...lines.values()].toSorted((a, b) => a.at - b.at);
  const alike = Map.groupBy(out, ({ cause }) => cause);
  return out.flatMap((cause) => {
    const [first, ...others] = alike.get(cause.cause) ?? [];
    return others.length < 2 ? [cause] : cause === first ? [{ ...cause, others: others.length }] : [];
  });
}

function faultOf(
  { at, cause, column, found, nearest, others }: Cause & { others?: number },
  text: string,
  file: string,
  firstLine: number,
): Fault {
  return {
    file,
    line: firstLine + at,
    column,
    field: fieldOf(text.split('\n')[at] ?? ''),
    code: 'yaml-syntax',
    severity: 'error',
    params: { cause: `yaml.${cause}`, ...(others === undefined ? {} : { others }) },
    found: found.length > 80 ? `${found.slice(0, 79)}…` : found,
    ...(nearest === undefined ? {} : { nearest }),
  };
}
