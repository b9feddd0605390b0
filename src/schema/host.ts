/** One part of a host: letters, digits and hyphens, none of them at an edge (RFC 1123, 2.1). */
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';

/**
 * The last part: letters only, or `xn--` and what a name in another script becomes. Where it is a number, also one in
 * hexadecimal, browsers read the whole host as an address of numbers (WHATWG URL, “ends in a number”).
 */
const LAST = '(?:[A-Za-z]{2,63}|[Xx][Nn]--[A-Za-z0-9-]{0,58}[A-Za-z0-9])';

/**
 * What a host of the network of whoever reads ends in: RFC 6761, RFC 6762 (with its appendix G), RFC 8375, and
 * `internal`, which ICANN keeps for this. Nothing that ends in `arpa` is a site of anybody.
 */
const NOT_PUBLIC = 'localhost local internal arpa intranet private corp home lan';

/** JSON Schema has no sign for “in capitals or not”. */
const inAnyCase = (word: string): string => word.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);

const CHARS = '[A-Za-z0-9.-]';
const HOST =
  `(?=${CHARS}{1,253}(?!${CHARS}))(?:${LABEL}\\.)+` +
  `(?!(?:${NOT_PUBLIC.split(' ').map(inAnyCase).join('|')})(?!${CHARS}))${LAST}`;

/**
 * What no address may hold anywhere, as the inside of a class of a regular expression: spaces, controls, marks that
 * nobody sees, and signs that end or change something.
 */
export const NEVER = '\\s\\\\"<>^`{|}\\u0000-\\u001F\\u007F-\\u009F\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F';

/**
 * A web address that leads where it says: http or https, two slashes, a public host, perhaps a port, and the rest
 * without signs that may not be there. It has no flags, so that editors can use it, too.
 */
export const WEB_ADDRESS = new RegExp(
  `^${inAnyCase('http')}[Ss]?:\\/\\/${HOST}(?::[0-9]{1,5})?(?:[/?#][^${NEVER}]*)?$`,
);

/** An e-mail address whose first part has no sign that means something in a link. */
export const EMAIL = new RegExp(`^[A-Za-z0-9][A-Za-z0-9._+-]{0,62}@${HOST}$`);

const WHOLE_HOST = new RegExp(`^${HOST}$`);

/**
 * Whether a host, as it is written, is the name of a machine on the public web. Browsers forgive much before they look
 * a host up: letters of other scripts and full stops in many forms, percent signs, numbers of four kinds (WHATWG URL,
 * “host parsing”). None of it is needed, and all of it can make a host look like another, so it must be written as it
 * is looked up (RFC 1123): in ASCII, names in other scripts as `xn--…`. Addresses of numbers and the names of machines
 * at home, or in a firm, are refused: a link could be an order to a device of whoever follows it.
 */
export const isPublicHost = (host: string): boolean => WHOLE_HOST.test(host);

/** Whether this is a web address that leads where it says. */
export const isWebAddress = (url: string): boolean => WEB_ADDRESS.test(url) && URL.canParse(url);

/** The longest web address that a field may have. */
export const LONGEST_ADDRESS = 600;

/** Whether a field takes this web address. */
export const isAddressOfField = (url: string): boolean => url.length <= LONGEST_ADDRESS && isWebAddress(url);

/** A scheme that is not there, or was typed in haste: `www.…`, `//…`, `htps://…`, `https:/…`. */
const HASTY_SCHEME =
  /^(?:(?:h?t{1,3}ps?|h?tt?p{1,2}s{1,2}|ht{0,2}ps|htp{1,2}ts?|hhtt?ps?)[:;]{0,2}\/{1,3}|\/\/)?(?=[^\s/?#:]+\.)/i;
/**
 * A second address behind the first: after a sign or a word with white space beside it, since addresses of newspapers
 * have commas within. What ends as the name of a file does is the end of a title.
 */
const SECOND =
  /(?:\s+[,;|]\s*|[,;|]\s+|\s+(?:\/|&|\+|and|et|or|ou|und|y|e)\s+)(?:[\w-]+\.)+(?!(?:[sx]?html?|php\d?|[aj]spx?|cgi|cfm|pdf|docx?|xlsx?|pptx?|odt|rtf|txt|csv|json|xml|md|zip|png|jpe?g|gif|svg|webp|mp[34])(?:[/?#]|$))[a-z]{2,}(?:[/?#]\S*)?$/i;
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;

/**
 * The address that was perhaps meant by one that is not a web address: with its scheme, its host as it is looked up
 * (`xn--…`), and without a user or a mark that nobody sees. Where a host was made to look like another, this shows
 * which it is.
 * @returns undefined where nothing like it would be allowed, such as a script or a machine at home.
 */
export function nearestAddress(written: string): string | undefined {
  if (written.length > LONGEST_ADDRESS) return undefined;
  const text = written
    .replace(UNSEEN, '')
    .trim()
    .replace(/^<|>$/g, '')
    .replace(/^(https?):\s+(?=\/\/)/i, '$1:')
    .replace(/^(?:https?:\/\/)+(?=https?:\/\/)/i, '')
    // Of two addresses, the first; of one at the end of a sentence, what stands before its end.
    .replace(/[,;]?\s+(?:https?:|www\.).*$/is, '')
    // Behind a host, such a sign can be nothing else.
    .replace(/^((?:https?:\/\/)?[\w.-]+\.[a-z]{2,})[,;|](?=(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]|$)).*$/i, '$1')
    .replace(SECOND, '')
    .replace(/[.,;:!]+$/, '')
    // Two words with a comma between them are no host.
    .replace(/^(https?:\/\/[\w-]+|www(?:\.[\w-]+)?),(?=[\w-]+(?:[./]|$))/i, '$1.');
  const scheme = /^http:\/\//i.test(text) ? 'http://' : 'https://';
  const url = URL.parse(text.replace(HASTY_SCHEME, scheme));
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  url.username = url.password = '';
  const bare = url.pathname + url.search + url.hash === '/' && !text.endsWith('/');
  // Browsers send this sign as it is; here it must be written as one of an address.
  const address = (bare ? url.href.slice(0, -1) : url.href).replaceAll('|', '%7C');
  return isAddressOfField(address) && address !== written ? address : undefined;
}
