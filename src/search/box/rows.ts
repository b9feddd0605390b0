import { CODES } from '../../markdown/notes.ts';
import type { Lang } from '../../schema/languages.ts';
import type { Key } from '../../i18n/t.ts';
import type { Hit } from '../query/hit.ts';
import { h, pieces } from './dom.ts';
import type { Say } from './say.ts';

/** How results are read: as options of a field with a keyboard of its own, or as ordinary links. */
export type RowMode = 'options' | 'links';

/** What an organisation or a list is, in a line above its first words. */
function about(hit: Hit, say: Say, lang: Lang): string {
  const kind = hit.kind === undefined ? undefined : say(`kind.${hit.kind}`);
  const country =
    hit.country === undefined ? undefined : new Intl.DisplayNames(lang, { type: 'region' }).of(hit.country);
  return [kind, country].filter((part) => part !== undefined).join(', ');
}

function margin(hit: Hit, say: Say): HTMLElement {
  const { standing, maker, who } = hit;
  const sign =
    standing &&
    h(
      'span',
      { class: `standing standing-${standing}` },
      h('i', { class: 'sign', 'aria-hidden': 'true' }),
      say(`standing.${standing}`),
    );
  const speaker =
    who === undefined
      ? undefined
      : h(
          'span',
          { class: 'search-who' },
          ...(maker
            ? [
                h('i', { class: `shape shape-${CODES[maker]}`, 'aria-hidden': 'true' }, say(`letter.${maker}`)),
                h('span', { class: 'sr-only' }, `${say(`maker.${maker}`)}: `),
              ]
            : []),
          h('span', {}, who),
        );
  return h('span', { class: 'search-evidence' }, ...(speaker ? [speaker, ' '] : []), ...(sign ? [sign] : []));
}

/** A result, and the places on its page that answer too, as links of one row each. */
export function rowsOf(hit: Hit, say: Say, mode: RowMode, lang: Lang): HTMLAnchorElement[] {
  const asOption = mode === 'options' ? { role: 'option', tabindex: '-1', 'aria-selected': 'false' } : {};
  const text = (title: Hit['title'], excerpt: Hit['excerpt'], line = ''): HTMLElement =>
    h(
      'span',
      hit.borrowed ? { class: 'search-words', lang: hit.borrowed, dir: 'auto' } : { class: 'search-words' },
      h('span', { class: 'search-title' }, ...pieces(title)),
      ' ',
      ...(line === '' ? [] : [h('span', { class: 'search-line' }, line), ' ']),
      h('span', { class: 'search-excerpt' }, ...pieces(excerpt)),
    );
  const main = h(
    'a',
    {
      class: hit.card ? 'search-hit search-card' : 'search-hit',
      href: hit.href,
      ...(hit.sentence === undefined || hit.subs.length > 0 ? {} : { 'data-sentence': hit.sentence }),
      ...asOption,
    },
    h('span', { class: 'search-kind' }, say(`search.one.${hit.place}` as Key)),
    ' ',
    text(hit.title, hit.excerpt, about(hit, say, lang)),
    ' ',
    margin(hit, say),
  );
  const subs = hit.subs.map((sub) =>
    h(
      'a',
      {
        class: 'search-hit search-place',
        href: sub.href,
        ...(sub.sentence === '' ? {} : { 'data-sentence': sub.sentence }),
        ...asOption,
      },
      text(sub.title, sub.excerpt),
      h('span', { class: 'search-evidence' }),
    ),
  );
  return [main, ...subs];
}
