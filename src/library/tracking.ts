import { isAddressOfField } from '../schema/host.ts';

/** What tells a site where its visitor came from, and does not change what is shown. */
const TRACKING = new RegExp(
  `^(?:amp;)?(?:${[
    // Whole families, by their first letters.
    '(?:utm|itm|pk|piwik|mtm|matomo|hsa|bsft|sfmc|vero|trk|at|ns|oly|guce|elq|wt|mkt|ml_subscriber|fb|stm|tw|li)_[\\w.]+',
    'elq\\w+|wt\\.\\w+|__twitter_impression|__tn__|__cft__.*|__s|__hs\\w+|_hs\\w+|_branch_\\w+|_bta_\\w+',
    // Clicks on advertisements and in letters.
    'fbclid|fbc|gclid|gclsrc|dclid|gbraid|wbraid|gad_\\w+|msclkid|yclid|ymclid|ysclid|twclid|ttclid|li_fat_id|rdt_cid|epik|rb_clickid|irclickid|irgwc|cjevent|awc|ranmid|raneaid|ransiteid|tduid|zanpid|sccid|wickedid|vgo_ee|srsltid|qclid|obclid|tblci|dicbo|nb_klid|_openstat|_ga|_gl|_kx|_ke|_cldee|_trkparms|_trksid|esid|dm_i|mc_cid|mc_eid|mc_tc|s_kwcid|s_cid|sc_cid|sc_campaign|sc_channel|icid|ncid|cmpid|cmp|cvid|oicd|hmb_\\w+|ito|xtor|soc_src|soc_trk|smid|smtyp|wtmc|int_campaign|hsctatracking|oft_id|guccounter|campaign_id|adgroupid|trkinfo|trk|trackingid|lipi|midtoken|midsig|otptoken|rcm',
    // What programs put behind what somebody shares.
    'igshid|igsh|mibextid|rdid|share_id|share_source|sharesource|shared_via|ref_src|ref_url|spm|scm|ved|sca_esv|gs_lcrp|gws_rd|_t|_r|is_from_webapp|sender_device',
  ].join('|')})$`,
  'i',
);

/** The same where one site only means it by a word: elsewhere it may name what is shown. */
const OF_SITES: readonly (readonly [host: RegExp, names: RegExp])[] = [
  [/(?:^|\.)(?:youtube\.com|youtu\.be)$/, /^(?:si|feature|pp|ab_channel)$/],
  [/(?:^|\.)(?:twitter|x)\.com$/, /^(?:s|t|ref)$/],
  [/(?:^|\.)(?:open\.spotify|instagram)\.com$/, /^(?:si|context|img_index)$/],
  [/(?:^|\.)medium\.com$/, /^source$/],
  [/(?:^|\.)linkedin\.com$/, /^(?:originalsubdomain|refid|position|pagenum)$/i],
  [/(?:^|\.)(?:facebook|fb)\.com$/, /^(?:ref|refsrc|refid|sfnsn|extid|paipv|eav)$/],
  [/(?:^|\.)(?:amazon|ebay)\.[a-z.]{2,6}$/, /^(?:ref|ref_|tag|pf_rd_\w+|pd_rd_\w+|qid|sr|mkcid|mkrid|mkevt)$/],
];

/** Addresses that count who passes, and lead on to the one that is meant. */
const ROUNDABOUT =
  /(?:^|\.)(?:google\.[a-z.]{2,6}\/url$|(?:facebook|instagram)\.com\/l\.php$|linkedin\.com\/(?:redir|safety)\/|youtube\.com\/redirect$|safelinks\.protection\.outlook\.com\/|slack-redir\.net\/|duckduckgo\.com\/l\/$|vk\.com\/away\.php$)|^l\.(?:facebook|instagram)\.com\/$/;

/**
 * An address without what follows its visitors.
 * @returns undefined where it has nothing of the kind, or what is left is none that a field takes
 */
export function untracked(address: string): string | undefined {
  if (!/[?#]/.test(address)) return undefined;
  const url = URL.parse(address);
  if (url === null) return undefined;
  const { hostname, pathname, searchParams } = url;
  if (ROUNDABOUT.test(hostname + pathname)) {
    const end = [...searchParams.values()].find((value) => isAddressOfField(value));
    if (end !== undefined) return untracked(end) ?? end;
  }
  const own = OF_SITES.filter(([host]) => host.test(hostname)).map(([, names]) => names);
  const follows = (part: string): boolean => {
    const [name = ''] = part.split('=');
    return TRACKING.test(name) || own.some((names) => names.test(name));
  };
  const hash = address.indexOf('#');
  const before = hash < 0 ? address : address.slice(0, hash);
  const place = hash < 0 ? '' : address.slice(hash + 1);
  const cut = before.indexOf('?');
  const query = cut < 0 ? [] : before.slice(cut + 1).split('&');
  // What is kept stays as it was written.
  const kept = query.filter((part) => !follows(part));
  // A place on a page is a word; some put there what they put behind a question mark elsewhere.
  const isFollowed = place.includes('=') && place.split('&').every(follows);
  if (kept.length === query.length && !isFollowed) return undefined;
  const start = cut < 0 ? before : before.slice(0, cut);
  const clean = `${start}${kept.length > 0 ? `?${kept.join('&')}` : ''}${hash < 0 || isFollowed ? '' : `#${place}`}`;
  return isAddressOfField(clean) ? clean : undefined;
}
