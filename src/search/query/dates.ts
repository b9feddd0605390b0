import type { Lang } from '../../schema/languages.ts';
import { wordsOf } from './fold.ts';

const MONTHS: Partial<Record<Lang, readonly string[]>> = {};

/** The months of a language, as words are compared. */
const monthsOf = (lang: Lang): readonly string[] =>
  (MONTHS[lang] ??= Array.from({ length: 12 }, (_, month) =>
    wordsOf(new Date(2000, month).toLocaleDateString(lang, { month: 'long' })).join(''),
  ));

const isYear = (word: string | undefined): boolean => /^(?:19|20)\d\d$/.test(word ?? '');

/** Whether words name a month. */
export const hasMonth = (words: readonly string[], lang: Lang): boolean =>
  words.some((word) => monthsOf(lang).includes(word));

/**
 * The words of a query, with its dates as texts have them: 5/12/2023 and 2023-12-05 are 5 December 2023, “feb 2024” is
 * February 2024. The day comes first, unless there is no such month.
 */
export function datedWordsOf(text: string, lang: Lang): string[] {
  const months = monthsOf(lang);
  const date = (whole: string, first: string, second: string, year: string): string => {
    const [day, month] = Number(second) > 12 ? [second, first] : [first, second];
    const name = months[Number(month) - 1];
    return name === undefined ? whole : ` ${String(Number(day))} ${name} ${year} `;
  };
  const words = wordsOf(
    text
      .replace(/(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g, (whole, year: string, month: string, day: string) =>
        date(whole, day, month, year),
      )
      .replace(/(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/g, date),
  );
  return words.map((word, i) => {
    const isBeside = isYear(words[i + 1]) || isYear(words[i + 2]) || /^\d{1,2}$/.test(words[i - 1] ?? '');
    const month = word.length > 2 && isBeside ? months.find((name) => name.startsWith(word)) : undefined;
    return month ?? word;
  });
}
