import type { ClaimView } from '../../markdown/notes.ts';
import type { Key } from '../../i18n/t.ts';
import type { Views } from '../views.ts';

/** A claim of a page that has come to stand otherwise since the page was last checked. */
export interface ContestedSince {
  /** “Disputed since 3 May 2024:” */
  when: string;
  text: string;
  href: string;
}

/**
 * The claims of a page that were found disputed or superseded after the page was last checked, oldest finding first.
 * @param checked the day of that check
 */
export function contestedSince(views: Views, claims: readonly ClaimView[], checked: string): ContestedSince[] {
  return claims
    .flatMap(({ id, href }) => {
      const claim = views.lib.claims.get(id);
      return claim?.since !== undefined && claim.since > checked ? [{ claim, since: claim.since, href }] : [];
    })
    .sort((a, b) => a.since.localeCompare(b.since))
    .map(({ claim, since, href }) => ({
      when: views.t('colon', {
        before: views.t(`since.${claim.standing === 'superseded' ? 'superseded' : 'disputed'}` satisfies Key, {
          date: views.date(since),
        }),
      }),
      text: claim.text[views.lang],
      href,
    }));
}

/** The day up to which the facts of a page were read; undefined where they were read up to its last check. */
export function readUpTo(
  views: Views,
  { checked, factsUpTo = views.lib.site.factsUpTo }: { checked: string; factsUpTo?: string | undefined },
): string | undefined {
  return factsUpTo < checked ? factsUpTo : undefined;
}
