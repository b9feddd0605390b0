import type { Lang } from '../schema/primitives.ts';
import { escapeHtml } from './html.ts';
import { makerMark, type ClaimView } from './notes.ts';

const QUOTES: Record<Lang, [string, string]> = { en: ['“', '”'], fr: ['«\u00A0', '\u00A0»'] };

/**
 * Puts quotation marks around each pull quote, and under it who said it and where it was read.
 * @param html printed text with `<p class="quote" data-claim="id">`.
 */
export function attachQuoteNotes(html: string, lang: Lang, claimOf: (id: string) => ClaimView | undefined): string {
  return html.replace(/<p class="quote" data-claim="([^"]*)">([\s\S]*?)<\/p>/g, (_, id: string, inner: string) => {
    const claim = claimOf(id);
    const [open, close] = QUOTES[lang];
    const words = inner.replace(/<\/?p>/g, '').trim();
    const quote = `<p class="quote">${open}${words}${close}</p>`;
    if (claim === undefined) return quote;
    const by = `<p class="by text-small">${makerMark(claim.maker)}<span><b>${escapeHtml(claim.who.replace(/\.?$/, '.'))}</b> <span class="text-muted">${escapeHtml(claim.note)}</span></span></p>`;
    return quote + by;
  });
}
