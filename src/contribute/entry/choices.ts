import { t } from '../../i18n/t.ts';
import { capital, countryName, languageName } from '../../i18n/format.ts';
import { countryCodes, countryMeant } from '../../library/meant/countries.ts';
import { booleanMeant, isYesAndNo } from '../../library/meant/meant.ts';
import { wordMeant } from '../../library/meant/word.ts';
import { nearest } from '../../library/meant/nearest.ts';
import type { Library } from '../../library/index.ts';
import type { FieldKey } from './fields.ts';
import { LANGS, othersOf, type Lang } from '../../schema/languages.ts';
import { inLanguage } from '../../schema/primitives.ts';

/** One of the answers that a question takes: what is written, and what a person reads. */
export interface Choice {
  value: string;
  label: string;
  /** The same in the other languages: who reads one may write another. */
  also: readonly string[];
}

/** Every country that the check takes, by its name in a language. @internal Tests pick from it. */
export const countries = (lang: Lang): Choice[] =>
  countryCodes().map((value) => ({
    value,
    label: countryName(value, lang),
    also: othersOf(lang).map((other) => countryName(value, other)),
  }));

const named = (record: Readonly<Record<string, Record<Lang, string>>>, lang: Lang): Choice[] =>
  Object.entries(record).map(([value, label]) => ({
    value,
    label: label[lang],
    also: othersOf(lang).map((other) => label[other]),
  }));

/** Choices whose words are the site’s own, or those of a library. */
const worded = <V extends string>(values: readonly V[], said: (value: V, lang: Lang) => string, lang: Lang): Choice[] =>
  values.map((value) => ({
    value,
    label: said(value, lang),
    also: othersOf(lang).map((other) => said(value, other)),
  }));

/** What a question takes, or undefined where it takes any words. */
export function choicesOf(key: FieldKey, lib: Pick<Library, 'site' | 'sources'>, lang: Lang): Choice[] | undefined {
  switch (key) {
    case 'kind':
      return named(lib.site.kinds, lang);
    case 'sector':
      return named(lib.site.sectors, lang);
    case 'group':
      return named(lib.site.groups, lang);
    case 'country':
      return countries(lang);
    case 'founding':
      return worded(['true', 'false'], (value, of) => t(of, `choice.${value}`), lang);
    case 'source':
      return [...lib.sources.values()].map(({ id, title }) => ({
        value: id,
        label: inLanguage(title, lang),
        also: [],
      }));
    case 'sourceKind':
      return worded(
        ['primary', 'press-release', 'press', 'secondary', 'paper'],
        (value, of) => t(of, `choice.sourceKind.${value}`),
        lang,
      );
    case 'sourceSeen':
      return worded(['full', 'partial', 'excerpt'], (value, of) => t(of, `choice.sourceSeen.${value}`), lang);
    case 'sourceLanguage':
      return worded(LANGS, (value, of) => capital(languageName(value, of), of), lang);
    default:
      return undefined;
  }
}

const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’']/g, '’').toLowerCase().trim();

const forms = ({ value, label, also }: Choice): string[] => [value, label, ...also].map(plain);

/** The choices that go on from what is typed: those that begin so first, then those that hold it. */
export function completions(typed: string, choices: readonly Choice[]): Choice[] {
  const word = plain(typed);
  if (word === '') return [...choices];

  const begin = choices.filter((c) => forms(c).some((f) => f.startsWith(word)));
  return [...begin, ...choices.filter((c) => !begin.includes(c) && forms(c).some((f) => f.includes(word)))];
}

/** What was made of an answer. */
type Picked =
  | { choice: Choice }
  | {
      choice: undefined;
      /** The one that is nearest, where one is near. */
      near: Choice | undefined;
      /** Those that it can mean, where it can mean more than one. */
      either?: readonly Choice[];
      /** It is a part of the world, and no country. */
      isPart?: boolean;
    };

/** What a question is, beside its answers: how a person may name one of them. */
interface Asked {
  /** The answers were shown with numbers before them. */
  numbered?: boolean;
  /** The answers are countries, which have many names. */
  countries?: boolean;
}

/** A country by any of the names that it is called by. */
function pickCountry(typed: string, choices: readonly Choice[]): Picked {
  const { codes, near, isPart = false } = countryMeant(typed);
  const meant = choices.filter(({ value }) => codes.includes(value));
  const [choice, second] = meant;
  if (choice !== undefined && second === undefined) return { choice };
  const nearby = choices.find(({ value }) => value === near);
  return { choice: undefined, near: nearby, isPart, ...(meant.length > 1 && { either: meant }) };
}

/**
 * Takes what a person wrote for one of the choices: its value or its name, in any case, without accents or hyphens; its
 * number, where the choices were shown with numbers. A beginning is none: what is not written is not guessed.
 * @returns the choice; or none, with the one that is nearest where one is near.
 */
export function pick(typed: string, choices: readonly Choice[], asked: Asked = {}): Picked {
  if (asked.countries) return pickCountry(typed, choices);
  const word = plain(typed);
  const exact =
    choices.find((c) => c.value === typed.trim()) ??
    choices.find((c) => forms(c).includes(word)) ??
    only(choices.filter((c) => forms(c).map(bare).includes(bare(word))));
  const numbered = asked.numbered && /^\d{1,3}$/.test(word) ? choices[Number(word) - 1] : undefined;
  const choice = word === '' ? undefined : (exact ?? numbered ?? choices.find((c) => yesOrNo(typed) === c.value));
  if (choice !== undefined) return { choice };
  if (isYesAndNo(word) && choices.some(({ value }) => value === 'true'))
    return { choice: undefined, near: undefined, either: choices };
  const alike = wordMeant(
    typed,
    choices.map(({ value, label, also }) => ({ value, names: [label, ...also] })),
  );
  if (alike !== undefined) return { choice: undefined, near: choices.find(({ value }) => value === alike) };
  // Nobody means by a number a word that has one letter.
  const guess = /^\d*$/.test(word) ? undefined : nearest(word, choices.flatMap(forms));
  return { choice: undefined, near: choices.find((c) => guess !== undefined && forms(c).includes(guess)) };
}

/** Without hyphens, spaces and the ends of plurals: “non profits” is “Non-profit”. */
const bare = (form: string): string => form.replace(/[^\p{L}\p{N}]+/gu, '').replace(/(?<=\p{L}{3})s$/u, '');

const only = (found: readonly Choice[]): Choice | undefined => (found.length === 1 ? found[0] : undefined);
const yesOrNo = (word: string): string | undefined => booleanMeant(word)?.toString();
