/**
 * The directory in the browser. What filters and sorts comes when a reader comes near it (or has come with filters in
 * the address), so that reading the list costs next to nothing. A click that is faster waits for it.
 */
class MemberDirectory extends HTMLElement {
  #arming: Promise<void> | undefined;

  connectedCallback(): void {
    const arm = (): void => void this.#arm().catch(() => undefined);
    for (const near of ['pointerover', 'touchstart', 'focusin'])
      this.addEventListener(near, arm, { once: true, passive: true });
    this.addEventListener('click', (event) => this.#hold(event));
    if (location.search) arm();
  }

  #arm(): Promise<void> {
    return (this.#arming ??= import('./armed.ts').then(({ arm }) => {
      arm(this);
      this.dataset['armed'] = '';
    }));
  }

  #hold(event: MouseEvent): void {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-v], a[data-s]') : null;
    if ('armed' in this.dataset || link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // Where the script cannot be had, the link leads to its page.
    this.#arm().then(
      () => link.click(),
      () => link.href && location.assign(link.href),
    );
  }
}
customElements.define('member-directory', MemberDirectory);
