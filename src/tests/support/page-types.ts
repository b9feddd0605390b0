import { library } from '../../library/index.ts';
import { distPages } from './dist.ts';

const lib = library();
const first = (ids: Iterable<string>): string => [...ids][0] ?? '';
/** The explainer, profile or piece with the longest text: where most can go wrong. */
const longest = (entries: Iterable<{ id: string; prose: { en?: { body: string } | undefined } }>): string =>
  [...entries].reduce((a, b) => ((b.prose.en?.body.length ?? 0) > (a.prose.en?.body.length ?? 0) ? b : a)).id;

/** The one with the shortest text: where a page can look unfinished. */
const shortest = (entries: Iterable<{ id: string; prose: { en?: { body: string } | undefined } }>): string =>
  [...entries].reduce((a, b) => ((b.prose.en?.body.length ?? 0) < (a.prose.en?.body.length ?? 0) ? b : a)).id;

/** The members and absentees in a state of their own, one of each: gone, renamed, on one weak source, joined since. */
const STATES = [
  ['members', [...lib.members.values()].find(({ facts }) => facts.archived)],
  ['members', [...lib.members.values()].find(({ facts }) => facts.movedTo)],
  ['members', [...lib.members.values()].find(({ facts }) => facts.weak)],
  ['absent', [...lib.absent.values()].find(({ facts }) => facts.joinedAs)],
] as const;

/** One page of each type and state, from the root of a language. */
const PATHS = [
  '',
  'explainers/',
  `explainers/${longest(lib.explainers.values())}/`,
  'members/',
  `members/${shortest(lib.members.values())}/`,
  ...STATES.flatMap(([room, entry]) => (entry ? [`${room}/${entry.id}/`] : [])),
  `members/${longest(lib.members.values())}/`,
  `members/kind/${first(lib.members.values().map(({ facts }) => facts.kind))}/`,
  'absent/',
  `absent/${longest(lib.absent.values())}/`,
  'news/',
  `news/${longest(lib.news.values())}/`,
  'timeline/',
  'figures/',
  'glossary/',
  `glossary/${longest(lib.terms.values())}/`,
  'sources/',
  'claims/',
  'search/',
  'offline/',
  'about/',
  'about/corrections/',
  'cite/',
  'no-such-page/',
];

/** One page of each type and state, in each language; the last of each is an address that leads nowhere. */
export const PAGE_TYPES = ['/', '/fr/'].flatMap((root) => PATHS.map((path) => root + path));

/** An explainer with many marks. */
export const EXPLAINER = `/${PATHS[2] ?? ''}`;

/** All pages of the site; addresses that lead nowhere once. */
export const ALL_PAGES = distPages()
  .map(({ path }) => path)
  .filter((path) => path.endsWith('/') && !/404/.test(path))
  .concat('/no-such-page/', '/fr/no-such-page/');
