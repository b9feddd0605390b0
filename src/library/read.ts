import { isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { z } from 'zod';
import { absentSchema, memberSchema, translationSchema } from '../schema/member.ts';
import { claimSchema } from '../schema/claim.ts';
import { eventSchema } from '../schema/event.ts';
import {
  explainerSchema,
  explainerTranslationSchema,
  type ExplainerFacts,
  newsSchema,
  newsTranslationSchema,
  pageSchema,
  pageTranslationSchema,
  shortSchema,
  termSchema,
  termTranslationSchema,
} from '../schema/prose.ts';
import { figureSchema } from '../schema/figure.ts';
import { homeSchema } from '../schema/home.ts';
import { LANGS, type Lang } from '../schema/primitives.ts';
import { siteSchema } from '../schema/site.ts';
import { sourceSchema } from '../schema/source.ts';
import { SHORT_FILE } from './depths.ts';
import type { Content, Entry, Explainer, Listed, Prose } from './types.ts';
import type { Fault } from './fault.ts';
import { Memo } from './memo.ts';
import { cutFrontmatter, parseYaml, validate } from './parse.ts';

/** The largest text file taken, in bytes; lists hold many entries. */
export const MAX_BYTES = 64 * 1024;
const MAX_LIST_BYTES = 512 * 1024;
const FILE_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.fr)?\.(?:md|mdx|yaml)$/;
const FOLDER_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const IMAGE_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:png|jpg|jpeg|webp|avif)$/;

/** The files that stand in no folder; only the first one is needed. */
const SINGLES: readonly string[] = ['site.yaml', 'home.yaml', 'figures.yaml'];

/** Which endings each folder of `content` may hold, whether its entries are folders, and what may stand beside their texts. */
const ROOMS: Record<string, { ext: 'md' | 'mdx' | 'yaml'; folders: boolean; beside?: RegExp }> = {
  members: { ext: 'md', folders: false },
  absent: { ext: 'md', folders: false },
  glossary: { ext: 'md', folders: false },
  claims: { ext: 'yaml', folders: false },
  sources: { ext: 'yaml', folders: false },
  timeline: { ext: 'yaml', folders: false },
  explainers: { ext: 'mdx', folders: true, beside: SHORT_FILE },
  news: { ext: 'md', folders: true },
  pages: { ext: 'md', folders: true },
};

/** A stable short name for a piece of text: the first 12 hex digits of its SHA-256, line ends made alike. */
export const versionOf = (...texts: string[]): string =>
  hash('sha256', texts.map((t) => t.replace(/\r\n?/g, '\n').trim()).join('\n\n')).slice(0, 12);

/** The first line of a file that is not UTF-8. */
function firstBadLine(bytes: Buffer): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(10, from);
    const to = end === -1 ? bytes.length : end + 1;
    if (!isUtf8(bytes.subarray(from, to))) return line;
    from = to;
  }
  return 1;
}

class Reader {
  readonly faults: Fault[] = [];
  /** The files that stand beside the texts of a room. */
  readonly beside: string[] = [];
  /** The text of every file that was read. */
  readonly texts = new Map<string, string>();
  readonly #dir: string;
  readonly #memo: Memo;
  constructor(dir: string, memo: Memo) {
    this.#dir = dir;
    this.#memo = memo;
  }

  fault(file: string, code: string, extra: Partial<Fault> = {}): void {
    this.faults.push({ file, line: 1, column: 1, field: '', code, severity: 'error', ...extra });
  }

