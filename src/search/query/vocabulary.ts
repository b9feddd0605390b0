import { FIRST_LANG, othersOf, type Lang } from '../../schema/languages.ts';
import { asksFor, weightOf, type Asks, type Weight } from './asking.ts';
import { wordsOf } from './fold.ts';
import { Forms } from './forms.ts';
import { Labels } from './labels.ts';
import { subjectOf, type SearchRecord } from './record.ts';
import { rootOf, stemOf, verbOf } from './stem.ts';
import { SENTENCES, type Place } from './sections.ts';

/** How much it says of a thing that a word stands here: in its name, its facts, its first sentence, its text. */
const FIELD = {
  title: 1,
  alias: 0.95,
  facts: 0.9,
  sentence: 0.85,
  who: 0.78,
  heading: 0.75,
  lead: 0.62,
  also: 0.55,
  text: 0.34,
};
/** What each time more in the text adds, up to the third. */
const AGAIN = 0.06;

/** Entries whose text is what is remarked of them. */
const REMARKS: ReadonlySet<Place> = new Set<Place>(['claims', 'sources']);

/** Where a word stands: the numbers of records, how much it says of each, and in which of its stretches. */
interface Postings {
  records: number[];
  strength: number[];
  rows: number[];
}

/** By what a record is asked for because it is in a list: it goes with what is said of it first, in these very words. */
export const LISTED = 1 << 29;
/**
 * The stretches of a record, each as a bit: what is said of it first (name, facts, first words), its parts under headings,
 * and the words that came without their text. Words of one stretch belong together; others only happen to be on one page.
 */
const HEAD = 1 | LISTED;
const HIDDEN = 1 << 30;
const EVERY = ~0;
const rowOf = (part: number): number => (part === 0 ? HEAD : 1 << Math.min(part, 28));
/** The name of an organisation or a term says nothing of what stands deep in its text; any other title does. */
const ORGANISATIONS: ReadonlySet<Place> = new Set<Place>(['members', 'absent']);
const NAMES_A_THING: ReadonlySet<Place> = new Set<Place>(['members', 'absent', 'terms']);

/** How a word of the vocabulary answers one that was asked for. */
export type Fit = 'same' | 'form' | 'kin' | 'synonym' | 'beginning' | 'family';
export const QUALITY: Readonly<Record<Fit, number>> = {
  same: 1,
  form: 0.95,
  kin: 0.8,
  synonym: 0.7,
  beginning: 0.55,
  family: 0.45,
};

/** A word of the vocabulary, and how it answers. */
export interface Known {
  word: string;
  fit: Fit;
}

/** What tells whether two questions are the same: of what may be a verb, its form, before all words of the site are known. */
const meantBy = (word: string, lang: Lang): string => verbOf(word, lang)?.form ?? stemOf(word, lang);

/** All words of the site, and where they stand. Grows a record at a time, so that a slow device need not stop for it. */
export class Vocabulary {
  readonly lang: Lang;
  readonly records: SearchRecord[] = [];
  readonly labels: Labels;
  readonly #words = new Map<string, Postings>();
  readonly #forms: Forms;
  readonly #synonyms = new Map<string, readonly string[]>();
  /** For a form, the first of its group: questions that mean the same are then the same. */
  readonly #groups = new Map<string, string>();
  readonly #subject: ReadonlySet<string>;
  readonly #everyday: readonly ReadonlySet<string>[];
  /** The forms of the words of each record in their row, title first: ` form form `. */
  readonly #rows: string[][] = [];
  /** Whole questions, by their words that say something, with those of all questions that the record answers. */
  readonly questions: {
    record: number;
    stems: ReadonlySet<string>;
    asks: Asks | undefined;
    whole: string;
    all: ReadonlySet<string>;
  }[] = [];
  #sorted: string[] | undefined;
  /** How a kind or a country is asked for, by its id: “labs”, “Japanese”. */
  readonly #lists = new Map<string, readonly string[]>();

  /**
   * @param synonyms words that mean the same, in groups
   * @param subject what the site is about: a question may name it or not
   * @param everyday the forms of words that everybody uses: of those that say nothing, and of the others
   */
  constructor(
    lang: Lang,
    synonyms: readonly (readonly string[])[] = [],
    subject = '',
    everyday: ReadonlyMap<number, readonly string[]> = new Map(),
  ) {
    this.lang = lang;
    this.#forms = new Forms(lang, (word) => this.#words.has(word));
    this.#everyday = [0, 1].map((part) => new Set(everyday.get(part)));
    // On a phone, “the union’s” is often “the unions”.
    this.#subject = new Set(wordsOf(subject).flatMap((word) => [word, `${word}s`]));
    this.labels = new Labels(lang, this.weightOf, this.#subject);
    for (const group of synonyms) {
      const words = group.map((word) => wordsOf(word).join(''));
      for (const word of words) {
        const stem = meantBy(word, lang);
        this.#groups.set(stem, this.#groups.get(stem) ?? meantBy(words[0] ?? word, lang));
        this.#mean(word, words);
      }
    }
  }

  /** Takes some words for a word, too. */
  #mean(word: string, words: readonly string[]): void {
    const stem = stemOf(wordsOf(word).join(''), this.lang);
    const others = words.map((other) => wordsOf(other).join('')).filter((other) => other !== word);
    this.#synonyms.set(stem, [...(this.#synonyms.get(stem) ?? []), ...others]);
  }

