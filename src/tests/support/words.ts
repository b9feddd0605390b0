import { VOID } from '../../built/html/tree.ts';
import { decode } from './html.ts';

/** A run of text as a reader sees it: a paragraph, a heading, a cell, a note. */
export interface Words {
  lang: string;
  text: string;
  /** The name and class of the element it stands in, for messages. */
  where: string;
}

interface Frame {
  name: string;
  lang: string;
  /** Where its text goes: its own, or that of the element around it. */
  words: { lang: string; text: string; where: string };
  isOwn: boolean;
  silent: boolean;
}

/** Elements without an end tag, in HTML and in drawings. */
const NO_END = new Set([...VOID, 'path', 'rect', 'circle', 'line', 'use']);
const SILENT = new Set(['script', 'style', 'code', 'pre', 'svg', 'template']);
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'cite',
  'data',
  'del',
  'dfn',
  'em',
  'i',
  'ins',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
]);
const TOKEN =
  /<!--[^]*?-->|<!doctype[^>]*>|<(\/?)([a-z][\w:-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*(\/?)>|[^<]+|</gi;

/**
 * All runs of text of a page, each with its language. A part in another language, and a note or a button inside a
 * paragraph, are runs of their own.
 */
export function wordsOf(html: string): Words[] {
  const out: Words[] = [];
  const root: Frame = { name: '', lang: '', words: { lang: '', text: '', where: '' }, isOwn: true, silent: false };
  const stack: Frame[] = [root];
  const top = (): Frame => stack.at(-1) ?? root;
  const close = (frame: Frame): void => {
    const text = frame.words.text.replace(/[ \t\r\n]+/g, ' ').trim();
    if (frame.isOwn && /\p{L}/u.test(text)) out.push({ ...frame.words, text });
  };
  for (const [token, slash, tag, attributes = '', self] of html.matchAll(TOKEN)) {
    const name = tag?.toLowerCase();
    if (name === undefined) {
      if (!token.startsWith('<!') && !top().silent) top().words.text += decode(token);
    } else if (slash === '/') {
      const at = stack.findLastIndex((frame) => frame.name === name);
      if (at > 0) for (const frame of stack.splice(at).reverse()) close(frame);
    } else if (NO_END.has(name)) {
      if (name === 'br') top().words.text += '\n';
    } else if (self !== '/') {
      const parent = top();
      const lang = / lang="([^"]*)"/i.exec(attributes)?.[1] ?? parent.lang;
      const classes = / class="([^"]*)"/i.exec(attributes)?.[1] ?? '';
      // The words of a term are the button that opens its definition.
      const isTerm = name === 'button' && /\bdefined\b/.test(classes);
      const isInline = (INLINE.has(name) || isTerm) && !/\bnote\b/.test(classes) && lang === parent.lang;
      const where = classes === '' ? name : `${name}.${classes.replaceAll(' ', '.')}`;
      stack.push({
        name,
        lang,
        words: isInline ? parent.words : { lang, text: '', where },
        isOwn: !isInline,
        silent: parent.silent || (SILENT.has(name) && !isTerm),
      });
      // A letter in place of what was taken out keeps the signs around it apart.
      if (!isInline && INLINE.has(name) && !/\bnote\b/.test(classes)) parent.words.text += 'x';
    }
  }
  for (const frame of stack.reverse()) close(frame);
  return out;
}
