import { fill } from '../../i18n/fill.ts';
import { Engine, type Hit } from './engine.ts';
import { readEntries } from './entries.ts';
import { excerptOf } from './excerpt.ts';

/** Words of the search, and the names of the rooms. */
export type SearchWords = Record<string, string>;

let engine: Engine | undefined;
/** The index is made from the pages: once the file is at rest, or when somebody begins to search. */
const ready = (): Engine =>
  (engine ??= new Engine(
    readEntries(document.querySelectorAll<HTMLElement>('.pg:not(.js)')),
    document.documentElement.lang === 'fr' ? 'fr' : 'en',
  ));

const make = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(name);
  element.append(...children);
  return element;
};

function rowOf({ entry, terms }: Hit, words: SearchWords): HTMLLIElement {
  const link = make('a', entry.title);
  link.href = `#${entry.id}`;
  link.className = 'item-title';
  const text = make(
    'p',
    ...excerptOf(entry.text, terms).map((piece) => (piece.marked ? make('mark', piece.text) : piece.text)),
  );
  const room = make('p', words[`room.${entry.room}`] ?? '');
  room.className = text.className = 'text-small text-muted';
  return make('li', link, text, room);
}

/** Arms the page of search, and the ways to it. */
export function armSearch(words: SearchWords): void {
  const field = document.querySelector<HTMLInputElement>('#file-search');
  const list = document.querySelector('#file-found');
  const count = document.querySelector<HTMLElement>('#file-count');
  if (!field || !list || !count) return;
  const answer = (): void => {
    const begin = performance.now();
    const hits = field.value.trim() === '' ? [] : ready().search(field.value);
    list.replaceChildren(...hits.map((hit) => rowOf(hit, words)));
    count.dataset['ms'] = (performance.now() - begin).toFixed(1);
    const text = hits.length === 1 ? words['one'] : hits.length > 1 ? words['many'] : words['nothing'];
    count.textContent =
      field.value.trim() === '' ? '' : fill(text ?? '', document.documentElement.lang, { n: hits.length });
  };
  field.addEventListener('input', answer);
  field.addEventListener('focus', ready, { once: true });
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector('a')?.focus();
  });
  const open = (): void => {
    if (location.hash !== '#search/') location.hash = '#search/';
    // After the page of search is shown.
    setTimeout(() => field.select());
  };
  addEventListener('hashchange', () => location.hash === '#search/' && open());
  addEventListener('keydown', (event) => {
    const writing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
    if (event.key !== '/' || writing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    open();
  });
  (self.requestIdleCallback ?? setTimeout)(() => ready());
  if (location.hash === '#search/') open();
}
