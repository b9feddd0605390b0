import { Facet, addressOf, type Row } from './facet.ts';
import { initialOf } from '../../views/parts/initial.ts';
import { isNamed, matches, readChoice, SORTS, type Choice } from './choice.ts';

/**
 * The directory, armed: every facet and order becomes a link to this page with that choice, and the page follows
 * its address without loading again. Without this the facets lead to pages of their own.
 */
class Directory {
  readonly #root: HTMLElement;
  readonly #facets: Facet[];
  readonly #rows: Row[];
  readonly #order = new Intl.Collator(document.documentElement.lang);
  readonly #title: string;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#facets = this.#all('[data-facet]').map((facet) => new Facet(facet, root.dataset['fixed']));
    this.#rows = this.#all<HTMLTableRowElement>('tbody tr').map((tr) => this.#read(tr));
    this.#title = root.querySelector('h1')?.textContent ?? '';
    root.addEventListener('click', (event) => this.#follow(event));
    addEventListener('popstate', () => this.#show());
    for (const field of this.#all<HTMLInputElement>('input')) {
      // What was typed before this came.
      if (field.value) this.#typed(field.value);
      field.addEventListener('input', () => this.#typed(field.value));
    }
    this.#openings();
    this.#show();
  }

  #all<E extends HTMLElement>(selector: string): E[] {
    return [...this.#root.querySelectorAll<E>(selector)];
  }

  #read(tr: HTMLTableRowElement): Row {
    const values = (tr.dataset['v'] ?? '').split(' ');
    const text = (cell: number): string => tr.cells[cell]?.textContent?.trim() ?? '';
    const link = tr.querySelector('a');
    const name = link?.textContent?.trim() ?? '';
    return {
      tr,
      name: `${name} ${link?.title ?? ''}`,
      values: Object.fromEntries(this.#facets.map((facet, i) => [facet.name, values[i] ?? ''])),
      date: tr.querySelector('time')?.dateTime ?? '',
      country: text(2),
      initial: initialOf(name),
    };
  }

  /** Lists close at a touch beside them and with Escape; the sheet of a phone opens with its first list. */
  #openings(): void {
    const lists = this.#all<HTMLDetailsElement>('details');
    const sheet = this.#root.querySelector('[popover]');
    const isSheet = (): boolean => sheet?.matches(':popover-open') ?? false;
    document.addEventListener('pointerdown', (event) => {
      if (isSheet()) return;
      for (const list of lists) if (!event.composedPath().includes(list)) list.open = false;
    });
    this.#root.addEventListener('keydown', (event) => {
      const open = lists.find((list) => list.open);
      if (event.key !== 'Escape' || open === undefined || isSheet()) return;
      open.open = false;
      open.querySelector('summary')?.focus();
    });
    const openFirst = (): void => {
      const [first] = lists;
      if (isSheet() && first && !lists.some((list) => list.open)) first.open = true;
    };
    sheet?.addEventListener('toggle', openFirst);
    // It may have been opened before this came.
    openFirst();
  }

  #choice(): Choice {
    return readChoice(location.search, new Map(this.#facets.filter((f) => !f.fixed).map((f) => [f.name, f.values])));
  }

  /** Each letter changes the address in place: one step back leads to what was there before the word. */
  #typed(name: string): void {
    history.replaceState(null, '', addressOf({ ...this.#choice(), name: name.trim() }));
    this.#show();
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
    const choice = this.#choice();
    const named = this.#rows.filter((row) => isNamed(row.name, choice.name));
    const found = this.#showRows(choice, new Set(named));
    const chosen = this.#facets.flatMap((facet) => facet.show(named, choice));
    if (choice.name) chosen.push(choice.name);
    for (const field of this.#all<HTMLInputElement>('input'))
      if (field.value.trim() !== choice.name) field.value = choice.name;
    for (const further of this.#all('.further'))
      further.toggleAttribute('data-chosen', further.querySelector('[data-chosen]') !== null);
    for (const link of this.#all<HTMLAnchorElement>('a[data-s]')) {
      const sort = link.dataset['s'] ?? '';
      link.href = addressOf({ ...choice, sort });
      link.ariaCurrent = sort === choice.sort ? 'true' : null;
      if (link.ariaCurrent) for (const order of this.#all('[data-order]')) order.textContent = link.textContent;
    }
    for (const head of this.#all('th[data-s]')) head.ariaSort = head.dataset['s'] === choice.sort ? 'ascending' : null;
    this.#root.toggleAttribute('data-chosen', chosen.length > 0);
    for (const link of this.#all<HTMLAnchorElement>('[data-clear]'))
      link.href = addressOf({ ...choice, values: {}, name: '' });
    for (const count of this.#all('[data-count]'))
      count.textContent = (count.dataset['count'] ?? '').replace('{n}', String(found));
    for (const what of this.#all('[data-what]')) what.textContent = chosen.join(', ');
    for (const title of this.#all('h1'))
      title.textContent =
        chosen.length > 0 ? (this.#root.dataset['title'] ?? '').replace('{n}', String(found)) : this.#title;
    for (const empty of this.#all('.none')) empty.hidden = found > 0;
    // Another language shows the same choice.
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.strip a[hreflang]'))
      link.search = location.search;
  }

  /** Hides, orders and letters the rows; gives how many are left. */
  #showRows({ values, sort }: Choice, named: ReadonlySet<Row>): number {
    // The page prints its rows by name, and sorting is stable: names settle what is equal.
    const rows = [...this.#rows];
    if (sort === 'date') rows.sort((a, b) => this.#order.compare(a.date, b.date));
    if (sort === 'country') rows.sort((a, b) => this.#order.compare(a.country, b.country));
    let initial = '';
    let found = 0;
    for (const row of rows) {
      const { tr, initial: letter } = row;
      tr.hidden = !named.has(row) || !matches(row.values, values);
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
