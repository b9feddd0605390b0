import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { library } from '../../library/index.ts';
import { Views } from '../../views/views.ts';
import { bookOf } from '../../search/index/book.ts';
import { allRecords, vocabularyFor } from '../../search/query/book.ts';
import { rank } from '../../search/query/rank.ts';
import { LANGS, type Lang } from '../../schema/languages.ts';

/**
 * By kind of query, each with the paths, from the language’s root, any of which is right, parted by spaces; none where
 * nothing may be found.
 */
type Asked = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The queries that are kept, in files that need no TypeScript to be added to: `asked.en.yaml`. */
const KEPT = fileURLToPath(new URL('asked', import.meta.url));

const fileOf = (set: string, lang: Lang): string => `${set}.${lang}.yaml`;

export const askedIn = (lang: Lang, set = KEPT): Asked => parse(readFileSync(fileOf(set, lang), 'utf8')) as Asked;

/** The files that a set of queries lacks: it has one a language. */
export const lackedBy = (set = KEPT): string[] =>
  LANGS.map((lang) => fileOf(set, lang)).filter((file) => !existsSync(file));

/** How the queries of a kind fared, in a language. */
export interface Row {
  kind: string;
  lang: Lang;
  asked: number;
  first: number;
  inThree: number;
  /** What did not come first: the query, what was wanted and what came. */
  missed: { query: string; finds: string; got: readonly string[] }[];
}

/** The engine of a language over the records as they are built: the paths that it finds, the best first. */
export function enginesOf(lang: Lang): (query: string) => string[] {
  const { names, texts } = bookOf(new Views(library(), lang, '/'));
  const vocabulary = vocabularyFor(names, texts);
  for (const record of allRecords(names, texts)) vocabulary.add(record);
  return (query) => rank(vocabulary, query).found.map(({ record }) => vocabulary.records[record]?.path ?? '');
}

/**
 * Asks every query with the code that the site searches with.
 * @param set the path of a set of queries without language and ending; those that are kept, where it is left out
 */
export function report(set = KEPT): Row[] {
  return LANGS.flatMap((lang) => {
    const find = enginesOf(lang);
    return Object.entries(askedIn(lang, set)).map(([kind, queries]): Row => {
      const row: Row = { kind, lang, asked: 0, first: 0, inThree: 0, missed: [] };
      for (const [query, finds] of Object.entries(queries)) {
        const got = find(query).slice(0, 3);
        const right = finds.split(' ');
        const isRight = (path: string): boolean =>
          right.some((p) => p === path || (!p.includes('#') && path.split('#')[0] === p));
        const first = finds === '' ? got.length === 0 : isRight(got[0] ?? '-');
        row.asked++;
        if (first) row.first++;
        if (first || (finds !== '' && got.some(isRight))) row.inThree++;
        if (!first) row.missed.push({ query, finds, got });
      }
      return row;
    });
  });
}

/** Of how many, in words: 96 %. */
export const share = (n: number, of: number): number => (of === 0 ? 100 : Math.round((1000 * n) / of) / 10);

/** All rows of a language as one. Queries that find nothing, and rightly, count as found. */
export const total = (rows: readonly Row[], lang: Lang): Pick<Row, 'asked' | 'first' | 'inThree'> =>
  rows
    .filter((row) => row.lang === lang)
    .reduce(
      (sum, row) => ({
        asked: sum.asked + row.asked,
        first: sum.first + row.first,
        inThree: sum.inThree + row.inThree,
      }),
      { asked: 0, first: 0, inThree: 0 },
    );

/** The table that `npm run search:report` prints. */
export function inWords(rows: readonly Row[]): string {
  const line = (
    name: string,
    lang: Lang,
    { asked, first, inThree }: Pick<Row, 'asked' | 'first' | 'inThree'>,
  ): string =>
    `| ${name.padEnd(24)} | ${lang} | ${String(asked).padStart(5)} | ${`${share(first, asked)} %`.padStart(7)} | ${`${share(inThree, asked)} %`.padStart(8)} |`;
  return [
    `| ${'kind'.padEnd(24)} |    | asked |   first | in three |`,
    `| ${'-'.repeat(24)} | -- | ----: | ------: | -------: |`,
    ...LANGS.flatMap((lang) => [
      ...rows.filter((row) => row.lang === lang).map((row) => line(row.kind, lang, row)),
      line('all', lang, total(rows, lang)),
    ]),
  ].join('\n');
}
