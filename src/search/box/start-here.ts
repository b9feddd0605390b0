import type { Texts } from '../query/book.ts';
import { h } from './dom.ts';
import { forget, recent } from './recent.ts';
import type { Say } from './say.ts';

/** What stands in an empty box: what this reader searched for last, and questions that the site answers. */
export function startHere(
  place: HTMLElement,
  root: string,
  asked: Texts['questions'],
  say: Say,
  ask: (text: string) => void,
): void {
  const searches = recent();
  const pick = (text: string): HTMLButtonElement => {
    const button = h('button', { type: 'button', class: 'search-action' }, text);
    button.addEventListener('click', () => ask(text));
    return button;
  };
  const clear = h('button', { type: 'button', class: 'search-forget' }, say('search.forget'));
  clear.addEventListener('click', () => {
    forget();
    startHere(place, root, asked, say, ask);
  });
  const kept = h(
    'section',
    { class: 'search-recent', 'aria-label': say('search.recent') },
    h('h2', {}, say('search.recent')),
    h('ul', {}, ...searches.map((text) => h('li', {}, pick(text)))),
    clear,
  );
  const questions = h(
    'section',
    { class: 'search-questions', 'aria-label': say('search.questions') },
    h('h2', {}, say('search.questions')),
    h(
      'ul',
      {},
      ...asked.map(([question, answer, path]) =>
        h('li', {}, h('a', { href: root + path }, h('b', {}, question), ' ', h('span', {}, answer))),
      ),
    ),
  );
  // The page of search has its questions from the server.
  const own = place.hasAttribute('data-own') || asked.length === 0 ? [] : [questions];
  place.querySelector('.search-recent')?.remove();
  if (own.length > 0) place.replaceChildren(...own);
  if (searches.length > 0) place.append(kept);
}
