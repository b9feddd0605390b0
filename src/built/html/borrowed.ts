import { directionOf } from '../../i18n/format.ts';
import { ownWords } from '../../i18n/t.ts';
import type { Content } from '../../library/types.ts';
import { KINDS, TEXT_KINDS } from '../../schema/kinds.ts';
import { FIRST_LANG, type Lang } from '../../schema/languages.ts';
import { decodeEntities } from './entities.ts';

/** What is written above a text and shown in lists. */
const FIELDS = ['title', 'nav', 'question', 'summary', 'standfirst', 'term', 'definition'];

/** What is no markup, whole; or a tag with the words behind it: in the order of the page, so that none begins in another. */
const PIECE =
  /<!--[^]*?-->|<(script|style|title|option|textarea)\b[^]*?<\/\1\s*>|<(\/?[a-z][\w-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>([^<>]*)/g;

/** The side from which a language is read; undefined for what is the tag of none. */
function sideOf(tag: string): 'ltr' | 'rtl' | undefined {
  try {
    return directionOf(tag as Lang);
  } catch {
    return undefined;
  }
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * What stands above texts in the first language that have no other: pages of a language borrow it for their lists.
 * What a language says itself it borrows from none, though it be the same in both: its interface, its vocabulary, its
 * own texts.
 */
export function borrowedWords(content: Content, lang: Lang): ReadonlySet<string> {
  const { kinds, sectors, groups } = content.site;
  const own = new Set(Object.values(ownWords(lang)));
  for (const named of [kinds, sectors, groups].flatMap((all) => Object.values(all))) own.add(named[lang]);
  for (const { plural } of Object.values(kinds)) own.add(plural[lang]);
  const borrowed = new Set<string>();
  for (const { local, facts } of TEXT_KINDS.flatMap((kind) => [...content[KINDS[kind].room].values()])) {
    const said = (local[lang] ?? facts) as Readonly<Record<string, unknown>>;
    for (const words of FIELDS.map((field) => said[field]))
      if (typeof words === 'string') (local[lang] === undefined ? borrowed : own).add(plain(words));
  }
  return borrowed.difference(own);
}

/**
 * A page on which borrowed words say their language, wherever they stand, and what is read from the other side than the
 * page says that.
 * @param borrowed words of the first language on a page of another
 */
export function withLanguages(html: string, page: Lang, borrowed: ReadonlySet<string>): string {
  const isBorrowed = (text: string): boolean => borrowed.size > 0 && borrowed.has(plain(decodeEntities(text)));
  let inDrawing = false;
  const said = (
    piece: string,
    _raw: string | undefined,
    name: string | undefined,
    attributes = '',
    text = '',
    at = 0,
    whole = '',
  ): string => {
    if (name === undefined) return piece;
    if (name === 'svg' || name === '/svg') inDrawing = name === 'svg';
    const bare = attributes.replace(/"[^"]*"|'[^']*'/g, '""');
    const own = /\slang=/.test(bare) ? /\slang="([^"]*)"/.exec(attributes)?.[1] : undefined;
    const isWords = !/\slang=/.test(bare) && text !== '' && isBorrowed(text);
    // What an element holds, and nothing else.
    const isWhole = isWords && !name.startsWith('/') && whole.startsWith(`</${name}>`, at + piece.length);
    const lang = isWhole ? FIRST_LANG : own;
    const turned = lang !== undefined && name !== 'html' && !/\sdir=/.test(bare) ? sideOf(lang) : undefined;
    const dir = turned === undefined || turned === sideOf(page) ? '' : ` dir="${turned}"`;
    const marked = `<${name}${dir}${isWhole ? ` lang="${FIRST_LANG}"` : ''}${attributes}>`;
    if (!isWords || isWhole || inDrawing) return marked + text;
    const side = sideOf(FIRST_LANG);
    return `${marked}<span${side === sideOf(page) ? '' : ` dir="${side}"`} lang="${FIRST_LANG}">${text}</span>`;
  };
  return html.replace(PIECE, said);
}
