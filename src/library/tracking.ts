/** What tells a site where its visitor came from, and does not change what is shown. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|_ga|_gl|vero_id|oly_enc_id|oly_anon_id|wickedid|s_kwcid|ref_src|ref_url|cmpid|__twitter_impression|trk|trkinfo)$/i;

/**
 * An address without what follows its visitors.
 * @returns undefined where it has nothing of the kind
 */
export function untracked(address: string): string | undefined {
  const url = URL.parse(address);
  if (url === null || !address.includes('?')) return undefined;
  const cut = address.indexOf('?');
  const hash = address.indexOf('#', cut);
  const query = address.slice(cut + 1, hash < 0 ? undefined : hash);
  // What is kept stays as it was written.
  const kept = query.split('&').filter((part) => !TRACKING.test(part.split('=')[0] ?? ''));
  if (kept.length === query.split('&').length) return undefined;
  return `${address.slice(0, cut)}${kept.length > 0 ? `?${kept.join('&')}` : ''}${hash < 0 ? '' : address.slice(hash)}`;
}
