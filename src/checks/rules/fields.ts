import type { Fault } from '../../library/fault.ts';
import type { Library } from '../../library/index.ts';
import { nearest } from '../../library/nearest.ts';
import type { Scheme } from '../../markdown/links.ts';
import { contextOf, type Context } from '../context.ts';
import { fieldFault, stringsOf, type Rec } from '../records.ts';

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
  ],
  claim: [
    ['sources.*', ['source']],
    ['about.*', ['member', 'absent']],
  ],
  news: [['sources.*', ['source']]],
  event: [['sources.*', ['source']]],
  explainer: [
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
  ],
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
export function fields(lib: Library): Fault[] {
  const c = contextOf(lib);
  return c.records.flatMap((rec) => [
    ...(NAMES[rec.kind] ?? []).flatMap((rule) => ofRule(c, rec, rule)),
    ...own(c, rec),
  ]);
}

function ofRule(c: Context, rec: Rec, [pattern, schemes, words = []]: (typeof NAMES)[string][number]): Fault[] {
  const parts = pattern.split('.');
  const top = rec.value[parts[0] ?? ''];
  if (top === undefined) return [];
  const out: Fault[] = [];
  for (const { path, text } of stringsOf(top, [parts[0] ?? ''])) {
    if (!matches(parts, path) || words.includes(text) || schemes.some((s) => c.knows(s, text))) continue;
    const allowed = [...words, ...schemes.flatMap((s) => [...c.known(s)])];
    const guess = nearest(text, allowed);
    const short = allowed.length <= NEVER_LIST ? { allowed } : {};
    out.push(
      fieldFault(c, rec, path, 'unknown-id', {
        found: text,
        params: { kind: schemes.join('|') },
        ...short,
        ...(guess === undefined ? {} : { nearest: guess }),
      }),
    );
  }
  return out;
}

/** What a list of names alone cannot say: events of news, and addresses that move in a circle. */
function own(c: Context, rec: Rec): Fault[] {
  const out: Fault[] = [];
  const event = rec.value['event'];
  if (rec.kind === 'news' && typeof event === 'string' && !c.lib.events.has(event)) {
    const allowed = [...c.lib.events.keys()];
    const guess = nearest(event, allowed);
    out.push(
      fieldFault(c, rec, ['event'], 'unknown-id', {
        found: event,
        allowed,
        params: { kind: 'event' },
        ...(guess === undefined ? {} : { nearest: guess }),
      }),
    );
  }
  if (rec.kind === 'member' && typeof rec.value['movedTo'] === 'string') {
    const seen = new Set([rec.id]);
    let next: string | undefined = rec.value['movedTo'];
    while (next !== undefined && !seen.has(next)) {
      seen.add(next);
      next = c.lib.members.get(next)?.facts.movedTo;
    }
    if (next !== undefined)
      out.push(fieldFault(c, rec, ['movedTo'], 'moved-in-circle', { found: rec.value['movedTo'] }));
  }
  const related: unknown = rec.value['related'];
  if (Array.isArray(related) && related.includes(rec.id))
    out.push(fieldFault(c, rec, ['related', related.indexOf(rec.id)], 'names-itself', { found: rec.id }));
  return out;
}
