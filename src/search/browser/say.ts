import { fill } from '../../i18n/fill.ts';
import type { Key } from '../../i18n/t.ts';
import type { Lang } from '../../schema/primitives.ts';
import type { Words } from '../box-data.ts';

/** The words of the box in the page’s language. */
export type Say = (key: Key | `kind.${string}`, values?: Record<string, string | number>) => string;

/** @param words as they come with the index; a key that is missing there stays empty. */
export const sayIn =
  (words: Words, lang: Lang): Say =>
  (key, values = {}) =>
    fill(words[key] ?? '', lang, values);
