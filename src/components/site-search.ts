import type { Lang } from '../schema/languages.ts';
import type * as Start from '../search/box/start.ts';

const lang = document.documentElement.lang as Lang;
const base = import.meta.env.BASE_URL;

/** Whether a key is meant for what has the focus, which is always an element. */
const isWriting = (target: EventTarget | null): boolean => (target as Element).matches(':read-write, select');

const isCommand = ({ ctrlKey, metaKey }: KeyboardEvent | MouseEvent): boolean => ctrlKey || metaKey;

type Search = typeof Start;

type Ready = (search: Search, asked: [Promise<Response>, Promise<Response>]) => void;

const script = (): Promise<Search> => import('../search/box/start.ts');

/** Asks for the script of search and for its two files, side by side; says so on the page where it cannot be had. */
function load(start: Ready, failed: HTMLElement): void {
  const ask = (name: string): Promise<Response> => {
    const answer = fetch(`${base}pagefind/${lang}/${name}.json`, { cache: 'no-cache' });
    answer.catch(() => undefined);
    return answer;
  };
  const tryIt = (coming: Promise<Search>): void => {
    const asked: [Promise<Response>, Promise<Response>] = [ask('names'), ask('texts')];
    coming.then(
      (search) => {
        failed.hidden = true;
        start(search, asked);
      },
      (error: unknown) => {
        failed.hidden = false;
        // A browser may remember that a script could not be had: under another address it asks anew.
        const address = /https?:\S+\.js/.exec(String(error))?.[0];
        const again = (): Promise<Search> =>
          address === undefined ? script() : (import(/* @vite-ignore */ `${address}?${Date.now()}`) as Promise<Search>);
        failed.querySelector('button')?.addEventListener('click', () => tryIt(again()), { once: true });
      },
    );
  };
  tryIt(script());
}

class SiteSearch extends HTMLElement {
  #started = false;

  connectedCallback(): void {
    const link = this.querySelector('a');
    if (link === null) return;
    const open = (event: Event): void => {
      event.preventDefault();
      this.#open(link);
    };
    link.addEventListener('click', (event) => {
      if (!isCommand(event) && !event.shiftKey && !event.altKey) open(event);
    });
    document.addEventListener('keydown', (event) => {
      const isOurs = isCommand(event)
        ? event.key.toLowerCase() === 'k' && !event.shiftKey
        : event.key === '/' && !isWriting(event.target);
      if (isOurs && !event.altKey) open(event);
    });
    const page = document.querySelector<HTMLElement>('search-page');
    const failed = page?.querySelector<HTMLElement>('[data-part=failed]');
    // Where nothing is asked yet, the page says where to begin.
    if (page && !new URLSearchParams(location.search).get('q')) page.dataset['empty'] = '';
    // Where a passage was led to, the script of search can take its mark away.
    if (/:~:/.test(performance.getEntries()[0]?.name ?? '')) void script();
    if (page && failed) load(({ startPage }, asked) => startPage(page, lang, base, asked), failed);
  }

  #open(link: HTMLAnchorElement): void {
    const field = document.querySelector<HTMLInputElement>('search-page input');
    const box = document.querySelector<HTMLDialogElement>('.search-box');
    const input = field ?? box?.querySelector('input');
    if (box && !field) {
      if (box.open) return box.close();
      if (!this.#started) {
        this.#started = true;
        const failed = box.querySelector<HTMLElement>('.search-failed');
        if (failed) load(({ startBox }, asked) => startBox(box, lang, base, asked), failed);
        box.querySelector('.search-close')?.addEventListener('click', () => box.close());
        // The dialog has no padding: a click on itself is one on the page behind it.
        box.addEventListener('click', (event) => event.target === box && box.close());
        // The focus goes back to where it was; where it was nowhere, to the way to search.
        box.addEventListener('close', () => document.activeElement === document.body && link.focus());
      }
      box.showModal();
    }
    input?.focus();
    input?.select();
  }
}
customElements.define('site-search', SiteSearch);
