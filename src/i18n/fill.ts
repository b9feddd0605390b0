/** What a language’s plural is asked of. */
type Value = string | number;

const HOLE = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g;

/** The names of the holes of a sentence. */
export const holesOf = (sentence: string): string[] => [...sentence.matchAll(HOLE)].map(([, name = '']) => name);

/**
 * Fills the holes of a sentence, when a page is built, in a terminal and in the browser alike: `{name}` is replaced by
 * the value of that name, `{n|one|many}` by the word that the language’s plural of the number `n` asks for (French
 * counts 0 and 1 as one). A hole without a value becomes empty.
 * @example fill('{n} {n|member|members}', 'en', { n: 1 }) // '1 member'
 */
export const fill = (sentence: string, lang: string, values: Readonly<Record<string, Value>>): string =>
  sentence.replace(HOLE, (_, name: string, one?: string, many?: string) => {
    const value = values[name] ?? '';
    if (one === undefined) return String(value);
    return new Intl.PluralRules(lang).select(Number(value)) === 'one' ? one : (many ?? '');
  });
