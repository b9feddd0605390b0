import type { Home } from '../schema/home.ts';
import type { KindName, KINDS, TextKind } from '../schema/kinds.ts';
import type { SchemasOfKinds, TRANSLATION_SCHEMAS } from '../schema/of-kind.ts';
import type { Lang } from '../schema/languages.ts';
import type { SearchWords } from '../schema/search.ts';
import type { Site } from '../schema/site.ts';
import type { z } from 'zod';
import type { Disk } from './disk.ts';
import type { Fault } from './fault.ts';

/** A text in one language, with where it stands in its file. */
export interface Prose {
  lang: Lang;
  /** Path from the content folder. */
  file: string;
  body: string;
  /** 1-based line of the file on which the body begins. */
  bodyLine: number;
  /** Hash of what a translation is made from: summary or title, and body. */
  version: string;
  /** What stands above the text and is translated too: the summary, or the definition of a term. */
  head: string;
  /** The version of the text in the first language that this one was written from, if it says so. */
  of: string | undefined;
  /** The day on which it was last in line with that text, and that text part by part (see `parts.ts`). */
  ofDay: string | undefined;
  ofParts: string | undefined;
}

/** Something with an id, facts stored once, and a text for each language (or for one only). */
export interface Entry<Facts = object, Local = object> {
  id: string;
  facts: Facts;
  /** What each language says above its text; a missing translation has no entry. */
  local: Partial<Record<Lang, Local>>;
  prose: Partial<Record<Lang, Prose>>;
  file: string;
}

/** An entry of a YAML list, with where it stands. */
export type Listed<T> = T & { file: string; line: number };

type Facts<K extends KindName> = z.infer<SchemasOfKinds[K]>;
type Translated<K extends TextKind> = z.infer<(typeof TRANSLATION_SCHEMAS)[K]>;
/** A thing of a kind; each language of a text says above it what both the original and a translation say there. */
type ThingOf<K extends KindName> = K extends TextKind
  ? Entry<Facts<K>, Pick<Translated<K>, keyof Translated<K> & keyof Facts<K>>>
  : Listed<Facts<K>>;
/** Everything of each kind by its id; entries of lists in the order of their files. */
export type Rooms = { [K in KindName as (typeof KINDS)[K]['room']]: Map<string, ThingOf<K>> };

export type Member = ThingOf<'member'>;
export type Absent = ThingOf<'absent'>;
/** An explainer, and its two short texts where it has them (see `short.ts`). */
export type Explainer = ThingOf<'explainer'> & { short: Partial<Record<Lang, Prose>> };
export type News = ThingOf<'news'>;
export type Term = ThingOf<'term'>;

/** All that `content` says, read once and held together. */
export interface Content extends Omit<Rooms, 'explainers'> {
  dir: string;
  /** The folder as it was found. */
  disk: Disk;
  site: Site;
  /** Whether `site.yaml` is right; where it is not, `site` has stand-ins for what cannot be understood. */
  hasWholeSite: boolean;
  home: Home | undefined;
  /** How readers ask, where they use other words than the texts. */
  search: SearchWords | undefined;
  explainers: Map<string, Explainer>;
  /** The whole text of every file that was read, by its path from the content folder. */
  texts: Map<string, string>;
  /** What did not fit a schema or could not be read. */
  faults: Fault[];
}
