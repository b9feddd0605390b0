import { asksFor, weightOf } from './asking.ts';
import type { Asked, NameFit } from './labels.ts';
import { isProper } from './proper.ts';
import type { Place } from './sections.ts';
import { rarityOf } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';

export const ORGANISATIONS: ReadonlySet<Place> = new Set<Place>(['members', 'absent']);

/** How much less rare than the rest of a question a name is that is only mentioned in it. */
const SMALL = 0.6;
/** How much of a topic a term says that is among its words, beside what these say. */
const TERM = 0.2;

/** How much it says that a query is the very name: of a thing before a page or a term; of a source only where nothing has it. */
const WHOLE: Readonly<Record<Place, number>> = {
  members: 4.2,
  absent: 4.2,
  pages: 4.12,
  terms: 4.1,
  explainers: 4.08,
  news: 4,
  timeline: 3.95,
  claims: 3.9,
  sources: 1.5,
};

/** Whether a name sets its record apart: that of a member does, that of the subject does not. */
export const isCommon = (vocabulary: Vocabulary, { label }: NameFit): boolean =>
  label.words.every((word) => vocabulary.weightOf(word) !== 'telling');

/** Whether something is asked of what is named: by a word of asking, or by what a question begins with; who only
 * names the subject asks nothing of it. */
export const isQuestion = ({ lang }: Vocabulary, { words }: Asked): boolean =>
  asksFor(words, lang) !== undefined ||
  weightOf(words[0] ?? '', lang) === 'empty' ||
  words.some((word) => weightOf(word, lang) === 'asking');

/** How much it says of a record that a query names it so. */
export function nameScore(vocabulary: Vocabulary, asked: Asked, fit: NameFit): number {
  const place = vocabulary.records[fit.record]?.place ?? 'pages';
  const first = fit.label.first ? 0.05 : 0;
  // Another name of this one may be the very name of something else.
  const isOwn = fit.label.first || !vocabulary.labels.titles.has(fit.label.whole);
  switch (fit.how) {
    case 'whole':
      // A source is listed by a name that this site made.
      return place === 'sources' && !fit.label.first
        ? 0.1
        : WHOLE[place] + first - (1 - fit.share) - (isOwn ? 0 : 0.15);
    case 'inside':
      return 3.2 + 0.1 * fit.label.words.length + first;
    case 'begins':
      // Titles of articles begin with a name because they speak of it: the thing itself comes first.
      return place === 'sources' ? 0.3 * fit.share : 2.6 + 0.5 * fit.share + first;
    case 'parts':
      return 1.9 + 0.7 * fit.share + first;
    case 'among': {
      if (isCommon(vocabulary, fit)) return 0;
      const before = asked.words.slice(0, fit.from).filter((word) => vocabulary.weightOf(word) === 'telling').length;
      const record = vocabulary.records[fit.record];
      const isThing = ORGANISATIONS.has(place);
      const rareness = (word: string): number => rarityOf(vocabulary, vocabulary.frequency(word));
      const rarity = Math.max(...fit.label.words.map(rareness));
      const others = asked.words.filter(
        (word, i) => (i < fit.from || i >= fit.to) && vocabulary.weightOf(word) === 'telling' && vocabulary.has(word),
      );
      const isMore = others.length > 1 || others.some((word) => /^\d+$/.test(word) || isProper(vocabulary, word));
      const isSmall = isMore && rarity < SMALL * Math.max(...others.map(rareness));
      // “American universities” are a list, whatever else is asked; “Japanese language models” are no list of Japan.
      const called = asked.words[fit.from] ?? '';
      const isMany = /[sx]$/.test(called) || fit.label.text === record?.aliases[0];
      const isList = record?.path.startsWith('members/kind/') && isMany && called === fit.label.words[0];
      const weight =
        isThing && isOwn
          ? isSmall
            ? 0.45
            : 1
          : isList
            ? 0.7
            : (place === 'pages' || place === 'explainers') && !fit.label.first
              ? 0.1
              : 0.3;
      const score = weight + 0.05 * fit.label.words.length + 0.04 * rarity - 0.2 * before;
      // A topic is what all of its words say together: a term among them counts for as much as it says of it.
      if (place !== 'terms' || isQuestion(vocabulary, asked)) return score;
      const sum = (words: readonly string[]): number => words.reduce((all, word) => all + rareness(word), 0);
      const said = sum(asked.words.slice(fit.from, fit.to));
      return score * Math.min(1, TERM + said / (said + sum(others)));
    }
  }
}
