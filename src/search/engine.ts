import type { BoxData } from './box-data.ts';
import type { Pagefind, PagefindAnswer, PagefindResult } from './browser/pagefind.ts';
import { answerOf, sectionsOf, type Answer, type Entry } from './answer.ts';
import { correct } from './match.ts';
import { hasAll, isNear } from './pieces.ts';
import { EVERYWHERE, filtersFor, namesFor, type Query } from './query.ts';
import { fold, phraseOf, tellingWords, toAsked } from './text.ts';

/** One search: its answer, and how far its words are known. */
interface Run {
  answer: Answer;
  /** Every word is among the first results. */
  understood: boolean;
  /** Something like every word is. */
  near: boolean;
  /** The index has these very words. */
  exact: boolean;
}

/** How many of the first results are read to see whether the words were understood. */
const LOOKED_AT = 5;

/** Pagefind’s index and the names known by heart, asked as one. Knows nothing of the page. */
export class Engine {
  readonly #box: BoxData;
  readonly #index: Pagefind;

  constructor(box: BoxData, index: Pagefind) {
    this.#box = box;
    this.#index = index;
  }

  /** Fetches what a query will need, while it is still being typed. */
  async expect(query: Query): Promise<void> {
    await this.#index.preload(this.#term(query.text), { filters: EVERYWHERE });
  }

  /** Answers a query: as it stands, else mended, else by some of its words. */
  async ask(query: Query): Promise<Answer> {
    const plain = await this.#run(query, query.text);
    if (plain.understood) return plain.answer;
    // A word that the index has is no slip, however rare.
    const isWord = plain.exact && fold(query.text).split(' ').length === 1;
    const better = isWord ? undefined : correct(this.#box.names, query.text, this.#box.lang);
    if (better !== undefined) {
      const mended = await this.#run(query, better);
      if (mended.answer.total > 0) return { ...mended.answer, corrected: true };
    }
    return plain.near ? plain.answer : this.#loose(query, plain.answer);
  }

  #term(text: string): string {
    const { lang } = this.#box;
    const asked = toAsked(text, lang);
    return /^".+"$/.test(asked) ? asked : tellingWords(asked, lang).join(' ');
  }

  async #run(query: Query, text: string): Promise<Run> {
    const { lang } = this.#box;
    const term = this.#term(text);
    const options = { filters: filtersFor(query) };
    const phrase = `"${phraseOf(toAsked(text, lang), lang)}"`;
    const [found, exact] = await Promise.all([this.#index.search(term, options), this.#index.search(phrase, options)]);
    // Pagefind takes a word for the beginning of others, and cuts off endings first: what has the very words comes before.
    const phrased = new Set(exact.results.map((r) => r.id));
    const ordered = [
      ...found.results.filter((r) => phrased.has(r.id)),
      ...found.results.filter((r) => !phrased.has(r.id)),
    ];
    const rows = namesFor(this.#box, { ...query, text });
    const named = rows.map((row): Entry => {
      const result = found.results.find((r) => r.id === row.f);
      return result === undefined ? { row } : { result, named: true };
    });
    const hoisted = new Set(rows.map((row) => row.f));
    const entries = [...named, ...ordered.filter((r) => !hoisted.has(r.id)).map((result): Entry => ({ result }))];
    const answer = answerOf(this.#box, text, term, entries, sectionsOf(found));
    const known = exact.results.length > 0;
    if (rows.length > 0) return { answer, understood: true, near: true, exact: known };
    const texts = await textsOf(ordered.slice(0, LOOKED_AT));
    const words = fold(term).split(' ');
    return {
      answer,
      understood: texts.some((t) => hasAll(t, words)),
      near: known || texts.some((t) => isNear(t, words)),
      exact: known,
    };
  }

  /** Where nothing has all of the words: what has most of those that the index knows. */
  async #loose(query: Query, plain: Answer): Promise<Answer> {
    const term = this.#term(query.text);
    const words = fold(term).split(' ');
    const filters = filtersFor(query);
    const known: string[] = [];
    for (const word of words.length > 1 ? words : []) {
      const { results } = await this.#index.search(`"${word}"`, { filters });
      if (results.length > 0) known.push(word);
    }
    if (known.length === 0) return answerOf(this.#box, query.text, term, [], {});
    // Pagefind leaves out a word that is nowhere: what it then finds has only some of them.
    if (plain.total > 0) return { ...plain, loose: true };
    const found: PagefindAnswer[] = [];
    for (const word of known) found.push(await this.#index.search(word, { filters }));
    const merged = mergeResults(found);
    const answer = answerOf(this.#box, query.text, term, merged.entries, merged.sections);
    return { ...answer, loose: true };
  }
}

const textsOf = (results: readonly PagefindResult[]): Promise<string[]> =>
  Promise.all(results.map(async (r) => r.data().then((d) => fold(`${Object.values(d.meta).join(' ')} ${d.content}`))));

/** Several answers as one: what is in the most of them first, then what stood higher. */
function mergeResults(answers: readonly PagefindAnswer[]): { entries: Entry[]; sections: Record<string, number> } {
  const merged = new Map<string, { result: PagefindResult; score: number }>();
  const sections: Record<string, number> = {};
  for (const answer of answers) {
    const best = answer.results[0]?.score ?? 1;
    for (const result of answer.results) {
      const score = (merged.get(result.id)?.score ?? 0) + 1 + result.score / best;
      merged.set(result.id, { result, score });
    }
    for (const [section, n] of Object.entries(sectionsOf(answer)))
      sections[section] = Math.max(sections[section] ?? 0, n);
  }
  const entries = [...merged.values()].sort((a, b) => b.score - a.score).map(({ result }): Entry => ({ result }));
  return { entries, sections };
}
