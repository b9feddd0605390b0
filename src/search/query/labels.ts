import type { Lang } from '../../schema/languages.ts';
import { joined, wordsOf } from './fold.ts';
import { isNot, weightOf, type Weight } from './asking.ts';
import type { SearchRecord } from './record.ts';
import { SENTENCES } from './sections.ts';
import { isForm, stemOf } from './stem.ts';

/** A name by which a record is asked for. */
export interface Label {
  record: number;
  /** As it is written. */
  text: string;
  words: readonly string[];
  stems: readonly string[];
  /** Without spaces: “openai”, and the same without words that say nothing. */
  whole: string;
  bare: string;
  /** Without the words of the subject either: “the Compact’s members” are its members. */
  core: string;
  /** The title itself, not another name of it. */
  first: boolean;
  /** A name of a thing; the title of a claim or a source is a sentence, and is only asked for as a whole. */
  isName: boolean;
  /** The title of a claim, a source, a dated piece: what somebody says, in a sentence. */
  isSentence: boolean;
  /** It names a page or a list, often by a word of everyday. */
  isPage: boolean;
  /** A word of everyday that stands for a page, where nothing else is asked: “data”, but not “where does data come from”. */
  isWord: boolean;
}

/** What was typed, cut into words. */
export interface Asked {
  words: readonly string[];
  stems: readonly string[];
  whole: string;
  bare: string;
}

/** How a query answers to a name. */
export interface NameFit {
  record: number;
  label: Label;
  /**
   * `whole`: the query is the name; `inside`: the query names it and asks by other words; `among`: and says more than
   * that; `begins`: the name begins with it; `parts`: it has some words of the name, and no others.
   */
  how: 'whole' | 'inside' | 'among' | 'begins' | 'parts';
  /** How much of the name was said, from 0 to 1. */
  share: number;
  /** Which words of the query are the name. */
  from: number;
  to: number;
}

const NAMED: ReadonlySet<string> = new Set(['explainers', 'members', 'absent', 'terms', 'pages']);
const THINGS: ReadonlySet<string> = new Set(['members', 'absent']);

const bareOf = (words: readonly string[], lang: Lang): string => {
  const telling = words.filter((word) => weightOf(word, lang) !== 'empty');
  return joined(telling.length > 0 ? telling : words);
};

export function askedOf(words: readonly string[], lang: Lang): Asked {
  return {
    words,
    stems: words.map((word) => stemOf(word, lang)),
    whole: joined(words),
    bare: bareOf(words, lang),
  };
}

const ORDER: Readonly<Record<NameFit['how'], number>> = { whole: 0, inside: 1, begins: 2, parts: 3, among: 4 };

/** All names, and how a query answers to them. */
export class Labels {
  readonly all: Label[] = [];
  /** The titles of all things, without spaces. */
  readonly titles = new Set<string>();
  readonly #lang: Lang;
  readonly #weightOf: (word: string) => Weight;
  readonly #subject: ReadonlySet<string>;

  constructor(lang: Lang, weight: (word: string) => Weight, subject: ReadonlySet<string>) {
    this.#lang = lang;
    this.#weightOf = weight;
    this.#subject = subject;
  }

