import { allRecords, namedRecords, vocabularyFor, type Names, type Texts } from '../query/book.ts';
import { answer, type Answer } from '../query/answer.ts';
import type { Hit } from '../query/hit.ts';
import type { Query } from '../query/query.ts';
import type { SearchRecord } from '../query/record.ts';
import type { Vocabulary } from '../query/vocabulary.ts';

/** How long a file may take before the reader is told, in milliseconds. */
const PATIENCE = 8_000;
/** How long the page may be kept busy at a time, in milliseconds. */
const SLICE = 8;

/** The two files of an index, as they were asked for. */
export type Asked = readonly [names: Promise<Response>, texts: Promise<Response>];

/** Asks for both files at once. What has changed with the site is asked for anew; the rest is there already. */
export const ask = (folder: string, cache: RequestCache = 'no-cache'): Asked => [
  fetch(`${folder}names.json`, { cache }),
  fetch(`${folder}texts.json`, { cache }),
];

/**
 * What a file says.
 * @throws where it did not come in time, is not there, or is something else (some hosts send a page in its place)
 */
async function read<T extends { tag: string }>(asked: Promise<Response>): Promise<T> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('too late')), PATIENCE));
  const take = async (): Promise<T> => {
    const response = await asked;
    if (!response.ok) throw new Error(String(response.status));
    const file = (await response.json()) as T;
    if (typeof file.tag !== 'string') throw new Error('not an index');
    return file;
  };
  return Promise.race([take(), late]);
}

/** Fills a vocabulary a few records at a time, so that a slow device can take a letter in between. */
export async function fill(vocabulary: Vocabulary, records: readonly SearchRecord[]): Promise<Vocabulary> {
  let since = performance.now();
  for (const record of records) {
    vocabulary.add(record);
    if (performance.now() - since < SLICE) continue;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
  return vocabulary;
}

/** How much can be searched: nothing yet, names and lists, or all. */
export type Reach = 'nothing' | 'names' | 'all';

/** The index of a language in the browser: names first, texts as soon as they are there. */
export class Finder {
  names: Names | undefined;
  /** With what an empty box begins, once the texts are there. */
  questions: Texts['questions'] = [];
  reach: Reach = 'nothing';
  /** No more will come by itself. */
  failed = false;
  readonly #folder: string;
  readonly #changed: () => void;
  #vocabulary: Vocabulary | undefined;

  /** @param changed is called whenever more can be searched, or it is known that it cannot */
  constructor(folder: string, changed: () => void, asked = ask(folder)) {
    this.#folder = folder;
    this.#changed = changed;
    void this.#load(asked);
  }

  /** Answers with what is there; undefined while nothing is. Pages are those of another language where it says so. */
  answer(query: Query, root = this.names?.root): Answer | undefined {
    if (this.#vocabulary === undefined || root === undefined) return undefined;
    return answer(
      this.#vocabulary,
      query,
      (path, heading) => `${root}${path}${heading === undefined ? '' : `#${heading}`}`,
    );
  }

  /** A result of another language, under the title that this one has for it. */
  translated(hit: Hit): Hit {
    const { names } = this;
    const record = this.#vocabulary?.records.find(
      ({ path }) =>
        `${names?.root ?? ''}${path}` === hit.href.replace(/(?<=\/)#.*$/, (id) => (path.includes('#') ? id : '')),
    );
    if (record === undefined) return hit;
    const text = (words: string): Hit['title'] => [{ text: words, marked: false }];
    return {
      ...hit,
      title: text(record.title),
      excerpt: text(record.parts[0]?.text ?? ''),
      subs: [],
      href: `${names?.root ?? ''}${record.path}`,
    };
  }

  /** Asks once more for what could not be had. */
  retry(): void {
    this.failed = false;
    void this.#load(ask(this.#folder, 'reload'));
  }

  async #load(asked: Asked, again = false): Promise<void> {
    const [first, second] = asked;
    // Nobody may be waiting for the second file when it fails.
    second.catch(() => undefined);
    try {
      const names = await read<Names>(first);
      if (!Array.isArray(names.names)) throw new Error('not an index');
      if (this.reach !== 'all') {
        const some = await fill(vocabularyFor(names), namedRecords(names));
        [this.names, this.#vocabulary, this.reach] = [names, some, 'names'];
        this.#changed();
      }
      const texts = await read<Texts>(second);
      // One of them is of yesterday’s site: both are asked for once more, past every cache.
      if (texts.tag !== names.tag && !again) return await this.#load(ask(this.#folder, 'reload'), true);
      const all = await fill(vocabularyFor(names, texts), allRecords(names, texts));
      [this.names, this.#vocabulary, this.reach, this.questions] = [names, all, 'all', texts.questions];
    } catch {
      this.failed = true;
    }
    this.#changed();
  }
}
