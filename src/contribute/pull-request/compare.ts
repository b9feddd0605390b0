import { KIND_NAMES, KINDS, LIST_KINDS, TEXT_KINDS, type KindName } from '../../schema/kinds.ts';
import { isDeepStrictEqual } from 'node:util';
import { checkContent } from '../../checks/check.ts';
import { wordsIn } from '../../checks/sentences.ts';
import { Source } from '../../checks/source.ts';
import type { Fault } from '../../library/fault.ts';
import { ContentError, openLibrary, type Library } from '../../library/index.ts';
import { idMeant } from '../../library/meant/meant.ts';
import type { Prose } from '../../library/types.ts';
import { FIRST_LANG, LANGS, othersOf, type Lang } from '../../schema/languages.ts';

/** One thing as a file says it, its texts beside its fields. */
interface Item {
  thing: KindName;
  id: string;
  file: string;
  fields: Record<string, unknown>;
  texts: Partial<Record<Lang, string>>;
}

/** A field that was changed; undefined where it was not there. */
export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

/** A text that was changed: how many words, and the paragraphs that went and came. */
export interface TextChange {
  lang: Lang;
  before: number | undefined;
  after: number | undefined;
  gone: string[];
  come: string[];
}

/** What became of one thing. */
export interface Change {
  thing: KindName;
  id: string;
  file: string;
  how: 'added' | 'changed' | 'removed';
  fields: FieldChange[];
  texts: TextChange[];
  /** What could still be said of it: a translation, or fields that readers look for. */
  missing: Missing[];
}

/** How two content folders differ. */
export interface Comparison {
  changes: Change[];
  /** What the check says of the second that it did not say of the first. */
  faults: Fault[];
}

/** Fields that a member need not have and readers look for. */
const WANTED = ['country', 'city', 'website'] as const;
/** What a member has not yet: a fact, or a text in another language. */
export type Missing = (typeof WANTED)[number] | Lang;

function itemsOf(lib: Library): Map<string, Item> {
  const out = new Map<string, Item>();
  const add = (item: Item): void => void out.set(`${item.thing} ${item.id}`, item);
  for (const thing of TEXT_KINDS) {
    for (const { id, file, facts, local, prose } of lib[KINDS[thing].room].values()) {
      const others = othersOf(FIRST_LANG).flatMap((lang) =>
        Object.entries(local[lang] ?? {}).map(([key, value]) => [`${lang}.${key}`, value] as const),
      );
      const texts = Object.fromEntries(Object.values(prose).map((p: Prose) => [p.lang, p.body.trim()]));
      add({ thing, id, file, fields: { ...facts, ...Object.fromEntries(others) }, texts });
    }
  }
  for (const thing of LIST_KINDS)
    for (const { file, line: _, ...fields } of lib[KINDS[thing].room].values())
      add({ thing, id: fields.id, file, fields, texts: {} });
  return out;
}

/** The fields that differ; a group of fields is looked into. */
function fieldChanges(before: Record<string, unknown>, after: Record<string, unknown>, path = ''): FieldChange[] {
  const isGroup = (v: unknown): v is Record<string, unknown> =>
    typeof v === 'object' && v !== null && !Array.isArray(v);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const [a, b] = [before[key], after[key]];
    if (isDeepStrictEqual(a, b)) return [];
    const field = path === '' ? key : `${path}.${key}`;
    return isGroup(a) && isGroup(b) ? fieldChanges(a, b, field) : [{ field, before: a, after: b }];
  });
}

function textChanges(before: Item['texts'], after: Item['texts']): TextChange[] {
  return LANGS.flatMap((lang) => {
    const [a, b] = [before[lang], after[lang]];
    if (a === b) return [];
    const [old, now] = [a, b].map((text) => (text ?? '').split(/\n{2,}/).filter((p) => p.trim() !== '')) as [
      string[],
      string[],
    ];
    return [
      {
        lang,
        before: a === undefined ? undefined : wordsIn(a),
        after: b === undefined ? undefined : wordsIn(b),
        gone: old.filter((p) => !now.includes(p)),
        come: now.filter((p) => !old.includes(p)),
      },
    ];
  });
}

