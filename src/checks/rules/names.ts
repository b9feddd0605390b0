import type { Fault } from '../../library/fault.ts';
import { memberAt } from '../../library/members.ts';
import { skeletonOf, skeletonsOf } from '../characters.ts';
import type { Context } from '../context.ts';
import { fieldFault, listField, stringsOf, type Rec } from '../records.ts';
import { FIRST_LANG } from '../../schema/languages.ts';

interface Name {
  rec: Rec;
  path: readonly PropertyKey[];
  text: string;
  alias: boolean;
  /** All that it looks like. */
  keys: readonly string[];
}

function namesOf(rec: Rec): Name[] {
  const fields = rec.kind === 'term' ? ['term'] : ['name', 'short'];
  const own = fields
    .flatMap((field) => [...stringsOf(rec.value[field], [field])])
    .map(({ path, text }) => ({ rec, path, text, alias: false, keys: skeletonsOf(text) }));
  const others = listField(rec, 'aliases').map(({ path, text }) => ({
    rec,
    path,
    text,
    alias: true,
    keys: skeletonsOf(text),
  }));
  return [...own, ...others];
}

/** Who must not share the names of a file: organisations, and the terms of each language. */
function groupOf({ kind, lang }: Rec): string | undefined {
  if (kind === 'term') return `terms ${lang}`;
  return (kind === 'member' || kind === 'absent') && lang === FIRST_LANG ? 'bodies' : undefined;
}

/** Someone once absent may have joined under the same name. */
export function sameBody(c: Context, a: Rec, b: Rec): boolean {
  if (a.kind === b.kind && a.id === b.id) return true;
  const joined = (x: Rec, y: Rec): boolean =>
    x.kind === 'absent' && y.kind === 'member' && x.value['joinedAs'] === y.id;
  const now = (x: Rec): string | undefined => (x.kind === 'member' ? memberAt(c.lib, x.id)?.id : undefined);
  // A renamed member has its names twice: in the file of its old address, and in that of the new one.
  const moved = now(a) !== undefined && now(a) === now(b);
  return moved || joined(a, b) || joined(b, a);
}

/** No two things have the same name, or names that look the same. */
export function names(c: Context): Fault[] {
  const groups = new Map<string, Name[]>();
  const ids = new Map<string, Rec>();
  const out: Fault[] = [];
  for (const { recs } of c.units.values()) {
    const [rec] = recs;
    const among = rec && groupOf(rec);
    if (rec === undefined || among === undefined) continue;
    const group = groups.get(among) ?? [];
    groups.set(among, group);
    group.push(...namesOf(rec));
    if (rec.kind !== 'member') continue;
    const id = skeletonOf(rec.id);
    const other = ids.get(id);
    if (other === undefined) ids.set(id, rec);
    else if (!sameBody(c, rec, other)) out.push(twinId(rec, other));
  }
  return [...[...groups.values()].flatMap((group) => ofGroup(c, group)), ...out];
}

function ofGroup(c: Context, group: readonly Name[]): Fault[] {
  const out: Fault[] = [];
  const first = new Map<string, Name>();
  // Names before aliases, so that a name is held against names and an alias against both.
  for (const alias of [false, true]) {
    for (const name of group) {
      if (name.alias !== alias) continue;
      let twin: Name | undefined;
      for (const key of name.keys) {
        const other = first.get(key);
        if (other === undefined) first.set(key, name);
        else if (twin === undefined && !sameBody(c, name.rec, other.rec)) twin = other;
      }
      if (twin === undefined) continue;
      // A name is what a body is called, an alias what it may be searched for: the alias is what gives way.
      out.push(sameName(c, name, twin));
    }
  }
  return out;
}

function sameName(c: Context, { rec, path, text, alias }: Name, other: Name): Fault {
  const code = alias ? 'alias-taken' : text === other.text ? 'duplicate-name' : 'look-alike-name';
  return fieldFault(c.source(rec.file), rec, path, code, {
    found: text,
    params: { other: other.rec.file, name: other.text },
    // Two may be searched for under one word, such as an abbreviation; nobody may be called what another is.
    ...(alias && other.alias ? { severity: 'warning' } : {}),
  });
}

/** Ids that look the same: `rn` for `m`, `0` for `o`, or hyphens only. */
const twinId = (rec: Rec, other: Rec): Fault => ({
  file: rec.file,
  line: 1,
  column: 1,
  field: '',
  code: 'look-alike-id',
  severity: 'error',
  found: rec.id,
  params: { other: other.file },
});
