import { statSync } from 'node:fs';
import { join } from 'node:path';
import { languageName } from '../i18n/format.ts';
import { homeSchema } from '../schema/home.ts';
import { fileOf, identityOf } from '../schema/identity.ts';
import { isListKind, isSingle, KIND_NAMES, KINDS, SHORT_FILE, type TextKind } from '../schema/kinds.ts';
import { schemasOfKinds, TRANSLATION_SCHEMAS, type SchemasOfKinds } from '../schema/of-kind.ts';
import { FIRST_LANG, LANGS, othersOf, type Lang } from '../schema/languages.ts';
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

/**
 * Reads the texts of a kind: the facts of a thing and its first text, then what the other languages say.
 * @returns the things by their id
 */
function textsOf(reader: Reader, kind: TextKind, schema: SchemasOfKinds[TextKind]): Map<string, Entry> {
  const out = new Map<string, Entry>();
  const files = new Set(reader.list(kind));
  const known = [...files].flatMap((file) => {
    const is = identityOf(file);
    if (is !== undefined && fileOf(kind, is.id, is.lang) === file) return [{ file, ...is }];
    reader.fault(file, 'file-name', {
      found: file.split('/').at(-1) ?? file,
      allowed: LANGS.map((one) => `${one}.${KINDS[kind].ending}`),
    });
    return [];
  });
  for (const { file, id, lang } of LANGS.flatMap((one) => known.filter((each) => each.lang === one))) {
    const doc = reader.doc(file, lang, lang === FIRST_LANG ? schema : TRANSLATION_SCHEMAS[kind], headOf);
    const entry = out.get(id);
    if (lang === FIRST_LANG) {
      if (doc) out.set(id, { id, facts: doc.data, local: { [lang]: doc.data }, prose: { [lang]: doc.prose }, file });
      else misnamed(reader, file, files);
    } else {
      if (!files.has(fileOf(kind, id))) reader.fault(file, 'orphan-translation', { found: id, params: { lang } });
      if (doc === undefined || entry === undefined) continue;
      entry.local[lang] = doc.data;
      entry.prose[lang] = doc.prose;
    }
  }
  return out;
}

/** What people call a language in the name of a file: `fr`, `french`, `francais`. */
const namesOfLanguage = (lang: Lang): string[] =>
  [lang, languageName(lang, FIRST_LANG), languageName(lang, lang)].map((name) =>
    name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
  );

/** A file that was meant as the translation beside another: its name is what is wrong, and not all that it lacks. */
function misnamed(reader: Reader, file: string, present: ReadonlySet<string>): void {
  const [, base = '', ending = ''] = /^(.+?)[-_]([a-z-]+)\.md$/.exec(file) ?? [];
  const meant = othersOf(FIRST_LANG).find((lang) => namesOfLanguage(lang).includes(ending));
  if (meant === undefined || !present.has(`${base}.md`)) return;
  const isMissing = reader.faults.some((f) => f.file === file && f.code === 'missing-field');
  if (!isMissing) return;
  const others = reader.faults.filter((f) => f.file !== file || f.code !== 'missing-field');
  reader.faults.splice(0, reader.faults.length, ...others);
  const nearest = `${base.split('/').at(-1) ?? ''}.${meant}.md`;
  reader.fault(file, 'translation-name', { found: file.split('/').at(-1) ?? file, nearest, params: { lang: meant } });
}

/** Puts the short texts of the explainers to them. */
function withShort(reader: Reader, explainers: Rooms['explainers']): Map<string, Explainer> {
  const out = new Map([...explainers].map(([id, entry]): [string, Explainer] => [id, { ...entry, short: {} }]));
  for (const file of reader.beside) {
    const [, id = '', name = ''] = file.split('/');
    const lang = LANGS.find((l) => l === SHORT_FILE.exec(name)?.[1]);
    const doc = lang && reader.doc(file, lang, shortSchema, () => '', true);
    const entry = out.get(id);
    const original = lang === FIRST_LANG ? fileOf('explainer', id) : `explainers/${id}/short.${FIRST_LANG}.md`;
    if (![...reader.texts.keys(), ...reader.beside].includes(original))
      reader.fault(file, 'orphan-translation', { found: id, ...(lang && { params: { lang } }) });
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
    KIND_NAMES.map((kind) => [
      KINDS[kind].room,
      isListKind(kind) ? reader.lists<{ id: string }>(kind, schemas[kind]) : textsOf(reader, kind, schemas[kind]),
    ]),
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
