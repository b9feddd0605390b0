import type { Fault } from '../../library/fault.ts';
import { listMeant, listWritten } from '../../library/meant/meant.ts';
import type { Scheme } from '../../schema/kinds.ts';
import { fieldFault, isObject, listField, stringsOf, textField, type Rec } from '../records.ts';
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

/** What may stand in a field that names other things. */
interface Place {
  schemes: readonly Scheme[];
  words: readonly string[];
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
  const place = { schemes, words };
  const out: Fault[] = [];
  for (const { path, text } of stringsOf(top, [parts[0] ?? ''])) {
    // What facts rest on is no list: each source stands behind the name of a fact.
    const isListOf = parts.at(-1) === '*' && parts[0] !== 'basis' && matches(parts.slice(0, -1), path);
    if (!isListOf && !matches(parts, path)) continue;
    if (!isListOf && isThere(c, text, place)) continue;
    const ids = idsMeant(c, text, place);
    const list = isListOf ? [text] : valueIn(rec, path.slice(0, -1));
    // Where one entry holds several, or words stand for the list, all of it is written anew.
    const whole = isListOf || (ids !== undefined && ids.length > 1 && Array.isArray(list)) ? list : undefined;
    const all = (Array.isArray(whole) ? whole : []).map((one) => idsMeant(c, String(one), place));
    if (whole !== undefined && all.every((one) => one !== undefined))
      out.push(
        fieldFault(unit.source, rec, isListOf ? path : path.slice(0, -1), isListOf ? 'invalid-type' : 'unknown-id', {
          found: text,
          nearest: listWritten([...new Set(all.flat())]),
          params: { kind: schemes.join('|'), expected: 'array' },
        }),
      );
    else out.push(unknown(unit, c, rec, path, text, place, ids?.length === 1 ? ids[0] : undefined));
  }
  return out;
}

const valueIn = (rec: Rec, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (Array.isArray(value) ? value[Number(key)] : isObject(value) ? value[String(key)] : undefined),
    rec.value,
  );

const isThere = (c: Context, id: string, { schemes, words }: Place): boolean =>
  words.includes(id) || schemes.some((scheme) => c.ids(scheme).has(id));

/** The ids that somebody meant: of one thing, or of several where one belongs; undefined where one of them is unknown. */
function idsMeant(c: Context, text: string, place: Place): string[] | undefined {
  const one = idMeantBy(c, text, place);
  if (one !== undefined) return [one];
  const parts = listMeant(text);
  const words = parts.length > 1 ? parts : text.trim().split(/\s+/);
  const ids = words.length > 1 ? words.map((word) => idMeantBy(c, word, place)) : [];
  return ids.length > 0 && ids.every((id) => id !== undefined) ? ids : undefined;
}

/** The id of the thing that is called so: by its id, as a link or a file has it, its name or its address. */
function idMeantBy(c: Context, text: string, place: Place): string | undefined {
  const [word = '', ...others] = listMeant(text.replace(/[,;]/g, ' '));
  const isOne = others.length === 0;
  const bare =
    /^(?:\[.*\]\()?(?:[a-z]+:|.*\/)?([a-z0-9-]+)(?:\.(?:[a-z]{2,3}(?:-[a-z0-9]+)*\.)?[a-z]+|\/)?\)?$/i
      .exec(word)?.[1]
      ?.toLowerCase() ?? '';
  if (isOne && isThere(c, bare, place)) return bare;
  // The address of a link counts, since its words may be anybody’s.
  const address = /^\[[^[\]]*\]\(\s*(https?:[^()\s]+)\s*\)$/i.exec(text.trim())?.[1] ?? word;
  const [scheme, own] = c.own(address)?.split(/[:#]/) ?? [];
  if (place.schemes.some((one) => one === scheme)) return own;
  return (
    (isOne || address !== word ? c.at(address, place.schemes) : undefined) ??
    c.named(isOne ? listMeant(text).join(', ') : text, place.schemes)?.replace(/^\w+:/, '')
  );
}

function unknown(
  unit: Unit,
  c: Context,
  rec: Rec,
  path: readonly PropertyKey[],
  found: string,
  { schemes, words }: { schemes: readonly (Scheme | 'event')[]; words: readonly string[] },
  meant?: string,
): Fault {
  const allowed = [...words, ...schemes.flatMap((s) => [...c.ids(s)])];
  // An address is near to no id.
  const guess = meant ?? (/[/:]/.test(found) ? undefined : c.nearest(rec.file, found, allowed));
  return fieldFault(unit.source, rec, path, 'unknown-id', {
    found,
    params: { kind: schemes.join('|') },
    ...(allowed.length <= NEVER_LIST ? { allowed } : {}),
    ...(guess === undefined ? {} : { nearest: guess }),
  });
}

/** Lists that name each thing once. */
const ONCE = ['sources', 'related', 'see', 'about', 'answers', 'founders', 'aliases'] as const;

/** Names with a wide comma between them, which is none to YAML: they are one name as they stand. */
function widelyListed(unit: Unit, rec: Rec): Fault[] {
  const words = listField(rec, 'aliases').map(({ text }) => text);
  const found = words.find((word) => /\p{Script=Latin}\s*，\s*\p{Script=Latin}/u.test(word));
  if (found === undefined) return [];
  const nearest = listWritten(words.flatMap((word) => word.split(/\s*，\s*/)));
  return [fieldFault(unit.source, rec, ['aliases'], 'invalid-type', { found, nearest, params: { expected: 'array' } })];
}

/** What stands twice in a list, with the list as it is without it. */
function twice(unit: Unit, rec: Rec): Fault[] {
  return ONCE.flatMap((field) => {
    const words = listField(rec, field).map(({ text }) => text);
    const isFirst = (word: string, at: number): boolean => words.findIndex((one) => isSame(one, word)) === at;
    const found = words.find((word, at) => !isFirst(word, at));
    if (found === undefined) return [];
    const nearest = listWritten(words.filter(isFirst));
    return [fieldFault(unit.source, rec, [field], 'listed-twice', { severity: 'warning', found, nearest })];
  });
}

const isSame = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The new id of a member and the day on which it took it: the one says little without the other. */
function moved(unit: Unit, c: Context, rec: Rec): Fault[] {
  const [to, on] = ['movedTo', 'movedOn'].map((field) => textField(rec, field));
  if (rec.kind !== 'member' || (to === undefined) === (on === undefined)) return [];
  // An id that leads nowhere, or here, is told as that.
  if (to !== undefined && (to === rec.id || !c.ids('member').has(to))) return [];
  const [found, other] = on === undefined ? ['movedTo', 'movedOn'] : ['movedOn', 'movedTo'];
  return [
    fieldFault(unit.source, rec, [found], 'moved-by-half', {
      severity: 'warning',
      found,
      params: { other, day: textField(rec, 'checked') ?? '' },
    }),
  ];
}

/** What a list of names alone cannot say: events of news, addresses that move in a circle, files that name themselves. */
function own(unit: Unit, c: Context, rec: Rec): Fault[] {
  const out: Fault[] = [...twice(unit, rec), ...widelyListed(unit, rec), ...moved(unit, c, rec)];
  const event = rec.value['event'];
  if (rec.kind === 'news' && typeof event === 'string') {
    if (!c.ids('event').has(event))
      out.push(unknown(unit, c, rec, ['event'], event, { schemes: ['event'], words: [] }));
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
