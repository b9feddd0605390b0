import type { Answer } from '../query/answer.ts';
import { folderOf, type Names } from '../query/book.ts';
import type { Hit } from '../query/hit.ts';
import { asCut, isAsked, type Query } from '../query/query.ts';
import { Facets } from './facets.ts';
import { Finder, type Asked } from './finder.ts';
import { button, nothing, partial, remarks } from './messages.ts';
import type { PanelOptions, PanelState, Parts } from './parts.ts';
import { remember } from './recent.ts';
import { rowsOf } from './rows.ts';
import { sayIn, type Say } from './say.ts';
import { startHere } from './start-here.ts';
import { othersOf, type Lang } from '../../schema/languages.ts';

/** The pause in typing after which a query is asked: less than a letter takes. */
const PAUSE = 30;

/** A field, its filters and its results; the box and the page of search are both made of one. */
export class Panel implements PanelState {
  query: Query = { text: '' };
  readonly lang: Lang;
  root = '';
  readonly #parts: Parts;
  readonly #options: PanelOptions;
  readonly #base: string;
  readonly #finders = new Map<Lang, Finder>();
  #say: Say | undefined;
  #facets: Facets | undefined;
  #timer = 0;
  #shown = 0;

  /** @param asked the files of the page’s language, where they were asked for already */
  constructor(parts: Parts, lang: Lang, base: string, options: PanelOptions, asked?: Asked) {
    this.#parts = parts;
    this.#options = options;
    this.lang = lang;
    // A reader may have begun to type before this script came.
    this.query = { text: asCut(parts.input.value) };
    this.#base = base;
    this.#finders.set(lang, new Finder(base + folderOf(lang), () => this.#grown(lang), asked));
    parts.input.addEventListener('input', () => {
      this.query = { ...this.query, text: asCut(parts.input.value), asTyped: undefined };
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#run(), PAUSE);
    });
    parts.list.addEventListener('click', () => remember(this.query.text));
    this.#run();
  }

