/** The number of single-letter changes (insert, delete, replace, swap of neighbours) from one word to another. */
export function distance(a: string, b: string): number {
  const rows: number[][] = [];
  for (let i = 0; i <= a.length; i++) {
    const row: number[] = [i];
    for (let j = 1; j <= b.length; j++) {
      if (i === 0) {
        row.push(j);
        continue;
      }
      const above = rows[i - 1] ?? [];
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}

/** The allowed word nearest to what was written, or undefined where none is near (more than two changes in five letters). */
export function nearest(found: string, allowed: Iterable<string>): string | undefined {
  const word = found.toLowerCase().slice(0, 60);
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of allowed) {
    const lower = candidate.toLowerCase();
    // No word can be nearer than the letters that one has more than the other.
    if (Math.abs(lower.length - word.length) >= least && !lower.startsWith(word)) continue;
    const d = lower.startsWith(word) && word.length > 2 ? 1 : distance(word, lower);
    if (d < least) {
      least = d;
      best = candidate;
    }
  }
  return least <= Math.max(2, Math.ceil(word.length * 0.4)) ? best : undefined;
}