const missingOf = ({ thing, fields, texts }: Item): Missing[] =>
  thing !== 'member'
    ? []
    : [
        ...WANTED.filter((field) => fields[field] === undefined),
        ...othersOf(FIRST_LANG).filter((lang) => texts[lang] === undefined),
      ];

/** The field that a thing is called by. */
const CALLED = { member: 'name', absent: 'name', term: 'term' } as const;

/**
 * A note on a thing that has a new name and does not keep the old one among its aliases: nobody who looks for the old
 * name finds it any more. Only two folders beside each other show it.
 */
function renamed(before: Item, after: Item, lib: Library): Fault[] {
  const field = after.thing in CALLED ? CALLED[after.thing as keyof typeof CALLED] : undefined;
  if (field === undefined) return [];
  const [old, now, aliases] = [before.fields[field], after.fields[field], after.fields['aliases']];
  if (typeof old !== 'string' || typeof now !== 'string' || idMeant(old) === idMeant(now)) return [];
  const kept = Array.isArray(aliases) ? aliases.filter((alias) => typeof alias === 'string') : [];
  if (kept.some((alias) => idMeant(alias) === idMeant(old))) return [];
  const at = new Source(after.file, lib.texts.get(after.file) ?? '').yaml.positions.at([field]);
  const nearest = `aliases: [${[...kept, old].map((alias) => (/^[\p{L}\p{N}][\p{L}\p{M}\p{N} .-]*$/u.test(alias) ? alias : JSON.stringify(alias))).join(', ')}]`;
  const code = 'renamed-without-alias' as const;
  return [{ file: after.file, ...at, field, code, severity: 'warning', found: old, nearest }];
}

const key = (f: Fault): string => [f.file, f.code, f.field, f.found ?? ''].join('\0');

/** The things of a folder; none where it cannot be read at all, which the check then says. */
function open(dir: string): { lib: Library; items: Map<string, Item> } | undefined {
  try {
    const lib = openLibrary(dir);
    return { lib, items: itemsOf(lib) };
  } catch (error) {
    if (error instanceof ContentError) return undefined;
    throw error;
  }
}

/** Says what changes from one content folder to another, thing by thing, and what the check says anew. */
export function compareContent(before: string, after: string, today?: string): Comparison {
  const known = new Set(checkContent(before, today).faults.map(key));
  const faults = checkContent(after, today).faults.filter((f) => !known.has(key(f)));
  const [was, is] = [open(before), open(after)];
  if (was === undefined || is === undefined) return { changes: [], faults };
  const [old, now] = [was.items, is.items];
  // A file with faults is in neither library: it is no thing that went.
  const broken = new Set(faults.filter((f) => f.severity === 'error').map((f) => f.file));
  const changes = [...new Set([...old.keys(), ...now.keys()])].flatMap((name): Change[] => {
    const [a, b] = [old.get(name), now.get(name)];
    const item = b ?? a;
    if (item === undefined || (b === undefined && broken.has(item.file))) return [];
    const how = a === undefined ? 'added' : b === undefined ? 'removed' : 'changed';
    const fields = fieldChanges(a?.fields ?? {}, b?.fields ?? {});
    const texts = textChanges(a?.texts ?? {}, b?.texts ?? {});
    if (how === 'changed' && fields.length === 0 && texts.length === 0) return [];
    const { thing, id, file } = item;
    return [{ thing, id, file, how, fields, texts, missing: b === undefined ? [] : missingOf(b) }];
  });
  const notes = [...now].flatMap(([name, item]) => {
    const earlier = old.get(name);
    return earlier ? renamed(earlier, item, is.lib) : [];
  });
  const order = (c: Change): number => KIND_NAMES.indexOf(c.thing);
  return {
    changes: changes.sort((x, y) => order(x) - order(y) || (x.id < y.id ? -1 : 1)),
    faults: [...faults, ...notes],
  };
}

/** The page of the site that shows a thing, from the root of a language. */
export const pageOf = ({ thing, id }: Pick<Change, 'thing' | 'id'>): string => KINDS[thing].path(id).replace(/#.*/, '');
