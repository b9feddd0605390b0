import { hash } from 'node:crypto';
import type { z } from 'zod';
import { isSingle, KINDS, type Kind, type KindName, type ListKind } from '../schema/kinds.ts';
import { FIRST_LANG, othersOf, translated, type Lang } from '../schema/languages.ts';
import type { Disk, Entry } from './disk.ts';
import { MOST_FAULTS, type Fault, type FaultCode } from './fault.ts';
import { idMeant } from './meant/meant.ts';
import { fenceFault } from './yaml/fences.ts';
import { cutFrontmatter, frontmatterFault, parseYaml, type ParsedYaml, type Parts } from './yaml/parse.ts';
import { validate } from './validate.ts';
import type { Listed, Prose } from './types.ts';

/**
 * The largest text file taken, in bytes; lists hold many entries. What is larger is not even opened.
 * @internal Tests write files around it.
 */
export const MAX_BYTES = 64 * 1024;
const MAX_LIST_BYTES = 128 * 1024;

/** YAML files that are no lists. */
const WHOLE: readonly string[] = ['site.yaml', 'home.yaml'];

/** The longest line taken, in characters: patterns that look along a line may take the square of it. */
const LONGEST_LINE = 16_000;

/** How large a file may be. */
const mostBytes = (file: string): number =>
  file.endsWith('.yaml') && !WHOLE.includes(file) ? MAX_LIST_BYTES : MAX_BYTES;
const FILE_NAME = new RegExp(`^[a-z0-9]+(?:-[a-z0-9]+)*${translated()}\\.(?:md|mdx|yaml)$`);
const FOLDER_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const IMAGE_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:png|jpg|jpeg|webp|avif)$/;

/** A stable short name for a piece of text: the first 12 hex digits of its SHA-256, line ends made alike. */
export const versionOf = (...texts: string[]): string =>
  hash('sha256', texts.map((t) => t.replace(/\r\n?/g, '\n').trim()).join('\n\n')).slice(0, 12);

/** What a translation says of the text it was made from. */
type Origin = { of?: string; ofDay?: string; ofParts?: string };

function proseOf(lang: Lang, file: string, { body, bodyLine }: Parts, head: string, data: object): Prose {
  const { of, ofDay, ofParts } = data as Origin;
  return { lang, file, body, bodyLine, head, version: versionOf(head, body), of, ofDay, ofParts };
}

/** Files that tell of a whole folder, or of its licence: a language or a kind of licence may stand behind these two. */
const OF_A_REPOSITORY =
  /^(?:(?:read-?me|lisez-?moi|licen[cs]e)(?![a-z0-9]).*|(?:copying|notice|contributing|contribuer|changelog|changes|history|authors|contributors|codeowners|security|code[-_ ]of[-_ ]conduct)(?:\.\w+)?)$/i;

/** The name that a file of text was meant to have: its ending, its language behind a full stop, its id. */
function nameMeant(name: string, ending: string): Pick<Fault, 'nearest'> {
  const bare = name.replace(/(?:\.(?:mdx?|markdown|txt|ya?ml))+$/i, '');
  const other = othersOf(FIRST_LANG).find((lang) => new RegExp(`[._-]${lang}$`, 'i').test(bare));
  const id = idMeant(other === undefined ? bare : bare.slice(0, -other.length));
  const isOfAnotherType = other === undefined && /\.\w+$/.test(bare);
  return id === undefined || id.length > 60 || isOfAnotherType
    ? {}
    : { nearest: `${id}${other === undefined ? '' : `.${other}`}.${ending}` };
}

/** What is to be done with an entry of a room: it is read, read as what stands beside, looked into, left aside, or a fault. */
type Lot = 'read' | 'beside' | 'enter' | 'leave' | Fault;

