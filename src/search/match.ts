import type { Lang } from '../schema/primitives.ts';
import { distance } from '../library/nearest.ts';
import type { NameRow } from './box-data.ts';
import { SECTIONS } from './sections.ts';
import { fold, tellingWords, toAsked } from './text.ts';

/** How well a label answers a query: 0 is the very name, 1 begins with it, 2 has all of its words; undefined not at all. */
function fit(label: string, query: string): number | undefined {
  const whole = label.replaceAll(' ', '');
  const asked = query.replaceAll(' ', '');
  if (whole === asked) return 0;
  if (whole.startsWith(asked)) return 1;
  if (asked.length < 3) return undefined;
  const words = label.split(' ');
  return query.split(' ').every((part) => words.some((word) => word.startsWith(part))) ? 2 : undefined;
}

const labelsOf = (row: NameRow): string[] => [row.n, ...(row.a ?? [])].map(fold);

/** The names that answer a query, the best first. */
export function matchNames(names: readonly NameRow[], query: string, lang: Lang, most = 5): NameRow[] {
  const asked = fold(toAsked(query, lang));
  if (asked.length < 2) return [];
  const scored = names.flatMap((row) => {
    const fits = labelsOf(row).flatMap((label, i) => {
      const score = fit(label, asked);
      // The first name before other names that fit as well.
      return score === undefined ? [] : [score * 2 + (i === 0 ? 0 : 1)];
    });
    return fits.length === 0 ? [] : [{ row, score: Math.min(...fits) }];
  });
  const rank = (row: NameRow): number => SECTIONS.indexOf(row.s);
  return scored
    .sort((a, b) => a.score - b.score || a.row.n.length - b.row.n.length || rank(a.row) - rank(b.row))
    .slice(0, most)
    .map(({ row }) => row);
}

/** How many slips a word may have to be taken for another one. */
const slips = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** The word of a list that was probably meant, if the one that was typed is not among them. */
function mend(word: string, known: ReadonlySet<string>): string | undefined {
  const most = slips(word);
  let best: string | undefined;
  let least = most + 1;
  for (const other of known) {
    if (other === word || other.startsWith(word)) return undefined;
    if (Math.abs(other.length - word.length) > most || other.length < 4) continue;
    // People rarely miss the first letter.
    const d = distance(word, other) + (other[0] === word[0] ? 0 : 1);
    if (d < least) [best, least] = [other, d];
  }
  return best;
}

/** The query that was probably meant: the nearest name, or the same words with the misspelt ones mended. */
export function correct(names: readonly NameRow[], query: string, lang: Lang): string | undefined {
  const asked = fold(toAsked(query, lang));
  if (asked.length < 4) return undefined;
  const labels = names.flatMap((row) =>
    labelsOf(row).map((label, i) => ({ label, name: [row.n, ...(row.a ?? [])][i] ?? row.n })),
  );
  const whole = asked.replaceAll(' ', '');
  let best: string | undefined;
  let least = slips(whole) + 1;
  for (const { label, name } of labels) {
    const other = label.replaceAll(' ', '');
    if (Math.abs(other.length - whole.length) >= least) continue;
    const d = distance(whole, other);
    if (d > 0 && d < least) [best, least] = [name, d];
  }
  if (best !== undefined) return best;
  const known = new Set(labels.flatMap(({ label }) => label.split(' ')));
  const words = tellingWords(asked, lang);
  const mended = words.map((word) => mend(word, known) ?? word);
  return mended.every((word, i) => word === words[i]) ? undefined : mended.join(' ');
}
