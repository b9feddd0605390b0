import { statSync } from 'node:fs';
import { join } from 'node:path';
import { homeSchema } from '../schema/home.ts';
import { isListKind, isSingle, KIND_NAMES, KINDS, SHORT_FILE, type TextKind } from '../schema/kinds.ts';
import { schemasOfKinds, TRANSLATION_SCHEMAS, type SchemasOfKinds } from '../schema/of-kind.ts';
import { LANGS } from '../schema/primitives.ts';
import { shortSchema } from '../schema/prose.ts';
import { searchSchema } from '../schema/search.ts';
import { siteSchema } from '../schema/site.ts';
import { Disk } from './disk.ts';
import { Reader } from './reader.ts';
import { siteAsRead } from './site-as-read.ts';
import type { Content, Entry, Explainer, Rooms } from './types.ts';

/** The files that stand in no folder; only the first one is needed. */
const SINGLES: readonly string[] = [
  'site.yaml',
  'home.yaml',
  'search.yaml',
  ...Object.values(KINDS)
    .filter(isSingle)
    .map(({ place }) => place),
];
/** All folders. */
const FOLDERS: readonly string[] = Object.values(KINDS)
  .filter((kind) => !isSingle(kind))
  .map(({ place }) => place);

/** What stands above a text and is translated too. */
const headOf = (data: { summary?: string; definition?: string }): string => data.summary ?? data.definition ?? '';

/** Reads a room of flat files: `<id>.md` with the facts and the English text, `<id>.fr.md` with the French one. */
function flat(reader: Reader, kind: TextKind, schema: SchemasOfKinds[TextKind]): Map<string, Entry> {
  const out = new Map<string, Entry>();
  const { place: room } = KINDS[kind];
  const files = reader.list(kind);
  const present = new Set(files);
  for (const file of files.filter((f) => !f.endsWith('.fr.md'))) {
    const doc = reader.doc(file, 'en', schema, headOf);
    if (doc === undefined) {
      misnamed(reader, file, present);
      continue;
    }
    const id = file.slice(room.length + 1, -'.md'.length);
    out.set(id, { id, facts: doc.data, local: { en: doc.data }, prose: { en: doc.prose }, file });
  }
  for (const file of files.filter((f) => f.endsWith('.fr.md'))) {
    const doc = reader.doc(file, 'fr', TRANSLATION_SCHEMAS[kind], headOf);
    const id = file.slice(room.length + 1, -'.fr.md'.length);
    if (!present.has(`${room}/${id}.md`)) reader.fault(file, 'orphan-translation', { found: id });
    const entry = out.get(id);
    if (doc === undefined || entry === undefined) continue;
    entry.local.fr = doc.data;
    entry.prose.fr = doc.prose;
  }
  return out;
}

/** A file that was meant as the translation beside another: its name is what is wrong, and not all that it lacks. */
function misnamed(reader: Reader, file: string, present: ReadonlySet<string>): void {
  const base = /^(.+?)[-_](?:fr|french|francais)\.md$/.exec(file)?.[1];
  if (base === undefined || !present.has(`${base}.md`)) return;
  const isMissing = reader.faults.some((f) => f.file === file && f.code === 'missing-field');
  if (!isMissing) return;
  const others = reader.faults.filter((f) => f.file !== file || f.code !== 'missing-field');
  reader.faults.splice(0, reader.faults.length, ...others);
  const nearest = `${base.split('/').at(-1) ?? ''}.fr.md`;
  reader.fault(file, 'translation-name', { found: file.split('/').at(-1) ?? file, nearest });
}

