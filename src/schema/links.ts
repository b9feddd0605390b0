import { SCHEMES, type Scheme } from './kinds.ts';
import { isPublicHost, isWebAddress, NEVER } from './host.ts';

export interface TypedLink {
  scheme: Scheme;
  id: string;
  /** A place on that page, without the number sign; `''` for the page itself. */
  fragment: string;
}

const FORM = new RegExp(`^(${SCHEMES.join('|')}):([a-z0-9]+(?:-[a-z0-9]+)*)(?:#([\\p{L}\\p{N}-]+))?$`, 'u');

/** Reads an address as a typed link: `member:acme` gives the member, a web address gives undefined. */
export function parseTypedLink(url: string): TypedLink | undefined {
  const match = FORM.exec(url);
  if (match === null) return undefined;
  return { scheme: match[1] as Scheme, id: match[2] ?? '', fragment: match[3] ?? '' };
}

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * The language of words that stand in another one than their text: `lang:en` gives `en`. Such words are no link.
 * @returns undefined for every other address, and for a code that is no language’s
 */
export function languageOf(url: string): string | undefined {
  const code = /^lang:([a-z]{2})$/.exec(url)?.[1];
  return code !== undefined && LANGUAGES.of(code) !== undefined ? code : undefined;
}

/** The longest address that a link may have. */
const MAX_ADDRESS = 1000;

/** A message to one person, without a subject or a text of its own; its host is looked at by itself. */
const MAIL = new RegExp(`^mailto:[^?%@${NEVER}]+@([^@]+)$`, 'i');

/**
 * Whether an ordinary link may leave the page: http, https and mailto with a plain address, nothing else.
 * Relative addresses are refused too, since texts link by what a thing is.
 */
export function isSafeAddress(url: string): boolean {
  if (url.length > MAX_ADDRESS) return false;
  const host = MAIL.exec(url)?.[1];
  return host === undefined ? isWebAddress(url) : isPublicHost(host);
}
