import { matches, toggle, writeChoice, type Choice } from './choice.ts';

/** A row of the table, as the filters see it. */
export interface Row {
  tr: HTMLTableRowElement;
  /** Its value in each facet. */
  values: Record<string, string>;
  date: string;
  country: string;
  initial: string;
}

/** The address of this page with a choice. */
export const addressOf = (choice: Choice): string => location.pathname + writeChoice(choice);

/** A facet of the page: a list of values, each a link with its count and its bar. */
export class Facet {
  readonly name: string;
  /** Held by the address of the page (`members/kind/…`): its links lead to other pages. */
  readonly fixed: boolean;
  readonly #items: { link: HTMLAnchorElement; value: string }[];
  readonly #now: HTMLElement | null;
  readonly #root: HTMLElement;

  constructor(root: HTMLElement, fixed: string | undefined) {
    this.#root = root;
    this.name = root.dataset['facet'] ?? '';
    this.fixed = this.name === fixed;
    this.#items = [...root.querySelectorAll<HTMLAnchorElement>('a[data-v]')].map((link) => ({
      link,
      value: link.dataset['v'] ?? '',
    }));
    this.#now = root.querySelector('.now');
  }

  get values(): Set<string> {
    return new Set(this.#items.map((item) => item.value));
  }

  /** Shows how many rows each value would leave, and which is chosen. */
  show(rows: readonly Row[], choice: Choice): void {
    const left = rows.filter((row) => matches(row.values, choice.values, this.name));
    const chosen = choice.values[this.name] ?? '';
    let now = '';
    for (const { link, value } of this.#items) {
      if (this.fixed) {
        link.search = writeChoice(choice);
        continue;
      }
      const n = value === '' ? left.length : left.filter((row) => row.values[this.name] === value).length;
      link.href = addressOf(toggle(choice, this.name, value));
      link.classList.toggle('zero', n === 0);
      const count = link.querySelector('b');
      if (count) count.textContent = String(n);
      link.querySelector('rect')?.setAttribute('width', `${(100 * n) / rows.length}%`);
      link.removeAttribute('aria-current');
      if (value !== chosen) continue;
      link.setAttribute('aria-current', 'true');
      now = link.firstChild?.textContent?.trim() ?? '';
      link.closest('.more')?.setAttribute('open', '');
    }
    if (this.#now && !this.fixed) this.#now.textContent = now || (this.#now.dataset['all'] ?? '');
  }

  /** On a wide page a facet always stands open: nothing to fold there. */
  fold(wide: boolean): void {
    this.#root.toggleAttribute('open', wide);
    const summary = this.#root.querySelector('summary');
    if (summary) summary.tabIndex = wide ? -1 : 0;
  }
}
