import { Facet, addressOf, type Row } from './facet.ts';
import { initialOf } from '../../views/initial.ts';
import { matches, readChoice, SORTS, type Choice } from './choice.ts';

/**
 * The directory, armed: every facet and order becomes a link to this page with that choice, and the page follows
 * its address without loading again. Without this the facets lead to pages of their own.
 */
class Directory {
  readonly #root: HTMLElement;
  readonly #facets: Facet[];
  readonly #rows: Row[];
  readonly #order = new Intl.Collator(document.documentElement.lang);

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#facets = this.#all('[data-facet]').map((facet) => new Facet(facet, root.dataset['fixed']));
    this.#rows = this.#all<HTMLTableRowElement>('tbody tr').map((tr) => this.#read(tr));
    root.addEventListener('click', (event) => this.#follow(event));
    addEventListener('popstate', () => this.#show());
    const wide = matchMedia('(min-width: 700px)');
    const fold = (): void => this.#facets.forEach((facet) => facet.fold(wide.matches));
    wide.addEventListener('change', fold);
    // A phone's reader may have opened one already: only a wide page has them all open.
    if (wide.matches) fold();
    this.#show();
  }

  #all<E extends HTMLElement>(selector: string): E[] {
    return [...this.#root.querySelectorAll<E>(selector)];
  }

  #read(tr: HTMLTableRowElement): Row {
    const values = (tr.dataset['v'] ?? '').split(' ');
    const text = (cell: number): string => tr.cells[cell]?.textContent?.trim() ?? '';
    return {
      tr,
      values: Object.fromEntries(this.#facets.map((facet, i) => [facet.name, values[i] ?? ''])),
      date: tr.querySelector('time')?.dateTime ?? '',
      country: text(4),
      initial: initialOf(text(0)),
    };
  }

  /** A plain click on a link to this page changes the address and what is shown, nothing else. */
  #follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!plain || link?.origin !== location.origin || link.pathname !== location.pathname || link.hash) return;
    event.preventDefault();
    if (link.href !== location.href) history.pushState(null, '', link.href);
    this.#show();
  }

  #show(): void {
    const choice = readChoice(
      location.search,
      new Map(this.#facets.filter((f) => !f.fixed).map((f) => [f.name, f.values])),
    );
    const found = this.#showRows(choice);
    for (const facet of this.#facets) facet.show(this.#rows, choice);
    for (const link of this.#all<HTMLAnchorElement>('a[data-s]')) {
      const sort = link.dataset['s'] ?? '';
      link.href = addressOf({ ...choice, sort });
      link.ariaCurrent = sort === choice.sort ? 'true' : null;
    }
    for (const head of this.#all('th[data-s]')) head.ariaSort = head.dataset['s'] === choice.sort ? 'ascending' : null;
    for (const link of this.#all<HTMLAnchorElement>('[data-clear]')) {
      link.href = addressOf({ ...choice, values: {} });
      link.hidden = Object.keys(choice.values).length === 0;
    }
    for (const count of this.#all('[data-count]'))
      count.textContent = (count.dataset['count'] ?? '').replace('{n}', String(found));
    for (const empty of this.#all('.none')) empty.hidden = found > 0;
    // The other language shows the same choice.
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.strip a[hreflang]'))
      link.search = location.search;
  }

  /** Hides, orders and letters the rows; gives how many are left. */
  #showRows({ values, sort }: Choice): number {
    // The page prints its rows by name, and sorting is stable: names settle what is equal.
    const rows = [...this.#rows];
    if (sort === 'date') rows.sort((a, b) => this.#order.compare(a.date, b.date));
    if (sort === 'country') rows.sort((a, b) => this.#order.compare(a.country, b.country));
    let initial = '';
    let found = 0;
    for (const { tr, values: own, initial: letter } of rows) {
      tr.hidden = !matches(own, values);
      delete tr.dataset['i'];
      if (tr.hidden) continue;
      found++;
      if (sort === SORTS[0] && letter !== initial) tr.dataset['i'] = initial = letter;
    }
    this.#root.querySelector('tbody')?.append(...rows.map((row) => row.tr));
    return found;
  }
}

/** Arms a directory. */
export const arm = (root: HTMLElement): Directory => new Directory(root);
