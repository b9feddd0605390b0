import type { Part } from '../release.ts';
import { isSparing, nameOf, readState, type News, type Wish } from '../state.ts';
import { remember } from './count.ts';
import { describe } from './describe.ts';
import { reach, send } from './reach.ts';
import type { Lang } from '../../schema/languages.ts';

/** The control of the offline page: what is kept, how it goes, and the buttons. All tabs show the same. */
class OfflineKeeper extends HTMLElement {
  readonly #scope = this.dataset['scope'] ?? '/';
  readonly #words = JSON.parse(this.dataset['words'] ?? '{}') as Record<string, string>;
  #busy = false;

  async connectedCallback(): Promise<void> {
    this.addEventListener('click', (event) => {
      const button =
        event.target instanceof Element ? event.target.closest<HTMLElement>('[data-offline-action]') : null;
      if (button)
        void this.#act(
          button.dataset['offlineAction'] ?? '',
          (button.dataset['offlineLang'] ?? button.dataset['offlinePart']) as Part,
        );
    });
    this.#part('[data-offline-missing]').hidden =
      location.pathname === new URL(this.dataset['own'] ?? '', location.href).pathname;
    try {
      if (!import.meta.env.PROD || !('serviceWorker' in navigator)) throw new Error('no worker here');
      const state = await readState(this.#scope);
      this.#show({ state });
      new BroadcastChannel(nameOf(this.#scope, 'news')).addEventListener('message', ({ data }: MessageEvent<News>) => {
        this.#show(data);
      });
      if (state.wanted) await send(this.#scope, { wish: 'resume' });
    } catch {
      this.#say('unsupported', this.#words['unsupported'] ?? '');
      for (const button of this.querySelectorAll('button')) button.disabled = true;
      return;
    }
    this.#part('[data-offline-sparing]').hidden = !isSparing();
  }

  #part(selector: string): HTMLElement {
    return this.querySelector<HTMLElement>(selector) ?? document.createElement('p');
  }

  #rows(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-row]')];
  }

  async #act(action: string, part: Part): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      if (action === 'save' || action === 'add') {
        this.#say('saving', this.#words['begin'] ?? '');
        remember(this.#scope, 'on');
        // The browser may then not throw it away by itself; where it asks or refuses, saving goes on.
        void navigator.storage.persist().catch(() => false);
        await this.#send({ wish: 'keep', parts: [part] }, true);
      }
      if (action === 'drop') await this.#send({ wish: 'drop', parts: [part] });
      if (action === 'remove') {
        remember(this.#scope, 'decided');
        await this.#send({ wish: 'drop', parts: this.#rows().map(({ dataset }) => dataset['row'] as Part) });
      }
      if (action === 'take') await this.#send({ wish: 'take' });
      if (action === 'check') await reach(this.#scope, true);
    } catch {
      this.#say('unsupported', this.#words['unsupported'] ?? '');
    } finally {
      this.#busy = false;
    }
  }

  #send(wish: Wish, fresh = false): Promise<void> {
    return reach(this.#scope, fresh).then(() => send(this.#scope, wish));
  }

  #say(state: string, text: string): void {
    const line = this.#part('[data-offline-state]');
    line.dataset['offlineState'] = state;
    if (line.textContent !== text) line.textContent = text;
    this.#part('progress').hidden = state !== 'saving';
  }

  #show(news: News): void {
    const { state, progress } = news;
    const { name, text } = describe(news, this.#words, document.documentElement.lang as Lang);
    this.#say(name, text);
    const bar = this.querySelector('progress');
    if (bar) bar.value = progress ? progress.done / progress.total : 0;
    const has = (part: string | undefined, of: readonly Part[] | undefined): boolean =>
      of?.includes(part as Part) ?? false;
    for (const row of this.#rows()) {
      const part = row.dataset['row'];
      const kept = has(part, state.saved?.parts);
      for (const button of row.querySelectorAll<HTMLButtonElement>('[data-offline-action]')) {
        const { offlineAction } = button.dataset;
        button.hidden = (offlineAction === 'drop') !== kept;
        // Pictures and files go with a language: the worker keeps none without one.
        button.disabled = has(part, state.wanted) || (offlineAction === 'add' && !state.saved && !state.wanted);
      }
    }
    this.#part('[data-offline-action="remove"]').hidden = !state.saved && !state.wanted && !state.failed;
    this.#part('[data-offline-kept]').hidden = !state.saved;
    this.#part('[data-offline-action="take"]').hidden = !state.ready;
    if (state.saved) remember(this.#scope, 'on');
  }
}
customElements.define('offline-keeper', OfflineKeeper);
