/** How long a hand must rest on a mark to open its note, and may be away from both before it closes. */
const REST = 150;
const AWAY = 300;

const OPENERS = '.mark, .defined';

const openNote = (): HTMLElement | null => document.querySelector<HTMLElement>('.note:popover-open');
const noteOf = (opener: Element): HTMLElement | null =>
  document.getElementById(opener.getAttribute('popovertarget') ?? '');
/** The first mark of a note: where its claim is first met. */
const markOf = (note: HTMLElement): HTMLElement | null =>
  document.querySelector<HTMLElement>(`:is(${OPENERS})[popovertarget="${note.id}"]`);

/** Shows a note beside what opened it: the place of the note is measured from there. */
function show(note: HTMLElement, source: HTMLElement): void {
  if (note.matches(':popover-open')) return;
  (note.showPopover as (options: { source: HTMLElement }) => void).call(note, { source });
}

/** Scrolls the line of a mark out from under a sheet at the foot of the window. */
function clear(note: HTMLElement): void {
  const mark = markOf(note)?.getBoundingClientRect();
  const { top, width } = note.getBoundingClientRect();
  if (mark !== undefined && width >= innerWidth - 20 && mark.bottom > top - 8) scrollBy(0, mark.bottom - top + 40);
}

/** Opens the note before or after the one that is open. */
function turn(by: -1 | 1): boolean {
  const note = openNote();
  const [, prefix = '', number = ''] = /^(.*?)(\d+)$/.exec(note?.id ?? '') ?? [];
  let next: HTMLElement | null;
  let mark: HTMLElement | null;
  let n = Number(number);
  // A mark that the reader has hidden is passed over.
  do {
    n += by;
    next = document.getElementById(`${prefix}${n}`);
    mark = next?.classList.contains('note') ? markOf(next) : null;
  } while (mark !== null && !mark.checkVisibility());
  if (note === null || next === null || mark === null) return false;
  note.hidePopover();
  mark.scrollIntoView({ block: 'nearest' });
  show(next, mark);
  mark.focus({ preventScroll: true, focusVisible: true } as FocusOptions);
  return true;
}

/**
 * Opens notes for a hand that rests on their mark, and leads from note to note. All of it adds to what a mark does by
 * itself.
 */
export function helpWithNotes(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The note that a hand has opened by resting, until it is clicked. */
  let light: HTMLElement | undefined;

  const over = (target: Element): void => {
    const opener = target.closest<HTMLElement>(OPENERS);
    const inside = target.closest('.note');
    clearTimeout(timer);
    if (opener !== null && inside === null) {
      const note = noteOf(opener);
      if (note === null || note.matches(':popover-open')) return;
      timer = setTimeout(() => {
        if (openNote() !== null && openNote() !== light) return;
        show(note, opener);
        light = note;
      }, REST);
    } else if (light?.matches(':popover-open') && inside !== light) {
      timer = setTimeout(() => light?.hidePopover(), AWAY);
    }
  };
  document.addEventListener('pointerover', ({ pointerType, target }) => {
    if (pointerType === 'mouse' && target instanceof Element) over(target);
  });
  // The hand that woke this script may rest on a mark already.
  const under = matchMedia('(hover: hover)').matches && document.querySelector(`:is(${OPENERS}):hover`);
  if (under) over(under);

  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const step = event.target.closest('.note-bar > button:not([popovertargetaction])');
    if (step !== null) {
      if (turn(step.matches(':first-child') ? -1 : 1)) event.preventDefault();
      return;
    }
    const opener = event.target.closest(OPENERS);
    const note = opener && noteOf(opener);
    // It is open because the hand rests there: the click means that it shall stay.
    if (note && note === light && note.matches(':popover-open')) event.preventDefault();
    light = undefined;
  });

  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // On is towards the end of a line: left, where one reads from the right.
    const [back, on] = document.dir ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
    const by = event.key === back ? -1 : event.key === on ? 1 : undefined;
    if (by !== undefined && openNote() !== null && turn(by)) event.preventDefault();
  });

  document.addEventListener(
    'toggle',
    (event) => {
      const note = event.target;
      if (note instanceof HTMLElement && note.matches('.note:popover-open')) clear(note);
    },
    true,
  );
}
