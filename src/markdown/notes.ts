import type { Maker, Standing } from '../schema/claim.ts';
import { escapeHtml } from './html.ts';

/** A source as a margin note names it. */
export interface NoteSource {
  /** Short name and date: “Daily Bread, 5 Dec 2023”. */
  label: string;
  href: string;
}

/** A claim, in the reader's language, as a mark and a margin note show it. */
export interface ClaimView {
  id: string;
  maker: Maker;
  makerName: string;
  standing: Standing;
  standingName: string;
  who: string;
  note: string;
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

/** The letter inside each maker's mark; chosen to work in both languages. */
export const LETTERS: Record<Maker, string> = { press: 'P', alliance: 'A', named: 'N', opinion: 'O', estimate: 'E' };

/** The sign of a maker: a shape with its letter, for the eye only (the words stand beside it). */
export const makerMark = (maker: Maker, extra = ''): string =>
  `<i class="m m-${LETTERS[maker]}${extra}" aria-hidden="true">${LETTERS[maker]}</i>`;

/** How many sources a margin note names; the claims page has them all. */
const SHOWN_SOURCES = 2;

const sourceList = (sources: readonly NoteSource[]): string =>
  sources
    .slice(0, SHOWN_SOURCES)
    .map((s) => `<a class="src" href="${escapeHtml(s.href)}">${escapeHtml(s.label)}</a>`)
    .join(' ');

/** Whether a standing goes without a line under the words, and without a reason to lead to. */
export const isPlain = (standing: Standing): boolean => standing === 'uncontested' || standing === 'unanswered';

/** The standing in a note; where it is not plain, the word leads to the reason on the claims page. */
const standingIn = (claim: ClaimView): string => {
  const sign = `<i class="sg"></i>${escapeHtml(claim.standingName)}`;
  const name = `class="st st-${claim.standing}"`;
  return isPlain(claim.standing)
    ? `<span ${name}>${sign}</span>`
    : `<a ${name} href="${escapeHtml(claim.href)}">${sign}</a>`;
};

/** Words that close with a full stop, one and not two. */
export const asSentence = (words: string): string => words.replace(/\.?$/, '.');

/** The note that stands in the margin beside a claim. */
export function claimNote(claim: ClaimView, number: number, id: string): string {
  return (
    `<span class="note n-${claim.standing}" id="${id}">` +
    `<span class="nh"><span class="mk2 c-${LETTERS[claim.maker]}">${makerMark(claim.maker)}${number}\u2002${escapeHtml(claim.makerName)}</span> ` +
    `${standingIn(claim)}</span> ` +
    `<b>${escapeHtml(asSentence(claim.who))}</b> ${escapeHtml(claim.note)} ${sourceList(claim.sources)}</span>`
  );
}

/**
 * The mark of a claim: a button that opens its note without script. The popover itself is empty: its open
 * state is what CSS turns into a note under the line (phone) or a lit note in the margin (wide).
 */
export function claimMark(claim: ClaimView, number: number, noteId: string, label: string): string {
  return (
    `<button type="button" class="mk c-${LETTERS[claim.maker]}" popovertarget="o${noteId}" aria-label="${escapeHtml(label)}">` +
    `${makerMark(claim.maker)}${number}</button>`
  );
}

/** The empty popover whose open state shows the note that follows it. */
export const opener = (noteId: string): string => `<span popover id="o${noteId}" class="op"></span>`;
