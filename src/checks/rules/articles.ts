import type { Fault } from '../../library/fault.ts';
import type { Context } from '../context.ts';
import { fieldFault, textField, type Rec } from '../records.ts';

/** How many missing numbers are told. */
const MOST_GAPS = 20;

/** Each numbered claim of the article stands once, and no number is left out. */
export function articles(c: Context): Fault[] {
  const first = new Map<string, Rec>();
  const out: Fault[] = [];
  for (const rec of c.entries('claim')) {
    const number = textField(rec, 'article');
    if (number === undefined || !/^C\d+$/.test(number)) continue;
    const other = first.get(number);
    if (other)
      out.push(
        fieldFault(c.source(rec.file), rec, ['article'], 'duplicate-number', {
          found: number,
          params: { other: `${other.file} (${other.id})` },
        }),
      );
    else first.set(number, rec);
  }
  const highest = Math.max(0, ...[...first.keys()].map((n) => Number(n.slice(1))));
  const gaps: string[] = [];
  // The highest may be any number: of more gaps than anybody fills, the first ones are told.
  for (let i = 1; i <= highest && gaps.length < MOST_GAPS; i++) if (!first.has(`C${i}`)) gaps.push(`C${i}`);
  const last = first.get(`C${highest}`);
  if (last && gaps.length > 0)
    out.push(
      fieldFault(c.source(last.file), last, ['article'], 'missing-number', {
        severity: 'warning',
        found: gaps.join(', '),
      }),
    );
  return out;
}
