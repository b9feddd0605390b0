import type { Fault } from '../../library/fault.ts';
import type { Library } from '../../library/index.ts';
import { memberAt } from '../../library/members.ts';
import { skeletonOf } from '../characters.ts';
import { contextOf, type Context } from '../context.ts';
import { fieldFault, listField, textField, type Rec } from '../records.ts';

interface Name {
  rec: Rec;
  path: readonly PropertyKey[];
  text: string;
  alias: boolean;
}

function namesOf(rec: Rec): Name[] {
  const fields = rec.kind === 'term' ? ['term'] : ['name', 'nameFr', 'short'];
  const own = fields.flatMap((f) => {
    const text = textField(rec, f);
    return text === undefined ? [] : [{ rec, path: [f], text, alias: false }];
  });
  return [...own, ...listField(rec, 'aliases').map(({ path, text }) => ({ rec, path, text, alias: true }))];
}

/** Someone once absent may have joined under the same name. */
function sameBody(c: Context, a: Rec, b: Rec): boolean {
  if (a.kind === b.kind && a.id === b.id) return true;
  const joined = (x: Rec, y: Rec): boolean =>
    x.kind === 'absent' && y.kind === 'member' && x.value['joinedAs'] === y.id;
  const now = (x: Rec): string | undefined => (x.kind === 'member' ? memberAt(c.lib, x.id)?.id : undefined);
  // A renamed member has its names twice: in the file of its old address, and in that of the new one.
  const moved = now(a) !== undefined && now(a) === now(b);
  return moved || joined(a, b) || joined(b, a);
}

/** No two things have the same name, or names that look the same. */
export function names(lib: Library): Fault[] {
  const c = contextOf(lib);
  return [
    ...among(
      c,
      c.records.filter((r) => (r.kind === 'member' || r.kind === 'absent') && r.lang === 'en'),
    ),
    ...among(
      c,
      c.records.filter((r) => r.kind === 'term' && r.lang === 'en'),
    ),
    ...among(
      c,
      c.records.filter((r) => r.kind === 'term' && r.lang === 'fr'),
    ),
    ...twinIds(c),
  ];
}

function among(c: Context, recs: readonly Rec[]): Fault[] {
  const out: Fault[] = [];
  const first = new Map<string, Name>();
  const all = recs.flatMap(namesOf);
  // Names before aliases, so that the alias is at fault and not the name.
  for (const name of [...all.filter((n) => !n.alias), ...all.filter((n) => n.alias)]) {
    const key = skeletonOf(name.text);
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, name);
      continue;
    }
    if (sameBody(c, name.rec, other.rec)) continue;
    const code = name.alias ? 'alias-taken' : name.text === other.text ? 'duplicate-name' : 'look-alike-name';
    out.push(
      fieldFault(c, name.rec, name.path, code, {
        found: name.text,
        params: { other: other.rec.file, name: other.text },
        ...(name.alias ? { severity: 'warning' as const } : {}),
      }),
    );
  }
  return out;
}

/** Ids that look the same: `rn` for `m`, `0` for `o`, or hyphens only. */
function twinIds(c: Context): Fault[] {
  const first = new Map<string, Rec>();
  return c.records.flatMap((rec) => {
    if (rec.kind !== 'member' || rec.lang !== 'en') return [];
    const key = skeletonOf(rec.id);
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, rec);
      return [];
    }
    if (sameBody(c, rec, other)) return [];
    return [
      {
        file: rec.file,
        line: 1,
        column: 1,
        field: '',
        code: 'look-alike-id',
        severity: 'error' as const,
        found: rec.id,
        params: { other: other.file },
      },
    ];
  });
}
