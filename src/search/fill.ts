import type { Lang } from '../schema/primitives.ts';

/** Fills the holes of a sentence in the browser, as `t` does when a page is built: `{name}` and `{n|one|many}`. */
export function fill(sentence: string, lang: Lang, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (_, name: string, one?: string, many?: string) => {
    const value = values[name] ?? '';
    if (one === undefined) return typeof value === 'number' ? value.toLocaleString(lang) : value;
    return new Intl.PluralRules(lang).select(Number(value)) === 'one' ? one : (many ?? '');
  });
}