/** Reads a room of folders: `<slug>/en.<ext>` and `<slug>/fr.<ext>`. */
function folders(reader: Reader, kind: TextKind, schema: SchemasOfKinds[TextKind]): Map<string, Entry> {
  const out = new Map<string, Entry>();
  const { place: room, ending: ext } = KINDS[kind];
  const files = reader.list(kind);
  for (const file of files) {
    const [, slug = '', name = ''] = file.split('/');
    const lang = LANGS.find((l) => name === `${l}.${ext}`);
    if (lang === undefined) {
      reader.fault(file, 'file-name', { found: name, allowed: LANGS.map((l) => `${l}.${ext}`) });
      continue;
    }
    if (lang === 'en') {
      const doc = reader.doc(file, lang, schema, headOf);
      if (doc) out.set(slug, { id: slug, facts: doc.data, local: { en: doc.data }, prose: { en: doc.prose }, file });
      continue;
    }
    const doc = reader.doc(file, lang, TRANSLATION_SCHEMAS[kind], headOf);
    const entry = out.get(slug);
    if (entry === undefined) {
      if (!files.includes(`${room}/${slug}/en.${ext}`)) reader.fault(file, 'orphan-translation', { found: slug });
      continue;
    }
    if (doc) {
      entry.local[lang] = doc.data;
      entry.prose[lang] = doc.prose;
    }
  }
  return out;
}

/** Puts the short texts of the explainers to them. */
function withShort(reader: Reader, explainers: Rooms['explainers']): Map<string, Explainer> {
  const out = new Map([...explainers].map(([id, entry]): [string, Explainer] => [id, { ...entry, short: {} }]));
  for (const file of reader.beside) {
    const [, id = '', name = ''] = file.split('/');
    const lang = LANGS.find((l) => l === SHORT_FILE.exec(name)?.[1]);
    const doc = lang && reader.doc(file, lang, shortSchema, () => '', true);
    const entry = out.get(id);
    const original = `explainers/${id}/${lang === 'en' ? 'en.mdx' : 'short.en.md'}`;
    if (![...reader.texts.keys(), ...reader.beside].includes(original))
      reader.fault(file, 'orphan-translation', { found: id });
    if (doc && entry && lang) entry.short[lang] = doc.prose;
  }
  return out;
}

/**
 * Reads the whole content folder, each file once, and holds it against the schemas.
 * @param dir absolute path of the folder.
 * @returns all that fits, and a fault for all that does not. Where `site.yaml` has faults, the rest is read with as
 * much of it as can be understood.
 * @throws where `site.yaml` is missing: the folder is none of ours.
 */
export function readContent(dir: string): Content {
  const disk = new Disk(dir);
  const reader = new Reader(disk);
  if (statSync(join(dir, 'site.yaml'), { throwIfNoEntry: false })?.isFile() !== true) {
    throw new Error(`${join(dir, 'site.yaml')}: not found. CONTENT_DIR must name a folder that has a site.yaml.`);
  }
  const whole = reader.one('site.yaml', siteSchema);
  const site = whole ?? siteAsRead(reader.texts.get('site.yaml') ?? '');
  const top = disk.list('');
  for (const { name, kind } of top) {
    if (name.startsWith('.')) continue;
    const known = FOLDERS.includes(name) || SINGLES.includes(name);
    if (kind === 'link' && (!known || SINGLES.includes(name))) reader.fault(name, 'symlink');
    else if (kind !== 'file' && SINGLES.includes(name)) reader.fault(name, 'not-a-file', { found: name });
    else if (!known)
      reader.fault(name, 'unexpected-file', {
        found: name,
        allowed: [...SINGLES, ...FOLDERS],
      });
  }
  const has = (name: string): boolean => top.some((entry) => entry.name === name && entry.kind === 'file');
  const schemas = schemasOfKinds(site);
  const rooms = Object.fromEntries(
    KIND_NAMES.map((kind) => {
      const read = KINDS[kind].form === 'flat' ? flat : folders;
      const things = isListKind(kind)
        ? reader.lists<{ id: string }>(kind, schemas[kind])
        : read(reader, kind, schemas[kind]);
      return [KINDS[kind].room, things];
    }),
  ) as unknown as Rooms;
  return {
    dir,
    disk,
    site,
    hasWholeSite: whole !== undefined,
    home: has('home.yaml') ? reader.one('home.yaml', homeSchema) : undefined,
    search: has('search.yaml') ? reader.one('search.yaml', searchSchema) : undefined,
    ...rooms,
    explainers: withShort(reader, rooms.explainers),
    texts: reader.texts,
    faults: reader.faults,
  };
}
