import { fileOf, identityOf } from '../schema/identity.ts';
import { kindAt, KINDS, type KindName } from '../schema/kinds.ts';
import { FIRST_LANG } from '../schema/languages.ts';
import type { Fault } from '../library/fault.ts';
import type { Context } from './context.ts';
import { fileIn } from './rules/translations.ts';

/** A list of members, and the field that puts a member into it. */
const LIST = /^members\/(kind|country)\/([^/]*)\/$/;
/** What looks like a field: where there is none, nothing of a file is known. */
const FIELD = /^[^\w\n]{0,20}\w+["']?:(?:\s|$)/m;
/** What is said of claims by other claims, and by their sources. */
const OF_CLAIMS: ReadonlySet<string> = new Set(['missing-number', 'answers-uneven', 'answers-one-way']);
/** What is said of a translation, by the text beside it. */
const BESIDE = /^(?:translation-(?:missing|stale)|orphan-translation)$/;

/** The files that a text is a translation of, or a short text: where they cannot be read, it seems to have none. */
function originals(file: string): string[] {
  const is = identityOf(file);
  return is === undefined ? [] : [fileIn(file, FIRST_LANG), fileOf(is.kind, is.id)];
}

/** Whether there would be a page if a file could be read: it is of what the file holds, or may hold. */
function isPageOf(path: string, file: string, c: Context): boolean {
  const kind = kindAt(file);
  if (kind === undefined) return false;
  const { path: pathOf } = KINDS[kind];
  const [, field = '', word] = (kind === 'member' ? LIST.exec(path) : null) ?? [];
  if (word !== undefined) {
    const { recs: [facts] = [], faults = [] } = c.units.get(file) ?? {};
    const isWrong = faults.some((fault) => fault.field === field || fault.nearest === field);
    return facts === undefined || isWrong || String(facts.value[field]).toLowerCase() === word;
  }
  const is = identityOf(file);
  if (is !== undefined) return pathOf(is.id) === path;
  const ids = c.idsIn(file);
  return ids.length === 0 ? path.startsWith(pathOf('')) : ids.some((id) => pathOf(id) === path);
}

/** The ids at which a file that cannot be read may point, by its words; undefined where nothing of it is known. */
function wordsOf(file: string, c: Context): ReadonlySet<string> | undefined {
  const text = c.lib.texts.get(file) ?? '';
  return FIELD.test(text) ? new Set(text.match(/[a-z0-9-]+/g)) : undefined;
}

/**
 * Says whether a fault only follows from a file that could not be read: that file is told, and once it is mended there
 * is nothing more to say, or the check says it then.
 */
export function followsIn(c: Context): (fault: Fault) => boolean {
  const unread = new Set(c.lib.faults.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const kinds = new Set([...unread].map(kindAt));
  // Of a list in which nothing looks like an entry, no id is known.
  const lost = new Set<KindName | undefined>(
    [...unread].filter((file) => file.endsWith('.yaml') && c.idsIn(file).length === 0).map(kindAt),
  );
  const words = new Map<string, ReadonlySet<string> | undefined>();
  const wordsIn = (file: string): ReadonlySet<string> | undefined => {
    if (!words.has(file)) words.set(file, wordsOf(file, c));
    return words.get(file);
  };
  return ({ code, file, found = '', params, nearest }) => {
    if (unread.size === 0) return false;
    const others = () => [...unread].filter((other) => other !== file);
    if (code === 'unknown-path') return others().some((other) => isPageOf(found, other, c));
    if (code.startsWith('unused-')) return others().some((other) => wordsIn(other)?.has(found) !== false);
    if (OF_CLAIMS.has(code)) return kinds.has('claim') || kinds.has('source');
    if (code === 'unknown-id')
      return String(params?.['kind'])
        .split('|')
        .some((kind) => lost.has(kind as KindName));
    return BESIDE.test(code) && [nearest ?? '', ...originals(file)].some((other) => unread.has(other));
  };
}
