import type { Doc } from '../../library/graph.ts';
import type { Fault } from '../../library/fault.ts';
import { faultAt, type Context } from '../context.ts';
import { blocksOf, overlaps, pointIn, sentencesOf, wordsIn, type Sentence } from '../sentences.ts';
import type { Unit } from '../units.ts';

const KINDS = new Set(['explainer', 'member', 'absent', 'news', 'term']);
export const QUOTE_WORDS = 25;

const ORDINAL = /^\d+(?:st|nd|rd|th|e|er|re|ère|ers|es|ème|èmes|s)$/i;

/** Whether a word with a digit is a name by its look: 4chan, Acme42, GPT-4, C7, 501(c)(3); but not 7B or 21st. */
const looksLikeName = (word: string): boolean =>
  /^\p{L}/u.test(word) || (/^\d+(?:\p{L}{3,}|\()/u.test(word) && !ORDINAL.test(word));

/** What no word holds; a comma may stand inside a number, but not before it. */
const BETWEEN = /[\s\u00A0\u202F“”«»;:!?…—–/]/;

/** The words that hold a digit. It looks for the digits and from there to both sides, so each letter is seen once. */
function* withDigits(text: string): Generator<{ written: string; index: number }> {
  const digit = /\d/g;
  let last = 0;
  for (let match = digit.exec(text); match !== null; match = digit.exec(text)) {
    let index = match.index;
    while (index > last && text[index - 1] !== ',' && !BETWEEN.test(text[index - 1] ?? ' ')) index--;
    last = match.index + 1;
    while (last < text.length && !BETWEEN.test(text[last] ?? ' ')) last++;
    yield { written: text.slice(index, last), index };
    digit.lastIndex = last;
  }
}

/** The first figure of a sentence that is neither in a link nor part of a name. */
function figureIn(sentence: Sentence, c: Context): { found: string; at: number } | undefined {
  const { text, from, block } = sentence;
  for (const { written, index } of withDigits(text)) {
    const word = written.replace(/^[(['’]+|(?<![.,)\]'’])[.,)\]'’]+$/g, '') || written;
    const span = { from: from + index, to: from + index + written.length };
    // The number of an entry of a list that lacks its space is told as that.
    const isEntry = /^\d{1,2}[.)]\p{Lu}/u.test(written) && /^$|\n/.test(block.text.charAt(span.from - 1));
    if (isEntry || block.exempt.some((e) => overlaps(e, span)) || looksLikeName(written.replace(/^[(['’]+/, '')))
      continue;
    const named = [...c.namesWith(word)].some((name) =>
      text.slice(Math.max(0, index + word.length - name.length), index + name.length).includes(name),
    );
    if (!named) return { found: word, at: span.from };
  }
  return undefined;
}

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '«': '»', '"': '"' };

/** What stands between quotation marks, and the marks. Looks at each letter once, however many marks never close. */
function quotationsIn(text: string): { at: number; found: string }[] {
  const out: { at: number; found: string }[] = [];
  const unclosed = new Set<string>();
  const opening = /[“«]|(?<![\p{L}\d])"/gu;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const [mark] = match;
    const end = unclosed.has(mark) ? -1 : text.indexOf(CLOSING[mark] ?? '', match.index + 1);
    if (end === -1) unclosed.add(mark);
    else {
      out.push({ at: match.index, found: text.slice(match.index, end + 1) });
      opening.lastIndex = end + 1;
    }
  }
  return out;
}

/** The quotations of a sentence: two words or more between quotation marks; a single word is only mentioned. */
function quotesIn({ text, from, block }: Sentence): { found: string; at: number; words: number; exempt: boolean }[] {
  return quotationsIn(text).flatMap(({ at, found }) => {
    const words = wordsIn(found.slice(1, -1));
    const span = { from: from + at, to: from + at + found.length };
    return words < 2 ? [] : [{ found, at: span.from, words, exempt: block.exempt.some((e) => overlaps(e, span)) }];
  });
}

const clip = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text).replace(/\s+/g, ' ');

/** What a figure or a quotation begins with. */
const TRACE = /[\d“«"]/;

function ofDoc(doc: Doc, c: Context): Fault[] {
  const out: Fault[] = [];
  for (const block of blocksOf(doc.tree)) {
    if (!TRACE.test(block.text)) continue;
    for (const sentence of sentencesOf(block)) {
      const quotes = quotesIn(sentence);
      for (const q of quotes) {
        if (q.words > QUOTE_WORDS)
          out.push(
            faultAt(doc, pointIn(block, q.at), 'quote-too-long', {
              found: clip(q.found),
              params: { limit: QUOTE_WORDS, count: q.words },
            }),
          );
      }
      if (block.evidence.some((e) => overlaps(e, sentence))) continue;
      const figure = figureIn(sentence, c);
      const quote = quotes.find((q) => !q.exempt);
      if (figure) out.push(faultAt(doc, pointIn(block, figure.at), 'figure-without-source', { found: figure.found }));
      else if (quote)
        out.push(faultAt(doc, pointIn(block, quote.at), 'quote-without-source', { found: clip(quote.found) }));
    }
  }
  return out;
}

/** Every figure, date and quotation stands in a sentence that says where it comes from. */
export const figures = ({ doc }: Unit, c: Context): Fault[] =>
  doc && KINDS.has(doc.kind) && TRACE.test(doc.prose.body) ? ofDoc(doc, c) : [];
