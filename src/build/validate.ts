/** What the checker of the W3C says of a place in a page. */
export interface Said {
  type: string;
  url: string;
  message: string;
  lastLine?: number;
  extract?: string;
}

/** The release of the checker; `npm exec` fetches it where it is asked for, and no install of the project does. */
export const CHECKER = 'vnu-jar@26.9.27';

/**
 * What the checker does not know yet, each with what says that it is right. Where the checker has learnt it, nothing
 * fits any more and the row must go: `notSaid` names it.
 */
export const UNKNOWN_TO_IT: readonly { says: RegExp; why: string }[] = [
  { says: /^CSS: Unrecognized at-rule “@container”/, why: 'Container queries: CSS Conditional Rules 5' },
  { says: /^CSS: “container”: Property “container” doesn't exist/, why: 'Container queries: CSS Conditional Rules 5' },
  { says: /^CSS: “[\w-]+”: Unknown dimension/, why: 'Lengths of a container (cqw): CSS Conditional Rules 5' },
  { says: /^CSS: “[\w-]+”: Parse Error/, why: 'Lengths of a container within clamp() and calc()' },
  { says: /^CSS: “clip-path”: “path\(/, why: 'path(): CSS Shapes 1' },
  { says: /^CSS: Unrecognized at-rule “@view-transition”/, why: 'Pages that fade: CSS View Transitions 2' },
  { says: /^CSS: “mask”: “linear-gradient\(/, why: 'calc() within a gradient that masks: CSS Masking 1' },
  {
    says: /^A “link” element with a “blocking” attribute must have a “rel” attribute whose value is “stylesheet”/,
    why: 'rel=expect may block too: https://html.spec.whatwg.org/multipage/links.html#link-type-expect',
  },
];

/**
 * Parts what the checker says into what is wrong with the pages and what it does not know.
 * @returns the first, told once for all pages it is said of; and the rows of the list that nothing fits any more
 */
export function judged(
  all: readonly Said[],
  known = UNKNOWN_TO_IT,
): { faults: { message: string; pages: string[]; extract: string }[]; notSaid: RegExp[] } {
  const errors = all.filter(({ type }) => type === 'error' || type === 'non-document-error');
  const ours = errors.filter(({ message }) => !known.some(({ says }) => says.test(message)));
  const byMessage = Map.groupBy(ours, ({ message }) => message);
  return {
    faults: [...byMessage].map(([message, places]) => ({
      message,
      pages: [...new Set(places.map(({ url }) => url))],
      extract: places[0]?.extract ?? '',
    })),
    notSaid: known.filter(({ says }) => !errors.some(({ message }) => says.test(message))).map(({ says }) => says),
  };
}
