import type { Place } from './sections.ts';
import { asksFor, asksForMembers, asksForWords, isNot, isWhom, weightOf } from './asking.ts';
import { correct, twinOf } from './correct.ts';
import { datedWordsOf, hasMonth } from './dates.ts';
import { isUnspaced, joined, wordsOf } from './fold.ts';
import { askedOf, type Asked, type NameFit } from './labels.ts';
import { isProper, isWhere, RECORDS } from './proper.ts';
import type { SearchRecord } from './record.ts';
import { isExact, rarityOf, termsOf, type Term } from './terms.ts';
import { coreOf, withoutFillers } from './everyday.ts';
import { meets } from './meets.ts';
import { isCommon, isQuestion, nameScore, ORGANISATIONS } from './name-score.ts';
import { closeness, densest, isTogether, mostTogether, textScores, type TextScore } from './together.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A record that answers. */
export interface Found {
  record: number;
  score: number;
  name: NameFit | undefined;
  /** It has every word that is needed. */
  all: boolean;
}

/** What is found for some words, the best first. */
export interface Ranking {
  words: readonly string[];
  terms: readonly Term[];
  found: readonly Found[];
  /** Words that are nowhere on the site. */
  missing: readonly string[];
  /** What was searched for instead, where the words were misspelt. */
  corrected?: string;
  /** Nothing has all of the words; these have some. */
  loose: boolean;
}

/** A page of the thing itself says more than a section of a text, and that more than an entry of a list. */
const PLACES: Readonly<Record<Place, number>> = {
  pages: 1.02,
  members: 1.05,
  absent: 1.05,
  explainers: 1.12,
  terms: 1.06,
  news: 1,
  timeline: 0.95,
  claims: 0.9,
  sources: 0.42,
};

/** How much of the meaning of a query a record must have to be shown without the rest. */
const MOSTLY = 0.7;
/** And of one that has three words of it in a row. */
const HALF = 0.5;
/** And of one whose speaker is named. */
const NAME = 0.3;
/** And of one of three words or more, wherever on a page they stand, where nothing says them together. */
const MOST = 2 / 3;
/** And of what a question asks for, without its words of everyday. */
const MOST_OF_CORE = 0.6;
/** What a query can name, so that its other words matter less. */
const THINGS: ReadonlySet<Place> = new Set<Place>(['members', 'absent', 'terms']);
/** What says on which day something happened. */
const DATED: ReadonlySet<Place> = new Set<Place>(['news', 'timeline']);
/** How many are looked at closely: whether the words stand together. */
const CLOSELY = 48;

/** A figure is found by what it says, like an entry of a list. */
function weightOfPlace(record: SearchRecord | undefined): number {
  if (record === undefined) return 0;
  // An answer says for somebody who did not ask only what the page says that it leads to.
  if (record.path.startsWith('figures/#') || record.asked !== undefined) return PLACES.timeline - 0.1;
  return PLACES[record.place];
}

/** More than any likeness: the question itself. */
const VERY_QUESTION = 1.7;
/** From which likeness on two questions are the same: two words of three in common. */
const LIKE = 0.66;

