import type { Names } from '../query/book.ts';
import type { Answer } from '../query/answer.ts';
import type { Query } from '../query/query.ts';
import { SECTIONS, type Section } from '../query/sections.ts';
import { h } from './dom.ts';
import type { Say } from './say.ts';

type Choice = Pick<Query, 'section' | 'kind' | 'country'>;

/** The filters beside the results: sections with their counts; kind and country for members. */
export class Facets {
  readonly element: HTMLElement;
  readonly #buttons = new Map<Section | undefined, { button: HTMLButtonElement; count: HTMLElement }>();
  readonly #more: HTMLElement;
  readonly #kind: HTMLSelectElement;
  readonly #country: HTMLSelectElement;

  constructor(element: HTMLElement, box: Names, say: Say, choose: (choice: Choice) => void) {
    this.element = element;
    const sections = [undefined, ...SECTIONS].flatMap((section) => {
      const count = h('span', { class: 'search-count' });
      const name = section === undefined ? say('search.all') : say(`search.many.${section}`);
      // Of a part without its word there is nothing on this site.
      if (name === '') return [];
      const button = h('button', { type: 'button', 'aria-pressed': 'false' }, h('span', {}, name), ' ', count);
      button.addEventListener('click', () => choose({ section }));
      this.#buttons.set(section, { button, count });
      return button;
    });
    const members = box.names.filter((row) => row.s === 'members');
    const pick = (): void =>
      choose({ section: 'members', kind: this.#kind.value || undefined, country: this.#country.value || undefined });
    const select = (values: readonly (string | undefined)[], name: (value: string) => string): HTMLSelectElement => {
      const known = [...new Set(values.filter((value) => value !== undefined))];
      const options = known
        .map((value) => ({ value, text: name(value) }))
        .sort((a, b) => a.text.localeCompare(b.text, box.lang));
      const element = h(
        'select',
        {},
        h('option', { value: '' }, say('search.any')),
        ...options.map(({ value, text }) => h('option', { value }, text)),
      );
      element.addEventListener('change', pick);
      return element;
    };
    const country = new Intl.DisplayNames(box.lang, { type: 'region' });
    this.#kind = select(
      members.map((row) => row.k),
      (kind) => say(`kind.${kind}`),
    );
    this.#country = select(
      members.map((row) => row.c),
      (code) => country.of(code) ?? code,
    );
    this.#more = h(
      'div',
      { class: 'search-more' },
      h('label', {}, h('span', {}, say('search.kind')), ' ', this.#kind),
      h('label', {}, h('span', {}, say('search.country')), ' ', this.#country),
    );
    element.replaceChildren(
      h('div', { class: 'search-sections', role: 'group', 'aria-label': say('search.filters') }, ...sections),
      this.#more,
    );
  }

  /** Shows what is chosen, and how many results each section has. */
  show(query: Query, counts: Answer['counts'] | undefined): void {
    for (const [section, { button, count }] of this.#buttons) {
      const n = counts?.[section ?? 'all'];
      const chosen = query.section === section;
      button.setAttribute('aria-pressed', String(chosen));
      button.classList.toggle('search-none', n === 0 && !chosen);
      count.textContent = n === undefined ? '' : String(n);
    }
    this.#more.hidden = query.section !== 'members';
    this.#kind.value = query.kind ?? '';
    this.#country.value = query.country ?? '';
  }
}
