import { habitsOf } from '../i18n/habits.ts';
import type { Lang } from '../schema/languages.ts';
import { escapeHtml } from './html.ts';
import { makerMark, type ClaimView } from './notes.ts';

/** Fewer words say too little to stand alone. */
const LEAST_WORDS = 5;

/**
 * The first whole sentence between quotation marks, without them, and without the comma that a sentence around it asks
 * for; undefined where there is none: what begins with a small letter was cut out of one.
 */
export const quotationIn = (text: string, lang: Lang): string | undefined =>
  [...text.matchAll(habitsOf(lang).quoted)]
    .map(([, words = '']) => words.replace(/,$/, ''))
    .find((words) => /^\p{Lu}/u.test(words) && words.split(/\s+/).length >= LEAST_WORDS);

/** Words between the quotation marks of a language. */
export const inQuotes = (words: string, lang: Lang): string => habitsOf(lang).quotes.join(words);

/**
 * Puts quotation marks around each pull quote, and under it who said it and where it was read.
 * @param html printed text with `<p class="quote" data-claim="id">`.
 */
export function attachQuoteNotes(html: string, lang: Lang, claimOf: (id: string) => ClaimView | undefined): string {
  return html.replace(/<p class="quote" data-claim="([^"]*)">([\s\S]*?)<\/p>/g, (_, id: string, inner: string) => {
    const claim = claimOf(id);
    const words = inner.replace(/<\/?p>/g, '').trim();
    const quote = `<p class="quote">${inQuotes(words, lang)}</p>`;
    if (claim === undefined) return quote;
    const by = `<p class="speaker text-small">${makerMark(claim)}<span><b>${escapeHtml(claim.who.replace(/\.?$/, '.'))}</b> <span class="text-muted">${escapeHtml(claim.note)}</span></span></p>`;
    return quote + by;
  });
}
