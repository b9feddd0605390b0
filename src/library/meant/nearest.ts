/**
 * The number of single-letter changes (insert, delete, replace, swap of neighbours) from one word to another.
 * @param limit from which on it does not matter how many: that number is given then.
 */
export function distance(a: string, b: string, limit = Infinity): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let above2: number[] = [];
  let above: number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row: number[] = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (above2[j - 2] ?? 0) + 1);
      row.push(best);
      if (best < least) least = best;
    }
    // What a swap takes from the row before this one costs one more: it does not come out below the limit either.
    if (least >= limit) return limit;
    above2 = above;
    above = row;
  }
  return Math.min(above[b.length] ?? 0, limit);
}

/** Letters are told apart by these many bits of their number: enough to see that two words are nothing alike. */
const SLOTS = 64;

/** Says how many letters another word has beside those of a word: it cannot be nearer than that. Needs no look at their order. */
function strangeLetters(word: string): (other: string) => number {
  const own = new Int8Array(SLOTS);
  for (let i = 0; i < word.length; i++) own[word.charCodeAt(i) % SLOTS] = (own[word.charCodeAt(i) % SLOTS] ?? 0) + 1;
  const left = new Int8Array(SLOTS);
  return (other) => {
    left.set(own);
    let strange = 0;
    for (let i = 0; i < other.length; i++) {
      const slot = other.charCodeAt(i) % SLOTS;
      const there = left[slot] ?? 0;
      if (there === 0) strange++;
      else left[slot] = there - 1;
    }
    return strange;
  };
}

/** Whether one of two words denies the other: “uncontested” is no slip for “contested”. */
const areOpposite = (one: string, other: string): boolean => one === `un${other}` || other === `un${one}`;

/** The allowed word nearest to what was written, or undefined where none is near (more than two changes in five letters). */
export function nearest(found: string, allowed: Iterable<string>): string | undefined {
  const word = found.toLowerCase().slice(0, 60);
  const words = [...allowed].filter((candidate) => !areOpposite(word, candidate.toLowerCase()));
  // Most slips are one letter long, and words that are one letter away are told from thousands of others at a glance.
  return within(2, word, words) ?? within(Math.max(2, Math.ceil(word.length * 0.4)) + 1, word, words);
}

/** The first of the words that are nearest, if one is nearer than the limit. */
function within(limit: number, word: string, words: readonly string[]): string | undefined {
  const strange = strangeLetters(word);
  let best: string | undefined;
  let least = limit;
  for (const candidate of words) {
    const near = Math.abs(candidate.length - word.length) < least;
    if (!near && candidate.length < word.length) continue;
    const lower = candidate.toLowerCase();
    const begins = word.length > 2 && lower.startsWith(word);
    if (!begins && (!near || strange(lower) >= least)) continue;
    const d = begins ? 1 : distance(word, lower, least);
    if (d >= least) continue;
    least = d;
    best = candidate;
    if (least === 0) break;
  }
  return best;
}

/** Letters that the words of an id begin with alike, so that they are of one family: `techcrunch-2023` and `techcrunch-article`. */
const ALIKE = 4;

/**
 * The few allowed words that come nearest to what was written, the nearest first: those that are not more than half
 * another word, and those that have a word in common with it.
 */
export function nearestFew(found: string, allowed: readonly string[], most: number): string[] {
  const word = found.toLowerCase().slice(0, 60);
  const beginnings = (id: string): string[] =>
    id.split(/[^\p{L}\p{N}]+/u).flatMap((part) => (part.length < ALIKE ? [] : [part.slice(0, ALIKE)]));
  const own = new Set(beginnings(word));
  return allowed
    .map((id) => {
      const lower = id.toLowerCase();
      const far = distance(word, lower) / Math.max(word.length, lower.length, 1);
      const shared = beginnings(lower).filter((part) => own.has(part)).length;
      return { id, far, isNear: far < 0.5 || shared > 0, order: far - shared };
    })
    .filter(({ isNear }) => isNear)
    .toSorted((one, other) => one.order - other.order)
    .slice(0, most)
    .map(({ id }) => id);
}
