import { fileOf, identityOf } from '../schema/identity.ts';
import { kindAt, type KindName } from '../schema/kinds.ts';
import { FIRST_LANG } from '../schema/languages.ts';
import type { Fault } from '../library/fault.ts';
import type { Context } from './context.ts';
import { fileIn } from './rules/translations.ts';

/** What is said of the whole content: of a part that cannot be read nothing of it is known. */
const OF_ALL = /^(?:unknown-path|unused-.*)$/;
/** What is said of claims by other claims, and by their sources. */
const OF_CLAIMS: ReadonlySet<string> = new Set(['missing-number', 'answers-uneven', 'answers-one-way']);
/** What is said of a translation, by the text beside it. */
const BESIDE = /^(?:translation-(?:missing|stale)|orphan-translation)$/;

/** The files that a text is a translation of, or a short text: where they cannot be read, it seems to have none. */
function originals(file: string): string[] {
  const is = identityOf(file);
  return is === undefined ? [] : [fileIn(file, FIRST_LANG), fileOf(is.kind, is.id)];
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
  return ({ code, file, params, nearest }) => {
    if (unread.size === 0) return false;
    if (OF_ALL.test(code)) return [...unread].some((other) => other !== file);
    if (OF_CLAIMS.has(code)) return kinds.has('claim') || kinds.has('source');
    if (code === 'unknown-id')
      return String(params?.['kind'])
        .split('|')
        .some((kind) => lost.has(kind as KindName));
    return BESIDE.test(code) && [nearest ?? '', ...originals(file)].some((other) => unread.has(other));
  };
}
