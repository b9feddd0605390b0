import { MOST_FAULTS, type Fault } from '../library/fault.ts';
import type { Library } from '../library/index.ts';
import { NO_WORD } from '../library/site-as-read.ts';
import { compiled } from './compiled.ts';
import { Context } from './context.ts';
import { followsIn } from './follows.ts';
import { isObject, stringsOf } from './records.ts';
import { FILE_RULES, FOLDER_RULES } from './rules/index.ts';
import type { Unit } from './units.ts';

/** In the order of a reader: by file, then from the top. */
const inOrder = (a: Fault, b: Fault): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
  a.line - b.line ||
  a.column - b.column ||
  (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);

/** What does not fit its schema is told once: the rules would say of the same value what follows from it. */
const isTold = (unit: Unit | undefined, { field, code }: Fault): boolean =>
  field !== '' && !CAUSES.has(code) && unit !== undefined && unit.faults.some((fault) => fault.field === field);

/** Whether its facts could not be cut out of a file. */
const hasNoFacts = ({ faults }: Unit): boolean => faults.some(({ code }) => code === 'no-frontmatter');

/** What is written so that it means something else; and what the schema then says of the value that is left. */
const CAUSES: ReadonlySet<string> = new Set(['comment-cuts', 'quoted-value']);
const FOLLOWS = /^(?:invalid-|unknown-value|unknown-id|empty-field)/;
/** Notes on what is counted over all files: of files that cannot be read nothing can be counted. */
const COUNTED: ReadonlySet<string> = new Set(['names-not-in-files', 'seat-not-as-filed', 'number-not-in-figure']);
const NO_TEXT = /^(?:placeholder|code-)/;
const lineOf = ({ file, line }: Fault): string => `${file}:${line}`;
const placeOf = ({ file, field }: Fault): string => `${file}:${field}`;
const listOf = ({ file, field }: Fault): string => `${file}:${field.replace(/\.\d+$/, '')}`;

/**
 * Holds a library against every rule.
 * @param today the day of the check, `YYYY-MM-DD`; by default the clock’s.
 * @returns all faults of all files, by file and line.
 */
export function runChecks(lib: Library, today?: string): Fault[] {
  const c = new Context(lib, today);
  const found = [...c.units.values()].flatMap((unit) => {
    // Where the facts cannot be cut out, they would be taken for text: only what nobody sees is looked for.
    const rules = hasNoFacts(unit) ? { characters: FILE_RULES['characters'] } : FILE_RULES;
    return Object.values(rules).flatMap((rule) => rule?.(unit, c) ?? []);
  });
  found.push(...Object.values(FOLDER_RULES).flatMap((rule) => rule(c)));
  const causes = new Set(found.filter(({ code }) => CAUSES.has(code)).map(lineOf));
  const unknown = new Set(
    found.filter((f) => f.field !== '' && /^(?:unknown-id|invalid-type)$/.test(f.code)).map(placeOf),
  );
  const isFollowing = followsIn(c);
  const read = lib.faults.filter(
    (fault) =>
      !(FOLLOWS.test(fault.code) && causes.has(lineOf(fault))) &&
      // Whoever writes the name of a source where its id belongs is told the id, and not how ids are written.
      !(
        /^invalid-(?:form|type|value)$/.test(fault.code) &&
        (unknown.has(placeOf(fault)) || unknown.has(listOf(fault)))
      ) &&
      // Of a vocabulary that cannot be read nothing is known.
      fault.allowed?.includes(NO_WORD) !== true &&
      !isFollowing(fault),
  );
  const isCounted = !read.some(({ severity, file }) => severity === 'error' && file !== 'figures.yaml');
  const kept = new Set(read);
  const isLeft = (unit: Unit | undefined): Unit | undefined =>
    unit && { ...unit, faults: unit.faults.filter((fault) => kept.has(fault)) };
  // A line that cannot be read is told so, and nothing of what it would say.
  const unread = new Set(lib.faults.filter(({ code }) => code.startsWith('yaml-')).map(lineOf));
  // A text that is none yet, or is code, is not short besides.
  const untold = new Set(found.filter(({ field, code }) => field === '' && NO_TEXT.test(code)).map(({ file }) => file));
  const own = found.filter(
    (fault) =>
      !isFollowing(fault) &&
      !(fault.code === 'profile-too-short' && untold.has(fault.file)) &&
      !isTold(isLeft(c.units.get(fault.file)), fault) &&
      !(fault.field !== '' && unread.has(lineOf(fault))) &&
      (isCounted || !(COUNTED.has(fault.code) && fault.severity === 'warning')),
  );
  const faults = [...read, ...own];
  if (!faults.some(({ severity }) => severity === 'error')) faults.push(...compiled(c));
  return bounded(faults.sort(inOrder)).map((fault) => byName(fault, c));
}

/**
 * A fault whose field names the entries of lists as a person does, and not by their place: `the-launch.date` for
 * `3.date`, `aliases` for `aliases.0`, since what was found there is told besides.
 */
function byName(fault: Fault, c: Context): Fault {
  if (!/(?:^|\.)\d+(?:\.|$)/.test(fault.field)) return fault;
  const { yaml } = c.source(fault.file);
  let value: unknown = yaml.value ?? yaml.meant;
  const parts = fault.field.split('.').flatMap((part) => {
    const isPlace = Array.isArray(value) && /^\d+$/.test(part);
    value = isObject(value) || isPlace ? (value as Record<string, unknown>)[part] : undefined;
    return isPlace ? nameOf(value) : [part];
  });
  return { ...fault, field: parts.join('.') };
}

/** What an entry of a list is told by: its id, or the first words in it. */
function nameOf(entry: unknown): string[] {
  if (!isObject(entry)) return [];
  const [first] = typeof entry['id'] === 'string' ? [{ text: entry['id'] }] : stringsOf(entry);
  const words = [...(first?.text ?? String(Object.values(entry)[0]))];
  return [words.length > MOST_LETTERS ? `${words.slice(0, MOST_LETTERS - 1).join('')}…` : words.join('')];
}

/** As much of the words of an entry as a field is told by. */
const MOST_LETTERS = 40;

/** At most a hundred faults of each file, and how many more it has. */
function bounded(faults: readonly Fault[]): Fault[] {
  const out: Fault[] = [];
  for (let from = 0; from < faults.length;) {
    const { file } = faults[from] ?? {};
    let to = from + 1;
    while (to < faults.length && faults[to]?.file === file) to++;
    const end = Math.min(to, from + MOST_FAULTS);
    for (let at = from; at < end; at++) {
      const fault = faults[at];
      if (fault !== undefined) out.push(fault);
    }
    if (end < to && file !== undefined) {
      const severity = faults.slice(end, to).some((fault) => fault.severity === 'error') ? 'error' : 'warning';
      const params = { count: to - end };
      out.push({ file, line: 1, column: 1, field: '', code: 'more-faults', severity, params });
    }
    from = to;
  }
  return out;
}
