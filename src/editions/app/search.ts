import { fill } from '../../search/box/finder.ts';
import { answer, type Answer } from '../../search/query/answer.ts';
import { allRecords, vocabularyFor, type Names, type Texts } from '../../search/query/book.ts';
import { fill as fillIn } from '../../i18n/fill.ts';
import type { Hit } from '../../search/query/hit.ts';
import type { Piece } from '../../search/query/passage.ts';
import { isAsked } from '../../search/query/query.ts';
import type { Vocabulary } from '../../search/query/vocabulary.ts';

/** The index of the site, as it is written into the file, and where its records stand there if not at their path. */
export interface FileIndex {
  names: Names;
  texts: Texts;
  elsewhere: Readonly<Record<string, string>>;
}

const make = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(name);
  element.append(...children);
  return element;
};

const marked = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.map((piece) => (piece.marked ? make('mark', piece.text) : piece.text));

/** Arms the page of search, and the ways to it: the same index and the same answers as on the site. */
export function armSearch({ names, texts, elsewhere }: FileIndex): void {
  const field = document.querySelector<HTMLInputElement>('#file-search');
  const list = document.querySelector('#file-found');
  const count = document.querySelector<HTMLElement>('#file-count');
  if (!field || !list || !count) return;
  const { lang, words } = names;
  const say = (key: string, values: Record<string, string | number> = {}): string =>
    fillIn(words[key] ?? '', lang, values);
  let vocabulary: Promise<Vocabulary> | undefined;
  let made: Vocabulary | undefined;
  /** The index is made once the file is at rest, or when somebody begins to search. */
  const ready = (): Promise<Vocabulary> => (vocabulary ??= fill(vocabularyFor(names, texts), allRecords(names, texts)));
  const addressOf = (path: string, heading = ''): string => elsewhere[path] ?? `#${path.replace('#', '')}${heading}`;

  const rowOf = (hit: Hit): HTMLLIElement => {
    const link = make('a', ...marked(hit.title));
    link.href = hit.href;
    link.className = 'item-title';
    const text = make('p', ...marked(hit.excerpt));
    const room = make('p', say(`search.one.${hit.place}`));
    room.className = text.className = 'text-small text-muted';
    return make('li', link, text, room);
  };
  const told = (found: Answer): string => {
    const asked = field.value.trim();
    const missing =
      found.missing.length === 0
        ? ''
        : say('search.missing', { words: found.missing.join(', '), n: found.missing.length });
    if (found.empty) return say('search.signs', { text: asked });
    if (found.total === 0) return `${say('search.nothing', { text: asked })} ${missing}`;
    return [
      say('search.count', { n: found.total }),
      found.corrected === undefined ? '' : say('search.corrected', { text: found.corrected, asked }),
      found.loose ? (missing === '' ? say('search.loose') : `${missing} ${say('search.looseRest')}`) : '',
    ]
      .filter((part) => part !== '')
      .join('. ');
  };
  const show = (known: Vocabulary): void => {
    const text = field.value;
    const found = isAsked(text) ? answer(known, { text }, addressOf) : undefined;
    list.replaceChildren(...(found?.hits(0, 40) ?? []).map(rowOf));
    count.dataset['asked'] = text;
    count.textContent = found === undefined ? '' : told(found);
  };
  const run = async (): Promise<void> => {
    made ??= await ready();
    show(made);
  };
  field.addEventListener('input', () => (made === undefined ? void run() : show(made)));
  field.addEventListener('focus', () => void ready(), { once: true });
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    void run().then(() => list.querySelector('a')?.focus());
  });
  // After the page of search is shown, which takes the focus.
  const select = (): void => void setTimeout(() => field.select());
  addEventListener('hashchange', () => {
    if (location.hash === '#search/') select();
  });
  addEventListener('keydown', (event) => {
    const writing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
    if (event.key !== '/' || writing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (location.hash === '#search/') select();
    else location.hash = '#search/';
  });
  (self.requestIdleCallback ?? setTimeout)(() => void ready());
}
