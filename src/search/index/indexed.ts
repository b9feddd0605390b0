import type { Lang } from '../../schema/languages.ts';
import { escapeHtml } from '../../markdown/html.ts';
import { toIndexed } from '../query/indexed-text.ts';
import type { SearchRecord } from '../query/record.ts';

/** The filters of a record. Standing and maker are never asked for: they only come along with a result. */
export function filtersOf(record: SearchRecord): Record<string, string[]> {
  const { place, kind, country, margin } = record;
  const pairs: [string, string | undefined][] = [
    ['section', place],
    ['kind', place === 'members' ? kind : undefined],
    ['country', place === 'members' ? country : undefined],
    ['standing', margin.standing],
    ['maker', margin.maker],
  ];
  return Object.fromEntries(pairs.flatMap(([name, value]) => (value === undefined ? [] : [[name, [value]]])));
}

/** The names and labels of a record. All of them are searched, each with its own weight. */
export function metaOf(record: SearchRecord, lang: Lang): Record<string, string> {
  const meta: Record<string, string> = { title: toIndexed(record.title, lang) };
  if (record.aliases.length > 0) meta['aliases'] = toIndexed(record.aliases.join('; '), lang);
  if (record.facts !== undefined) meta['facts'] = toIndexed(record.facts.join('; '), lang);
  // Shown as it is, with the spaces that hold a date together.
  if (record.margin.who !== undefined) meta['who'] = record.margin.who;
  return meta;
}

/** The text of a record without headings. */
export const contentOf = (record: SearchRecord, lang: Lang): string =>
  toIndexed(record.parts.map((p) => p.text).join(' '), lang);

/** The copy of a page that is indexed: its article only, with the headings that a result can lead to. */
export function htmlOf(record: SearchRecord, lang: Lang): string {
  const text = (s: string): string => escapeHtml(toIndexed(s, lang));
  const meta = Object.entries(metaOf(record, lang)).map(
    ([name, value]) => `<i data-pagefind-meta="${name}[title]" title="${escapeHtml(value)}"></i>`,
  );
  const filters = Object.entries(filtersOf(record)).map(
    ([name, [value = '']]) => `<i data-pagefind-filter="${name}[title]" title="${escapeHtml(value)}"></i>`,
  );
  const parts = record.parts.map(
    ({ heading, text: words }) =>
      (heading ? `<h2 id="${escapeHtml(heading.id)}">${text(heading.text)}</h2>` : '') + `<p>${text(words)}</p>`,
  );
  return `<!doctype html><html lang="${lang}"><head><title></title></head><body>${meta.join('')}${filters.join('')}${parts.join('')}</body></html>`;
}
