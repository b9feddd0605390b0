import { isSection, NO_SECTION } from './sections.ts';
import { weightOf } from './asking.ts';
import { wordsOf } from './fold.ts';
import { inOneForm, packWords, unpackWords } from './pack-words.ts';
import type { Margin, Part, SearchRecord } from './record.ts';
import { Vocabulary } from './vocabulary.ts';
import { othersOf, type Lang } from '../../schema/languages.ts';

/** The words of the box, by their whole key, with their holes. */
export type Words = Record<string, string>;

/** A record as the files of search have it: short keys, since a reader waits for every letter. */
export interface PackedName {
  /** Path from the language’s root. */
  p: string;
  /** Its section; left out for a page apart. */
  s?: string;
  /** The title. */
  n: string;
  /** Other names. */
  a?: readonly string[];
  /** Kind and country of an organisation. */
  k?: string;
  c?: string;
  /** For a list: how many entries it has. */
  l?: number;
  /** Whole questions that it answers. */
  q?: readonly string[];
  /** The language of its text, where it is not the reader’s. */
  g?: Lang;
}
interface PackedText extends Partial<PackedName> {
  /** The number of its name in the other file, where it stands there. */
  r?: number;
  f?: readonly string[];
  /** The text; under a heading, with its id and its words before. */
  t: readonly (string | readonly [id: string, heading: string, text: string])[];
  /** Standing, maker, who. */
  m?: readonly [standing: string, maker: string, who: string];
}
/** Texts column by column, since like packs well with like; null where a text has none. */
type Columns = { readonly [K in keyof PackedText]?: readonly (PackedText[K] | null)[] };
const COLUMNS = [
  'r',
  'p',
  's',
  'n',
  'a',
  'k',
  'c',
  'l',
  'q',
  't',
  'f',
  'm',
  'g',
] as const satisfies (keyof PackedText)[];

const inColumns = (rows: readonly PackedText[]): Columns =>
  Object.fromEntries(
    // Few sites have texts of another language.
    COLUMNS.filter((key) => key !== 'g' || rows.some(({ g }) => g)).map((key) => [
      key,
      rows.map((row) => row[key] ?? null),
    ]),
  ) as unknown as Columns;

const inRows = (columns: Columns): PackedText[] =>
  (columns.t ?? []).map(
    (_, i) => Object.fromEntries(COLUMNS.map((key) => [key, columns[key]?.[i] ?? undefined])) as unknown as PackedText,
  );

/** What is fetched when the box opens: all that has a name. */
export interface Names {
  lang: Lang;
  /** Where the pages of the language begin: `/fr/`. */
  root: string;
  /** Changes whenever anything that can be found does. */
  tag: string;
  words: Words;
  /** What the site is about. */
  subject: string;
  /** Words with œ or æ, by the form in which Pagefind’s copy has them. */
  ligatures: Readonly<Record<string, string>>;
  synonyms: readonly (readonly string[])[];
  names: readonly PackedName[];
}
/** What is fetched with it, and comes later: the texts. */
export interface Texts {
  tag: string;
  texts: Columns;
  /** Words of longer texts, and of other languages: each with the records that have it (see `packWords`). */
  hidden: readonly [words: string, records: string];
  also: readonly [words: string, records: string];
  /** The forms of words that everybody uses: of those that say nothing, and of the others (see `packWords`). */
  everyday: readonly [words: string, records: string];
  /** Questions to begin with, each with its answer in a line and its path. */
  questions: readonly (readonly [question: string, answer: string, path: string])[];
}

const packName = (r: SearchRecord): PackedName => ({
  p: r.path,
  ...(r.place === NO_SECTION ? {} : { s: r.place }),
  n: r.title,
  ...(r.aliases.length > 0 ? { a: r.aliases } : {}),
  ...(r.kind === undefined ? {} : { k: r.kind }),
  ...(r.country === undefined ? {} : { c: r.country }),
  ...(r.count === undefined ? {} : { l: r.count }),
  ...(r.asked === undefined ? {} : { q: r.asked }),
  ...(r.borrowed === undefined ? {} : { g: r.borrowed }),
});

