import type { TypedLink } from '../schema/links.ts';
import { KINDS } from '../schema/kinds.ts';
import { memberAt } from './members.ts';
import type { Content } from './types.ts';

/** Where in the site a typed link leads, from the language’s root; undefined where its id is unknown. */
export function pathOfLink(content: Content, { scheme, id, fragment }: TypedLink): string | undefined {
  // A renamed member is linked where it is now, without the way over its old address.
  const now = scheme === 'member' ? memberAt(content, id)?.id : id;
  const { room, path } = KINDS[scheme];
  if (now === undefined || !content[room].has(now)) return undefined;
  return path(now) + (fragment === '' ? '' : `#${fragment}`);
}

/** The ids that a scheme knows, for checks and suggestions. */
export const idsOf = (content: Content, scheme: TypedLink['scheme']): Iterable<string> =>
  content[KINDS[scheme].room].keys();
