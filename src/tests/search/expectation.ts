/** What a reader asks, and what must be found. */
export interface Expectation {
  query: string;
  /** Path from the language’s root of what must stand first, or among the first `within`. */
  finds?: string;
  /** 1 unless it says otherwise. */
  within?: number;
  /** The name that is searched for instead. */
  corrected?: string;
}

/** `[query, path]`, `[query, path, within]`; a path of `''` means that nothing is found. */
export type Line = readonly [query: string, finds: string, within?: number];

export const first = (lines: readonly Line[]): Expectation[] =>
  lines.map(([query, finds, within = 1]) => ({ query, ...(finds === '' ? {} : { finds, within }) }));

/** `[what was typed, what was meant, path]` */
export const typos = (lines: readonly (readonly [query: string, corrected: string, finds: string])[]): Expectation[] =>
  lines.map(([query, corrected, finds]) => ({ query, corrected, finds }));
