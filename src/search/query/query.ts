import type { SearchRecord } from './record.ts';
import type { Section } from './sections.ts';
import { isUnspaced } from './fold.ts';

/** What a reader asks for. */
export interface Query {
  text: string;
  section?: Section | undefined;
  /** For members. */
  kind?: string | undefined;
  country?: string | undefined;
  /** The words are meant as they are typed. */
  asTyped?: boolean | undefined;
}

/** From how many letters on there is something to ask; a sign of a script without spaces is a word. */
const LEAST_LETTERS = 2;
export const isAsked = (text: string): boolean => [...text.trim()].length >= LEAST_LETTERS || isUnspaced(text);

/** How many letters of a text are asked, wherever it comes from. */
const MOST_LETTERS = 200;
export const asCut = (text: string): string => text.slice(0, MOST_LETTERS).replace(/[\uD800-\uDBFF]$/, '');

/** Whether a record is in the part of the site that is asked for. */
export const isIn = ({ section, kind, country }: Query, record: SearchRecord): boolean =>
  section === undefined ||
  (record.place === section &&
    (section !== 'members' || ((!kind || record.kind === kind) && (!country || record.country === country))));