/** Whole questions that a record answers: how like one of them the query is. */
function questionScore(vocabulary: Vocabulary, asked: Asked, names: Iterable<NameFit>): Map<number, number> {
  const scores = new Map<number, number>();
  const mine = vocabulary.meaningsOf(asked.words);
  const mineAsks = asksFor(asked.words, vocabulary.lang);
  // “Open source” is a name; “is it open source” is a question.
  const isAsked = asked.words.some((word) => weightOf(word, vocabulary.lang) !== 'telling');
  if (mine.size === 0 || !isAsked) return scores;
  const things = [...names].filter(({ record }) => ORGANISATIONS.has(vocabulary.records[record]?.place ?? 'pages'));
  const isList = [...names].some(
    ({ how, record }) => how === 'inside' && vocabulary.records[record]?.count !== undefined,
  );
  const named = things.flatMap(({ label }) => label.words.map((word) => vocabulary.meaningOf(word)));
  const mineWhole = vocabulary.wholeOf(asked.words);
  for (const { record, stems, asks, whole, all } of vocabulary.questions) {
    // Who and when are two questions, whatever else they have in common.
    if (asks !== undefined && mineAsks !== undefined && asks !== mineAsks) continue;
    if (whole === mineWhole && whole.includes(' ')) {
      scores.set(record, VERY_QUESTION);
      continue;
    }
    // Who asks for somebody does not ask the same question without them.
    if (isList || (named.length > 0 && !named.some((stem) => stems.has(stem)))) continue;
    const common = [...mine].filter((stem) => stems.has(stem)).length;
    // “When was it founded” is no question who founded it.
    const likeness = common / (mine.size + stems.size - common) - (asks === mineAsks ? 0 : 0.05);
    if (likeness > Math.max(LIKE, scores.get(record) ?? 0)) scores.set(record, likeness);
    // It may take its words from several of them.
    else if (isQuestion(vocabulary, asked) && mine.size > 1 && common > 0 && [...mine].every((stem) => all.has(stem)))
      scores.set(record, Math.max(LIKE, scores.get(record) ?? 0));
  }
  return scores;
}

/** Where a kind and a country are asked for and nothing else, the list that is shorter: who has both is found there sooner. */
function narrowestList({ records }: Vocabulary, names: Iterable<NameFit>, needed: number): number | undefined {
  const lists = [...names]
    .filter(({ record }) => records[record]?.kind !== undefined || records[record]?.country !== undefined)
    .filter(({ record }) => records[record]?.count !== undefined);
  const said = lists.reduce((sum, { from, to }) => sum + to - from, 0);
  if (lists.length < 2 || said < needed) return undefined;
  return lists.reduce((a, b) => ((records[b.record]?.count ?? 0) < (records[a.record]?.count ?? 0) ? b : a)).record;
}

/** The page that answers who is not in it. */
const OUTSIDERS = 'absent/';

/** Whether words ask who is not in it, and beside that at most of which kind: “universities that are not members”. */
function asksWhoIsNot(vocabulary: Vocabulary, { words }: Asked, kinds: readonly NameFit[]): boolean {
  const { lang } = vocabulary;
  // “Non-profit” is a kind.
  const others = words.filter((_, i) => !kinds.some(({ from, to }) => i >= from && i < to));
  return (
    others.some((word) => isNot(word, lang)) &&
    others.every((word) => vocabulary.weightOf(word) !== 'telling') &&
    (kinds.length > 0 || asksFor(words, lang) === 'person' || words.some((word) => isWhom(word, lang)))
  );
}

