import type { Maker } from '../../schema/maker.ts';
import type { Source } from '../../schema/source.ts';
import type { Views } from '../../views/views.ts';
import { isOwn } from '../../views/parts/source-name.ts';
import { standingCounts } from '../../views/parts/standing.ts';
import type { ClaimView } from '../../markdown/notes.ts';
import type { Margin } from '../query/record.ts';

/** Whose word a source is: the press’s, the subject’s own, or that of another named body. */
export function makerOfSource(views: Views, source: Source): Maker {
  if (source.kind === 'press' || source.kind === 'secondary' || source.kind === 'seed') return 'press';
  return isOwn(views.lib.site, source) ? 'own' : 'named';
}

/** The margin of something that rests on sources: the first one that is known. */
export function sourceMargin(views: Views, ids: readonly (string | undefined)[]): Margin {
  const sources = ids.flatMap((id) => (id === undefined ? [] : (views.lib.sources.get(id) ?? [])));
  // The seed is a copy of the article: any other source says more.
  const source = sources.find(({ kind }) => kind !== 'seed') ?? sources[0];
  return source === undefined ? {} : { maker: makerOfSource(views, source), who: views.sourceLabel(source) };
}

/** The margin of a text that carries claims: how many, and how many of them are in doubt. */
export function claimsMargin(views: Views, claims: readonly ClaimView[]): Margin {
  if (claims.length === 0) return {};
  return { who: `${views.t('explainer.claims', { n: claims.length })}, ${standingCounts(claims, views.t)}` };
}
