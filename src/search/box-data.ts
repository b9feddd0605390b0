import type { Lang } from '../schema/primitives.ts';
import type { Section } from './sections.ts';

/**
 * A name that readers ask for: an organisation, a term or an explainer. Short keys: the whole list is
 * fetched when the box opens.
 */
export interface NameRow {
  /** Path from the language’s root. */
  p: string;
  /** Its section. */
  s: Section;
  /** The name. */
  n: string;
  /** Other names. */
  a?: string[];
  /** Kind and country of an organisation. */
  k?: string;
  c?: string;
  /** The id under which the index knows it. */
  f?: string;
}

/** The words of the box, by their whole key, with their holes. */
export type Words = Record<string, string>;

/** What the box reads first (`pagefind/<lang>/box.json`): all that is not in Pagefind’s own files. */
export interface BoxData {
  lang: Lang;
  /** Where the pages of the language begin: `/fr/`. */
  root: string;
  /** Changes whenever the index does. */
  tag: string;
  /** Names of files below `pagefind/<lang>/` that the first query needs and whose names are not fixed. */
  files: string[];
  names: NameRow[];
  /** Words with œ or æ, by the form in which they are indexed. */
  ligatures: Record<string, string>;
  words: Words;
}

/** Path of the folder of an index below the base path. */
export const folderOf = (lang: Lang): string => `pagefind/${lang}/`;

/** The file of that folder that Pagefind’s own code does not know. */
export const BOX_FILE = 'box.json';
