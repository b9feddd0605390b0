/** The switch of the page’s colours; hidden without script. */
export function armTheme(): void {
  const root = document.documentElement;
  const place = document.querySelector<HTMLElement>('theme-switch');
  const button = place?.querySelector('button');
  if (!place || !button) return;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = (): boolean => (root.dataset['theme'] ?? (system.matches ? 'dark' : 'light')) === 'dark';
  const show = (): void => {
    button.textContent = (isDark() ? button.dataset['light'] : button.dataset['dark']) ?? '';
  };
  button.addEventListener('click', () => {
    root.dataset['theme'] = isDark() ? 'light' : 'dark';
    try {
      localStorage.setItem('theme', root.dataset['theme']);
    } catch {
      // Storage may be closed: the choice then lasts as long as the file is open.
    }
    show();
  });
  system.addEventListener('change', show);
  customElements.define('theme-switch', class extends HTMLElement {});
  place.hidden = false;
  show();
}
