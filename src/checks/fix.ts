import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { cutFrontmatter, parseYaml } from '../library/yaml/parse.ts';
import { readLibrary, type Library } from '../library/index.ts';
import { shortEntries } from '../library/depths.ts';
import { partsLine, partsOf } from '../library/text-parts.ts';
import { readSettings } from '../settings.ts';
import { parseMarkdown } from '../markdown/tree.ts';
import { fenceFault } from '../library/yaml/fences.ts';
import { Context } from './context.ts';
import { applyEdits, type Edit } from './edits.ts';
import { isShort } from '../schema/identity.ts';
import { writtenScalars } from './scalars.ts';
import { inNewForm } from './new-form.ts';
import { editsOfDoc, editsOfRecord, meaning, yamlPart } from './typography.ts';
import { FIRST_LANG, othersOf } from '../schema/languages.ts';

/** Something that was mended in a file. */
export type Mended = 'old-form' | 'byte-order-mark' | 'line-ends' | 'final-newline' | Edit['kind'] | 'of';

export interface Fixed {
  /** What was done to each file, with how often. */
  mended: Map<string, Map<Mended, number>>;
  /** Files that would have changed in more than their typography, and were left alone. */
  kept: string[];
}

/** What a file says: its fields and the tree of its text, without what typography may change. */
function meaningOf(file: string, text: string): unknown {
  if (file.endsWith('.yaml')) return meaning(parseYaml(text, file).value);
  const { yaml, body } = cutFrontmatter(text);
  let tree: unknown;
  try {
    tree = parseMarkdown(body, file.endsWith('.mdx') ? 'mdx' : 'md');
  } catch {
    tree = body;
  }
  // A JSON copy, since trees of the parser compare by more than their values.
  return meaning([parseYaml(yaml, file).value ?? null, JSON.parse(JSON.stringify(tree))]);
}

/**
 * A text with the changes made, or undefined where that would change what it says.
 * @internal No edit that is made changes what a text says: its test makes one.
 */
export function mend(file: string, text: string, edits: readonly Edit[]): string | undefined {
  const after = applyEdits(text, edits);
  return isDeepStrictEqual(meaningOf(file, text), meaningOf(file, after)) ? after : undefined;
}

/**
 * Mends what can be mended without a doubt: byte-order marks, line ends, fields in the form of before, typography, and
 * which text of the first language a translation was made from. Links, code and all other structure of YAML stay as they
 * are. Doing it twice changes nothing more.
 * @param wanted says which files may be touched.
 * @param today the day of the mending, `YYYY-MM-DD`; by default the clock’s.
 */
export function fixContent(
  dir: string,
  wanted: (file: string) => boolean = () => true,
  today = readSettings().today,
): Fixed {
  const fixed: Fixed = { mended: new Map(), kept: [] };
  let changed = false;
  const note = (file: string, what: Mended, times = 1): void => {
    changed = true;
    const of = fixed.mended.get(file) ?? new Map<Mended, number>();
    of.set(what, (of.get(what) ?? 0) + times);
    fixed.mended.set(file, of);
  };
  const before = readLibrary(dir);
  for (const file of before.texts.keys()) {
    // Where the facts cannot be cut out, nothing is sure: the file is left as it is.
    if (!wanted(file) || isUncut(file, before.texts.get(file) ?? '')) continue;
    const path = join(dir, file);
    const raw = readFileSync(path, 'utf8');
    let text = raw;
    if (text.startsWith('\uFEFF')) {
      text = text.slice(1);
      note(file, 'byte-order-mark');
    }
    if (text.includes('\r')) {
      text = text.replace(/\r\n?/g, '\n');
      note(file, 'line-ends');
    }
    if (text !== '' && !text.endsWith('\n')) {
      text += '\n';
      note(file, 'final-newline');
    }
    const { yaml, start } = yamlPart(file, text);
    const renewed = inNewForm(file, yaml);
    if (renewed !== yaml) {
      text = text.slice(0, start) + renewed + text.slice(start + yaml.length);
      note(file, 'old-form');
    }
    if (text !== raw) writeFileSync(path, text);
  }
  // Mostly nothing is to be mended, and the folder is as it was read.
  const readAgain = (last: Library): Library => {
    if (!changed) return last;
    changed = false;
    return readLibrary(dir);
  };
  const even = readAgain(before);
  const how = { wanted, note, today };
  typography(even, how, fixed.kept);
  versions(readAgain(even), before, how);
  return fixed;
}

