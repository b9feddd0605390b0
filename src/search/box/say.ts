import type { Key } from '../../i18n/t.ts';
import type { Lang } from '../../schema/languages.ts';
import type { Words } from '../query/book.ts';

/** As `fill` of the words’ own room does: shared with other scripts, it would be a file more to wait for. */
const fill = (sentence: string, lang: Lang, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (_, name: string, one?: string, many?: string) => {
    const value = values[name] ?? '';
    if (one === undefined) return typeof value === 'number' ? value.toLocaleString(lang) : value;
    return new Intl.PluralRules(lang).select(Number(value)) === 'one' ? one : (many ?? '');
  });

/** The words of the box in the page’s language. */
export type Say = (
  key: Key | `${'kind' | 'maker' | 'letter'}.${string}`,
  values?: Record<string, string | number>,
) => string;

/** @param words as they come with the index; a key that is missing there stays empty. */
export const sayIn =
  (words: Words, lang: Lang): Say =>
  (key, values = {}) =>
    fill(words[key] ?? '', lang, values);
