import { fromAddress, toAddress } from '../address.ts';
import { Panel } from './panel.ts';
import type { Shell } from './shell.ts';
import type { WarmUp } from './warm.ts';

const SHOWN = 20;

/** Brings the page of search to life: its address is the query. */
export function startPage(page: HTMLElement, shell: Shell, warmUp: WarmUp): void {
  const part = (name: string): HTMLElement => {
    const element = page.querySelector<HTMLElement>(`[data-part=${name}]`);
    if (element === null) throw new Error(`the page of search has no ${name}`);
    return element;
  };
  const input = page.querySelector('input');
  if (input === null) throw new Error('the page of search has no field');
  const panel = new Panel(
    {
      input,
      status: part('status'),
      facets: part('facets'),
      notice: part('notice'),
      list: part('list'),
      more: part('more'),
    },
    shell,
    warmUp,
    {
      mode: 'links',
      step: SHOWN,
      changed: ({ query, lang }) => {
        if (lang === shell.lang) history.replaceState(null, '', location.pathname + toAddress(query));
      },
      words: () => undefined,
    },
  );
  page.addEventListener('submit', (event) => {
    event.preventDefault();
    panel.ask({ ...panel.query, text: input.value });
  });
  const typed = input.value;
  const asked = fromAddress(location.search);
  // A reader may have begun to type before this script came.
  if (typed !== '' && typed !== asked.text) panel.ask({ text: typed });
  else if (asked.text !== '') panel.ask(asked);
}
