import { aim } from './arrival.ts';

/**
 * The keyboard of a field with a list of options below it (ARIA’s combobox pattern): the field keeps the
 * focus, arrows move through the list, Enter opens.
 */
export class Combobox {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  #active: HTMLAnchorElement | undefined;
  /** Whether a person chose it, and not its place at the top. */
  #byHand = false;

  constructor(input: HTMLInputElement, list: HTMLElement) {
    this.#input = input;
    this.#list = list;
    input.addEventListener('keydown', (event) => this.#pressed(event));
    // Another query, another choice: until its results are there, Enter asks for them as a page.
    input.addEventListener('input', () => {
      this.#byHand = false;
      this.#choose(undefined, false);
    });
    list.addEventListener('pointermove', (event) => {
      const option = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('[role=option]') : null;
      if (!option || option === this.#active) return;
      this.#byHand = true;
      this.#choose(option, false);
    });
  }

  get #options(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
  }

  /** Takes note of new options: the one that a person chose stays chosen, else the first one is. */
  refresh(): void {
    const options = this.#options;
    options.forEach((option, i) => (option.id = `search-hit-${i}`));
    const href = this.#byHand ? this.#active?.href : undefined;
    this.#active = undefined;
    this.#input.setAttribute('aria-expanded', String(options.length > 0));
    this.#choose(options.find((option) => option.href === href) ?? options[0], false);
  }

  #choose(option: HTMLAnchorElement | undefined, scroll: boolean): void {
    this.#active?.setAttribute('aria-selected', 'false');
    this.#active = option;
    if (option === undefined) return this.#input.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    this.#input.setAttribute('aria-activedescendant', option.id);
    if (scroll) option.scrollIntoView({ block: 'nearest' });
  }

  #pressed(event: KeyboardEvent): void {
    // WebKit ends a composition before it sends its Enter: only the number of the key tells.
    // See https://bugs.webkit.org/show_bug.cgi?id=165004
    if (event.isComposing || event.keyCode === 229 || event.altKey) return;
    const options = this.#options;
    const at = this.#active ? options.indexOf(this.#active) : -1;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.#byHand = true;
      this.#choose(options[(at + step + options.length) % options.length], true);
    } else if (event.key === 'Enter' && this.#active) {
      event.preventDefault();
      aim(this.#active);
      const { href } = this.#active;
      if (event.metaKey || event.ctrlKey) window.open(href, '_blank', 'noopener');
      else this.#active.click();
    }
  }
}
