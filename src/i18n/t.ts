import type { Lang } from '../schema/primitives.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** A key of the interface’s words, the same in both languages. */
export type Key = keyof typeof en;
const WORDS: Record<Lang, Record<Key, string>> = { en, fr };

/**
 * The interface’s words for a key. `{name}` is replaced by the value of that name; `{n|one|many}` picks by
 * the language’s plural of the number `n` (French counts 0 and 1 as one).
 * @throws where a placeholder has no value: a hole in a sentence is never shown.
 */
export function t(lang: Lang, key: Key, values: Record<string, string | number> = {}): string {
  return WORDS[lang][key].replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (_, name: string, one?: string, many?: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`${key}: no value for {${name}}`);
      if (one === undefined) return String(value);
      return new Intl.PluralRules(lang).select(Number(value)) === 'one' ? one : (many ?? '');
    },
  );
}

/** `t` for one language. */
export const translator =
  (lang: Lang) =>
  (key: Key, values?: Record<string, string | number>): string =>
    t(lang, key, values);
export type Translate = ReturnType<typeof translator>;
