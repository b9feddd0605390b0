import type { BoxData, NameRow } from './box-data.ts';
import type { Pagefind, PagefindAnswer, PagefindFilters, PagefindResult } from './browser/pagefind.ts';
import { hitOf, hitOfName, type Hit } from './hit.ts';
import { correct, matchNames } from './match.ts';
import { hasAll, isNear } from './pieces.ts';
import { NO_SECTION, SECTIONS, type Section } from './sections.ts';
import { fold, phraseOf, tellingWords, toAsked } from './text.ts';

/** What a reader asks for. */
export interface Query {
  text: string;
  section?: Section | undefined;
  /** For members. */
  kind?: string | undefined;
  country?: string | undefined;
}

/** What is found for it. */
export interface Answer {
  /** The text that was searched for: the reader’s own, or the nearest name. */
  text: string;
  corrected: boolean;
  /** True where nothing has all of the words, and these have some. */
  loose: boolean;
  total: number;
  /** How many there are in each section, whatever section was asked for. */
  counts: Record<Section | 'all', number>;
  /** The results from one number to before another. */
  load(from: number, to: number): Promise<Hit[]>;
}

/** From how many letters on there is something to ask. */
export const LEAST_LETTERS = 2;
export const isAsked = (text: string): boolean => [...text.trim()].length >= LEAST_LETTERS;

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

type Entry = { result: PagefindResult; named?: boolean } | { row: NameRow };
const EVERYWHERE = { section: { any: [...SECTIONS, NO_SECTION] } };
/** How many of the first results are read to see whether the words were understood. */
const LOOKED_AT = 5;

const NOTHING: PagefindAnswer = { results: [], unfilteredResultCount: 0, totalFilters: {} };

const filtersOf = (query: Query): PagefindFilters => {
  const { section, kind, country } = query;
  if (section === undefined) return EVERYWHERE;
  return {
    section,
    ...(section === 'members' && kind ? { kind } : {}),
    ...(section === 'members' && country ? { country } : {}),
  };
};

/** Pagefind’s index and the names known by heart, asked as one. Knows nothing of the page. */
export class Engine {
  readonly box: BoxData;
  readonly #index: Pagefind;

  constructor(box: BoxData, index: Pagefind) {
    this.box = box;
    this.#index = index;
  }

  /** The names that answer a query. */
  static names(box: BoxData, query: Query): NameRow[] {
    const rows = box.names.filter(
      (row) =>
        (query.section === undefined || row.s === query.section) &&
        (query.section !== 'members' ||
          ((!query.kind || row.k === query.kind) && (!query.country || row.c === query.country))),
    );
    return matchNames(rows, query.text, box.lang);
  }

  /** The names that answer a query as results: all that can be shown before the index has come. */
  static quick(box: BoxData, query: Query): Hit[] {
    const words = tellingWords(toAsked(query.text, box.lang), box.lang);
    return Engine.names(box, query).map((row) => hitOfName(row, box, words));
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
    const better = isWord ? undefined : correct(this.box.names, query.text, this.box.lang);
    if (better !== undefined) {
      const mended = await this.#run(query, better);
      if (mended.answer.total > 0) return { ...mended.answer, corrected: true };
    }
    if (plain.near) return plain.answer;
    return this.#loose(query, plain.answer);
  }

