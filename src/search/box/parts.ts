import type { Lang } from '../../schema/languages.ts';
import type { Query } from '../query/query.ts';
import type { Names } from '../query/book.ts';
import type { RowMode } from './rows.ts';
import type { Say } from './say.ts';

/** What others may know of a panel. */
export interface PanelState {
  query: Query;
  /** The language of the page, which is searched. */
  readonly lang: Lang;
  /** Where the pages of that language begin. */
  root: string;
}

/** The elements that a panel fills. */
export interface Parts {
  input: HTMLInputElement;
  status: HTMLElement;
  facets: HTMLElement;
  /** What is said instead of results, or above them. */
  notice: HTMLElement;
  /** What stands there before anything is asked. */
  start: HTMLElement;
  list: HTMLElement;
  /** Below the results: the way to more of them. */
  more: HTMLElement;
}

export interface PanelOptions {
  mode: RowMode;
  /** How many results are shown at once. */
  step: number;
  /** Called when the query or its results have changed. */
  changed: (panel: PanelState) => void;
  /** Called once, when the words of the box are there. */
  words: (say: Say, names: Names) => void;
  /** What is said while nothing has come. */
  loading: string;
  /** The words for a reader where nothing can be searched; they stand on the page itself. */
  failed: HTMLElement;
}
