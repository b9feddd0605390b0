import type { Standing } from '../schema/claim.ts';
import type { Maker } from '../schema/maker.ts';
import { escapeHtml } from './html.ts';

/** A source as a margin note names it. */
export interface NoteSource {
  /** Its id, where the note is of a claim. */
  id?: string;
  /** Short name and date: “Daily Bread, 5 Dec 2023”. */
  label: string;
  href: string;
}

/** A claim, in the reader's language, as a mark and a margin note show it. */
export interface ClaimView {
  id: string;
  maker: Maker;
  makerName: string;
  /** The letter in its mark. */
  letter: string;
  standing: Standing;
  standingName: string;
  who: string;
  note: string;
  /** What the other side says of a contested claim. */
  against: string | undefined;
  sources: readonly NoteSource[];
  href: string;
}

/** A glossary term as a note shows it. */
export interface TermView {
  id: string;
  term: string;
  definition: string;
  href: string;
}

/** What the classes of each maker’s marks end in, whatever letter `site.yaml` puts in them. */
export const CODES: Record<Maker, string> = { press: 'P', own: 'A', named: 'N', opinion: 'O', estimate: 'E' };

/** Whether a standing goes without a line under the words: nobody contests the claim. */
export const isPlain = (standing: Standing): boolean => standing === 'uncontested' || standing === 'unanswered';

/** The sign of a maker: a shape, with its letter or small and without; for the eye only (the words stand beside it). */
export const makerMark = (claim: Pick<ClaimView, 'maker' | 'letter'>, lettered = true): string =>
  `<i class="shape shape-${CODES[claim.maker]}" aria-hidden="true">${lettered ? claim.letter : ''}</i>`;

/** How many sources a margin note names; the page of claims has them all. */
const SHOWN_SOURCES = 2;

/** The ids of the sources that the note of a claim names. */
export const sourcesInNote = (claim: ClaimView): string[] =>
  claim.sources.slice(0, SHOWN_SOURCES).flatMap(({ id }) => id ?? []);

/** Words that close with a full stop, one and not two. */
export const asSentence = (words: string): string => words.replace(/\.?$/, '.');

/** The words that a note has of its own. */
export interface NoteWords {
  /** “Against it:”; of a superseded claim “Since then:” */
  against(standing: Standing): string;
  /** The link to all that a claim rests on. */
  rests: string;
  /** The link to the whole entry of a term, the word “Term”, and what closes a note. */
  entry: string;
  kind: string;
  close: string;
  /** “10 of 24” */
  nth(number: number, total: number): string;
  arrows: { back: string; on: string };
  /** What leads to another note, for screen readers. */
  to(number: number): string;
}

/** Where a note stands among those of its text. */
export interface NotePlace {
  id: string;
  /** What ids of notes of this text begin with. */
  prefix: string;
  number: number;
  total: number;
  /** Whether it stands in the margin at once, and not only when its mark is touched; with another one under it? */
  printed: 'no' | 'last' | 'first';
}

/** A way to a neighbour; a place without one keeps its room. */
const toNeighbour = (number: number, { prefix, total }: NotePlace, arrow: (n: number) => string, words: NoteWords) =>
  number < 1 || number > total
    ? '<span></span>'
    : `<button type="button" popovertarget="${prefix}${number}" aria-label="${escapeHtml(words.to(number))}">${arrow(number)}</button>`;

/** The note of a claim: a popover that its mark opens, without script; a printed one also stands in the margin. */
export function claimNote(claim: ClaimView, place: NotePlace, words: NoteWords): string {
  const { id, number, total } = place;
  const printed = { no: '', last: ' printed', first: ' printed upper' }[place.printed];
  const code = CODES[claim.maker];
  const sources = claim.sources
    .slice(0, SHOWN_SOURCES)
    .map((s) => `<a class="note-source" href="${escapeHtml(s.href)}">${escapeHtml(s.label)}</a>`);
  return (
    `<span class="note note-${claim.standing}${printed}" data-part="note" popover id="${id}">` +
    `<span class="note-head"><span class="note-maker maker-${code}">${makerMark(claim)}${number}\u2002${escapeHtml(claim.makerName)}</span> ` +
    `<span class="standing standing-${claim.standing}"><i class="sign"></i>${escapeHtml(claim.standingName)}</span></span> ` +
    `<span class="note-text"><b>${escapeHtml(asSentence(claim.who))}</b> ${escapeHtml(claim.note)}</span> ` +
    (claim.against === undefined
      ? ''
      : `<span class="note-text against"><b>${escapeHtml(words.against(claim.standing))}</b> ${escapeHtml(claim.against)}</span> `) +
    `<span class="note-sources">${[...sources, `<a class="rests" data-part="aid" href="${escapeHtml(claim.href)}">${escapeHtml(words.rests)}</a>`].join(' ')}</span>` +
    `<span class="note-bar" data-part="aid">${toNeighbour(number - 1, place, (n) => `${words.arrows.back} ${n}`, words)}` +
    `<span>${escapeHtml(words.nth(number, total))}</span>${toNeighbour(number + 1, place, (n) => `${n} ${words.arrows.on}`, words)}</span></span>`
  );
}

/** The mark of a claim: a button that opens its note without script. What nobody contests has a quiet one. */
export function claimMark(claim: ClaimView, number: number, noteId: string, label: string): string {
  const plain = isPlain(claim.standing);
  return (
    `<button type="button" class="mark${plain ? ' quiet' : ''} maker-${CODES[claim.maker]}" data-part="mark" popovertarget="${noteId}" aria-label="${escapeHtml(label)}">` +
    `${makerMark(claim, !plain)}${number}</button>`
  );
}

/** The definition of a term, which the term itself opens in its place. */
export const termNote = (term: TermView, id: string, words: NoteWords): string =>
  `<span class="note note-term" data-part="definition" popover id="${id}"><span class="note-head"><b>${escapeHtml(term.term)}</b> <span class="text-muted">${escapeHtml(words.kind)}</span></span> ` +
  `<span class="note-text">${escapeHtml(term.definition)}</span>` +
  `<span class="note-bar" data-part="aid"><button type="button" popovertarget="${id}" popovertargetaction="hide">${escapeHtml(words.close)}</button>` +
  `<a href="${escapeHtml(term.href)}">${escapeHtml(words.entry)}</a></span></span>`;