  /** A name that ends in a word that says nothing is called by it too: “start-up” is no “start”. */
  #coreOf = (words: readonly string[], isName = false): string =>
    isName && this.#weightOf(words.at(-1) ?? '') === 'empty' && words.some((word) => this.#weightOf(word) === 'telling')
      ? joined(words)
      : joined(
          words.flatMap((word) =>
            isNot(word, this.#lang)
              ? ['not']
              : this.#weightOf(word) === 'empty' || this.#subject.has(word)
                ? []
                : [stemOf(word, this.#lang)],
          ),
        ).replace('notnot', 'not');

  add(record: SearchRecord, number: number): void {
    // A source is called by its title without what is remarked of it: “FAQ (state of 1 March)”.
    const short = record.place === 'sources' ? record.title.split(' (')[0] : undefined;
    const titles = short === undefined || short === record.title ? [record.title] : [record.title, short];
    for (const [i, text] of [...titles, ...record.aliases].entries()) {
      const words = wordsOf(text);
      if (words.length === 0) continue;
      if (i === 0 && NAMED.has(record.place)) this.titles.add(joined(words));
      this.all.push({
        record: number,
        text,
        first: i < titles.length,
        // A question is no name: its words are those of many things.
        isName: THINGS.has(record.place) || (NAMED.has(record.place) && words.length < 9 && record.asked === undefined),
        isSentence: SENTENCES.has(record.place),
        isPage: record.place === 'pages',
        isWord: record.place === 'pages' && record.count === undefined && words.length === 1 && i >= titles.length,
        core: this.#coreOf(words, true),
        ...askedOf(words, this.#lang),
      });
    }
  }

  /** The best fit of each record that the query names. */
  match(asked: Asked): NameFit[] {
    const best = new Map<number, NameFit>();
    const core = this.#coreOf(asked.words);
    for (const label of this.all) {
      const fit = this.#fit(label, asked, core);
      const known = fit && best.get(fit.record);
      if (fit && (!known || ORDER[fit.how] < ORDER[known.how] || (fit.how === known.how && fit.share > known.share)))
        best.set(fit.record, fit);
    }
    return [...best.values()];
  }

  #fit(label: Label, asked: Asked, core: string): NameFit | undefined {
    const all = { record: label.record, label, from: 0, to: asked.words.length };
    if (label.whole === asked.whole || (label.bare === asked.bare && asked.bare.length > 1))
      return { ...all, how: 'whole', share: 1 };
    if (joined(label.stems) === joined(asked.stems)) return { ...all, how: 'whole', share: 0.98 };
    if (label.isName) {
      if (core.length > 1 && core === label.core) return { ...all, how: 'whole', share: 0.96 };
      const inside = this.#inside(label, asked);
      if (inside) return inside;
    }
    // A sentence is not called by the words that it begins with.
    const least = label.isSentence ? label.whole.length / 2 : 2;
    if (asked.whole.length >= least && label.whole.startsWith(asked.whole))
      return { ...all, how: 'begins', share: asked.whole.length / label.whole.length };
    return label.isName ? this.#parts(label, asked) : undefined;
  }

  #inside(label: Label, asked: Asked): NameFit | undefined {
    const { words, stems } = asked;
    const n = label.words.length;
    // One word that says nothing, or only asks, is no name within a question.
    if (n === 1 && (this.#weightOf(label.whole) !== 'telling' || label.whole.length < 2)) return undefined;
    const maySkip = label.words.some((word) => this.#weightOf(word) === 'telling');
    /** Where a name of many words ends that begins there; words that say nothing may stand between: “California AI bill”. */
    const endOf = (from: number): number => {
      let at = from;
      for (const stem of label.stems) {
        while (
          maySkip &&
          at > from &&
          at < words.length &&
          stems[at] !== stem &&
          this.#weightOf(words[at] ?? '') !== 'telling'
        )
          at++;
        if (stems[at++] !== stem) return -1;
      }
      return at;
    };
    for (let from = 0; from < words.length; from++) {
      let to = -1;
      // One word is no name by what another form of it has in common with it: “train” is no “training”.
      if (n > 1) to = endOf(from);
      else if (isForm(words[from] ?? '', label.whole)) to = from + 1;
      // Written apart or as one: “open ai”, “sb1047”.
      if (to < 0 && label.whole.length > 3 && label.whole.startsWith(words[from] ?? ' '))
        for (let end = from + 1, text = ''; end <= Math.min(words.length, from + n + 2); end++) {
          text += words[end - 1] ?? '';
          if (text === label.whole) to = end;
        }
      if (to < 0) continue;
      const rest = words.filter((word, i) => (i < from || i >= to) && this.#weightOf(word) === 'telling');
      return {
        record: label.record,
        label,
        how: rest.length === 0 && !label.isWord ? 'inside' : 'among',
        share: 1,
        from,
        to,
      };
    }
    return undefined;
  }

  #parts(label: Label, asked: Asked): NameFit | undefined {
    const telling = asked.words
      .map((word, i) => ({ word, stem: asked.stems[i] ?? word, last: i === asked.words.length - 1 }))
      .filter(({ word }) => this.#weightOf(word) !== 'empty');
    if (telling.length === 0) return undefined;
    let letters = 0;
    for (const { word, stem, last } of telling) {
      const exact = label.stems.includes(stem);
      if (!exact && word.length < (last ? 2 : 3)) return undefined;
      if (!exact && !label.words.some((other) => other.startsWith(word))) return undefined;
      letters += word.length;
    }
    if (letters < 3) return undefined;
    const share = Math.min(1, letters / label.bare.length);
    return { record: label.record, label, how: 'parts', share, from: 0, to: asked.words.length };
  }
}
