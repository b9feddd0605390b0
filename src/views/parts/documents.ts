import { KINDS, type TextKind } from '../../schema/kinds.ts';
import type { Absent, Entry, Member } from '../../library/types.ts';
import type { Views } from '../views.ts';

/** The title of a document in the reader’s language, and its address from the language’s root. */
export function documentOf(views: Views, kind: TextKind, id: string): { title: string; path: string } | undefined {
  const entry = views.lib[KINDS[kind].room].get(id);
  // What stands in the file of an old address is on no page.
  if (entry === undefined || ('movedTo' in entry.facts && entry.facts.movedTo !== undefined)) return undefined;
  return { title: titleOf(views, entry), path: KINDS[kind].path(id) };
}

/** What something with texts is called in the reader’s language. */
function titleOf(views: Views, entry: Entry<object, object>): string {
  const said = (entry.local[views.lang] ?? entry.facts) as { title?: string; term?: string };
  return said.title ?? said.term ?? views.nameOf(entry as Member | Absent);
}