/** What has a name that readers ask for. */
const THINGS: ReadonlySet<string> = new Set(['members', 'absent', 'terms']);
const NAMED: ReadonlySet<string> = new Set(['explainers', 'members', 'absent', 'terms']);
/** Whether readers ask for a record by its name: it is then known before the texts are. */
export const isNamed = (r: SearchRecord): boolean =>
  NAMED.has(r.place) || (r.place === NO_SECTION && !r.path.startsWith('figures/#') && r.asked === undefined);

/**
 * Entries that are shown by what they begin with; of the rest, only the words are sent. Where all else weighs too much,
 * those that come later are shortened too.
 */
const BRIEF: readonly (readonly string[])[] = [
  ['members', 'absent', 'terms', 'sources', 'claims', 'pages'],
  [],
  ['news', 'timeline'],
  ['explainers'],
  [],
];
/** Entries that begin with their date. */
const TOLD: ReadonlySet<string> = new Set(['news', 'timeline']);
/** How far texts can be shortened. */
export const BRIEFEST = BRIEF.length;
/**
 * Where texts weigh too much, a word deep in those of more records than these is left out, since it tells none from the
 * others; not so a word of a name, which is what readers ask for.
 */
const MANY = 4;
/** At which brevity these go. */
const FEWER: ReadonlySet<number> = new Set([2, 3, 5]);

/** From which brevity on remarks on sources go: what a source says stands in the claims that rest on it. */
const NOTES = 4;

/** The record with the first part of its text and the headings of the rest, and the words of the rest. */
function brief(record: SearchRecord, lang: Lang, brevity: number): SearchRecord {
  const [lead, ...rest] = record.parts;
  const isBrief = BRIEF.slice(0, brevity).some((places) => places.includes(record.place));
  if (!isBrief || lead === undefined || rest.length === 0) return record;
  const headings = rest.flatMap(({ heading }) => (heading === undefined ? [] : [{ heading, text: '' }]));
  // What the first words say is said of the rest too where it stands there: the words of one stretch belong together.
  const shown = [record.title, ...record.aliases, ...(record.facts ?? [])];
  const known = new Set([...shown, ...headings.map(({ heading }) => heading.text)].flatMap(wordsOf));
  const words = rest.flatMap((part) => wordsOf(part.text));
  const hidden = new Set(words.filter((word) => !known.has(word) && weightOf(word, lang) !== 'empty'));
  const isDropped = record.place === 'sources' && brevity >= NOTES;
  return { ...record, parts: [lead, ...headings], hidden: isDropped ? [] : [...hidden] };
}

/** The words that come without their text, those of too many records left out where they must be. */
function fewer(records: readonly SearchRecord[], kept: ReadonlySet<string>, must: boolean): string[][] {
  const times = new Map<string, number>();
  for (const { hidden = [] } of records) for (const word of hidden) times.set(word, (times.get(word) ?? 0) + 1);
  return records.map(({ hidden = [] }) =>
    hidden.filter((word) => !must || (times.get(word) ?? 0) <= MANY || kept.has(word)),
  );
}

/**
 * Packs records into the two files, without what is the same on every page.
 * @param brevity how much is left out of long texts, from 1 to `BRIEFEST`
 */