function order(
  vocabulary: Vocabulary,
  asked: Asked,
  isWanted: (record: number) => boolean,
  widely: boolean,
  easily = false,
): Ranking {
  const { records } = vocabulary;
  const terms = termsOf(vocabulary, asked, widely);
  const needed = terms.filter((term) => term.needed);
  const core = needed.filter(({ word }) => !vocabulary.isEveryday(word));
  const missing = needed.filter((term) => term.known.length === 0).map((term) => term.word);
  const texts = textScores(vocabulary, terms);
  const names = new Map(vocabulary.labels.match(asked).map((fit) => [fit.record, fit]));
  const narrowest = narrowestList(vocabulary, names.values(), needed.length);
  const questions = questionScore(vocabulary, asked, names.values());
  const kinds = [...names.values()].filter(
    ({ record }) => records[record]?.kind !== undefined && records[record].count !== undefined,
  );
  const byMember = asksForMembers(asked.words, kinds.length > 0, vocabulary.lang);
  const outsiders = asksWhoIsNot(vocabulary, asked, kinds) ? records.findIndex(({ path }) => path === OUTSIDERS) : -1;
  const byTime = asksFor(asked.words, vocabulary.lang) === 'time' || hasMonth(asked.words, vocabulary.lang);
  // What is called so by a name alone is shown by what it is: its page, then texts, terms and news, then what is said.
  const isName = [...names.values()].some(
    ({ how, record }) => how === 'whole' && THINGS.has(records[record]?.place ?? 'pages'),
  );
  const found: Found[] = [];
  for (const record of new Set([outsiders, ...names.keys(), ...questions.keys(), ...texts.keys()])) {
    const place = records[record]?.place;
    if (place === undefined || !isWanted(record)) continue;
    const name = names.get(record);
    const text = texts.get(record) ?? { score: 0, has: 0, stands: [] };
    const hasAll = (text.has === needed.length && isTogether(text)) || record === narrowest;
    const about = easily ? text.stands.filter(({ term }) => core.includes(term)) : [];
    const isAbout = about.length === core.length && isTogether({ ...text, stands: about });
    const all =
      hasAll ||
      record === outsiders ||
      (easily && isAbout) ||
      (name !== undefined && name.how !== 'among') ||
      questions.has(record);
    const share = needed.length === 0 ? 1 : text.has / needed.length;
    const question = questions.get(record);
    const score =
      10 * text.score * weightOfPlace(records[record]) * (0.4 + 0.6 * share * share) +
      10 * (name === undefined ? 0 : nameScore(vocabulary, asked, name)) +
      (question === undefined ? 0 : 34 * question) +
      (byTime && hasAll && DATED.has(place) ? 8 : 0) +
      (byMember && hasAll && place === 'members' ? 3 : 0) +
      (record === narrowest ? 8 : 0) +
      (record === outsiders ? 50 : 0) +
      (isName && hasAll ? 25 * weightOfPlace(records[record]) : 0);
    found.push({ record, score, name, all });
  }
  found.sort((a, b) => b.score - a.score || a.record - b.record);
  const forms = needed.map(({ word }) => vocabulary.formOf(word));
  // What is a name is counted as one.
  const called = [...names.values()].map(({ label }) => ` ${label.stems.join(' ')} `);
  const pairs = forms.slice(1).flatMap((form, i) => {
    const pair = ` ${forms[i] ?? ''} ${form} `;
    return called.some((name) => name.includes(pair)) ? [] : [pair];
  });
  for (const one of found.slice(0, CLOSELY))
    one.score +=
      10 *
      weightOfPlace(records[one.record]) *
      (closeness(vocabulary, one.record, forms, pairs) +
        (one.all ? meets(vocabulary, one.record, asked.words, needed) : 0));
  found.sort((a, b) => b.score - a.score || a.record - b.record);
  const meaning = needed.reduce((sum, term) => sum + term.rarity, 0);
  const named = fullName(vocabulary, needed, missing.length > 0);
  const byForm = new Map(
    needed
      .filter(isEvidence)
      .flatMap((term) => term.known.filter(isExact).map(({ word }) => [vocabulary.formOf(word), term] as const)),
  );
  const says = ({ record }: Found): boolean => {
    const text = texts.get(record);
    if (text === undefined) return false;
    if (easily && saysCore(core, text)) return true;
    const about = text.stands.filter(({ term }) => named.includes(term));
    if (named.length > 0 && about.length === named.length && isTogether({ ...text, stands: about })) return true;
    const { terms: has, meaning: said } = mostTogether({
      ...text,
      stands: text.stands.filter(({ term }) => isEvidence(term)),
    });
    const isSaid = asksForWords(asked.words, vocabulary.lang) && records[record]?.place === 'claims';
    // What somebody says is asked for by their name, whatever else is asked.
    if (said >= NAME * meaning && has.some(({ word }) => isSpeaker(vocabulary, record, word))) return true;
    const least = (isSaid || (has.length > 1 && needed.length > 2) ? HALF : MOSTLY) * meaning;
    if (said < least) return false;
    // One word of several must be the very word: who wants to lose weight does not ask for what loses a sentence.
    if (has.length === 1) return has.some(({ word }) => vocabulary.stands(word, record));
    return vocabulary.rowsOf(record).some((row) => densest(row, byForm) >= least);
  };
  // What a question names is an answer, whatever else the question says; so is what has nearly all of it, and says more.
  const best = Math.max(...found.filter(({ all }) => all).map(({ score }) => score));
  const isSaid = (one: Found): boolean => one.all || ((easily || one.score > best) && needed.length > 2 && says(one));
  // Where something says most of what is asked, a page that is only mentioned is no answer.
  const mustBeOwn = easily && found.some(isSaid);
  const isMentioned = (one: Found): boolean =>
    mustBeOwn
      ? isNamed(vocabulary, one, missing.length > 0, meaning)
      : one.name?.how === 'among' && !isCommon(vocabulary, one.name);
  const whole = easily || Number.isFinite(best) ? found.filter((one) => isSaid(one) || isMentioned(one)) : [];
  if (whole.length > 0) return { words: asked.words, terms, found: whole, missing: [], loose: false };
  // Who names the subject asks for something of this site: at the least, for what the subject is.
  const isSubject = ({ name }: Found): boolean => name?.how === 'among' && isCommon(vocabulary, name);
  const hasMost = ({ record }: Found): boolean =>
    needed.length > 2 &&
    (texts.get(record)?.stands ?? []).reduce((sum, { term }) => sum + term.rarity, 0) >= MOST * meaning;
  const some = found.filter(
    (one) => says(one) || isSubject(one) || isNamed(vocabulary, one, missing.length > 0, meaning),
  );
  return { words: asked.words, terms, found: some.length > 0 ? some : found.filter(hasMost), missing, loose: true };
}

