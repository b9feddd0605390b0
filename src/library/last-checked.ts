import type { Library } from './index.ts';

/** A day as `2026-06-24`. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The newest day on which something in the content was checked or came to pass. */
export function lastChecked({
  site,
  members,
  absent,
  claims,
}: Pick<Library, 'site' | 'members' | 'absent' | 'claims'>): string {
  const days = [
    site.factsUpTo,
    ...[...members.values(), ...absent.values()].map(({ facts }) => facts.checked),
    ...[...claims.values()].map(({ checked }) => checked),
  ];
  return (
    days
      .filter((day): day is string => typeof day === 'string' && DAY.test(day))
      .sort()
      .at(-1) ?? site.factsUpTo
  );
}
