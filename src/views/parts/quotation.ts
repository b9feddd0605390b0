import { quotationIn } from '../../markdown/quotes.ts';
import { isPlain, type ClaimView } from '../../markdown/notes.ts';
import type { Absent, Member } from '../../library/types.ts';
import { namesOf } from '../../schema/member.ts';
import type { Views } from '../views.ts';

/** A sentence that somebody said for an organisation, and the claim that says who and where. */
export interface Quotation {
  words: string;
  claim: ClaimView;
}

/**
 * What somebody of an organisation said of the matter: from the claims about it that a person made in its name (“Ada
 * Brook, Northgrid”), the first whole sentence between quotation marks; one that nobody contests before others.
 */
export function quotationOf(views: Views, { id, facts }: Member | Absent): Quotation | undefined {
  const { lib, lang } = views;
  const names = namesOf(facts);
  const found = [...lib.claims.values()].flatMap(({ id: claimId, maker, about, who, text }): Quotation[] => {
    if (maker !== 'named' || !about?.includes(id) || !names.some((name) => who[lang].endsWith(`, ${name}`))) return [];
    const words = quotationIn(text[lang], lang);
    const claim = words === undefined ? undefined : views.claim(claimId);
    return words === undefined || claim === undefined ? [] : [{ words, claim }];
  });
  return found.find(({ claim }) => isPlain(claim.standing)) ?? found[0];
}
