import { decodeEntities } from '../built/html/entities.ts';
import { FIRST_LANG } from '../schema/languages.ts';
import { inLanguage } from '../schema/primitives.ts';
import type { Source } from '../schema/source.ts';
import { NO_HOST, type Answer } from './ask.ts';

/** What may be wrong with an address, in the order in which it is told. */
export const TROUBLES = ['gone', 'soft', 'moved', 'title', 'timeout', 'failed', 'refused'] as const;
export type Trouble = (typeof TROUBLES)[number];

/** What an answer means for a source. */
export interface Verdict {
  trouble: Trouble;
  /** The new address, the title that stands there, or what went wrong. */
  found: string;
}

const GONE = new Set([404, 410]);
/** What a host says to a machine that it would not say to a reader, perhaps. */
const REFUSALS = new Set([401, 402, 403, 405, 406, 407, 429, 451, 999]);

const NOT_FOUND =
  /^\W*(?:error|erreur)?\W*(?:404|410)(?:\W*$|\W+(?:error|erreur|page|not|non|—|–|-|\|))|\bnot found\b|\b(?:can(?:not|['’]t)|could(?: not|n['’]t)) (?:be found|find)\b|\b(?:does(?: not|n['’]t)|no longer) exists?\b|\bno longer available\b|\bintrouvable\b|\bnon trouvée?\b|\bn['’]existe (?:pas|plus)\b|\bn['’]est plus disponible\b/i;
/** The title of a page that asks whether a person reads it. */
const ASKS_FOR_PERSON =
  /^\W*(?:just a moment|un instant|attention required|access denied|pardon our interruption|are you (?:a )?(?:human|robot))|captcha|verify you are human/i;

/** The words between a tag and its end, without other tags. */
function inside(html: string, tag: string): string[] {
  const from = html.search(new RegExp(`<${tag}[\\s>]`, 'i'));
  if (from === -1) return [];
  const rest = html.slice(from, from + 5_000);
  const start = rest.indexOf('>') + 1;
  const end = rest.search(new RegExp(`</${tag}`, 'i'));
  return end < start ? [] : [rest.slice(start, end).replace(/<[^>]{0,1000}>/g, ' ')];
}

/** The characters that a reference stands for; where it stands for none, as it was written. */
function decoded(text: string): string {
  try {
    return decodeEntities(text);
  } catch {
    return text;
  }
}

/** What a page calls itself: its title, the one for shared links, and its first heading. */
function titlesOf(html: string): string[] {
  const meta = /<meta\s[^>]{0,300}property=["']og:title["'][^>]{0,600}>/i.exec(html)?.[0] ?? '';
  const [, , shared] = /content=(["'])(.{0,500}?)\1/i.exec(meta) ?? [];
  return [...inside(html, 'title'), ...(shared === undefined ? [] : [shared]), ...inside(html, 'h1')]
    .map((title) => decoded(title).replace(/\s+/g, ' ').trim())
    .filter((title) => title !== '');
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]{3,}/gu) ?? [];

/** Whether one of the titles of a page is, in most of its words, the one that is known. */
function isSameTitle(known: string, titles: readonly string[]): boolean {
  const words = wordsOf(known);
  return titles.some((title) => {
    const there = new Set(wordsOf(title));
    return words.filter((word) => there.has(word)).length * 2 >= words.length;
  });
}

/** Whether a path is the front door of a site, perhaps in a language. */
const isHome = (address: string): boolean => {
  const { pathname, search } = new URL(address);
  return search === '' && /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:index\.\w+)?$/i.test(pathname);
};

/** An address that names a version shows the same for ever, under whatever title. */
const isPinned = (address: string): boolean => /\b[0-9a-f]{40}\b/.test(address);

/** Whether two addresses differ in what follows `#` at most, which no host is asked for. */
const isSamePlace = (a: string, b: string): boolean => new URL(a).href.split('#')[0] === new URL(b).href.split('#')[0];

/**
 * What an answer means for a source.
 * @param address the address that was asked
 * @returns undefined where the source is where it was
 */
export function judge(source: Pick<Source, 'title'>, address: string, answer: Answer): Verdict | undefined {
  if (answer.state !== 'answered')
    return { trouble: answer.why === NO_HOST ? 'gone' : answer.state, found: answer.why };
  const { status, end, moved, text } = answer;
  if (GONE.has(status)) return { trouble: 'gone', found: String(status) };
  const titles = titlesOf(text);
  const [title = ''] = titles;
  if (REFUSALS.has(status)) return { trouble: 'refused', found: String(status) };
  if (status >= 400) return { trouble: 'failed', found: String(status) };
  const isSame = (all: readonly string[]): boolean => isSameTitle(inLanguage(source.title, FIRST_LANG), all);
  // Where the title is ours, nothing there has to be called so.
  const isKnown = typeof source.title !== 'string' || titles.length === 0 || isSame(titles);
  if (isHome(end) && !isHome(address)) return { trouble: 'soft', found: end };
  if (!isSame(titles)) {
    if (titles.some((words) => ASKS_FOR_PERSON.test(words))) return { trouble: 'refused', found: title };
    const said = titles.find((words) => NOT_FOUND.test(words));
    if (said !== undefined) return { trouble: 'soft', found: said };
  }
  if (!isSamePlace(moved, address)) return { trouble: 'moved', found: moved };
  return isKnown || isPinned(address) ? undefined : { trouble: 'title', found: title };
}
