import type { Lang } from '../../schema/primitives.ts';
import { toAddress } from '../query/address.ts';
import { aim } from './arrival.ts';
import { Combobox } from './combobox.ts';
import { h } from './dom.ts';
import type { Asked } from './finder.ts';
import { Panel } from './panel.ts';
import css from './search.css?inline';

const SHOWN = 12;

/**
 * Brings the box of search to life. Its field stands in every page, and takes letters before this script is there.
 * @param asked the files of the index, as they were asked for with this script
 */
export function startBox(dialog: HTMLDialogElement, lang: Lang, base: string, asked: Asked): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  const part = <E extends Element>(name: string, type: new () => E): E => {
    const element = dialog.querySelector(name);
    if (!(element instanceof type)) throw new Error(`the box of search has no ${name}`);
    return element;
  };
  const input = part('input', HTMLInputElement);
  const close = part('.sx-close', HTMLButtonElement);
  const list = part('.sx-list', HTMLElement);
  const failed = part('.sx-failed', HTMLElement);
  const form = part('form', HTMLFormElement);
  const facets = h('div', { class: 'sx-facets' });
  const notice = h('div', { class: 'sx-notice', 'aria-live': 'polite' });
  const start = h('div', { class: 'sx-start' });
  const more = h('div', {});
  const hints = h('p', { class: 'sx-hints', 'aria-hidden': 'true' });
  const page = h('a', { class: 'sx-page', href: form.action });
  const main = h('div', { class: 'sx-main' }, failed, notice, start, list, more);
  dialog.append(h('div', { class: 'sx-mid' }, facets, main), h('div', { class: 'sx-foot' }, hints, page));
  list.role = 'listbox';
  const keys = new Combobox(input, list);
  const panel = new Panel(
    { input, status: part('.sx-status', HTMLElement), facets, notice, start, list, more },
    lang,
    base,
    {
      mode: 'options',
      step: SHOWN,
      failed,
      loading: failed.dataset['loading'] ?? '',
      changed: ({ root, query }) => {
        keys.refresh();
        if (root !== '') page.href = `${root}search/${toAddress(query)}`;
      },
      words: (say) => {
        const key = (text: string): HTMLElement => h('kbd', { class: 'key' }, text);
        // A finger has no keys.
        if (matchMedia('(hover: hover)').matches) {
          close.textContent = say('search.escape');
          close.ariaLabel = `${say('search.escape')}, ${close.ariaLabel ?? ''}`;
          hints.replaceChildren(
            key('↑'),
            ' ',
            key('↓'),
            ` ${say('search.move')} `,
            key(say('search.enter')),
            ` ${say('search.open')}`,
          );
        }
        page.textContent = say('search.asPage');
        list.ariaLabel = say('search.results');
      },
    },
    asked,
  );
  failed.querySelector('button')?.addEventListener('click', () => panel.retry());
  for (const when of ['pointerdown', 'click'] as const)
    list.addEventListener(when, (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link === null) return;
      aim(link);
      // A place on the page that is open already: nothing will be loaded, so the box must go by itself.
      if (when === 'click' && link.pathname === location.pathname) dialog.close();
    });
}
