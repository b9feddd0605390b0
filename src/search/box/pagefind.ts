/** What this project uses of Pagefind’s engine in the browser (https://pagefind.app/docs/api/). */
export interface PagefindData {
  raw_url: string;
  /** The whole text, and which of its words answer the query. */
  content: string;
  locations: readonly number[];
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sub_results: readonly {
    title: string;
    /** `location` is the number of the word at which the section begins. */
    anchor?: { id: string; location: number };
    locations: readonly number[];
    weighted_locations: readonly { balanced_score: number }[];
  }[];
}

export interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<PagefindData>;
}

export interface PagefindAnswer {
  results: readonly PagefindResult[];
  unfilteredResultCount: number;
  totalFilters: Record<string, Record<string, number>>;
}

export type PagefindFilters = Record<string, string | { any: readonly string[] }>;

export interface Pagefind {
  search(term: string | null, options?: { filters?: PagefindFilters }): Promise<PagefindAnswer>;
  preload(term: string, options?: { filters?: PagefindFilters }): Promise<void>;
}

export interface PagefindModule {
  createInstance(options: Record<string, unknown>): Pagefind & { init(): Promise<void> };
}

/** How much a word weighs by where it stands. A title says what a thing is; who says it is a hint. */
export const RANKING = {
  metaWeights: { title: 8, aliases: 8, facts: 0.5, who: 0.1 },
  pageLength: 0.4,
  termFrequency: 0.8,
};
