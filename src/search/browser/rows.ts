import { LETTERS } from '../../markdown/notes.ts';
import type { Lang } from '../../schema/primitives.ts';
import type { Key } from '../../i18n/t.ts';
import type { Hit } from '../hit.ts';
import { h, pieces } from './dom.ts';
import type { Say } from './say.ts';

/** How results are read: as options of a field with a keyboard of its own, or as ordinary links. */
export type RowMode = 'options' | 'links';

function margin(hit: Hit, say: Say): HTMLElement {
  const { standing, maker, who } = hit;
  const head = h('span', { class: 'sx-kind' }, say(`search.one.${hit.place}` as Key));
  const sign =
    standing &&
    h(
      'span',
      { class: `st st-${standing}` },
      h('i', { class: 'sg', 'aria-hidden': 'true' }),
      say(`standing.${standing}`),
    );
  const letter = maker && LETTERS[maker];
  const speaker =
    who === undefined
      ? undefined
      : h(
          'span',
          { class: 'sx-who' },
          ...(maker && letter
            ? [
                h('i', { class: `m m-${letter}`, 'aria-hidden': 'true' }, letter),
                h('span', { class: 'sr-only' }, `${say(`maker.${maker}`)}: `),
              ]
            : []),
          h('span', {}, who),
        );
  return h(
    'span',
    { class: 'sx-e' },
    h('span', { class: 'sx-eh' }, head, ' ', ...(sign ? [sign] : [])),
    ' ',
    ...(speaker ? [speaker] : []),
  );
}

/** A result, and the places on its page that answer too, as links of one row each. */
export function rowsOf(hit: Hit, say: Say, mode: RowMode, lang: Lang, pageLang: Lang): HTMLAnchorElement[] {
  const asOption = mode === 'options' ? { role: 'option', tabindex: '-1', 'aria-selected': 'false' } : {};
  const words = lang === pageLang ? {} : { lang };
  const text = (title: Hit['title'], excerpt: Hit['excerpt']): HTMLElement =>
    h(
      'span',
      { class: 'sx-a', ...words },
      h('span', { class: 'sx-t' }, ...pieces(title)),
      ' ',
      h('span', { class: 'sx-x' }, ...pieces(excerpt)),
    );
  const main = h(
    'a',
    { class: hit.named ? 'sx-hit sx-named' : 'sx-hit', href: hit.href, ...asOption },
    text(hit.title, hit.excerpt),
    ' ',
    margin(hit, say),
  );
  const subs = hit.subs.map((sub) =>
    h(
      'a',
      { class: 'sx-hit sx-sub', href: sub.href, ...asOption },
      text(sub.title, sub.excerpt),
      h('span', { class: 'sx-e' }),
    ),
  );
  return [main, ...subs];
}
