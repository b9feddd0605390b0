import { KINDS, LIST_KINDS, TEXT_KINDS } from '../../schema/kinds.ts';
import { basename } from 'node:path';
import type { Disk, Entry } from '../../library/disk.ts';
import type { Fault, FaultCode } from '../../library/fault.ts';
import { LANGS } from '../../schema/languages.ts';
import { isReservedWord } from '../../schema/primitives.ts';
import type { Context } from '../context.ts';

/** Names that a page of the site has already, or that Windows cannot store. */
const TAKEN_ANYWHERE = /^(?:index|kind|country|404|con|prn|nul|aux|com\d|lpt\d)$/;
/** Addresses at the top of the site that pages of `content/pages` would take away; `absent` is the text above that list. */
const TAKEN = new Set(['en', 'fr', ...LANGS, 'members', 'explainers', 'schema', 'pagefind', 'fonts']);

/** The texts of `content/pages` that a page of the site shows, and the one that it cannot be built without. */
const PAGES = ['about', 'absent'];
const NEEDED_PAGE = 'about';
/** Places that pages of lists have already, whose entries are places too. */
const PLACES = /^(?:main|groups|(?:page|h|group|t|fig)-.+|y\d{4}|g\d+)$|-h$/;

/** The folders whose files give addresses. */
const ROOMS: readonly string[] = TEXT_KINDS.map((kind) => KINDS[kind].place);

/** How a path is told from others on a system that takes capitals for small letters, and its word that must not be taken. */
function namesIn({ path }: Entry): { lower: string; slug: string | undefined; taken: string | undefined } {
  const [room = '', name = ''] = path.split('/');
  const id = name.replace(/\..*$/, '');
  const lower = path.toLowerCase();
  if (!ROOMS.includes(room) || name === '') return { lower, slug: undefined, taken: undefined };
  const word = id.toLowerCase().replace(/^_+|_+$/g, '');
  const isTaken = TAKEN_ANYWHERE.test(word) || isReservedWord(word) || (room === 'pages' && TAKEN.has(id));
  return { lower, slug: `${room}/${id}`, taken: isTaken ? id : undefined };
}

/** Files have names that every system can store and no page has already. */
export function reserved({ lib }: Context): Fault[] {
  const out: Fault[] = [];
  const told = new Set<string>();
  const capitals: Entry[] = [];
  for (const entry of lib.disk.below()) {
    const { lower, slug, taken } = namesIn(entry);
    if (lower !== entry.path) capitals.push(entry);
    if (taken === undefined || slug === undefined || told.has(slug)) continue;
    told.add(slug);
    out.push(fault(entry.path, 'reserved-id', taken));
  }
  return [...out, ...places(lib), ...unshown(lib), ...needed(lib), ...caseTwins(lib.disk, capitals)];
}

/** Entries of lists that would share their address with another place on their page. */
function places(lib: Context['lib']): Fault[] {
  const { terms } = lib;
  const listed = LIST_KINDS.flatMap((kind): { id: string; file: string; line: number }[] => [
    ...lib[KINDS[kind].room].values(),
  ]);
  return [...listed, ...[...terms.values()].map(({ id, file }) => ({ id, file, line: 1 }))]
    .filter(({ id }) => PLACES.test(id))
    .map(({ id, file, line }) => ({ ...fault(file, 'reserved-id', id), line }));
}

/** Texts for pages that there are not. */
const unshown = ({ pages }: Context['lib']): Fault[] =>
  [...pages.values()]
    .filter(({ id }) => !PAGES.includes(id))
    .map(({ id, file }) => ({ ...fault(file, 'unknown-page', id), allowed: PAGES }));

/** The text that a page of the site is nothing without. */
const needed = ({ pages }: Context['lib']): Fault[] =>
  pages.has(NEEDED_PAGE) ? [] : [fault(`pages/${NEEDED_PAGE}/en.md`, 'missing-page', NEEDED_PAGE)];

/** Paths that differ in capitals only: of two such, one has some. That one is at fault. */
function caseTwins(disk: Disk, capitals: readonly Entry[]): Fault[] {
  if (capitals.length === 0) return [];
  const small = new Set([...disk.below()].map(({ path }) => path).filter((path) => path === path.toLowerCase()));
  const first = new Map<string, string>();
  return capitals.flatMap(({ path }) => {
    const lower = path.toLowerCase();
    const other = small.has(lower) ? lower : first.get(lower);
    if (other !== undefined) return [fault(path, 'case-twin', basename(path), { other })];
    first.set(lower, path);
    return [];
  });
}

const fault = (file: string, code: FaultCode, found: string, params: Fault['params'] = {}): Fault => ({
  file,
  line: 1,
  column: 1,
  field: '',
  code,
  severity: 'error',
  found,
  params,
});