/** Whether a record says most of what tells what is asked for in one stretch, and the rarest of it. */
function saysCore(core: readonly Term[], text: TextScore): boolean {
  const stands = text.stands.filter(({ term }) => core.includes(term) && isEvidence(term));
  const { terms, meaning } = mostTogether({ ...text, stands });
  const rarest = Math.max(...core.filter(({ known }) => known.length > 0).map(({ rarity }) => rarity));
  const isRare = terms.some(({ rarity }) => rarity === rarest);
  return terms.length > 1 && isRare && meaning >= MOST_OF_CORE * core.reduce((sum, { rarity }) => sum + rarity, 0);
}

/** Whether a word that a record has is a sign that it says what is asked: a single letter or digit is in many. */
const isEvidence = ({ word }: Term): boolean => word.length > 1 || isUnspaced(word);

/** A name of two words or more in a query: what is said of whoever has it is shown, whatever else is asked. */
function fullName(vocabulary: Vocabulary, needed: readonly Term[], isMissing: boolean): Term[] {
  const names = needed.filter(
    ({ word, known }) =>
      word.length > 2 && known[0]?.fit === 'same' && isProper(vocabulary, word) && !isWhere(vocabulary, word),
  );
  if (names.length > 1) return names;
  if (isMissing) return [];
  // A large number is as good as a name, where all else is known too; a year is not.
  return needed.filter(({ word, known }) => known.length > 0 && /^\d{3,}$/.test(word) && !/^(?:19|20)\d\d$/.test(word));
}

/** Whether a word is the name of who says what a claim states. */
const isSpeaker = (vocabulary: Vocabulary, record: number, word: string): boolean =>
  vocabulary.records[record]?.place === 'claims' &&
  vocabulary.frequency(word) <= RECORDS &&
  (vocabulary.rowsOf(record)[1]?.includes(` ${vocabulary.formOf(word)} `) ?? false) &&
  isProper(vocabulary, word);

