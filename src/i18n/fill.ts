/** What a language’s plural is asked of. */
type Value = string | number;

const HOLE = /\{(\w+)(\|[^}]*)?\}/g;

/** The plural forms that each hole of a sentence names: `few` and `other` of `{n|few=książki|other=książek}`. */
export const formsIn = (sentence: string): string[][] =>
  [...sentence.matchAll(HOLE)].map(([, , forms = '']) => [...forms.matchAll(/\|(\w+)=/g)].map(([, form = '']) => form));

/** The names of the holes of a sentence. */
export const holesOf = (sentence: string): string[] => [...sentence.matchAll(HOLE)].map(([, name = '']) => name);

/**
 * Fills the holes of a sentence, when a page is built, in a terminal and in the browser alike: `{name}` is replaced by
 * the value of that name, `{n|one|many}` by the word that the language’s plural of the number `n` asks for (French
 * counts 0 and 1 as one). A language of more forms names them as CLDR does, `{n|one=…|few=…|other=…}`; one that is not
 * there is said as `other`. A hole without a value becomes empty.
 * @example fill('{n} {n|member|members}', 'en', { n: 1 }) // '1 member'
 */
export const fill = (sentence: string, lang: string, values: Readonly<Record<string, Value>>): string =>
  sentence.replace(HOLE, (_, name: string, forms?: string) => {
    const value = values[name] ?? '';
    if (!forms) return String(value);
    const form = new Intl.PluralRules(lang).select(Number(value));
    // The rest stands last: whichever is met first is meant.
    return RegExp(`\\|(${form}|other)=([^|]*)`).exec(forms)?.[2] ?? forms.split('|')[form === 'one' ? 1 : 2] ?? '';
  });
