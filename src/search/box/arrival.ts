/** How much of a sentence stands in an address: its first and its last words. */
const WORDS = 4;

const coded = (words: readonly string[]): string => encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');

/**
 * The end of an address that scrolls to a sentence and marks it, where the browser knows how; else it changes nothing.
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function fragmentOf(sentence: string): string {
  const words = sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length < 3) return '';
  const bare = (list: readonly string[]): string[] =>
    list.map((word) => word.replace(/^[«“"(]+|[»”").,;:!?…]+$/gu, ''));
  return words.length <= WORDS * 2
    ? `:~:text=${coded(bare(words))}`
    : `:~:text=${coded(bare(words.slice(0, WORDS)))},${coded(bare(words.slice(-WORDS)))}`;
}

/** An address that leads to a sentence of its page; the same, however often it is asked for. */
export function aimed(href: string, sentence: string): string {
  const fragment = fragmentOf(sentence);
  const place = href.replace(/:~:.*$/, '');
  return fragment === '' ? href : `${place}${place.includes('#') ? '' : '#'}${fragment}`;
}

/** Leads a link to its passage as it is followed; until then its address stays one that can be read and shared. */
export function aim(link: HTMLAnchorElement): void {
  const sentence = link.dataset['sentence'];
  if (sentence !== undefined && 'fragmentDirective' in document) link.href = aimed(link.href, sentence);
}

/** Whether the address that this page was asked for marks a passage; what the page knows as its address no longer says so. */
export const isMarked = (): boolean => /:~:/.test(performance.getEntriesByType('navigation')[0]?.name ?? '');