function lotOf(rule: Kind, depth: number, { name, path, kind, size }: Entry): Lot {
  const fault = (code: FaultCode, extra: Partial<Fault> = { found: name }): Fault => ({
    file: path,
    line: 1,
    column: 1,
    field: '',
    code,
    severity: 'error',
    ...extra,
  });
  if (kind === 'link') return fault('symlink', {});
  if (kind === 'file' && (name === '.DS_Store' || name === '.gitkeep')) return 'leave';
  if (kind === 'folder') {
    if (rule.form !== 'folders' || depth > 0) return fault('unexpected-folder');
    return !FOLDER_NAME.test(name) || name.length > 60 ? fault('file-name') : 'enter';
  }
  if (kind !== 'file') return fault('not-a-file');
  if (IMAGE_NAME.test(name) && rule.ending === 'md') return 'leave';
  const isBeside = rule.beside?.test(name) === true;
  if (!FILE_NAME.test(name) && OF_A_REPOSITORY.test(name))
    return fault('unexpected-file', { found: name, params: { cause: 'cause.of-repository' } });
  if (!name.endsWith(`.${rule.ending}`) && !isBeside)
    return fault('file-type', { found: name, allowed: [`.${rule.ending}`], ...nameMeant(name, rule.ending) });
  if ((!FILE_NAME.test(name) && !isBeside) || name.replace(/\..*$/, '').length > 60)
    return fault('file-name', { found: name, ...nameMeant(name, rule.ending) });
  if (rule.form === 'folders' && depth === 0) return fault('unexpected-file');
  if (size > mostBytes(path)) return fault('file-size', { found: `${size}`, params: { limit: mostBytes(path) } });
  return isBeside ? 'beside' : 'read';
}

/** Reads the files of a content folder and gathers what is wrong with them. */
export class Reader {
  readonly faults: Fault[] = [];
  /** The files that stand beside the texts of a room. */
  readonly beside: string[] = [];
  /** The text of every file that was read. */
  readonly texts = new Map<string, string>();
  readonly #disk: Disk;
  constructor(disk: Disk) {
    this.#disk = disk;
  }

  fault(file: string, code: FaultCode, extra: Partial<Fault> = {}): void {
    this.faults.push({ file, line: 1, column: 1, field: '', code, severity: 'error', ...extra });
  }

  /** The files of a kind, as paths from the content folder; what does not belong there is a fault. */
  list(kind: KindName): string[] {
    const rule = KINDS[kind];
    const { place: room } = rule;
    const out: string[] = [];
    if (this.#disk.list('').find(({ name }) => name === room)?.kind === 'link') {
      this.fault(room, 'symlink');
      return out;
    }
    const walk = (folder: string, depth: number): void => {
      for (const entry of this.#disk.list(folder)) {
        const lot = lotOf(rule, depth, entry);
        if (lot === 'read') out.push(entry.path);
        else if (lot === 'beside') this.beside.push(entry.path);
        else if (lot === 'enter') walk(entry.path, depth + 1);
        else if (lot !== 'leave') this.faults.push(lot);
      }
    };
    walk(room, 0);
    return out;
  }

  /** The text of a file as UTF-8, or undefined with a fault. */
  text(file: string): string | undefined {
    const size = this.#disk.size(file);
    if (size > mostBytes(file)) {
      this.fault(file, 'file-size', { found: `${size}`, params: { limit: mostBytes(file) } });
      return undefined;
    }
    const { text, faults } = this.#disk.text(file);
    for (const fault of faults) this.faults.push(fault);
    if (text === undefined) return undefined;
    const lines = text.split(/\r\n?|\n/);
    const long = lines.findIndex(({ length }) => length > LONGEST_LINE);
    if (long >= 0) {
      const found = `${lines[long]?.length ?? 0}`;
      this.fault(file, 'line-length', {
        line: long + 1,
        column: LONGEST_LINE + 1,
        found,
        params: { limit: LONGEST_LINE },
      });
      return undefined;
    }
    this.texts.set(file, text);
    return text;
  }

