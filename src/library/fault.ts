import type { Key } from '../i18n/t.ts';

/** The short stable name of a rule, such as `unknown-id`: those that have words. */
export type FaultCode = Extract<Key, `fault.${string}.example`> extends `fault.${infer Code}.example` ? Code : never;

/** Something wrong, or worth a note, in a content file; `npm run check` prints it and the build stops on errors. */
export interface Fault {
  /** Path from the content folder, with forward slashes: `members/acme.md`. */
  file: string;
  /** 1-based position of what is wrong. */
  line: number;
  column: number;
  /** The field of the frontmatter as a path, such as `basis.country`; `''` for the text or the file. */
  field: string;
  code: FaultCode;
  severity: 'error' | 'warning';
  /** What was found there, as a short piece of text. */
  found?: string;
  /** What would be allowed there. */
  allowed?: readonly string[];
  /** The allowed value nearest to what was found. */
  nearest?: string;
  /** Values for the placeholders of the message of `code`. */
  params?: Record<string, string | number>;
}

/** How many faults of one file are told: nobody reads more, and somebody might send a file that has a million. */
export const MOST_FAULTS = 100;
