import type { Vocabulary } from './vocabulary.ts';

/** In how many records, and in how many of their first parts, it is looked up how a word is written. */
export const RECORDS = 8;
const PARTS = 2;

/** A text without its accents, in its own capitals. */
const bare = (text: string): string => (/[^\0-\x7F]/.test(text) ? text.normalize('NFKD').replace(/\p{M}/gu, '') : text);

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/**
 * Whether a word is the name of somebody or something: texts write it with a capital within their sentences, and never
 * without. So “Milvus” is, though no page is called so, and “weather” is not.
 */
export function isProper(vocabulary: Vocabulary, word: string): boolean {
  const texts: string[] = [];
  let left = RECORDS;
  vocabulary.each(word, (number) => {
    const record = vocabulary.records[number];
    // Headlines in English have capitals everywhere.
    if (record === undefined || record.place === 'sources' || left-- < 1) return;
    texts.push(record.title, ...(record.facts ?? []), ...record.parts.slice(0, PARTS).map(({ text }) => text));
  });
  let capitals = 0;
  for (const text of texts.map(bare)) {
    const small = text.toLowerCase();
    for (let at = small.indexOf(word); at >= 0; at = small.indexOf(word, at + 1)) {
      if (isLetter(small[at - 1]) || isLetter(small[at + word.length])) continue;
      const written = text.slice(at, at + word.length);
      if (written === word) return false;
      if (/[\p{L}\p{N},;)] $|[’'(-]$/u.test(text.slice(Math.max(0, at - 2), at)) || /\p{Lu}/u.test(written.slice(1)))
        capitals++;
    }
  }
  return capitals > 0;
}

/** Whether a word says where an organisation is: who asks for the weather in Rome does not ask who is there. */
export const isWhere = ({ records }: Vocabulary, word: string): boolean =>
  records.some(
    ({ kind, country, count, aliases, facts = [] }) =>
      (kind ?? country) !== undefined &&
      (count === undefined ? facts : aliases).some((name) => ` ${bare(name).toLowerCase()} `.includes(` ${word} `)),
  );