/** Whether the facts of a file cannot be cut out of it, whatever its lines end with: that is mended first. */
const isUncut = (file: string, text: string): boolean =>
  !file.endsWith('.yaml') && fenceFault(file, text.replace(/\r\n?/g, '\n'), isShort(file)) !== undefined;

interface How {
  wanted: (file: string) => boolean;
  note: (file: string, what: Mended, times?: number) => void;
  today: string;
}

function typography(lib: Library, { wanted, note, today }: How, kept: string[]): void {
  const c = new Context(lib, today);
  const edits = new Map<string, Edit[]>();
  const add = (file: string, more: Edit[]): void => {
    if (more.length > 0 && wanted(file)) edits.set(file, [...(edits.get(file) ?? []), ...more]);
  };
  for (const { file, text, source, doc, recs } of c.units.values()) {
    if (isUncut(file, text)) continue;
    if (doc) add(file, editsOfDoc(source, doc));
    for (const rec of recs) add(file, editsOfRecord(source, rec).edits);
  }
  for (const [file, list] of edits) {
    const after = mend(file, lib.texts.get(file) ?? '', list);
    if (after === undefined) {
      kept.push(file);
      continue;
    }
    writeFileSync(join(lib.dir, file), after);
    for (const { kind } of list) note(file, kind);
  }
}

/** The fields that tell which text a translation was made from, put into its frontmatter in place of older ones. */
function withOrigin(file: string, text: string, fields: Readonly<Record<string, string>>): string {
  // Short texts need no frontmatter before this.
  let out = text.startsWith('---') ? text : `---\n---\n\n${text}`;
  for (const [field, value] of Object.entries(fields)) {
    const { yaml, start } = yamlPart(file, out);
    const written = writtenScalars(yaml).get(field);
    const at = start + (written?.offset ?? yaml.length);
    // Quoted, since a version made of digits only would be read as a number.
    const line = written ? value : `${field}: "${value}"\n`;
    out = out.slice(0, at) + line + out.slice(at + (written?.words.text.length ?? 0));
  }
  return out;
}

/** Writes which text of the first language a translation was made from; where only typography changed there, the link is kept. */
function versions(lib: Library, before: Library, { wanted, note, today }: How): void {
  const rooms = (l: Library) =>
    [l.members, l.absent, l.terms, l.explainers, l.news, l.pages, shortEntries(l.explainers.values())] as const;
  const old = new Map(
    rooms(before).flatMap((room) => [...room.values()].map((e) => [e.file, e.prose[FIRST_LANG]?.version] as const)),
  );
  for (const room of rooms(lib)) {
    for (const { file, prose } of room.values()) {
      const first = prose[FIRST_LANG];
      for (const other of othersOf(FIRST_LANG).map((lang) => prose[lang])) {
        if (first === undefined || other === undefined || !wanted(other.file)) continue;
        const follows = other.of !== undefined && other.of === old.get(file) && other.of !== first.version;
        if (other.of !== undefined && !follows && other.of !== first.version) continue;
        const parts = partsLine(partsOf(first.head, first.body));
        // A translator who sets a new version by hand has seen the text of today.
        const day = follows && other.ofDay !== undefined ? other.ofDay : today;
        const current = other.of === first.version && other.ofParts === parts && other.ofDay !== undefined;
        if (current) continue;
        const fields = { of: first.version, ofDay: day, ofParts: parts };
        writeFileSync(join(lib.dir, other.file), withOrigin(other.file, lib.texts.get(other.file) ?? '', fields));
        note(other.file, 'of');
      }
    }
  }
}
