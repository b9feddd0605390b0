import { matches, toggle, writeChoice, type Choice } from './choice.ts';

/** A row of the table, as the filters see it. */
export interface Row {
  tr: HTMLTableRowElement;
  name: string;
  /** Its value in each facet. */
  values: Record<string, string>;
  date: string;
  country: string;
  initial: string;
}

/** The address of this page with a choice. */
export const addressOf = (choice: Choice): string => location.pathname + writeChoice(choice);

/** A facet of the page: a list of values, each a link with its count. */
export class Facet {
  readonly name: string;
  /** Held by the address of the page (`members/kind/…`): its links lead to other pages. */
  readonly fixed: boolean;
  readonly #items: { link: HTMLAnchorElement; value: string; label: string }[];
  readonly #now: HTMLElement | null;
  /** The line that stands for all values that would leave nobody. */
  readonly #rest: HTMLElement | null;
  readonly #root: HTMLElement;

  constructor(root: HTMLElement, fixed: string | undefined) {
    this.#root = root;
    this.name = root.dataset['facet'] ?? '';
    this.fixed = this.name === fixed;
    this.#items = [...root.querySelectorAll<HTMLAnchorElement>('a[data-v]')].map((link) => ({
      link,
      value: link.dataset['v'] ?? '',
      label: link.firstChild?.textContent?.trim() ?? '',
    }));
    this.#now = root.querySelector('[data-any]');
    this.#rest = root.querySelector('[data-rest]');
  }

  get values(): Set<string> {
    return new Set(this.#items.map((item) => item.value));
  }

  /**
   * Shows how many rows each value would leave, and which are chosen.
   * @param rows those that answer the name that was typed
   * @returns the labels of the chosen values
   */
  show(rows: readonly Row[], choice: Choice): string[] {
    const chosen = choice.values[this.name] ?? [];
    if (this.fixed) {
      // How many of another page answer a choice is not known here.
      const query = writeChoice(choice);
      for (const { link } of this.#items) {
        link.search = query;
        for (const count of link.querySelectorAll('b')) count.hidden = query !== '';
      }
      return [];
    }
    const left = rows.filter((row) => matches(row.values, choice.values, this.name));
    let empty = 0;
    for (const { link, value } of this.#items) {
      const n = left.filter((row) => row.values[this.name] === value).length;
      const isChosen = chosen.includes(value);
      link.href = addressOf(toggle(choice, this.name, value));
      for (const count of link.querySelectorAll('b')) count.textContent = String(n);
      if (isChosen) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
      const hidden = n === 0 && !isChosen;
      if (hidden) empty++;
      if (link.parentElement) link.parentElement.hidden = hidden;
    }
    if (this.#rest) {
      this.#rest.hidden = empty === 0;
      const words = this.#rest.firstElementChild;
      if (words) words.textContent = (this.#rest.dataset['rest'] ?? '').replace('{n}', String(empty));
    }
    const labels = this.#items.filter(({ value }) => chosen.includes(value)).map(({ label }) => label);
    this.#root.toggleAttribute('data-chosen', labels.length > 0);
    if (this.#now)
      this.#now.textContent =
        labels.length > 1
          ? (this.#now.dataset['many'] ?? '').replace('{n}', String(labels.length))
          : (labels[0] ?? this.#now.dataset['any'] ?? '');
    return labels;
  }
}
