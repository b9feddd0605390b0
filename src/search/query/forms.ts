import { othersOf, type Lang } from '../../schema/languages.ts';
import { isForm, stemOf, verbOf } from './stem.ts';

/** The words of a site by what they are forms of. Grows with its words. */
export class Forms {
  readonly #lang: Lang;
  readonly #isWord: (word: string) => boolean;
  readonly #byStem = new Map<string, string[]>();
  /** For the form of a verb, the words that are “they” of it, if it is one. */
  readonly #they = new Map<string, string[]>();
  readonly #stems = new Map<string, string>();

  /** @param isWord whether the site has a word */
  constructor(lang: Lang, isWord: (word: string) => boolean) {
    this.#lang = lang;
    this.#isWord = isWord;
  }

  /** What the forms of a word have in common; kept, since the same words come again and again. */
  formOf(word: string): string {
    let form = this.#stems.get(word);
    if (form === undefined) this.#stems.set(word, (form = stemOf(word, this.#lang)));
    return form;
  }

  /** Puts a word to the other forms of it in some languages. */
  add(word: string, langs: readonly Lang[]): void {
    for (const lang of langs) {
      const stem = `${lang}:${stemOf(word, lang)}`;
      const forms = this.#byStem.get(stem);
      if (forms === undefined) this.#byStem.set(stem, [word]);
      else if (!forms.includes(word)) forms.push(word);
    }
    const form = verbOf(word, this.#lang)?.form;
    const they = form === undefined ? [] : (this.#they.get(form) ?? []);
    if (form !== undefined && !they.includes(word)) this.#they.set(form, [...they, word]);
  }

  /** The verb that a word is “they” of, where it is one of the site. */
  verbOf(word: string): string | undefined {
    const verb = verbOf(word, this.#lang);
    const isOne = verb !== undefined && !this.#isWord(verb.plural) && verb.signs.some(this.#isWord);
    return isOne ? verb.form : undefined;
  }

  /**
   * The forms of a word that the site has, the word itself among them where it is one.
   * @returns each with whether it is the same word or its plural, and no other form
   */
  of(word: string): Map<string, boolean> {
    const found = new Map<string, boolean>();
    for (const lang of [this.#lang, ...othersOf(this.#lang)])
      for (const form of this.#byStem.get(`${lang}:${stemOf(word, lang)}`) ?? []) {
        const isSame = isForm(form, word);
        // Of another language only plurals and their like: in French, “let” would be a form of “letter”.
        if (!found.has(form) && (lang === this.#lang || isSame)) found.set(form, isSame);
      }
    for (const form of this.#ofVerb(word)) if (!found.has(form)) found.set(form, false);
    return found;
  }

  /** The other forms of a verb that the site has: “manquer” of “manquent”, and the other way round. */
  #ofVerb(word: string): readonly string[] {
    const verb = this.verbOf(word);
    const they = (this.#they.get(verb ?? stemOf(word, this.#lang)) ?? []).filter((one) => this.verbOf(one));
    return verb === undefined ? they : [...(this.#byStem.get(`${this.#lang}:${verb}`) ?? []), ...they];
  }
}