  /** How much a word of a question must be answered. */
  readonly weightOf = (word: string): Weight => {
    const weight = weightOf(word, this.lang);
    return weight === 'telling' && this.#subject.has(word) ? 'asking' : weight;
  };

  /** Whether a word is one that everybody uses, whatever they speak of. */
  isEveryday(word: string): boolean {
    return this.weightOf(word) === 'telling' && this.#everyday.some((forms) => forms.has(this.formOf(word)));
  }

  /** Whether a word is one of everyday that says nothing, and that nothing on this site is called by. */
  isFiller(word: string): boolean {
    return (
      this.#everyday[0]?.has(this.formOf(word)) === true && this.isEveryday(word) && this.exactly(word).length === 0
    );
  }

  /** What a word means: its form, or that of the first word of its group. */
  meaningOf(word: string): string {
    const stem = meantBy(word, this.lang);
    return this.#groups.get(stem) ?? stem;
  }

  add(record: SearchRecord): void {
    const number = this.records.push(record) - 1;
    const seen = new Map<string, number>();
    const stands = new Map<string, number>();
    const rows: string[] = [];
    const take = (text: string | undefined, field: keyof typeof FIELD, bit = HEAD): string => {
      let row = ' ';
      for (const word of text === undefined ? [] : wordsOf(text)) {
        const before = seen.get(word);
        if (before === undefined || before < FIELD[field]) seen.set(word, FIELD[field]);
        else if (field === 'text' && before < FIELD.text + 2.5 * AGAIN) seen.set(word, before + AGAIN);
        stands.set(word, (stands.get(word) ?? 0) | bit);
        if (weightOf(word, this.lang) !== 'empty') row += `${this.formOf(word)} `;
      }
      return row;
    };
    const isSentence = SENTENCES.has(record.place);
    const titleBit = NAMES_A_THING.has(record.place) ? HEAD : EVERY;
    // How many there are in a list is no name of it.
    const title = record.count === undefined ? record.title : record.aliases[0];
    rows.push(take(title, isSentence ? 'sentence' : 'title', titleBit));
    for (const alias of record.aliases) take(alias, 'alias');
    // Who says it is no name of what is said.
    for (const fact of record.facts ?? []) rows.push(take(fact, record.place === 'claims' ? 'who' : 'facts'));
    // Its address says in a word or two what an entry is about, in the first language.
    if (isSentence) rows.push(take(subjectOf(record.path), this.lang === FIRST_LANG ? 'lead' : 'also'));
    // The names in a list are not what it is about.
    for (const [i, part] of record.count === undefined ? record.parts.entries() : [])
      rows.push(
        take(part.heading?.text, 'heading', rowOf(i)) +
          take(part.text, i === 0 && !REMARKS.has(record.place) ? 'lead' : 'text', rowOf(i)),
      );
    this.#rows.push(rows);
    for (const [words, strength, bit] of [
      [record.hidden, FIELD.text, HIDDEN],
      [this.#wordsOfLists(record), FIELD.also, LISTED],
    ] as const)
      for (const word of words ?? []) {
        if (!seen.has(word)) seen.set(word, strength);
        stands.set(word, (stands.get(word) ?? 0) | bit);
      }
    for (const [word, strength] of seen) this.#post(word, number, strength, stands.get(word) ?? HEAD, this.lang);
    for (const word of record.also ?? [])
      if (!seen.has(word)) {
        seen.set(word, FIELD.also);
        this.#post(word, number, FIELD.also, HEAD, ...othersOf(this.lang));
      }
    // A name may be one of another language: its plural is then made as there.
    for (const word of record.aliases.flatMap(wordsOf)) this.#forms.add(word, othersOf(this.lang));
    // What stands for a thing in a question stands for it in texts that call it by its name.
    if (ORGANISATIONS.has(record.place) && wordsOf(record.title).length === 1)
      for (const alias of record.aliases.filter((name) => wordsOf(name).length === 1))
        this.#mean(alias, [record.title]);
    this.labels.add(record, number);
    const all = this.meaningsOf((record.asked ?? []).flatMap(wordsOf));
    for (const question of record.asked ?? []) {
      this.questions.push({
        record: number,
        stems: this.meaningsOf(wordsOf(question)),
        asks: asksFor(wordsOf(question), this.lang),
        whole: this.wholeOf(wordsOf(question)),
        all,
      });
    }
    this.#sorted = undefined;
  }

  /** By what a member is asked for because it is in a list; lists come before what is in them. */
  #wordsOfLists({ kind, country, count, aliases }: SearchRecord): readonly string[] {
    const ids = [kind, country].filter((id) => id !== undefined);
    if (count === undefined) return ids.flatMap((id) => this.#lists.get(id) ?? []);
    for (const id of ids) this.#lists.set(id, aliases.flatMap(wordsOf));
    return [];
  }

  #post(word: string, record: number, strength: number, rows: number, ...langs: Lang[]): void {
    let postings = this.#words.get(word);
    if (postings === undefined) {
      this.#words.set(word, (postings = { records: [], strength: [], rows: [] }));
      this.#forms.add(word, langs);
    }
    postings.records.push(record);
    postings.strength.push(strength);
    postings.rows.push(rows);
  }

