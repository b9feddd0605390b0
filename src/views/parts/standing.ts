import type { Key, Translate } from '../../i18n/t.ts';
import type { Standing } from '../../schema/claim.ts';

/** “2 disputed, 3 superseded”, or that none is. */
export function standingCounts(claims: readonly { standing: Standing }[], t: Translate): string {
  const parts = (['disputed', 'superseded', 'unanswered'] as const).flatMap((standing) => {
    const n = claims.filter((c) => c.standing === standing).length;
    return n === 0 ? [] : [t(`standing.count.${standing}` satisfies Key, { n })];
  });
  return parts.length === 0 ? t('standing.count.none') : parts.join(', ');
}
