/** What some work costs this thread, in milliseconds of the processor: what others on the machine do does not count. */
export function workOf(run: () => unknown): number {
  const before = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** The least of some turns: a busy machine makes each turn longer, and none shorter. */
const leastWorkOf = (run: () => unknown, turns = 3): number =>
  Math.min(...Array.from({ length: turns }, () => workOf(run)));

/** Less than this is too little to be compared. */
const LEAST_MILLISECONDS = 2;

/**
 * How work grows where there is twice as much of it: about twice where each part is looked at once, four times where
 * each is held against all others.
 * @param run does the work of a size.
 * @param size how much work there is at first; a hundred thousand signs are looked at in a moment where it is once.
 */
export function growthOf(run: (size: number) => unknown, size = 100_000): number {
  let least = Infinity;
  // Whatever is in the way once is not in the way five times.
  for (let n = 0; n < 5 && least > LINEAR; n++) {
    const once = Math.max(
      LEAST_MILLISECONDS,
      leastWorkOf(() => run(size)),
    );
    least = Math.min(least, leastWorkOf(() => run(2 * size)) / once);
  }
  return least;
}

/** What grows by less than this grows with its size, and not with the square of it. */
export const LINEAR = 3;
