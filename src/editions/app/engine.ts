import MiniSearch, { type SearchResult } from 'minisearch';
import { fold, tellingWords } from '../../search/text.ts';
import type { Lang } from '../../schema/primitives.ts';
import type { Entry } from './entries.ts';

/** A result, with the words of it that answer. */
export interface Hit {
  entry: Entry;
  terms: string[];
}

/** One letter is an article that clung to a word; a digit means something. */
const isWord = (word: string): boolean => word.length > 1 || /\d/.test(word);

/** Cuts a text into words: without accents, small, l’ and d’ apart. @internal Every kind of sign is tested on it. */
export const wordsOf = (text: string): string[] =>
  fold(text.replace(/(\p{L})['’](?=\p{L}{2})/gu, '$1 '))
    .split(' ')
    .filter(isWord);

/** How many typos a word may have: none in short ones. */
const typos = (word: string): number | false => (word.length > 3 ? 0.25 : false);

/** Finds entries by names and full text; first those with all words, else those with some. */
export class Engine {
  readonly #lang: Lang;
  readonly #entries: readonly Entry[];
  readonly #index = new MiniSearch<{ id: number; title: string; text: string }>({
    fields: ['title', 'text'],
    tokenize: wordsOf,
    processTerm: (word) => word,
  });

  constructor(entries: readonly Entry[], lang: Lang) {
    this.#lang = lang;
    this.#entries = entries;
    this.#index.addAll(entries.map(({ title, text }, id) => ({ id, title, text })));
  }

  search(asked: string, most = 40): Hit[] {
    const query = tellingWords(asked.replace(/(\p{L})['’](?=\p{L}{2})/gu, '$1 '), this.#lang)
      .filter(isWord)
      .join(' ');
    if (query === '') return [];
    const options = {
      boost: { title: 6 },
      prefix: (word: string) => word.length > 1,
      weights: { prefix: 0.6, fuzzy: 0.3 },
    };
    const run = (combineWith: 'AND' | 'OR', fuzzy: typeof typos | false): SearchResult[] =>
      this.#index.search(query, { ...options, combineWith, fuzzy });
    const exact = run('AND', false);
    const found = exact.length > 0 ? exact : run('AND', typos);
    const results = found.length > 0 ? found : run('OR', typos);
    return results.slice(0, most).flatMap(({ id, terms }) => {
      const entry = this.#entries[id as number];
      return entry ? [{ entry, terms }] : [];
    });
  }
}
