import type { Content, Member } from './types.ts';

type Members = Pick<Content, 'members'>;

/** Looked for once: every page counts them. */
const current = new WeakMap<Members['members'], readonly Member[]>();

/** The members of today: without those that left and those whose address has moved. All counts are of these. */
export function currentMembers({ members }: Members): readonly Member[] {
  const known = current.get(members);
  if (known !== undefined) return known;
  const found = [...members.values()].filter((m) => m.facts.archived === undefined && m.facts.movedTo === undefined);
  current.set(members, found);
  return found;
}

/** The member of an id; that of its new one where it was renamed. Undefined where there is none, or only a circle. */
export function memberAt({ members }: Members, id: string): Member | undefined {
  const seen = new Set<string>();
  for (let next: string | undefined = id; next !== undefined && !seen.has(next);) {
    seen.add(next);
    const member = members.get(next);
    if (member?.facts.movedTo === undefined) return member;
    next = member.facts.movedTo;
  }
  return undefined;
}

/** Every id that leads to a member: its own first, then those it had before. */
export const idsOfMember = (content: Members, id: string): string[] => [
  id,
  ...[...content.members.keys()].filter((old) => old !== id && memberAt(content, old)?.id === id),
];
