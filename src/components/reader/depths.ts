type Depth = 'half' | 'three' | 'whole';

/** How far below the head of the window a part begins to count as the one that is read. */
const READ_FROM = 140;

/**
 * Keeps the chosen length for the visit, lets what is not shown be found, and tells how far the reader is.
 * @param root the texts of an explainer with their bar
 */
export function helpWithDepths(root: HTMLElement): void {
  const all = <E extends Element>(selector: string): E[] => [...root.querySelectorAll<E>(selector)];
  const radios = all<HTMLInputElement>('.depth-choice input');
  const here = root.querySelector<HTMLElement>('.depth-here > .if-whole');
  const nth = root.querySelector<HTMLElement>('.nth');
  const parts = all<HTMLElement>('.part').filter((part) => part.querySelector('.number') !== null);
  const contents = root.querySelector('[data-contents]');
  const places = new Map<Depth, number>();

  const shown = (): Depth => (radios.find(({ checked }) => checked)?.value ?? 'whole') as Depth;
  const depthOf = (element: Element | null): Depth | undefined => {
    const classes = element?.closest('.depth')?.classList;
    return (['half', 'three', 'whole'] as const).find((depth) => classes?.contains(`depth-${depth}`));
  };

  /** What is not shown stays where the browser’s find sees it, if it can open it. */
  const hide = (): void => {
    if (!('onbeforematch' in root)) return;
    for (const element of all('.depth'))
      if (depthOf(element) === shown()) element.removeAttribute('hidden');
      else element.setAttribute('hidden', 'until-found');
  };

  const choose = (depth: Depth): void => {
    for (const radio of radios) radio.checked = radio.value === depth;
    try {
      sessionStorage.setItem('depth', depth);
    } catch {
      // Storage may be closed: the choice then lasts for this page.
    }
    hide();
    tell();
  };

  /** The part that is read, from 1; 0 above the first, and in the short texts. */
  const partRead = (): number =>
    shown() === 'whole' ? parts.filter((part) => part.getBoundingClientRect().top < READ_FROM).length : 0;

  const tell = (): void => {
    const n = partRead();
    const part = parts[n - 1];
    for (const [i, cell] of all('.cells > i').entries())
      cell.className = i + 1 < n ? 'read' : i + 1 === n ? 'here' : '';
    for (const figure of all('[data-part-number]')) figure.textContent = String(n);
    if (nth) nth.textContent = n === 0 ? '' : (nth.dataset['nth'] ?? '').replace('%n', String(n));
    const name = part?.querySelector('h2')?.textContent ?? '';
    const whole = here?.parentElement?.dataset['whole'] ?? '';
    if (here) here.textContent = name === '' ? whole : `${n}  ${name}`;
    for (const list of all<HTMLElement>('ol.contents'))
      for (const [i, link] of [...list.querySelectorAll('a')].entries()) {
        if (i + 1 === n) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
        const word = i + 1 === n ? list.dataset['here'] : i + 1 < n ? list.dataset['read'] : undefined;
        if (word === undefined) link.removeAttribute('data-is');
        else link.setAttribute('data-is', word);
      }
    // One list of contents, beside what is read.
    const place =
      shown() === 'whole'
        ? (part ?? parts[0])?.querySelector('.contents-place')
        : root.querySelector(`.depth-${shown()} .contents-place`);
    if (contents && place && place !== contents.parentElement) place.append(contents);
    // Another language opens at the same depth and part.
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.strip a[hreflang]'))
      link.hash =
        n > 0 ? `part-${n}` : scrollY < 200 ? '' : (radios.find(({ checked }) => checked)?.dataset['place'] ?? '');
  };

  // What the address or an earlier choice has opened is chosen from here on.
  const asked = depthOf(document.querySelector(':target')) ?? (document.documentElement.dataset['depth'] as Depth);
  if (radios.length > 0) choose(radios.some(({ checked }) => checked) ? shown() : (asked ?? 'half'));
  tell();

  let before = shown();
  root.addEventListener('change', (event) => {
    if (!(event.target instanceof HTMLInputElement) || !radios.includes(event.target)) return;
    places.set(before, scrollY);
    before = event.target.value as Depth;
    choose(before);
    // The head of the page stays where it is; below it a text begins at its head, or where it was left.
    const top = root.getBoundingClientRect().top + scrollY;
    if (scrollY > top) scrollTo(0, places.get(before) ?? top);
    tell();
  });

  for (const element of all('.depth'))
    element.addEventListener('beforematch', () => {
      choose((before = depthOf(element) ?? before));
    });

  /** Opens the depth that a place of the page stands in, before the browser goes there. */
  const open = (hash: string): void => {
    const target = hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
    const depth = root.contains(target) ? depthOf(target) : undefined;
    if (target === null || depth === undefined || radios.length === 0) return;
    if (depth !== shown()) choose((before = depth));
    target.scrollIntoView();
  };
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || link.pathname !== location.pathname || link.hash === '') return;
    document.querySelector<HTMLElement>('.contents-sheet:popover-open')?.hidePopover();
    // After the browser has followed the link: the address is then that of the place.
    setTimeout(() => open(link.hash));
  });
  addEventListener('hashchange', () => open(location.hash));

  let waiting = false;
  addEventListener(
    'scroll',
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        tell();
      });
    },
    { passive: true },
  );
}
