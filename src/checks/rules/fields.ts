import type { Fault } from '../../library/fault.ts';
import type { Scheme } from '../../schema/kinds.ts';
import { fieldFault, stringsOf, type Rec } from '../records.ts';
import type { Context } from '../context.ts';
import type { Unit } from '../units.ts';

/** A field that names other things, and what it may name. `*` stands for every key or place in a list. */
const NAMES: Record<
  string,
  readonly (readonly [path: string, schemes: readonly Scheme[], words?: readonly string[]])[]
> = {
  member: [
    ['sources.*', ['source']],
    ['related.*', ['member']],
    ['movedTo', ['member']],
    ['basis.*', ['source'], ['general-knowledge', 'judgement']],
  ],
  absent: [
    ['sources.*', ['source']],
    ['joinedAs', ['member']],
    ['basis.*', ['source'], ['general-knowledge', 'judgement']],
  ],
  term: [
    ['sources.*', ['source']],
    ['see.*', ['term']],
    ['between.*', ['term']],
  ],
  claim: [
    ['sources.*', ['source']],
    ['about.*', ['member', 'absent']],
    ['answers.*', ['claim']],
  ],
  news: [['sources.*', ['source']]],
  event: [['sources.*', ['source']]],
  explainer: [
    ['figure', ['figure']],
    ['sides.rows.*.left.claim', ['claim']],
    ['sides.rows.*.right.claim', ['claim']],
  ],
  figure: [
    ['sources.*', ['source']],
    ['counts.*.claim', ['claim']],
    ['rows.*.who', ['member', 'absent']],
    ['rows.*.seats.*.source', ['source']],
    ['places.*.who.*', ['member', 'absent']],
    ['places.*.claim', ['claim']],
    ['places.*.source', ['source']],
    ['places.*.strayed.claim', ['claim']],
    ['quote.claim', ['claim']],
    ['events.*.claim', ['claim']],
    ['whole.source', ['source']],
    ['parts.*.source', ['source']],
    ['texts.*.source', ['source']],
  ],
  promise: [['sources.*', ['source']]],
  home: [
    ['counts.*.claim', ['claim']],
    ['founders.*', ['member']],
  ],
  site: [['article.source', ['source']]],
};

const matches = (pattern: readonly string[], path: readonly PropertyKey[]): boolean =>
  pattern.length === path.length && pattern.every((part, i) => part === '*' || part === path[i]);

const NEVER_LIST = 400;

/** Ids in fields lead to something that is there. */
export function fields(unit: Unit, c: Context): Fault[] {
  return unit.recs.flatMap((rec) => [
    ...(NAMES[rec.kind] ?? []).flatMap((rule) => ofRule(unit, c, rec, rule)),
    ...own(unit, c, rec),
  ]);
}

function ofRule(
  unit: Unit,
  c: Context,
  rec: Rec,
  [pattern, schemes, words = []]: (typeof NAMES)[string][number],
): Fault[] {
  const parts = pattern.split('.');
  const top = rec.value[parts[0] ?? ''];
  if (top === undefined) return [];
  const out: Fault[] = [];
  for (const { path, text } of stringsOf(top, [parts[0] ?? ''])) {
    if (!matches(parts, path) || words.includes(text)) continue;
    if (schemes.some((s) => c.ids(s).has(text))) continue;
    const allowed = [...words, ...schemes.flatMap((s) => [...c.ids(s)])];
    const named = c.named(text, schemes)?.replace(/^\w+:/, '');
    out.push(unknown(unit, c, rec, path, text, allowed, schemes.join('|'), named));
  }
  return out;
}

function unknown(
  unit: Unit,
  c: Context,
  rec: Rec,
  path: readonly PropertyKey[],
  found: string,
  allowed: readonly string[],
  kind: string,
  named?: string,
): Fault {
  const guess = named ?? c.nearest(rec.file, found, allowed);
  return fieldFault(unit.source, rec, path, 'unknown-id', {
    found,
    params: { kind },
    ...(allowed.length <= NEVER_LIST ? { allowed } : {}),
    ...(guess === undefined ? {} : { nearest: guess }),
  });
}

/** What a list of names alone cannot say: events of news, addresses that move in a circle, files that name themselves. */
function own(unit: Unit, c: Context, rec: Rec): Fault[] {
  const out: Fault[] = [];
  const event = rec.value['event'];
  if (rec.kind === 'news' && typeof event === 'string') {
    const events = [...c.lib.events.keys()];
    if (!events.includes(event)) out.push(unknown(unit, c, rec, ['event'], event, events, 'event'));
  }
  if (rec.kind === 'member' && typeof rec.value['movedTo'] === 'string') {
    const seen = new Set([rec.id]);
    let next: string | undefined = rec.value['movedTo'];
    while (next !== undefined && !seen.has(next)) {
      const here: string = next;
      seen.add(here);
      next = c.lib.members.get(here)?.facts.movedTo;
    }
    if (next !== undefined)
      out.push(fieldFault(unit.source, rec, ['movedTo'], 'moved-in-circle', { found: rec.value['movedTo'] }));
  }
  for (const field of ['related', 'see', 'between']) {
    const others: unknown = rec.value[field];
    if (Array.isArray(others) && others.includes(rec.id))
      out.push(fieldFault(unit.source, rec, [field, others.indexOf(rec.id)], 'names-itself', { found: rec.id }));
  }
  const between: unknown = rec.value['between'];
  const second = ['between', 1];
  if (Array.isArray(between) && between.length === 2 && between[0] === between[1])
    out.push(fieldFault(unit.source, rec, second, 'names-twice', { found: String(between[1]) }));
  return out;
}