  has(word: string): boolean {
    return this.#words.has(word);
  }

  /** Whether a record has the very word. */
  stands(word: string, record: number): boolean {
    return this.#words.get(word)?.records.includes(record) ?? false;
  }

  /** In how many records a word stands. */
  frequency(word: string): number {
    return this.#words.get(word)?.records.length ?? 0;
  }

  /** Every word, for the search of one that was meant. */
  words(): IterableIterator<string> {
    return this.#words.keys();
  }

  /** The same word, its other forms, and what means the same. */
  exactly(asked: string): Known[] {
    const known = new Map<string, Fit>();
    if (this.#words.has(asked)) known.set(asked, 'same');
    const forms = (word: string, fit?: Fit): void => {
      for (const [form, isSame] of this.#forms.of(word))
        if (!known.has(form)) known.set(form, fit ?? (isSame ? 'form' : 'kin'));
    };
    const synonyms = (word: string): void => {
      for (const synonym of this.#synonyms.get(this.#forms.verbOf(word) ?? stemOf(word, this.lang)) ?? [])
        forms(synonym, 'synonym');
    };
    forms(asked);
    synonyms(asked);
    // A short word may have a plural that does not look like one: “GPUs”.
    const one = asked.slice(0, -1);
    if (known.size === 0 && /^[a-z]{1,4}[a-rt-z]s$/.test(asked) && this.weightOf(one) !== 'empty') {
      forms(one);
      synonyms(one);
    }
    return [...known].map(([word, fit]) => ({ word, fit }));
  }

  /** The words that begin with what was asked. */
  beginnings(asked: string, most = 60): Known[] {
    const sorted = (this.#sorted ??= [...this.#words.keys()].sort());
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? '') < asked) low = middle + 1;
      else high = middle;
    }
    const found: Known[] = [];
    for (let i = low; i < sorted.length && found.length < most; i++) {
      const word = sorted[i] ?? '';
      if (!word.startsWith(asked)) break;
      if (word !== asked) found.push({ word, fit: 'beginning' });
    }
    return found;
  }

  /**
   * Shorter words that what was asked begins with: “Japan” for “Japanese”. Of a word that is all that is asked, those
   * that are made otherwise of the same: “lobbying” for “lobbyists”.
   */
  family(asked: string, isAlone: boolean): Known[] {
    const found: Known[] = [];
    for (let end = asked.length - 1; end >= Math.max(5, Math.ceil(asked.length * 0.6)); end--) {
      const word = asked.slice(0, end);
      if (this.#words.has(word)) found.push({ word, fit: 'family' });
    }
    const root = rootOf(asked, this.lang);
    if (root !== undefined && isAlone)
      for (const word of this.#words.keys())
        if (word.startsWith(root) && rootOf(word, this.lang) === root) found.push({ word, fit: 'family' });
    return found;
  }

  /** What the words of a question mean, without those that are in every question. */
  meaningsOf(words: readonly string[]): Set<string> {
    const asking = words.filter((word) => weightOf(word, this.lang) !== 'empty');
    const beside = asking.filter((word) => !this.#subject.has(word));
    return new Set((beside.length > 0 ? beside : asking).map((word) => this.meaningOf(word)));
  }

  /** A question without the words that say nothing, to be told from others that mean much the same. */
  wholeOf(words: readonly string[]): string {
    return words
      .filter((word) => weightOf(word, this.lang) !== 'empty')
      .map((word) => this.formOf(word))
      .join(' ');
  }

  /** The words of a record in their row, as forms and without those that say nothing; its title first. */
  rowsOf(number: number): readonly string[] {
    return this.#rows[number] ?? [];
  }

  /** What the forms of a word have in common. */
  formOf(word: string): string {
    return this.#forms.formOf(word);
  }

  /** Calls back for every record that has the word, with how much it says there and in which stretches it stands. */
  each(word: string, take: (record: number, strength: number, rows: number) => void): void {
    const postings = this.#words.get(word);
    if (postings)
      for (const [i, record] of postings.records.entries())
        take(record, postings.strength[i] ?? 0, postings.rows[i] ?? 0);
  }
}
