import type { Lang } from '../../schema/languages.ts';
import { aim, isMarked } from './arrival.ts';
import { Combobox } from './combobox.ts';
import { part, showNames } from './early.ts';
import type * as Everything from './engine.ts';
import type { Asked } from './finder.ts';
import css from './search.css?inline';

/*
 * All of search that names need, as one file. It has no module in common with the engine: a browser that remembers that
 * this one could not be had, and gets it under another address, would miss it there.
 */

type Engine = typeof Everything;

/** Gives the page the styles of the box. */
function dress(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

/** Asks for the engine; says so on the page where it cannot be had, and tries again. */
function withEngine(start: (engine: Engine) => void, failed: HTMLElement | null): void {
  const wait = (asked: Promise<Engine>): void =>
    void asked.then(
      (engine) => {
        if (failed) failed.hidden = true;
        start(engine);
      },
      (error: unknown) => {
        if (failed) failed.hidden = false;
        const address = /https?:\S+\.js/.exec(String(error))?.[0];
        const again = (): Promise<Engine> =>
          address === undefined
            ? import('./engine.ts')
            : (import(/* @vite-ignore */ `${address}?${Date.now()}`) as Promise<Engine>);
        failed?.querySelector('button')?.addEventListener('click', () => wait(again()), { once: true });
      },
    );
  wait(import('./engine.ts'));
}

/**
 * Brings the box of search to life. Its field stands in every page, and takes letters before this script is there.
 * @param asked the files of the index, as they were asked for with this script
 */
export function startBox(dialog: HTMLDialogElement, lang: Lang, base: string, asked: Asked): void {
  dress();
  const own = <E extends Element>(name: string, type: new () => E): E => {
    const element = dialog.querySelector(name);
    if (!(element instanceof type)) throw new Error(`the box of search has no ${name}`);
    return element;
  };
  const input = own('input', HTMLInputElement);
  const list = own('.search-list', HTMLElement);
  const failed = own('.search-failed', HTMLElement);
  const [facets, notice, start, more] = ['search-facets', 'search-notice', 'search-start', ''].map((name) =>
    part('div', name),
  );
  if (!facets || !notice || !start || !more) return;
  notice.ariaLive = 'polite';
  const hints = part('p', 'search-hints');
  hints.ariaHidden = 'true';
  const page = part('a', 'search-as-page');
  page.href = own('form', HTMLFormElement).action;
  const main = part('div', 'search-main', failed, notice, start, list, more);
  dialog.append(part('div', 'search-middle', facets, main), part('div', 'search-foot', hints, page));
  list.role = 'listbox';
  const keys = new Combobox(input, list);
  for (const when of ['pointerdown', 'click'] as const)
    list.addEventListener(when, (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link === null) return;
      aim(link);
      // A place on the page that is open already: nothing will be loaded, so the box must go by itself.
      if (when === 'click' && link.pathname === location.pathname) dialog.close();
    });
  const end = showNames(input, list, asked[0], () => keys.refresh());
  withEngine((engine) => {
    end();
    engine.startBox(
      {
        input,
        list,
        failed,
        facets,
        notice,
        start,
        more,
        hints,
        page,
        status: own('.search-status', HTMLElement),
        close: own('.search-close', HTMLButtonElement),
        refresh: () => keys.refresh(),
      },
      lang,
      base,
      asked,
    );
  }, failed);
}

/** Where an address led to a passage, the browser marks it for good: a button takes the mark away. */
function offerToClear(button: HTMLElement | null): void {
  if (button === null || !isMarked()) return;
  dress();
  button.hidden = false;
  button.addEventListener('click', () => {
    document.documentElement.classList.add('search-unmarked');
    button.remove();
  });
}
offerToClear(document.querySelector('.search-unmark'));

/** Brings the page of search to life. */
export function startPage(page: HTMLElement, lang: Lang, base: string, asked: Asked): void {
  withEngine((engine) => engine.startPage(page, lang, base, asked, aim), page.querySelector('[data-part=failed]'));
}
