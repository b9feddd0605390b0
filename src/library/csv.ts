/** What a cell of a table may hold. */
export type Cell = string | number | boolean | null | undefined;

/** What makes a spreadsheet take a cell for a formula, also in the wide forms of Asian keyboards. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** The same behind what a spreadsheet may take for the end of a cell: in French, a semicolon; elsewhere, a tab or a line end. */
const NEXT_FORMULA = /([;\t\r\n|]\s*)(?=[=+\-@＝＋－＠])/g;

/** Text that a spreadsheet shows and never runs: what looks like a formula gets an apostrophe in front. */
export const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text).replace(NEXT_FORMULA, "$1'");

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
