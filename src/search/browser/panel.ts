import type { Lang } from '../../schema/primitives.ts';
import type { Answer } from '../answer.ts';
import { isAsked, quickHits, type Query } from '../query.ts';
import type { BoxData } from '../box-data.ts';
import type { Hit } from '../hit.ts';
import { h } from './dom.ts';
import { Facets } from './facets.ts';
import { engineOf, isReachable } from './load.ts';
import { failed, nothing, remarks } from './messages.ts';
import type { PanelOptions, PanelState, Parts } from './parts.ts';
import { rowsOf } from './rows.ts';
import { sayIn, type Say } from './say.ts';
import type { Shell } from './shell.ts';
import type { Warm, WarmUp } from './warm.ts';

/** The pause in typing after which a query is asked, and how long names alone are held back for the whole answer. */
const PAUSE = 90;
const PATIENCE = 150;

/** A field, its filters and its results; the box and the page of search are both made of one. */
export class Panel implements PanelState {
  query: Query = { text: '' };
  lang: Lang;
  root: string;
  readonly #parts: Parts;
  readonly #shell: Shell;
  readonly #options: PanelOptions;
  readonly #warmUp: WarmUp;
  #warm: Warm;
  #say: Say | undefined;
  #facets: Facets | undefined;
  #turn = 0;
  /** True while the index is on its way. */
  #waiting = true;
  #timer = 0;

  constructor(parts: Parts, shell: Shell, warmUp: WarmUp, options: PanelOptions) {
    this.#parts = parts;
    this.#shell = shell;
    this.#options = options;
    this.#warmUp = warmUp;
    this.#warm = warmUp(shell.lang);
    this.lang = shell.lang;
    this.root = shell.root;
    parts.input.addEventListener('input', () => this.#typed());
    void this.#prepare();
  }

  /** Asks at once. */
  ask(query: Query): void {
    this.query = query;
    if (this.#parts.input.value !== query.text) this.#parts.input.value = query.text;
    void this.#run();
  }

  #typed(): void {
    this.query = { ...this.query, text: this.#parts.input.value };
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#run(), PAUSE);
    // What the query needs is fetched while the reader types on.
    if (isAsked(this.query.text))
      engineOf(this.#warm)
        .then((engine) => engine.expect(this.query))
        .catch(() => undefined);
  }

  /** The words and the filters, once they are known. */
  #setUp(box: BoxData): void {
    this.#say = sayIn(box.words, this.#shell.lang);
    this.#facets = new Facets(this.#parts.facets, box, this.#say, (choice) =>
      this.ask({ text: this.query.text, ...choice }),
    );
    this.#facets.show(this.query, undefined);
    this.#options.words(this.#say);
  }

  async #prepare(): Promise<void> {
    try {
      const box = await this.#warm.box;
      if (this.#say === undefined) this.#setUp(box);
      await engineOf(this.#warm);
      this.#waiting = false;
    } catch {
      this.#fail();
    }
  }

  async #run(): Promise<void> {
    clearTimeout(this.#timer);
    const turn = ++this.#turn;
    const { query } = this;
    const mine = (): boolean => turn === this.#turn;
    this.#options.changed(this);
    if (!isAsked(query.text)) return this.#clear();
    this.#parts.list.setAttribute('aria-busy', 'true');
    try {
      const box = await this.#warm.box;
      const patience = this.#waiting ? 0 : PATIENCE;
      const late = window.setTimeout(() => mine() && this.#showNames(box, query), patience);
      const answer = await engineOf(this.#warm)
        .then((engine) => {
          this.#waiting = false;
          return engine.ask(query);
        })
        .finally(() => clearTimeout(late));
      if (answer.total === 0 && !(await isReachable(this.#warm))) throw new Error('unreachable');
      const hits = await answer.load(0, this.#options.step);
      if (mine()) this.#show(query, answer, hits);
    } catch {
      if (mine()) this.#fail();
    }
  }

  #clear(): void {
    const { status, notice, list, more } = this.#parts;
    const short = this.query.text.trim() !== '' && this.#say?.('search.short');
    status.textContent = short || '';
    notice.replaceChildren();
    more.replaceChildren();
    this.#fill([]);
    list.removeAttribute('aria-busy');
    this.#facets?.show(this.query, undefined);
  }

  /** Names that fit, while the index is still on its way. */
  #showNames(box: BoxData, query: Query): void {
    const hits = quickHits(box, query);
    if (hits.length === 0) return;
    this.#parts.notice.replaceChildren();
    this.#parts.more.replaceChildren();
    this.#fill(hits);
  }

  #show(query: Query, answer: Answer, hits: readonly Hit[]): void {
    const { status, notice, list, more } = this.#parts;
    const say = this.#say;
    if (say === undefined) return;
    const foreign = this.lang !== this.#shell.lang;
    list.removeAttribute('aria-busy');
    list.dataset['asked'] = query.text;
    status.textContent = say('search.count', { n: answer.total });
    notice.replaceChildren(
      ...(answer.total > 0
        ? remarks(say, query, answer, foreign)
        : nothing(this.#shell, say, query, answer, {
            everywhere: () => this.ask({ text: query.text }),
            otherLanguage: foreign ? undefined : () => void this.#searchOther(),
          })),
    );
    more.replaceChildren();
    this.#fill(hits);
    if (answer.total > hits.length) this.#offerMore(answer, hits.length);
    this.#facets?.show(query, answer.counts);
    this.#options.changed(this);
  }

  #rows(hits: readonly Hit[]): HTMLElement[] {
    const say = this.#say;
    return say === undefined
      ? []
      : hits.flatMap((hit) => rowsOf(hit, say, this.#options.mode, this.lang, this.#shell.lang));
  }

  #fill(hits: readonly Hit[]): void {
    this.#parts.list.replaceChildren(...this.#rows(hits));
    this.#parts.list.scrollTop = 0;
    this.#options.changed(this);
  }

  #offerMore(answer: Answer, shown: number): void {
    if (this.#options.mode === 'options') return;
    const button = h('button', { type: 'button', class: 'sx-act' }, this.#say?.('search.more') ?? '');
    const turn = this.#turn;
    button.addEventListener('click', () => {
      answer.load(shown, shown + this.#options.step).then(
        (hits) => {
          if (turn !== this.#turn) return;
          const rows = this.#rows(hits);
          this.#parts.list.append(...rows);
          this.#parts.more.replaceChildren();
          if (answer.total > shown + hits.length) this.#offerMore(answer, shown + hits.length);
          rows[0]?.focus();
        },
        () => this.#fail(),
      );
    });
    this.#parts.more.replaceChildren(button);
  }

  async #searchOther(): Promise<void> {
    this.lang = this.lang === 'en' ? 'fr' : 'en';
    this.#warm = this.#warmUp(this.lang);
    this.#waiting = true;
    try {
      this.root = (await this.#warm.box).root;
    } catch {
      return this.#fail();
    }
    this.#parts.input.focus();
    this.ask({ text: this.query.text });
  }

  /** The index is not there: says so, and offers what can be done. */
  #fail(): void {
    this.#turn++;
    this.#fill([]);
    this.#parts.list.removeAttribute('aria-busy');
    this.#parts.status.textContent = '';
    this.#parts.more.replaceChildren();
    this.#parts.notice.replaceChildren(
      ...failed(this.#shell, () => {
        this.#warm = this.#warmUp(this.lang, true);
        this.#parts.notice.replaceChildren(h('p', {}, this.#shell.loading));
        this.#parts.input.focus();
        void this.#prepare().then(() => this.#run());
      }),
    );
  }
}
