import { LANGS } from './languages.ts';
/** What one kind of content is: where its files stand, how they are written, and where it is shown. */
export interface Kind {
  /** What holds it in the library and as a collection of Astro. */
  readonly room: string;
  /** Its folder below `content`, or the one file that holds its list. */
  readonly place: string;
  /**
   * How its files are written: `flat`, `<id>.md` and `<id>.<language>.md`; `folders`, `<id>/<language>.<ending>`;
   * `list`, entries of YAML lists.
   */
  readonly form: 'flat' | 'folders' | 'list';
  readonly ending: 'md' | 'mdx' | 'yaml';
  /** Files that may stand beside its texts. */
  readonly beside?: RegExp;
  /** The page that shows one of its things, from the language’s root; may end in a place on a page. */
  path(id: string): string;
  /** Whether typed links can name it: its name is their scheme. */
  readonly linked: boolean;
  /** Whether its things can be cited. */
  readonly cited?: boolean;
}

/** The file of the short texts of an explainer, which stands beside the whole. */
export const SHORT_FILE = new RegExp(`^short\\.(${LANGS.join('|')})\\.md$`);

/**
 * Every kind of content, one row each, in the order in which mentions are listed. Whatever needs to know the kinds
 * reads this table: files, links, mentions, checks, citations, the summary of a pull request.
 */
const TABLE = {
  explainer: {
    room: 'explainers',
    place: 'explainers',
    form: 'folders',
    ending: 'mdx',
    beside: SHORT_FILE,
    path: (id: string) => `explainers/${id}/`,
    linked: true,
    cited: true,
  },
  news: {
    room: 'news',
    place: 'news',
    form: 'folders',
    ending: 'md',
    path: (id: string) => `news/${id}/`,
    linked: true,
    cited: true,
  },
  member: {
    room: 'members',
    place: 'members',
    form: 'flat',
    ending: 'md',
    path: (id: string) => `members/${id}/`,
    linked: true,
    cited: true,
  },
  absent: {
    room: 'absent',
    place: 'absent',
    form: 'flat',
    ending: 'md',
    path: (id: string) => `absent/${id}/`,
    linked: true,
    cited: true,
  },
  term: {
    room: 'terms',
    place: 'glossary',
    form: 'flat',
    ending: 'md',
    path: (id: string) => `glossary/${id}/`,
    linked: true,
  },
  page: {
    room: 'pages',
    place: 'pages',
    form: 'folders',
    ending: 'md',
    path: (id: string) => `${id}/`,
    linked: true,
  },
  claim: {
    room: 'claims',
    place: 'claims',
    form: 'list',
    ending: 'yaml',
    path: (id: string) => `claims/#${id}`,
    linked: true,
  },
  source: {
    room: 'sources',
    place: 'sources',
    form: 'list',
    ending: 'yaml',
    path: (id: string) => `sources/#${id}`,
    linked: true,
  },
  event: {
    room: 'events',
    place: 'timeline',
    form: 'list',
    ending: 'yaml',
    path: (id: string) => `timeline/#${id}`,
    linked: false,
  },
  figure: {
    room: 'figures',
    place: 'figures.yaml',
    form: 'list',
    ending: 'yaml',
    path: (id: string) => `figures/#${id}`,
    linked: true,
    cited: true,
  },
  promise: {
    room: 'promises',
    place: 'promises.yaml',
    form: 'list',
    ending: 'yaml',
    path: (id: string) => `timeline/#${id}`,
    linked: false,
  },
} as const satisfies Readonly<Record<string, Kind>>;

type Table = typeof TABLE;
export type KindName = keyof Table;
/** The kinds whose row says something, such as `{ form: 'list' }`. */
type Where<Said> = { [K in KindName]: Table[K] extends Said ? K : never }[KindName];

/** Kinds with texts, whose typed links are followed. */
export type TextKind = Where<{ form: 'flat' | 'folders' }>;
/** Kinds whose things are entries of YAML lists. */
export type ListKind = Where<{ form: 'list' }>;
/** Kinds that typed links can name. */
export type Scheme = Where<{ linked: true }>;
/** Kinds whose things can be cited. */
export type CitedKind = Where<{ cited: true }>;

/** The table, each row of one type. */
export const KINDS: Readonly<{ [K in KindName]: Kind & Pick<Table[K], 'room'> }> = TABLE;

export const KIND_NAMES = Object.keys(KINDS) as KindName[];
const namesWhere = <K extends KindName>(holds: (kind: Kind) => boolean): K[] =>
  KIND_NAMES.filter((name): name is K => holds(KINDS[name]));

export const TEXT_KINDS = namesWhere<TextKind>(({ form }) => form !== 'list');
export const LIST_KINDS = namesWhere<ListKind>(({ form }) => form === 'list');
export const SCHEMES = namesWhere<Scheme>(({ linked }) => linked);
export const CITED_KINDS = namesWhere<CitedKind>(({ cited }) => cited === true);

export const isListKind = (kind: string | undefined): kind is ListKind => LIST_KINDS.some((name) => name === kind);
export const isTextKind = (kind: string | undefined): kind is TextKind => TEXT_KINDS.some((name) => name === kind);

/** Whether a kind stands in one file, not in a folder. */
export const isSingle = ({ place, ending }: Kind): boolean => place.endsWith(`.${ending}`);

/** The kind that a file of `content` belongs to, by its path. */
export const kindAt = (file: string): KindName | undefined =>
  KIND_NAMES.find((name) => KINDS[name].place === file || file.startsWith(`${KINDS[name].place}/`));
