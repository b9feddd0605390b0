import type { Maker, Standing } from '../schema/claim.ts';

/** Counts in rows and columns: how many members of each kind arrived in each wave. */
export interface Counts {
  draw: 'counts';
  /** What a row is: “Kind”, “Country”. */
  of: string;
  columns: { label: string; total: number }[];
  rows: { label: string; values: number[]; total: number }[];
  total: string;
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

/** Who stands where between two ends. */
export interface Line {
  draw: 'line';
  steps: string[];
  places: { label: string; what: string; when: string; from: number; to: number; maker: Maker }[];
}

/** Claims by who makes them and how they stand. */
export interface Standings {
  draw: 'standings';
  columns: { label: string; standing: Standing }[];
  rows: { label: string; maker: Maker; values: number[]; total: number }[];
  total: string;
}

/** What a figure shows, in the reader’s words and with nothing left to look up. */
export type Chart = Counts | Growth | Seats | Line | Standings;

/** A chart is drawn once for a column of text and once for a phone; some also for the whole frame. */
export type Layout = 'full' | 'wide' | 'narrow';
export const WIDTHS: Readonly<Record<Layout, number>> = { full: 1360, wide: 580, narrow: 320 };

/** A drawing without its frame. */
export interface Drawing {
  height: number;
  body: string;
}