  #term(text: string): string {
    const { lang } = this.box;
    const asked = toAsked(text, lang);
    return /^".+"$/.test(asked) ? asked : tellingWords(asked, lang).join(' ');
  }

  async #run(query: Query, text: string): Promise<Run> {
    const term = this.#term(text);
    const options = { filters: filtersOf(query) };
    const phrase = `"${phraseOf(toAsked(text, this.box.lang), this.box.lang)}"`;
    const [found, exact] = await Promise.all([this.#index.search(term, options), this.#index.search(phrase, options)]);
    const rows = Engine.names(this.box, { ...query, text });
    const named = rows.map((row): Entry => {
      const result = found.results.find((r) => r.id === row.f);
      return result === undefined ? { row } : { result, named: true };
    });
    // Pagefind takes a word for the beginning of others, and cuts off endings first: what has the very words comes before.
    const phrased = new Set(exact.results.map((r) => r.id));
    const ordered = [
      ...found.results.filter((r) => phrased.has(r.id)),
      ...found.results.filter((r) => !phrased.has(r.id)),
    ];
    const hoisted = new Set(rows.map((row) => row.f));
    const entries = [...named, ...ordered.filter((r) => !hoisted.has(r.id)).map((result): Entry => ({ result }))];
    const answer = this.#answer(text, term, entries, found);
    const known = exact.results.length > 0;
    if (rows.length > 0) return { answer, understood: true, near: true, exact: known };
    const seen = await Promise.all(ordered.slice(0, LOOKED_AT).map((r) => r.data()));
    const texts = seen.map((d) => fold(`${Object.values(d.meta).join(' ')} ${d.content}`));
    const words = fold(term).split(' ');
    return {
      answer,
      understood: texts.some((t) => hasAll(t, words)),
      near: known || texts.some((t) => isNear(t, words)),
      exact: known,
    };
  }

  #answer(text: string, term: string, entries: readonly Entry[], found: PagefindAnswer): Answer {
    const sections = found.totalFilters['section'] ?? {};
    const extra = entries.filter((e) => 'row' in e);
    const count = (section: Section): number =>
      (sections[section] ?? 0) + extra.filter((e) => 'row' in e && e.row.s === section).length;
    const counts = Object.fromEntries(SECTIONS.map((section) => [section, count(section)])) as Record<Section, number>;
    const all = SECTIONS.reduce((sum, section) => sum + counts[section], sections[NO_SECTION] ?? 0);
    const words = term.replaceAll('"', '').split(' ');
    return {
      text,
      corrected: false,
      loose: false,
      total: entries.length,
      counts: { all, ...counts },
      load: (from, to) =>
        Promise.all(
          entries.slice(from, to).map(async (e) => {
            if ('row' in e) return hitOfName(e.row, this.box, words);
            const hit = hitOf(await e.result.data(), this.box, words);
            return e.named ? { ...hit, named: true, subs: [] } : hit;
          }),
        ),
    };
  }

  /** Where nothing has all of the words: what has most of them. */
  async #loose(query: Query, plain: Answer): Promise<Answer> {
    const term = this.#term(query.text);
    const words = fold(term).split(' ');
    const filters = filtersOf(query);
    const known: string[] = [];
    for (const word of words.length > 1 ? words : []) {
      const { results } = await this.#index.search(`"${word}"`, { filters });
      if (results.length > 0) known.push(word);
    }
    if (known.length === 0) return this.#answer(query.text, term, [], NOTHING);
    // Pagefind leaves out a word that is nowhere: what it then finds has only some of them.
    if (plain.total > 0) return { ...plain, loose: true };
    const merged = new Map<string, { result: PagefindResult; score: number }>();
    const totals: Record<string, number> = {};
    for (const word of known) {
      const found = await this.#index.search(word, { filters });
      const best = found.results[0]?.score ?? 1;
      for (const result of found.results) {
        const known = merged.get(result.id);
        merged.set(result.id, {
          result: known?.result ?? result,
          score: (known?.score ?? 0) + 1 + result.score / best,
        });
      }
      for (const [section, n] of Object.entries(found.totalFilters['section'] ?? {}))
        totals[section] = Math.max(totals[section] ?? 0, n);
    }
    const entries = [...merged.values()].sort((a, b) => b.score - a.score).map(({ result }): Entry => ({ result }));
    const answer = this.#answer(query.text, term, entries, {
      results: [],
      unfilteredResultCount: 0,
      totalFilters: { section: totals },
    });
    return { ...answer, loose: entries.length > 0 };
  }
}
