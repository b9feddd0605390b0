class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (button === null) return;
    const root = document.documentElement;
    const system = matchMedia('(prefers-color-scheme: dark)');
    const isDark = (): boolean => (root.dataset['theme'] ?? (system.matches ? 'dark' : 'light')) === 'dark';
    const show = (): void => {
      button.textContent = (isDark() ? button.dataset['light'] : button.dataset['dark']) ?? '';
    };
    button.addEventListener('click', () => {
      const next = isDark() ? 'light' : 'dark';
      root.dataset['theme'] = next;
      try {
        localStorage.setItem('theme', next);
      } catch {
        // Storage may be closed (private windows): the choice then lasts for this page.
      }
      show();
    });
    system.addEventListener('change', show);
    show();
  }
}
customElements.define('theme-switch', ThemeSwitch);