export function pack(
  all: readonly SearchRecord[],
  lang: Lang,
  brevity = 1,
): { names: PackedName[] } & Pick<Texts, 'texts' | 'hidden' | 'also'> {
  const records = all.map((record) => brief(record, lang, brevity));
  const ofNames = new Set(all.filter(({ place }) => THINGS.has(place)).flatMap(({ title }) => wordsOf(title)));
  const names: PackedName[] = [];
  const texts = records.map((record): PackedText => {
    const { parts, margin } = record;
    const facts = toldFacts(record) === undefined ? record.facts : undefined;
    const name = packName(record);
    return {
      ...(isNamed(record) ? { r: names.push(name) - 1 } : name),
      ...(facts !== undefined && facts.length > 0 ? { f: facts } : {}),
      t: parts.map(({ heading, text }) => (heading ? ([heading.id, heading.text, text] as const) : text)),
      ...(Object.keys(margin).length > 0
        ? { m: [margin.standing ?? '', margin.maker ?? '', margin.who ?? ''] as const }
        : {}),
    };
  });
  return {
    names,
    texts: inColumns(texts),
    hidden: packWords(inOneForm(fewer(records, ofNames, FEWER.has(brevity)), lang)),
    also: packWords(
      othersOf(lang).reduce(
        (words, other) => inOneForm(words, other),
        records.map(({ also = [] }): readonly string[] => also),
      ),
    ),
  };
}

/**
 * The facts of an entry whose text begins by telling them: who says it and when, or the date alone. They need not be sent twice.
 */
function toldFacts({ place, parts, margin, facts }: SearchRecord): readonly string[] | undefined {
  const told = place === 'claims' ? margin.who : TOLD.has(place) ? parts[0]?.text.split('. ')[0] : undefined;
  return told !== undefined && (facts === undefined || (facts.length === 1 && facts[0] === told)) ? [told] : undefined;
}

function unpackName({ p, s, n, a, k, c, l, q, g }: PackedName): SearchRecord {
  return {
    path: p,
    place: isSection(s) ? s : NO_SECTION,
    title: n,
    aliases: a ?? [],
    parts: [],
    margin: {},
    ...(k === undefined ? {} : { kind: k }),
    ...(c === undefined ? {} : { country: c }),
    ...(l === undefined ? {} : { count: l }),
    ...(q === undefined ? {} : { asked: q }),
    ...(g && { borrowed: g }),
  };
}

function unpackText(text: PackedText, names: readonly SearchRecord[]): SearchRecord {
  const name = text.r === undefined ? unpackName({ ...text, p: text.p ?? '', n: text.n ?? '' }) : names[text.r];
  if (name === undefined) throw new Error('the texts of search belong to other names');
  const [standing = '', maker = '', who = ''] = text.m ?? [];
  const margin = { ...(standing && { standing }), ...(maker && { maker }), ...(who && { who }) } as Margin;
  const parts = text.t.map((part): Part =>
    typeof part === 'string' ? { text: part } : { heading: { id: part[0], text: part[1] }, text: part[2] },
  );
  const facts = text.f ?? toldFacts({ ...name, parts, margin });
  return { ...name, ...(facts ? { facts } : {}), parts, margin };
}

/** The records of the names alone. */
export const namedRecords = (names: Names): SearchRecord[] => names.names.map(unpackName);

/**
 * The records of both files.
 * @throws where they belong to different editions of the site.
 */
export function allRecords(names: Names, texts: Texts): SearchRecord[] {
  if (texts.tag !== names.tag) throw new Error('the texts of search are of another edition than its names');
  const named = namedRecords(names);
  const [hidden, also] = [unpackWords(texts.hidden), unpackWords(texts.also)];
  return inRows(texts.texts).map((text, i) => {
    const [some, other] = [hidden.get(i), also.get(i)];
    return { ...unpackText(text, named), ...(some ? { hidden: some } : {}), ...(other ? { also: other } : {}) };
  });
}

/** An empty vocabulary that knows how readers of the language ask. */
export const vocabularyFor = (
  { lang, synonyms, subject }: Pick<Names, 'lang' | 'synonyms' | 'subject'>,
  texts?: Pick<Texts, 'everyday'>,
): Vocabulary => new Vocabulary(lang, synonyms, subject, texts && unpackWords(texts.everyday));

/** Path of the folder of an index below the base path. */
export const folderOf = (lang: Lang): string => `pagefind/${lang}/`;
/** Its files that the box answers from; the others are Pagefind’s, for every passage of every text. */
export const NAMES_FILE = 'names.json';
export const TEXTS_FILE = 'texts.json';
