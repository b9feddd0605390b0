/** Combining marks and the LaTeX commands that set them. */
const ACCENTS: Record<string, string> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '=',
  '\u0306': 'u',
  '\u0307': '.',
  '\u0308': '"',
  '\u030A': 'r',
  '\u030B': 'H',
  '\u030C': 'v',
  '\u0327': 'c',
  '\u0328': 'k',
};

/** Signs and letters that have a command of their own. */
const SIGNS: Record<string, string> = {
  '\\': '{\\textbackslash}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '\u00A0': '~',
  '\u202F': '\\,',
  '–': '--',
  '—': '---',
  '‘': '`',
  '’': "'",
  '“': '``',
  '”': "''",
  '«': '{\\guillemotleft}',
  '»': '{\\guillemotright}',
  '…': '{\\ldots}',
  œ: '{\\oe}',
  Œ: '{\\OE}',
  æ: '{\\ae}',
  Æ: '{\\AE}',
  ø: '{\\o}',
  Ø: '{\\O}',
  ł: '{\\l}',
  Ł: '{\\L}',
  ß: '{\\ss}',
};

/** A letter with its marks as LaTeX sets it: `é` gives `{\'e}`; what has no command stays as it is. */
function letter(text: string): string {
  const [base = '', ...marks] = text.normalize('NFD');
  if (marks.length === 0 || marks.some((mark) => ACCENTS[mark] === undefined)) return text;
  return marks.reduce((inner, mark, i) => {
    const command = ACCENTS[mark] ?? '';
    // Above an i or a j, LaTeX takes the letter without its dot.
    const under = i === 0 && (inner === 'i' || inner === 'j') && !'ck'.includes(command) ? `\\${inner}` : inner;
    return /[a-zA-Z]/.test(command) ? `{\\${command}{${under}}}` : `{\\${command}${under}}`;
  }, base);
}

/** A text without line ends: each becomes a space, with the spaces around it. */
const oneLine = (text: string): string => text.replace(/\s+/g, (space) => (/[\r\n]/.test(space) ? ' ' : space));

/** A line of plain text as BibTeX wants it, for every LaTeX, also one that reads no UTF-8. */
export const toLatex = (text: string): string =>
  Array.from(oneLine(text.normalize('NFC')), (char) => SIGNS[char] ?? letter(char)).join('');