/** Whether a record may be shown for its name, though nothing has all of the words. */
function isNamed(vocabulary: Vocabulary, { name, record }: Found, isMissing: boolean, meaning: number): boolean {
  const place = vocabulary.records[record]?.place ?? 'pages';
  if (name?.how !== 'among' || isCommon(vocabulary, name)) return false;
  if (!THINGS.has(place)) {
    // Who learns Spanish does not ask for Spain.
    if (vocabulary.records[record]?.country !== undefined) return false;
    const said = Math.max(...name.label.words.map((word) => rarityOf(vocabulary, vocabulary.frequency(word))));
    return place === 'pages' && !isMissing && (name.label.words.length > 1 || said >= HALF * meaning);
  }
  // “Training” is a word of everyday, other than “open weights”, “Gatsby” or “OECD”.
  const { title = '', aliases = [] } = vocabulary.records[record] ?? {};
  const isOwnName =
    name.label.words.length > 1 || [title, ...aliases].some((text) => /^\S[^\s-]*[\p{Lu}\p{N}]\S*$/u.test(text));
  return isOwnName || (place !== 'terms' && (name.label.first || !isMissing));
}

/** Words that were typed apart, as one where only that is known: “semi conductor”, “work shop”. */
function together(vocabulary: Vocabulary, words: readonly string[]): string[] {
  const whole: string[] = [];
  for (const word of words) {
    const before = whole.at(-1) ?? '';
    const isOne =
      before.length > 1 &&
      word.length > 2 &&
      vocabulary.exactly(before + word).length > 0 &&
      (vocabulary.exactly(before).length === 0 ||
        vocabulary.exactly(word).length === 0 ||
        (before.length > 2 && !vocabulary.has(before + word)));
    if (isOne) whole[whole.length - 1] = before + word;
    else whole.push(word);
  }
  return whole;
}

/**
 * Finds and orders what answers a query: as it stands, else as it was probably meant, else by some of its words.
 * @param text what a reader typed
 * @param isWanted whether a record is among those that are asked for
 * @param asTyped true where the reader does not want their words mended
 */
export function rank(
  vocabulary: Vocabulary,
  text: string,
  isWanted: (record: number) => boolean = () => true,
  asTyped = false,
): Ranking {
  const { lang } = vocabulary;
  const asked = askedOf(withoutFillers(vocabulary, together(vocabulary, datedWordsOf(text, lang))), lang);
  if (asked.words.length === 0) return { words: [], terms: [], found: [], missing: [], loose: false };
  const twin = asTyped || vocabulary.exactly(asked.whole).length > 0 ? undefined : twinOf(vocabulary, asked);
  if (twin !== undefined) {
    const meant = order(vocabulary, askedOf(wordsOf(twin), lang), isWanted, false);
    if (meant.found.length > 0) return { ...meant, corrected: twin };
  }
  const typed = order(vocabulary, asked, isWanted, false);
  if (typed.found.length > 0 && !typed.loose) return typed;
  if (!asTyped) {
    const unknown = asked.words.flatMap((word, i) => (typed.missing.includes(word) ? [i] : []));
    const better = correct(vocabulary, asked, unknown);
    const mended = better && order(vocabulary, askedOf(wordsOf(better.text), lang), isWanted, false);
    if (mended && mended.found.length > 0 && (!mended.loose || typed.found.length === 0))
      return { ...mended, corrected: better.text };
  }
  // Only where nothing else is known is a word taken for one of its family.
  const widely = order(vocabulary, asked, isWanted, true);
  if (!widely.loose) return widely;
  const core = coreOf(vocabulary, asked.words);
  const easily = core && order(vocabulary, askedOf(core, lang), isWanted, true, true);
  return easily && easily.found.length > 0 && !easily.loose ? easily : widely;
}

/** Whether two queries are the same but for their spaces and accents. */
export const isSame = (a: string, b: string): boolean => joined(wordsOf(a)) === joined(wordsOf(b));
