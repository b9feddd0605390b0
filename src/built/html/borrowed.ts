import { directionOf } from '../../i18n/format.ts';
import type { Content } from '../../library/types.ts';
import { KINDS, TEXT_KINDS } from '../../schema/kinds.ts';
import { FIRST_LANG, type Lang } from '../../schema/languages.ts';
import { decodeEntities } from './entities.ts';

/** What is written above a text and shown in lists. */
const FIELDS = ['title', 'nav', 'question', 'summary', 'standfirst', 'term', 'definition'];

/** An element that holds nothing but words. */
const WORDS = /<(?!title|script|style|option|textarea)([a-z][\w-]*)((?:\s[^<>]*)?)>([^<>]+)<\/\1>/g;
/** Words behind a tag, which stand beside other elements. */
const BESIDE = /(<(?!title|script|style|option|textarea)\/?[a-z][^<>]*>)([^<>]+)(?=<)/g;
/** An element inside a page that says its language. */
const SAID = /<(?!html)([a-z][\w-]*)(\s(?:[^<>]*\s)?lang="([\w-]+)"[^<>]*)>/g;

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * What stands above texts in the first language that have no other: pages of a language borrow it for their lists.
 */
export function borrowedWords(content: Content, lang: Lang): ReadonlySet<string> {
  return new Set(
    TEXT_KINDS.flatMap((kind) =>
      [...content[KINDS[kind].room].values()]
        .filter(({ local }) => local[lang] === undefined)
        .flatMap(({ facts }) => {
          const said = facts as Readonly<Record<string, unknown>>;
          return FIELDS.flatMap((field) => {
            const words = said[field];
            return typeof words === 'string' ? [plain(words)] : [];
          });
        }),
    ),
  );
}

/**
 * A page on which borrowed words say their language, wherever they stand, and what is read from the other side than the
 * page says that.
 * @param borrowed words of the first language on a page of another
 */
export function withLanguages(html: string, lang: Lang, borrowed: ReadonlySet<string>): string {
  const isBorrowed = (text: string): boolean => borrowed.size > 0 && borrowed.has(plain(decodeEntities(text)));
  const whole = html.replace(WORDS, (element, name: string, attributes: string, text: string) =>
    /\slang=/.test(attributes) || !isBorrowed(text)
      ? element
      : `<${name} lang="${FIRST_LANG}"${attributes}>${text}</${name}>`,
  );
  const marked = whole.replace(BESIDE, (both, tag: string, text: string) =>
    /\slang=/.test(tag) || !isBorrowed(text) ? both : `${tag}<span lang="${FIRST_LANG}">${text}</span>`,
  );
  return marked.replace(SAID, (whole, name: string, attributes: string, own: string) =>
    /\sdir=/.test(attributes) || directionOf(own as Lang) === directionOf(lang)
      ? whole
      : `<${name} dir="${directionOf(own as Lang)}"${attributes}>`,
  );
}
