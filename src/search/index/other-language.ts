import type { Lang } from '../../schema/languages.ts';
import { weightOf } from '../query/asking.ts';
import { wordsOf } from '../query/fold.ts';
import type { SearchRecord } from '../query/record.ts';

/** Places whose entries are asked for by their name, in whichever language. */
const NAMED: ReadonlySet<string> = new Set(['explainers', 'members', 'absent', 'terms', 'pages', 'news']);

/**
 * Puts to each record what another language calls it, and the words by which that language speaks of it first.
 * @param lang the other language
 */
export function withOther(
  records: readonly SearchRecord[],
  others: readonly SearchRecord[],
  lang: Lang,
): SearchRecord[] {
  // All languages have the same records in the same order; two of them may have one address.
  return records.map((record, i) => {
    const other = others[i];
    if (other === undefined) return record;
    const own = [record.title, ...record.aliases];
    // A figure is called by a sentence, which nobody types in another language.
    const names =
      NAMED.has(record.place) && !record.path.startsWith('figures/#')
        ? [...new Set([other.title, ...other.aliases])].filter(
            (name) => !own.includes(name) && record.count === undefined,
          )
        : [];
    const known = new Set(
      [...own, ...names, ...(record.facts ?? []), ...record.parts.map((p) => p.text)].flatMap(wordsOf),
    );
    const lead = record.count === undefined && NAMED.has(record.place) ? (other.parts[0]?.text ?? '') : '';
    const words = (NAMED.has(record.place) ? [other.title, ...(other.facts ?? []), lead] : [])
      .flatMap(wordsOf)
      .filter((word) => !known.has(word) && weightOf(word, lang) === 'telling');
    const also = [...new Set(words)];
    return {
      ...record,
      aliases: [...record.aliases, ...names],
      ...(record.count !== undefined ? { aliases: [...new Set([...record.aliases, ...other.aliases])] } : {}),
      ...(also.length === 0 ? {} : { also: [...new Set([...(record.also ?? []), ...also])] }),
    };
  });
}
