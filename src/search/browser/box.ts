import css from '../../styles/search.css?inline';
import { toAddress } from '../address.ts';
import { Combobox } from './combobox.ts';
import { h } from './dom.ts';
import { Panel } from './panel.ts';
import type { Parts } from './parts.ts';
import type { Shell } from './shell.ts';
import type { WarmUp } from './warm.ts';

const SHOWN = 12;

/** Makes the dialog of search, as yet without results. */
function build(shell: Shell, warmUp: WarmUp): { dialog: HTMLDialogElement; input: HTMLInputElement } {
  const input = h('input', {
    class: 'sx-input',
    type: 'text',
    name: 'q',
    role: 'combobox',
    inputmode: 'search',
    enterkeyhint: 'go',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    maxlength: '200',
    placeholder: shell.placeholder,
    'aria-label': shell.label,
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': 'sx-list',
  });
  const status = h('p', { class: 'sx-status', role: 'status' });
  const close = h('button', { type: 'button', class: 'key', 'aria-label': shell.close }, '×');
  const facets = h('div', { class: 'sx-facets' });
  const notice = h('div', { class: 'sx-notice', 'aria-live': 'polite' });
  const list = h('div', { class: 'sx-list', id: 'sx-list', role: 'listbox', 'aria-label': shell.label });
  const more = h('div', {});
  const hints = h('p', { class: 'sx-hints', 'aria-hidden': 'true' });
  const page = h('a', { class: 'sx-page', href: `${shell.root}search/` });
  const form = h('form', { class: 'sx-top', role: 'search', action: `${shell.root}search/` }, input, status, close);
  const dialog = h(
    'dialog',
    { class: 'sx', 'aria-label': shell.label },
    form,
    h('div', { class: 'sx-mid' }, facets, h('div', { class: 'sx-main' }, notice, list, more)),
    h('div', { class: 'sx-foot' }, hints, page),
  );
  const keys = new Combobox(input, list);
  const parts: Parts = { input, status, facets, notice, list, more };
  new Panel(parts, shell, warmUp, {
    mode: 'options',
    step: SHOWN,
    changed: (panel) => {
      keys.refresh();
      page.href = `${panel.root}search/${toAddress(panel.query)}`;
    },
    words: (say) => {
      const key = (text: string): HTMLElement => h('kbd', { class: 'key' }, text);
      // A finger has no Escape key.
      if (matchMedia('(hover: hover)').matches) {
        close.textContent = say('search.escape');
        close.ariaLabel = `${say('search.escape')}, ${shell.close}`;
      }
      hints.replaceChildren(
        key('↑'),
        ' ',
        key('↓'),
        ` ${say('search.move')} `,
        key(say('search.enter')),
        ` ${say('search.open')}`,
      );
      list.setAttribute('aria-label', say('search.results'));
      page.textContent = say('search.asPage');
    },
  });
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    // The dialog has no padding: a click on itself is one on the page behind it.
    if (event.target === dialog) dialog.close();
  });
  list.addEventListener('click', (event) => {
    // A place on the page that is open already: nothing will be loaded, so the box must go by itself.
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link?.pathname === location.pathname) dialog.close();
  });
  return { dialog, input };
}

let box: ReturnType<typeof build> | undefined;

/** Opens the box of search; closes it where it is open. The focus goes back to where it was. */
export function toggleBox(shell: Shell, warmUp: WarmUp): void {
  if (box === undefined) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
    box = build(shell, warmUp);
    document.body.append(box.dialog);
  }
  const { dialog, input } = box;
  if (dialog.open) return dialog.close();
  const before = document.activeElement;
  dialog.addEventListener('close', () => before instanceof HTMLElement && before.focus(), { once: true });
  dialog.showModal();
  input.focus();
  input.select();
}