  /** The files of a room, as paths from the content folder; what does not belong there is a fault. */
  list(room: string): string[] {
    const rule = ROOMS[room];
    if (rule === undefined) throw new Error(`no such room: ${room}`);
    const out: string[] = [];
    const limit = rule.ext === 'yaml' ? MAX_LIST_BYTES : MAX_BYTES;
    if (lstatSync(join(this.#dir, room), { throwIfNoEntry: false })?.isSymbolicLink() === true) {
      this.fault(room, 'symlink');
      return out;
    }
    const walk = (folder: string, depth: number): void => {
      let names: string[];
      try {
        names = readdirSync(join(this.#dir, folder)).sort();
      } catch {
        return;
      }
      for (const name of names) {
        const path = `${folder}/${name}`;
        const stat = lstatSync(join(this.#dir, path));
        if (name === '.DS_Store' || name === '.gitkeep') continue;
        if (stat.isSymbolicLink()) this.fault(path, 'symlink');
        else if (stat.isDirectory()) {
          if (!rule.folders || depth > 0) this.fault(path, 'unexpected-folder', { found: name });
          else if (!FOLDER_NAME.test(name) || name.length > 60) this.fault(path, 'file-name', { found: name });
          else walk(path, depth + 1);
        } else if (!stat.isFile()) this.fault(path, 'not-a-file', { found: name });
        else if (IMAGE_NAME.test(name) && rule.ext === 'md') continue;
        else if (depth > 0 && rule.beside?.test(name) === true && stat.size <= limit) this.beside.push(path);
        else if (!name.endsWith(`.${rule.ext}`) && rule.beside?.test(name) !== true)
          this.fault(path, 'file-type', { found: name, allowed: [`.${rule.ext}`] });
        else if ((!FILE_NAME.test(name) && rule.beside?.test(name) !== true) || name.replace(/\..*$/, '').length > 60)
          this.fault(path, 'file-name', { found: name });
        else if (rule.folders && depth === 0) this.fault(path, 'unexpected-file', { found: name });
        else if (stat.size > limit) this.fault(path, 'file-size', { found: `${stat.size}`, params: { limit } });
        else out.push(path);
      }
    };
    walk(room, 0);
    return out;
  }

  /** The text of a file as UTF-8, or undefined with a fault. */
  text(file: string): string | undefined {
    const bytes = readFileSync(join(this.#dir, file));
    if (!isUtf8(bytes)) {
      this.fault(file, 'encoding', { line: firstBadLine(bytes) });
      return undefined;
    }
    let text = bytes.toString('utf8');
    if (text.startsWith('\uFEFF')) {
      this.fault(file, 'byte-order-mark', { found: 'U+FEFF' });
      text = text.slice(1);
    }
    const zero = text.indexOf('\0');
    if (zero >= 0) {
      const before = text.slice(0, zero);
      const line = before.split('\n').length;
      this.fault(file, 'control-character', { line, column: zero - before.lastIndexOf('\n'), found: 'U+0000' });
      return undefined;
    }
    this.texts.set(file, text);
    return text;
  }

  /** What a file's text comes to, taken again from last time where the text is the same. */
  #once<T>(file: string, text: string, make: () => { result: T; faults: Fault[] }): T {
    const { result, faults } = this.#memo.of(file, text, make);
    this.faults.push(...faults);
    return result;
  }

  /** A whole YAML file against a schema. */
  one<T>(file: string, schema: z.ZodType<T>): T | undefined {
    const text = this.text(file);
    if (text === undefined) return undefined;
    return this.#once(file, text, () => {
      const { value, positions, faults } = parseYaml(text, file);
      if (faults.length > 0) return { result: undefined, faults };
      const result = validate(schema, value, file, positions);
      return { result: result.data, faults: result.faults };
    });
  }

  /** All YAML lists of some files as one map by id. */
  lists<T extends { id: string }>(files: readonly string[], schema: z.ZodType<T>): Map<string, Listed<T>> {
    const out = new Map<string, Listed<T>>();
    for (const file of files) {
      const text = this.text(file);
      if (text === undefined) continue;
      for (const { data, at, index } of this.#once(file, text, () => items(file, text, schema))) {
        const twin = out.get(data.id);
        if (twin)
          this.fault(file, 'duplicate-id', {
            ...at,
            field: `${index}.id`,
            found: data.id,
            params: { other: `${twin.file}:${twin.line}` },
          });
        else out.set(data.id, { ...data, file, line: at.line });
      }
    }
    return out;
  }

  /** A Markdown file's frontmatter and text. @param bare it may have no frontmatter */
  doc<T>(file: string, schema: z.ZodType<T>, bare = false): { data: T; body: string; bodyLine: number } | undefined {
    const text = this.text(file);
    if (text === undefined) return undefined;
    const parts = cutFrontmatter(text);
    if (parts.yaml === '' && !bare) {
      this.fault(file, 'no-frontmatter');
      return undefined;
    }
    return this.#once(file, text, () => {
      const { value, positions, faults } = parseYaml(parts.yaml, file, parts.yamlLine);
      if (faults.length > 0) return { result: undefined, faults };
      const { data, faults: misfits } = validate(schema, value, file, positions);
      return { result: data && { data, body: parts.body, bodyLine: parts.bodyLine }, faults: misfits };
    });
  }
}

/** The entries of a YAML list that fit their schema, with where they stand. */
function items<T extends { id: string }>(file: string, text: string, schema: z.ZodType<T>) {
  const { value, positions, faults } = parseYaml(text, file);
  const result: { data: T; index: number; at: { line: number; column: number } }[] = [];
  if (faults.length > 0) return { result, faults };
  if (!Array.isArray(value)) {
    faults.push({ file, line: 1, column: 1, field: '', code: 'not-a-list', severity: 'error' });
    return { result, faults };
  }
  for (const [index, item] of value.entries()) {
    const { data, faults: misfits } = validate(schema, item, file, positions, [index]);
    faults.push(...misfits);
    if (data !== undefined) result.push({ data, index, at: positions.at([index, 'id']) });
  }
  return { result, faults };
}

/** What a translation says of the text it was made from. */
type Origin = { of?: string; ofDay?: string; ofParts?: string };

const prose = (
  lang: Lang,
  file: string,
  doc: { body: string; bodyLine: number; data: object },
  head: string,
): Prose => ({
  lang,
  file,
  body: doc.body,
  bodyLine: doc.bodyLine,
  head,
  version: versionOf(head, doc.body),
  of: (doc.data as Origin).of,
  ofDay: (doc.data as Origin).ofDay,
  ofParts: (doc.data as Origin).ofParts,
});

/** Reads a room of flat files: `<id>.md` with the facts and the English text, `<id>.fr.md` with the French one. */
function flat<F extends L, L extends { [k: string]: unknown }, T extends L>(
  reader: Reader,
  room: string,
  schema: z.ZodType<F>,
  french: z.ZodType<T>,
  head: (data: NoInfer<L>) => string,
): Map<string, Entry<F, L>> {
  const out = new Map<string, Entry<F, L>>();
  const files = reader.list(room);
  const present = new Set(files);
  for (const file of files.filter((f) => !f.endsWith('.fr.md'))) {
    const doc = reader.doc(file, schema);
    if (doc === undefined) continue;
    const id = file.slice(room.length + 1, -'.md'.length);
    out.set(id, {
      id,
      facts: doc.data,
      local: { en: doc.data },
      prose: { en: prose('en', file, doc, head(doc.data)) },
      file,
    });
  }
  for (const file of files.filter((f) => f.endsWith('.fr.md'))) {
    const doc = reader.doc(file, french);
    const id = file.slice(room.length + 1, -'.fr.md'.length);
    if (!present.has(`${room}/${id}.md`)) reader.fault(file, 'orphan-translation', { found: id });
    const entry = out.get(id);
    if (doc === undefined || entry === undefined) continue;
    entry.local.fr = doc.data;
    entry.prose.fr = prose('fr', file, doc, head(doc.data));
  }
  return out;
}

/** Reads a room of folders: `<slug>/en.<ext>` and `<slug>/fr.<ext>`. */
function folders<F extends L, L extends { [k: string]: unknown }, T extends L>(
  reader: Reader,
  room: string,
  schema: z.ZodType<F>,
  french: z.ZodType<T>,
  head: (data: NoInfer<L>) => string,
): Map<string, Entry<F, L>> {
  const out = new Map<string, Entry<F, L>>();
  const files = reader.list(room);
  const ext = ROOMS[room]?.ext ?? 'md';
  for (const file of files) {
    const [, slug = '', name = ''] = file.split('/');
    const lang = LANGS.find((l) => name === `${l}.${ext}`);
    if (lang === undefined) {
      reader.fault(file, 'file-name', { found: name, allowed: LANGS.map((l) => `${l}.${ext}`) });
      continue;
    }
    if (lang === 'en') {
      const doc = reader.doc(file, schema);
      if (doc) {
        out.set(slug, {
          id: slug,
          facts: doc.data,
          local: { en: doc.data },
          prose: { en: prose('en', file, doc, head(doc.data)) },
          file,
        });
      }
      continue;
    }
    const doc = reader.doc(file, french);
    const entry = out.get(slug);
    if (entry === undefined) {
      if (!files.includes(`${room}/${slug}/en.${ext}`)) reader.fault(file, 'orphan-translation', { found: slug });
      continue;
    }
    if (doc) {
      entry.local[lang] = doc.data;
      entry.prose[lang] = prose(lang, file, doc, head(doc.data));
    }
  }
  return out;
}

/** Puts the short texts of the explainers to them. */
function withShort(
  reader: Reader,
  explainers: Map<string, Entry<ExplainerFacts, ExplainerFacts>>,
): Map<string, Explainer> {
  const out = new Map([...explainers].map(([id, entry]): [string, Explainer] => [id, { ...entry, short: {} }]));
  for (const file of reader.beside) {
    const [, id = '', name = ''] = file.split('/');
    const lang = LANGS.find((l) => l === SHORT_FILE.exec(name)?.[1]);
    const doc = reader.doc(file, shortSchema, true);
    const entry = out.get(id);
    const original = `explainers/${id}/${lang === 'en' ? 'en.mdx' : 'short.en.md'}`;
    if (![...reader.texts.keys(), ...reader.beside].includes(original))
      reader.fault(file, 'orphan-translation', { found: id });
    if (doc && entry && lang) entry.short[lang] = prose(lang, file, doc, '');
  }
  return out;
}

/**
 * Reads the whole content folder, each file once, and holds it against the schemas.
 * @param dir absolute path of the folder.
 * @param memo what an earlier reading found, for a reader that stays and reads again.
 * @returns all that fits, and a fault for all that does not.
 * @throws where `site.yaml` is missing or unreadable: nothing else can be read without its vocabulary.
 */
export function readContent(dir: string, memo = new Memo()): Content {
  const reader = new Reader(dir, memo);
  try {
    statSync(join(dir, 'site.yaml'));
  } catch {
    throw new Error(`${join(dir, 'site.yaml')}: not found. CONTENT_DIR must name a folder that has a site.yaml.`);
  }
  const site = reader.one('site.yaml', siteSchema);
  memo.basis(reader.texts.get('site.yaml') ?? '');
  if (site === undefined) {
    const first = reader.faults[0];
    throw new ContentError(
      `site.yaml:${first?.line ?? 1}: ${first?.field ?? ''} ${first?.params?.['detail'] ?? first?.code ?? ''}`,
      reader.faults,
    );
  }
  const names = readdirSync(dir).sort();
  for (const name of names) {
    const known = Object.hasOwn(ROOMS, name) || SINGLES.includes(name) || name.startsWith('.');
    const linked = !name.startsWith('.') && lstatSync(join(dir, name)).isSymbolicLink();
    if (linked && (!known || SINGLES.includes(name))) reader.fault(name, 'symlink');
    else if (!known)
      reader.fault(name, 'unexpected-file', {
        found: name,
        allowed: [...SINGLES, ...Object.keys(ROOMS)],
      });
  }
  const has = (name: string): boolean => lstatSync(join(dir, name), { throwIfNoEntry: false })?.isFile() === true;
  const summary = (d: { [k: string]: unknown }): string => String(d['summary'] ?? '');
  const content: Content = {
    dir,
    site,
    home: has('home.yaml') ? reader.one('home.yaml', homeSchema) : undefined,
    members: flat(reader, 'members', memberSchema(site), translationSchema, summary),
    absent: flat(reader, 'absent', absentSchema(site), translationSchema, summary),
    terms: flat(reader, 'glossary', termSchema, termTranslationSchema, (d) => String(d['definition'] ?? '')),
    explainers: withShort(reader, folders(reader, 'explainers', explainerSchema, explainerTranslationSchema, summary)),
    news: folders(reader, 'news', newsSchema, newsTranslationSchema, summary),
    pages: folders(reader, 'pages', pageSchema, pageTranslationSchema, summary),
    claims: reader.lists(reader.list('claims'), claimSchema),
    sources: reader.lists(reader.list('sources'), sourceSchema),
    events: reader.lists(reader.list('timeline'), eventSchema),
    figures: reader.lists(['figures.yaml'].filter(has), figureSchema),
    texts: reader.texts,
    faults: reader.faults,
  };
  return content;
}

/** Thrown where content cannot be read at all; carries every fault found so far. */
export class ContentError extends Error {
  readonly faults: readonly Fault[];
  constructor(message: string, faults: readonly Fault[]) {
    super(message);
    this.name = 'ContentError';
    this.faults = faults;
  }
}

/** The path of a file as the content folder sees it, with forward slashes. */
export const fromContent = (dir: string, path: string): string => relative(dir, path).split(sep).join('/');
