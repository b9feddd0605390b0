import type { Lang } from '../../schema/languages.ts';
import { fromAddress, toAddress } from '../query/address.ts';
import type { Asked } from './finder.ts';
import { Panel } from './panel.ts';

const SHOWN = 20;

/**
 * Brings the page of search to life: its address is the query, its title says it, the other languages keep it.
 * @param aim leads a link to its passage as it is followed
 */
export function startPage(
  page: HTMLElement,
  lang: Lang,
  base: string,
  asked: Asked,
  aim: (link: HTMLAnchorElement) => void,
): void {
  const part = (name: string): HTMLElement => {
    const element = page.querySelector<HTMLElement>(`[data-part=${name}]`);
    if (element === null) throw new Error(`the page of search has no ${name}`);
    return element;
  };
  const input = page.querySelector('input');
  if (input === null) throw new Error('the page of search has no field');
  const wanted = fromAddress(location.search);
  const title = document.title;
  const failed = part('failed');
  const twins = [...document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')].filter(
    (link) => link.pathname.endsWith('/search/') && link.hreflang !== lang,
  );
  const list = part('list');
  let begun = false;
  // Where a reader was who comes back from a result: the rows are not there yet when the browser would go there.
  const kept: unknown = history.state;
  let place = typeof kept === 'object' && kept !== null && 'scrolled' in kept ? Number(kept.scrolled) : 0;
  const panel = new Panel(
    {
      input,
      status: part('status'),
      facets: part('facets'),
      notice: part('notice'),
      start: part('start'),
      list,
      more: part('more'),
    },
    lang,
    base,
    {
      mode: 'links',
      step: SHOWN,
      failed,
      loading: failed.dataset['loading'] ?? '',
      changed: (state) => {
        const text = state.query.text.trim();
        page.toggleAttribute('data-empty', text === '');
        document.title = text === '' ? title : `${text} | ${title}`;
        const address = toAddress(state.query);
        for (const twin of twins) twin.search = address;
        if (place > 0 && list.dataset['asked'] === state.query.text) {
          scrollTo(0, place);
          place = 0;
        }
        if (begun && location.search !== address) history.replaceState(history.state, '', location.pathname + address);
      },
      words: () => undefined,
    },
    asked,
  );
  failed.querySelector('button')?.addEventListener('click', () => panel.retry());
  for (const when of ['pointerdown', 'click'] as const)
    list.addEventListener(when, (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link === null) return;
      aim(link);
      history.replaceState({ scrolled: scrollY }, '');
    });
  page.addEventListener('submit', (event) => {
    event.preventDefault();
    panel.ask({ ...panel.query, text: input.value });
  });
  begun = true;
  // A reader may have begun to type before this script came.
  panel.ask(input.value === '' || input.value === wanted.text ? wanted : { text: input.value });
}
