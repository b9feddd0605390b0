import { t, type Key } from '../i18n/t.ts';
import { countryName } from '../i18n/format.ts';
import { nearest } from '../library/nearest.ts';
import type { Library } from '../library/index.ts';
import { country, LANGS, type Lang } from '../schema/primitives.ts';
import type { FieldKey } from './fields.ts';

/** One of the answers that a question takes: what is written, and what a person reads. */
export interface Choice {
  value: string;
  label: string;
  /** The same in the other language: who reads one may write the other. */
  also?: string;
}

const other = (lang: Lang): Lang => (lang === 'en' ? 'fr' : 'en');

const ALPHABET = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Codes that ISO 3166 leaves to whoever wants them, which name no country. */
const FREE = /^(?:AA|ZZ|Q[M-Z]|X[A-JL-Z]|EU|EZ|UN)$/;

/** Every country that the check takes, by its name in a language; codes that were given up are left out. */
export function countries(lang: Lang): Choice[] {
  return ALPHABET.flatMap((a) => ALPHABET.map((b) => a + b))
    .filter((code) => !FREE.test(code) && country.safeParse(code).success)
    .filter((code) => new Intl.Locale(`und-${code}`).region === code)
    .map((value) => ({ value, label: countryName(value, lang), also: countryName(value, other(lang)) }));
}

const named = (record: Readonly<Record<string, Record<Lang, string>>>, lang: Lang): Choice[] =>
  Object.entries(record).map(([value, label]) => ({ value, label: label[lang], also: label[other(lang)] }));

/** Choices whose words are the site’s own. */
const worded = <V extends string>(values: readonly V[], key: (value: V) => Key, lang: Lang): Choice[] =>
  values.map((value) => ({ value, label: t(lang, key(value)), also: t(other(lang), key(value)) }));

/** What a question takes, or undefined where it takes any words. */
export function choicesOf(key: FieldKey, lib: Pick<Library, 'site' | 'sources'>, lang: Lang): Choice[] | undefined {
  const { kinds, sectors, groups } = lib.site;
  switch (key) {
    case 'kind':
      return named(kinds, lang);
    case 'sector':
      return named(sectors, lang);
    case 'group':
      return named(groups, lang);
    case 'country':
      return countries(lang);
    case 'founding':
      return worded(['true', 'false'], (value) => `choice.${value}`, lang);
    case 'source':
      return [...lib.sources.values()].map(({ id, title }) => ({ value: id, label: title }));
    case 'sourceKind':
      return worded(
        ['primary', 'press-release', 'press', 'secondary', 'paper'],
        (value) => `choice.sourceKind.${value}`,
        lang,
      );
    case 'sourceSeen':
      return worded(['full', 'partial', 'excerpt'], (value) => `choice.sourceSeen.${value}`, lang);
    case 'sourceLanguage':
      return worded(LANGS, (value) => `choice.sourceLanguage.${value}`, lang);
    default:
      return undefined;
  }
}

const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’']/g, '’').toLowerCase().trim();

const forms = ({ value, label, also }: Choice): string[] => [value, label, also ?? label].map(plain);

/** The choices that go on from what is typed: those that begin so first, then those that hold it. */
export function completions(typed: string, choices: readonly Choice[]): Choice[] {
  const word = plain(typed);
  if (word === '') return [...choices];

  const begin = choices.filter((c) => forms(c).some((f) => f.startsWith(word)));
  return [...begin, ...choices.filter((c) => !begin.includes(c) && forms(c).some((f) => f.includes(word)))];
}

/**
 * Takes what a person wrote for one of the choices: its value, its name in any case and without accents, its number
 * in the list, or a beginning that only one of them has.
 * @returns the choice; or none, with the one that is nearest where one is near.
 */
export function pick(
  typed: string,
  choices: readonly Choice[],
): { choice: Choice } | { choice: undefined; near: Choice | undefined } {
  const word = plain(typed);
  const exact = choices.find((c) => c.value === typed.trim()) ?? choices.find((c) => forms(c).includes(word));
  const numbered = /^\d{1,3}$/.test(word) ? choices[Number(word) - 1] : undefined;
  const begin = choices.filter((c) => forms(c).some((f) => f.startsWith(word)));
  const choice = exact ?? numbered ?? (word !== '' && begin.length === 1 ? begin[0] : undefined);
  if (choice !== undefined) return { choice };
  const guess = nearest(word, choices.flatMap(forms));
  return { choice: undefined, near: choices.find((c) => guess !== undefined && forms(c).includes(guess)) };
}
