import { describe, expect, it } from 'vitest';
import { LANGS } from '../../schema/languages.ts';
import { lackedBy, report, share, total } from './report.ts';

const rows = report();

describe.each(LANGS)('search in %s', (lang) => {
  const own = rows.filter((row) => row.lang === lang);
  const { asked, first, inThree } = total(rows, lang);

  it('is held against at least two hundred queries', () => {
    expect(asked).toBeGreaterThanOrEqual(200);
  });

  it('has the page that answers first, or among the first three', () => {
    const missed = own.flatMap((row) => row.missed.map(({ query }) => query)).join('; ');
    expect(share(first, asked), missed).toBeGreaterThanOrEqual(95);
    expect(share(inThree, asked), missed).toBeGreaterThanOrEqual(98);
  });

  it.each(own)('fares well with queries of the kind: $kind', (row) => {
    expect(share(row.first, row.asked), row.missed.map(({ query }) => query).join('; ')).toBeGreaterThanOrEqual(85);
  });

  it('says that there is nothing where there is nothing', () => {
    expect(own.find((row) => row.kind === 'nothing there')?.missed).toEqual([]);
  });
});

it('names the files that a set of queries lacks', () => {
  expect(lackedBy()).toEqual([]);
  expect(lackedBy('none/queries')).toEqual(LANGS.map((lang) => `none/queries.${lang}.yaml`));
});