  get #finder(): Finder {
    return this.#finderOf(this.lang);
  }

  #finderOf(lang: Lang): Finder {
    const known = this.#finders.get(lang);
    if (known) return known;
    const finder = new Finder(this.#base + folderOf(lang), () => this.#grown(lang));
    this.#finders.set(lang, finder);
    return finder;
  }

  /** Asks at once. */
  ask(query: Query): void {
    const text = asCut(query.text);
    this.query = { ...query, text };
    if (this.#parts.input.value !== text) this.#parts.input.value = text;
    this.#run();
  }

  /** More can be searched than before, or it is known that it cannot. */
  #grown(lang: Lang): void {
    const names = this.#finders.get(lang)?.names;
    if (names !== undefined && lang === this.lang && this.#say === undefined) this.#setUp(names);
    // Another language may have what this one has not.
    this.#run();
  }

  /** The words and the filters, once they are known. */
  #setUp(names: Names): void {
    const say = sayIn(names.words, this.lang);
    this.#say = say;
    this.#facets = new Facets(this.#parts.facets, names, say, (choice) =>
      this.ask({ text: this.query.text, ...choice }),
    );
    this.#options.words(say, names);
  }

  #run(): void {
    clearTimeout(this.#timer);
    const { query } = this;
    const { list, status, notice, start } = this.#parts;
    const { failed } = this.#options;
    const finder = this.#finder;
    const say = this.#say;
    this.root = finder.names?.root ?? this.root;
    this.#options.changed(this);
    failed.hidden = !(finder.failed && finder.reach === 'nothing');
    if (!failed.hidden) {
      status.textContent = '';
      this.#empty();
      start.replaceChildren();
      return;
    }
    if (!isAsked(query.text)) return this.#clear();
    start.hidden = true;
    const answer = finder.answer(query);
    if (answer === undefined || say === undefined) {
      list.setAttribute('aria-busy', 'true');
      status.textContent = this.#options.loading;
      return;
    }
    const isAll = finder.reach === 'all';
    // Names come first; where there is none, what is not there yet may have it.
    if (!isAll && !finder.failed && (answer.total === 0 || answer.loose)) {
      list.setAttribute('aria-busy', 'true');
      status.textContent = this.#options.loading;
      notice.replaceChildren();
      return;
    }
    this.#show(
      isAll && answer.total === 0 && !answer.empty ? (this.#inOther(query) ?? answer) : answer,
      say,
      isAll,
      finder,
    );
  }

  /**
   * What only the texts of another language have, as pages of this one: they are the same pages. Asks for those texts
   * where they are not there yet; the query is asked again when they come.
   */
  #inOther(query: Query): Answer | undefined {
    const own = this.#finder;
    for (const lang of othersOf(this.lang)) {
      const other = this.#finderOf(lang);
      const answer = other.reach === 'all' ? other.answer(query, own.names?.root) : undefined;
      if (answer === undefined || answer.total === 0 || answer.loose || answer.corrected !== undefined) continue;
      return {
        ...answer,
        inOther: lang,
        hits: (from, to) => answer.hits(from, to).map((hit) => own.translated(hit)),
      };
    }
    return undefined;
  }

  #empty(): void {
    const { notice, more, list } = this.#parts;
    notice.replaceChildren();
    more.replaceChildren();
    this.#fill([]);
    list.removeAttribute('aria-busy');
    delete list.dataset['asked'];
    this.#facets?.show(this.query, undefined);
  }

  #clear(): void {
    const { status, start } = this.#parts;
    const typed = this.query.text.trim();
    status.textContent = (typed !== '' && this.#say?.('search.short')) || '';
    this.#empty();
    start.hidden = false;
    const { names, questions } = this.#finder;
    if (names && this.#say)
      startHere(start, names.root, questions, this.#say, (text) => {
        this.#parts.input.focus();
        this.ask({ text });
      });
  }

  #show(answer: Answer, say: Say, isAll: boolean, finder: Finder): void {
    const { status, notice, list, more } = this.#parts;
    const { query } = answer;
    list.removeAttribute('aria-busy');
    if (isAll || finder.failed) list.dataset['asked'] = query.text;
    status.textContent = say('search.count', { n: answer.total });
    notice.replaceChildren(
      ...(isAll ? [] : finder.failed ? partial(say, answer, () => this.#retry()) : []),
      ...(answer.total > 0
        ? remarks(say, answer, answer.inOther, () => this.ask({ ...query, asTyped: true }))
        : isAll
          ? nothing(say, answer, this.#finder.names?.root ?? '', {
              everywhere: () => this.ask({ text: query.text }),
              without: (text) => this.ask({ text }),
            })
          : []),
    );
    const hits = answer.hits(0, this.#options.step);
    this.#shown = hits.length;
    this.#fill(hits);
    more.replaceChildren();
    // Before the texts are there, more of what comes would push it away.
    if (isAll || finder.failed) this.#offerMore(answer, say);
    this.#facets?.show(query, answer.counts);
    this.#options.changed(this);
  }

  #rows(hits: readonly Hit[]): HTMLElement[] {
    const say = this.#say;
    return say === undefined ? [] : hits.flatMap((hit) => rowsOf(hit, say, this.#options.mode, this.lang));
  }

  #fill(hits: readonly Hit[]): void {
    const { list } = this.#parts;
    list.replaceChildren(...this.#rows(hits));
    list.scrollTop = 0;
    this.#options.changed(this);
  }

  #offerMore(answer: Answer, say: Say): void {
    const { list, more } = this.#parts;
    if (this.#options.mode === 'options') return;
    if (answer.total > this.#shown) {
      const from = this.#shown;
      more.replaceChildren(
        button(say('search.more'), () => {
          const rows = this.#rows(answer.hits(from, from + this.#options.step));
          this.#shown = Math.min(answer.total, from + this.#options.step);
          list.append(...rows);
          this.#offerMore(answer, say);
          rows[0]?.focus();
        }),
      );
      return;
    }
    const { names } = this.#finder;
    if (names === undefined || answer.total === 0) return;
    more.replaceChildren(
      button(say('search.passages'), () => {
        // Pagefind and what belongs to it are loaded for those who ask for them.
        import('./passages.ts').then(
          ({ passages }) => passages(more, this.#base, names, answer, say, (hits) => this.#rows(hits)),
          () => (this.#parts.status.textContent = say('search.passagesFailed')),
        );
      }),
    );
  }

  #retry(): void {
    this.#parts.input.focus();
    this.#finder.retry();
    this.#run();
  }

  /** Tries again to load what failed. */
  retry(): void {
    this.#retry();
  }
}
