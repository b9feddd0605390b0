import type { Standing } from '../schema/claim.ts';
import type { Maker, MakerMark, MakerMarks } from '../schema/maker.ts';
import type { PromiseState } from '../schema/promise.ts';

/** Counts in rows and columns: how many members of each kind arrived in each wave. */
export interface Counts {
  draw: 'counts';
  /** What a row is: “Kind”, “Country”. */
  of: string;
  columns: { label: string; total: number }[];
  rows: { label: string; values: number[]; total: number }[];
  total: string;
  /** The name of a row of several things that have one each: “One each: Austria, Chile, Peru”. */
  oneEach(names: string): string;
}

/** One count of the whole, by somebody, on a day. */
export interface Point {
  n: number;
  /** As it was said: “205”, “>200”, “~45”. */
  said: string;
  over: boolean;
  about: boolean;
  /** Whether a list of names goes with it. */
  names: boolean;
  /** How many of its names are not in the list before. */
  more: number;
  /** A day, `YYYY-MM-DD`. */
  date: string;
  when: string;
  who: string;
  /** What it rests on, in a few words: “57 names in print”. */
  basis: string;
  maker: Maker;
  disputed: boolean;
}
export interface Growth {
  draw: 'growth';
  points: Point[];
  /** What a solid and what a hollow dot means. */
  key: string;
  /** What begins where lists end. */
  beyond: string;
}

/** Who sits in which body. */
export interface Seats {
  draw: 'seats';
  bodies: string[];
  rows: { label: string; seats: ({ founder: boolean; role: string; year: string } | undefined)[] }[];
  none: string;
}

/** Something on the line: its place, or as many steps as its source leaves open. */
export interface Place {
  /** Who: several are told apart by commas. */
  who: string;
  /** What of theirs stands there, where it has a name. */
  name: string | undefined;
  what: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date: string;
  when: string;
  from: number;
  to: number;
  maker: Maker;
  /** Where it went without its makers. */
  strayed: { to: number; what: string; date: string } | undefined;
}
/** Who stands where between two ends, down the years. */
export interface Line {
  draw: 'line';
  ends: readonly [string, string] | undefined;
  steps: string[];
  places: Place[];
  marks: MakerMarks;
  quote: { text: string; by: string; date: string } | undefined;
  events: { what: string; date: string }[];
}

/** What was promised, from the day of the promise to its date, and what of it could be seen. */
export interface Promises {
  draw: 'promises';
  rows: {
    what: string;
    by: string;
    made: string;
    due: string | undefined;
    when: string;
    state: PromiseState;
  }[];
  states: Readonly<Record<PromiseState, string>>;
  /** The day of the last look. */
  seen: { date: string; label: string };
}

/** A whole, and in it parts, each within the one before. */
export interface Parts {
  draw: 'parts';
  whole: { n: number; over: boolean; label: string };
  parts: { n: number; label: string; what: string; rough: boolean }[];
  rest: string;
}

/** Subjects through several texts, each with what the text calls it. */
export interface Threads {
  draw: 'threads';
  texts: { name: string; when: string }[];
  subjects: { name: string; as: (string | undefined)[] }[];
  /** What stands where the last text has it no more. */
  gone: string;
}

/** Claims by who makes them and how they stand. */
export interface Standings {
  draw: 'standings';
  columns: { label: string; standing: Standing }[];
  rows: { label: string; mark: MakerMark; values: number[]; total: number }[];
  total: string;
}

/** What is known of why somebody is not in it: a reason of their own, a guess by somebody else, none; or that they came later. */
export const ANSWERS = ['given', 'guessed', 'none', 'joined'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Those who are not in it, by what is known of why. */
export interface Absences {
  draw: 'absences';
  /** What the first columns answer: “Reason for the absence”. */
  of: string;
  columns: { key: Answer; label: string; total: number }[];
  rows: {
    label: string;
    answer: Answer;
    /** When it came. */
    when: string | undefined;
    /** The answer in words, and who saw that it was missing. */
    said: string;
    seen: string;
  }[];
  /** The sign of a guess. */
  guess: MakerMark;
  total: string;
}

/** What a figure shows, in the reader’s words and with nothing left to look up. */
export type Chart = Counts | Growth | Seats | Line | Standings | Promises | Parts | Threads | Absences;

/**
 * A chart is drawn for a column of text, for a tablet’s and for a phone; one also for the whole frame, and for the
 * picture of a shared link.
 */
export type Layout = 'full' | 'card' | 'wide' | 'middle' | 'narrow';
export const WIDTHS: Readonly<Record<Layout, number>> = { full: 1360, card: 1088, wide: 580, middle: 440, narrow: 308 };
/** Where on a card the margin rule stands, from the left of the drawing. */
export const CARD_RULE = 844;

/** A drawing without its frame. */
export interface Drawing {
  height: number;
  body: string;
}
