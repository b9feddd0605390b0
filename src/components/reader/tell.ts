/** How many letters of what is selected a form or an e-mail begins with: an address can only be so long. */
const MOST = 600;
/** How long a selection must stand still before its line is shown, in milliseconds. */
const STILL = 250;

/** The words of an element without the numbers and the notes that hang on them. */
function wordsOf(part: ParentNode): string {
  for (const note of part.querySelectorAll('.mark, .note')) note.remove();
  for (const block of part.querySelectorAll('p, li, dt, dd, td, th, h1, h2, h3')) block.append(' ');
  const letters = [...(part.textContent ?? '').replace(/\s+/g, ' ').trim()];
  return letters.length > MOST ? `${letters.slice(0, MOST).join('')}…` : letters.join('');
}

/** What is selected in the main part of the page, and the entry of a list that it stands in. */
function selected(): { words: string; entry: string | undefined } | undefined {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  const { startContainer: start } = range;
  const at = start instanceof Element ? start : start.parentElement;
  if (!at?.closest('main') || at.closest('.tell, .tell-selected')) return undefined;
  const words = wordsOf(range.cloneContents());
  return words === '' ? undefined : { words, entry: at.closest('.entries > li')?.id };
}

/** Opens a form or an e-mail with the words that it is about. */
function fill(link: HTMLAnchorElement): void {
  const told = selected();
  const own = link.dataset['tell'] === 'claim' ? link.closest('li')?.querySelector('.say') : undefined;
  const words = told?.words ?? (own ? wordsOf(own.cloneNode(true) as Element) : undefined);
  const plain = (link.dataset['plain'] ??= link.href);
  if (words === undefined) link.href = plain;
  else if (plain.startsWith('mailto:')) link.href = plain + encodeURIComponent(`“${words}”`);
  else {
    const url = new URL(plain);
    const page = url.searchParams.get('page') ?? '';
    if (told?.entry) url.searchParams.set('page', `${page.replace(/#.*/, '')}#${told.entry}`);
    url.searchParams.set('sentence', words);
    link.href = url.href;
  }
}

/**
 * Selected words go with the reader into the form that an error is told with: from the foot of the page, and from a
 * line at the foot of the window that is there as long as something is selected.
 */
export function helpToTell(): void {
  const foot = document.querySelector<HTMLAnchorElement>('.tell[data-selected] a[data-tell]');
  const line = foot?.cloneNode() as HTMLAnchorElement | undefined;
  if (!foot || !line) return;
  line.className = 'tell-selected';
  line.textContent = foot.parentElement?.dataset['selected'] ?? '';
  line.hidden = true;
  foot.closest('main')?.append(line);
  // Before the click takes the selection away, and for those who come with the keyboard.
  for (const sign of ['pointerdown', 'focusin', 'click'])
    document.addEventListener(sign, ({ target, type }) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-tell]') : null;
      if (link !== null && (type !== 'click' || selected() !== undefined)) fill(link);
    });
  // A press on the line leaves what it is about selected.
  line.addEventListener('mousedown', (event) => event.preventDefault());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => (line.hidden = selected() === undefined), STILL);
  };
  document.addEventListener('selectionchange', look);
  look();
}
