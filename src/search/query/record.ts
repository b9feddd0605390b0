import type { Standing } from '../../schema/claim.ts';
import type { Maker } from '../../schema/maker.ts';
import type { Lang } from '../../schema/languages.ts';
import type { Place } from './sections.ts';

/** A stretch of text under a heading; the first one of a record may have none. */
export interface Part {
  heading?: { id: string; text: string };
  text: string;
}

/** What stands right of the red rule beside a result. */
export interface Margin {
  standing?: Standing;
  maker?: Maker;
  /** Who says it, or where it was read. */
  who?: string;
}

/** One thing that search can find: a page, a list, or a single entry of one. */
export interface SearchRecord {
  /** From the language’s root: `members/acme/`, `claims/#some-id`. */
  path: string;
  place: Place;
  title: string;
  /** Other names by which readers ask for it. */
  aliases: readonly string[];
  /** Words by which it is found but that are not read in its text: kind, place, field. */
  facts?: readonly string[];
  /** Words of other languages by which it is found. */
  also?: readonly string[];
  /** Words of its text that come to the reader as words only, to save bytes. */
  hidden?: readonly string[];
  parts: readonly Part[];
  margin: Margin;
  /** The language of its text, where it is the first one for want of the reader’s. */
  borrowed?: Lang;
  /** For organisations, and for the lists of them. */
  kind?: string;
  country?: string;
  /** For a list: how many entries it has. */
  count?: number;
  /** Whole questions that it answers, as readers may ask them. */
  asked?: readonly string[];
}

/** What the address of an entry calls it: “open letter” of news/2023-10-31-open-letter/. */
export const subjectOf = (path: string): string =>
  path.replace(/^.*?[/#]+(?:\d{4}(?:-\d\d)*-)?(?=[^/#]+\/?$)/, '').replace(/[-/]/g, ' ');
