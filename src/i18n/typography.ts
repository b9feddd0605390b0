/**
 * Puts French spaces where French wants them: U+00A0 inside « » and before a colon, U+202F before ; ! ?,
 * and ’ for '. Leaves addresses, times (10:30) and typed links alone.
 * @see Lexique des règles typographiques en usage à l’Imprimerie nationale.
 */
export function frenchSpaces(text: string): string {
  return (
    text
      .replace(/«[ \u00A0\u202F]*/g, '«\u00A0')
      // It begins where a row of spaces does: else a long row would be looked at from each of its spaces.
      .replace(/(?<![ \u00A0\u202F])[ \u00A0\u202F]*»/g, '\u00A0»')
      .replace(/(?<=\S)[ \u00A0\u202F]+([;!?])(?!\[)/g, '\u202F$1')
      .replace(/(?<=\S)[ \u00A0\u202F]+:(?=\s|$)/g, '\u00A0:')
      .replace(/(\d)[ \u202F](?=\d{3}(?!\d))/g, '$1\u00A0')
      .replace(/(\d)[ \u202F](?=%|(?:millions?|milliards?)(?!\p{L}))/gu, '$1\u00A0')
      .replace(
        /\b(\d{1,2}|1er) (?=(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?!\p{L})|(?:janv|févr|avr|juil|sept|oct|nov|déc)\.)/gu,
        '$1\u00A0',
      )
      .replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
  );
}
