/** What a cell of a table may hold. */
export type Cell = string | number | boolean | null | undefined;

/**
 * What makes a spreadsheet take a cell for a formula, also in the wide forms of Asian keyboards; it may look behind
 * spaces and quotation marks.
 */
const FORMULA = /^(?:[\t\r\n]|[\s"]*[=+\-@＝＋－＠])/;

/**
 * Signs behind which a spreadsheet may see another cell (in French, a semicolon; elsewhere, a tab, a bar or a line end),
 * with the spaces and quotation marks around them, and what would make a formula of that cell. A quotation mark within
 * a cell is written twice, so it is an empty text in quotation marks to a spreadsheet that sees a cell begin there.
 */
const NEXT_CELL = /([;|\s"]+)([=+\-@＝＋－＠]?)/g;

/**
 * Text that a spreadsheet shows and never runs: what looks like a formula gets an apostrophe in front.
 * @internal Tests compare whole tables with it.
 */
export const harmless = (text: string): string =>
  (FORMULA.test(text) ? `'${text}` : text).replace(NEXT_CELL, (all: string, signs: string, formula: string) =>
    formula !== '' && /[;|\t\r\n]/.test(signs) ? `${signs}'${formula}` : all,
  );

/** One cell, quoted where RFC 4180 wants it. */
function cellOf(cell: Cell): string {
  // A number or a yes/no is ours and cannot be a formula; a negative number keeps its sign.
  const text = typeof cell === 'string' ? harmless(cell) : String(cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A table as CSV (RFC 4180): a byte-order mark, so that spreadsheets read it as UTF-8, and CRLF after every line.
 * @example toCsv(['name'], [['a, b']]) // '\uFEFFname\r\n"a, b"\r\n'
 */
export const toCsv = (head: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${[head, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
