import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmless, toCsv } from './csv.ts';
import { growthOf, LINEAR } from '../tests/support/work.ts';

/** Reads CSV as RFC 4180 has it, or parted at another sign, apart from the code under test. */
function parseCsv(text: string, separator = ','): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = text.startsWith('\uFEFF') ? 1 : 0; i < text.length; i++) {
    const c = text[i] ?? '';
    if (quoted && c === '"' && text[i + 1] === '"') cell += text[++i] ?? '';
    else if (c === '"') quoted = !quoted;
    else if (!quoted && c === separator) {
      row.push(cell);
      cell = '';
    } else if (!quoted && c === '\r' && text[i + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      i++;
    } else cell += c;
  }
  return rows;
}

/** Texts that are likely to break a table: quotes, commas, line ends, signs of a formula. */
const nasty = fc.oneof(
  fc.string(),
  fc
    .array(fc.constantFrom('"', ',', ';', '\r', '\n', '=', '+', '-', '@', '\t', '|', '＝', 'é', ' ', "'"), {
      maxLength: 6,
    })
    .map((a) => a.join('')),
);

describe('toCsv', () => {
  it('begins with a byte-order mark and ends every line with CRLF', () => {
    expect(toCsv(['a', 'b'], [['c', 1]])).toBe('\uFEFFa,b\r\nc,1\r\n');
  });

  it('quotes what holds a comma, a quote or a line end, and nothing else', () => {
    expect(toCsv(['a b'], [['c, d'], ['e "f"'], ['g\nh'], ['i; j']])).toBe(
      '\uFEFFa b\r\n"c, d"\r\n"e ""f"""\r\n"g\nh"\r\ni; j\r\n',
    );
  });

  it('leaves a cell empty where nothing is known, and writes false and 0 out', () => {
    expect(toCsv(['a', 'b', 'c', 'd'], [[undefined, null, false, 0]])).toBe('\uFEFFa,b,c,d\r\n,,false,0\r\n');
  });

  it('keeps the sign of a number, which is no formula', () => {
    expect(toCsv(['n'], [[-5]])).toBe('\uFEFFn\r\n-5\r\n');
  });

  it('gives back every table it was given, but for the apostrophes', () => {
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((n) => fc.array(fc.array(nasty, { minLength: n, maxLength: n }), { minLength: 1, maxLength: 5 }));
    fc.assert(
      fc.property(table, (rows) => {
        const [head = [], ...rest] = rows;
        expect(parseCsv(toCsv(head, rest))).toEqual(rows.map((row) => row.map(harmless)));
      }),
    );
  });

  it('never lets a cell begin like a formula', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const [, [cell = ''] = []] = parseCsv(toCsv(['x'], [[text]]));
        expect(cell).not.toMatch(/^[\s"]*[=+\-@＝]|^[\t\r\n]|[;\t\r\n|][\s"]*[=+\-@＝]/);
        expect(cell.replaceAll("'", '')).toBe(text.replaceAll("'", ''));
      }),
    );
  });

  it.each([',', ';', '\t', '|'])(
    'has no cell that begins like a formula where a spreadsheet parts cells at %j',
    (sign) => {
      const beginLikeFormulas = (rows: string[][]): string[] =>
        parseCsv(toCsv(['name', 'city'], rows), sign)
          .flat()
          .filter((cell) => /^[\s"]*[=+\-@＝]/.test(cell));
      expect(beginLikeFormulas([['tide', `Tide;"=cmd|'/C calc'!A0;x`]])).toEqual([]);
      const table = fc.array(fc.array(nasty, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 });
      fc.assert(
        fc.property(table, (rows) => {
          expect(beginLikeFormulas(rows)).toEqual([]);
        }),
        { numRuns: 1000 },
      );
    },
  );
});

it.each([
  '=HYPERLINK("https://evil.example")',
  '+1',
  '-2+3',
  '@SUM(A1)',
  '\tx',
  '\rx',
  '\nx',
  '＝1',
  '＠x',
  ' = ',
  '"=1+1"',
  ' "@x',
])('puts an apostrophe before %j', (text) => {
  expect(harmless(text)).toBe(`'${text}`);
});

it.each([
  ['Tide;=1+1', "Tide;'=1+1"],
  ['Tide; @SUM(A1)', "Tide; '@SUM(A1)"],
  ['a\t+1', "a\t'+1"],
  ['Tide;"=1+1"', `Tide;"'=1+1"`],
  ['Tide; "" -1;x', `Tide; "" '-1;x`],
])('puts one where a spreadsheet may see a new cell, in %j', (text, expected) => {
  expect(harmless(text)).toBe(expected);
});

it.each(['IBM', 'A*STAR', "'quoted'", '', 'a=b', 'a = b', 'a; b', '"a"; "b"'])('leaves %j as it is', (text) => {
  expect(harmless(text)).toBe(text);
});

it.each(['\n', ';', '"', ' ', ';"', '\t '])('looks once at a long run of %j', (sign) => {
  const growth = growthOf((size) => {
    expect(harmless(sign.repeat(size)).length).toBeGreaterThanOrEqual(size);
  });
  expect(growth).toBeLessThan(LINEAR);
});