  /** What a file comes to, its faults put to the others. */
  #taken<T>({ result, faults }: { result: T; faults: readonly Fault[] }): T {
    for (const fault of faults) this.faults.push(fault);
    return result;
  }

  /** A whole YAML file against a schema. */
  one<T>(file: string, schema: z.ZodType<T>): T | undefined {
    const text = this.text(file);
    if (text === undefined) return undefined;
    const { data, faults: misfits } = held(schema, parseYaml(text, file), file);
    return this.#taken({ result: data, faults: misfits });
  }

  /** All YAML lists of a kind as one map by id. */
  lists<T extends { id: string }>(kind: ListKind, schema: z.ZodType<T>): Map<string, Listed<T>> {
    const { place } = KINDS[kind];
    const isThere = this.#disk.list('').some(({ name, kind: is }) => name === place && is === 'file');
    const files = !isSingle(KINDS[kind]) ? this.list(kind) : isThere ? [place] : [];
    const out = new Map<string, Listed<T>>();
    for (const file of files) {
      const text = this.text(file);
      if (text === undefined) continue;
      for (const { data, at, index } of this.#taken(items(file, text, schema))) {
        const twin = out.get(data.id);
        if (twin)
          this.fault(file, 'duplicate-id', {
            ...at,
            field: `${index}.id`,
            found: data.id,
            params: { other: `${twin.file}:${twin.line}` },
          });
        else out.set(data.id, data);
      }
    }
    return out;
  }

  /**
   * A Markdown file’s frontmatter and text.
   * @param head what stands above the text and is translated too.
   * @param bare it may have no frontmatter
   */
  doc<T extends object>(
    file: string,
    lang: Lang,
    schema: z.ZodType<T>,
    head: (data: T) => string,
    bare = false,
  ): { data: T; prose: Prose } | undefined {
    const text = this.text(file);
    if (text === undefined) return undefined;
    const fences = fenceFault(file, text, bare);
    if (fences !== undefined) return this.#taken({ result: undefined, faults: [fences] });
    const parts = cutFrontmatter(text);
    if (parts.yaml === '' && !bare) {
      this.fault(file, 'no-frontmatter');
      return undefined;
    }
    const whole = frontmatterFault(file, parts);
    if (whole !== undefined) return this.#taken({ result: undefined, faults: [whole] });
    const { data, faults: misfits } = held(schema, parseYaml(parts.yaml, file, parts.yamlLine), file, parts);
    return this.#taken({
      result: data && { data, prose: proseOf(lang, file, parts, head(data), data) },
      faults: misfits,
    });
  }
}

/** What a YAML text comes to by its schema; where a line cannot be read, what is wrong with the others is told as well. */
function held<T>(
  schema: z.ZodType<T>,
  { value, meant, positions, faults }: ParsedYaml,
  file: string,
  parts?: Parts,
): { data: T | undefined; faults: Fault[] } {
  if (faults.length === 0) {
    const { data, faults: misfits } = validate(schema, value, file, positions);
    return { data, faults: parts === undefined ? misfits : misfits.map((fault) => noted(fault, parts)) };
  }
  const rest = meant === undefined ? [] : validate(schema, meant, file, positions).faults;
  const told = new Set(faults.map(({ line }) => line));
  return { data: undefined, faults: [...faults, ...rest.filter(({ line }) => !told.has(line))] };
}

/** A field that is missing since its line begins with #, which makes it a note. */
function noted(fault: Fault, { yaml, yamlLine }: Parts): Fault {
  if (fault.code !== 'missing-field' || !/^\w+$/.test(fault.field)) return fault;
  const at = yaml.split('\n').findIndex((line) => new RegExp(`^\\s*#+\\s*${fault.field}\\s*:\\s*\\S`).test(line));
  return at < 0
    ? fault
    : { ...fault, line: yamlLine + at, column: 1, params: { ...fault.params, cause: 'cause.noted' } };
}

/** The entries of a YAML list that fit their schema, with where they stand. */
function items<T extends { id: string }>(file: string, text: string, schema: z.ZodType<T>) {
  const { value, positions, faults } = parseYaml(text, file);
  const result: { data: Listed<T>; index: number; at: { line: number; column: number } }[] = [];
  if (faults.length > 0) return { result, faults };
  if (!Array.isArray(value)) {
    faults.push({ file, line: 1, column: 1, field: '', code: 'not-a-list', severity: 'error' });
    return { result, faults };
  }
  for (const [index, item] of value.entries()) {
    // Whoever sends a thousand wrong entries is told of the first hundreds.
    if (faults.length > MOST_FAULTS) break;
    const { data, faults: misfits } = validate(schema, item, file, positions, [index]);
    for (const misfit of misfits) faults.push(misfit);
    if (data === undefined) continue;
    const at = positions.at([index, 'id']);
    result.push({ data: { ...data, file, line: at.line }, index, at });
  }
  return { result, faults };
}
