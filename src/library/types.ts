import type { AbsentFacts, MemberFacts } from '../schema/member.ts';
import type { Claim } from '../schema/claim.ts';
import type { ExplainerFacts, NewsFacts, PageFacts, TermFacts } from '../schema/prose.ts';
import type { Figure } from '../schema/figure.ts';
import type { Home } from '../schema/home.ts';
import type { Lang } from '../schema/primitives.ts';
import type { SearchWords } from '../schema/search.ts';
import type { Site } from '../schema/site.ts';
import type { PromiseMade } from '../schema/promise.ts';
import type { Source } from '../schema/source.ts';
import type { TimelineEvent } from '../schema/event.ts';
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
  /** The version of the other language's text that this one was written from, if it says so. */
  of: string | undefined;
  /** The day on which it was last in line with that text, and that text part by part (see `parts.ts`). */
  ofDay: string | undefined;
  ofParts: string | undefined;
}

/** Something with an id, facts stored once, and a text for each language (or for one only). */
export interface Entry<Facts, Local> {
  id: string;
  facts: Facts;
  /** What each language says above its text; a missing translation has no entry. */
  local: Partial<Record<Lang, Local>>;
  prose: Partial<Record<Lang, Prose>>;
  file: string;
}

export type Member = Entry<MemberFacts, { summary: string }>;
export type Absent = Entry<AbsentFacts, { summary: string }>;
/** An explainer, and its two short texts where it has them (see `short.ts`). */
export type Explainer = Entry<ExplainerFacts, ExplainerFacts> & { short: Partial<Record<Lang, Prose>> };
export type News = Entry<NewsFacts, { title: string; summary: string }>;
export type Term = Entry<TermFacts, TermFacts>;
export type Page = Entry<PageFacts, PageFacts>;

/** An entry of a YAML list, with where it stands. */
export type Listed<T> = T & { file: string; line: number };

/** All that `content` says, read once and held together. */
export interface Content {
  dir: string;
  /** The folder as it was found. */
  disk: Disk;
  site: Site;
  /** Whether `site.yaml` is right; where it is not, `site` has stand-ins for what cannot be understood. */
  hasWholeSite: boolean;
  home: Home | undefined;
  /** How readers ask, where they use other words than the texts. */
  search: SearchWords | undefined;
  members: Map<string, Member>;
  absent: Map<string, Absent>;
  explainers: Map<string, Explainer>;
  news: Map<string, News>;
  terms: Map<string, Term>;
  pages: Map<string, Page>;
  claims: Map<string, Listed<Claim>>;
  sources: Map<string, Listed<Source>>;
  events: Map<string, Listed<TimelineEvent>>;
  /** In the order of their file. */
  figures: Map<string, Listed<Figure>>;
  /** In the order of their file. */
  promises: Map<string, Listed<PromiseMade>>;
  /** The whole text of every file that was read, by its path from the content folder. */
  texts: Map<string, string>;
  /** What did not fit a schema or could not be read. */
  faults: Fault[];
}
