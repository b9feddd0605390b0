import type { Fault } from '../library/fault.ts';
import type { Doc, Unreadable } from '../library/graph.ts';
import type { Prose } from '../library/types.ts';
import type { Rec } from './records.ts';
import { sourceOf, type Source } from './source.ts';

/** Everything that one file holds. The rules of a file see nothing else, but for what they ask. */
export interface Parts {
  file: string;
  text: string;
  /** Its text in the library: undefined for lists, and for files that do not fit their schema. */
  prose: Prose | undefined;
  /** Its frontmatter, or the entries of its list. */
  recs: readonly Rec[];
  /** Its text as a tree. */
  doc: Doc | undefined;
  /** Where its text cannot be read. */
  unreadable: Unreadable | undefined;
  /** What reading it has told already. */
  faults: readonly Fault[];
}

/** A file under the eyes of the rules; one that has changed is another unit. */
export class Unit implements Parts {
  readonly file: string;
  readonly text: string;
  readonly prose: Prose | undefined;
  readonly recs: readonly Rec[];
  readonly doc: Doc | undefined;
  readonly unreadable: Unreadable | undefined;
  readonly faults: readonly Fault[];
  /** What was found in it once, see `traitOf`. */
  readonly traits: unknown[] = [];

  constructor({ file, text, prose, recs, doc, unreadable, faults }: Parts) {
    this.file = file;
    this.text = text;
    this.prose = prose;
    this.recs = recs;
    this.doc = doc;
    this.unreadable = unreadable;
    this.faults = faults;
  }

  /** How it is written. */
  get source(): Source {
    return sourceOf(this.file, this.text);
  }
}

let traits = 0;

/** Something that a unit alone shows: it is found once, and kept for as long as the unit is the same. */
export function traitOf<T extends object>(find: (unit: Unit) => T): (unit: Unit) => T {
  const at = traits++;
  return (unit) => {
    const known = unit.traits[at] as T | undefined;
    if (known !== undefined) return known;
    const found = find(unit);
    unit.traits[at] = found;
    return found;
  };
}
