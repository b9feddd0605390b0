import type { Lang } from '../schema/primitives.ts';
import { warmUp } from '../search/browser/warm.ts';

const lang = document.documentElement.lang as Lang;

/** Whether a key is meant for what has the focus. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName));

class SiteSearch extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    if (link === null) return;
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      this.#open(link);
    });
    document.addEventListener('keydown', (event) => {
      const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isWriting(event.target);
      const letter =
        event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (!slash && !letter) return;
      event.preventDefault();
      this.#open(link);
    });
    const page = document.querySelector<HTMLElement>('search-page');
    if (page) void this.#load().then(({ startPage, shellOf }) => startPage(page, shellOf(lang), warmUp));
  }

  #load() {
    // The small files first: the field and the names can be there before the index is.
    const start = import('../search/browser/start.ts');
    warmUp(lang);
    return start;
  }

  #open(link: HTMLAnchorElement): void {
    const field = document.querySelector<HTMLInputElement>('search-page input');
    if (field) {
      field.focus();
      field.select();
      return;
    }
    this.#load().then(
      ({ toggleBox, shellOf }) => toggleBox(shellOf(lang), warmUp),
      // The script of the box could not be had: the page of search says what can be done.
      () => location.assign(link.href),
    );
  }
}
customElements.define('site-search', SiteSearch);
