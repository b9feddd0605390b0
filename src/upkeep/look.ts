import { isWebAddress } from '../schema/host.ts';
import type { Source } from '../schema/source.ts';
import { Failure } from '../setup/failure.mjs';
import { Asker, NO_HOST, type Answer, type Manners } from './ask.ts';
import { judge, TROUBLES, type Verdict } from './judge.ts';

/** The fields of a source that hold an address. */
const FIELDS = ['url', 'originalUrl', 'archived'] as const;

/** Something that is no longer as it was when a source was read. */
export interface Finding extends Verdict {
  source: string;
  field: (typeof FIELDS)[number];
  address: string;
  /** A copy that an archive has, where the source names none yet. */
  copy: string | undefined;
}

/** Who is asked for a copy: the Wayback Machine. */
const ARCHIVE = 'https://archive.org';

const NEEDS_COPY = new Set<string>(['gone', 'soft', 'title', 'timeout', 'failed']);

/** Whether no host of that name is known. */
const isLost = (answer: Answer): boolean => answer.state === 'failed' && answer.why === NO_HOST;

/** The copy of an address that is nearest to a date, if the archive has one and says so. */
async function copyOf(
  asker: Asker,
  archive: string,
  address: string,
  date: string | undefined,
): Promise<string | undefined> {
  const when = date === undefined ? '' : `&timestamp=${date.replaceAll('-', '')}`;
  const answer = await asker.ask(`${archive}/wayback/available?url=${encodeURIComponent(address)}${when}`);
  if (answer.state !== 'answered' || answer.status !== 200) return undefined;
  try {
    const said = JSON.parse(answer.text) as {
      archived_snapshots?: { closest?: { available?: unknown; url?: unknown; status?: unknown } };
    } | null;
    const closest = said?.archived_snapshots?.closest;
    if (closest?.available !== true || closest.status !== '200' || typeof closest.url !== 'string') return undefined;
    const url = closest.url.replace(/^http:/, 'https:');
    return isWebAddress(url) ? url : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Asks every address of every source.
 * @param sources what was read
 * @param options how to ask, and the address of the archive, for tests
 * @throws where no host is found at all
 * @returns what is not as it was, the worst first, then in the order of the sources
 */
export async function lookAtSources(
  sources: Iterable<Source>,
  { archive = ARCHIVE, ...manners }: Partial<Manners> & { archive?: string } = {},
): Promise<Finding[]> {
  const asker = new Asker(manners);
  let archiveAnswer: Promise<Answer> | undefined;
  const look = async (source: Source, field: Finding['field']): Promise<Finding[]> => {
    const address = source[field];
    // Where it is known to be gone, readers are led elsewhere already.
    if (address === undefined || (field === 'url' && source.gone !== undefined)) return [];
    const answer = await asker.ask(address);
    if (isLost(answer) && isLost(await (archiveAnswer ??= asker.ask(archive))))
      throw new Failure(
        'Not even the archive’s host is found: there is no network here. Nothing can be said of the sources.',
      );
    const verdict = judge(source, address, answer);
    if (verdict === undefined) return [];
    const isAsked = source.archived === undefined && NEEDS_COPY.has(verdict.trouble);
    const copy = isAsked ? await copyOf(asker, archive, address, source.date) : undefined;
    return [{ ...verdict, source: source.id, field, address, copy }];
  };
  const found = await Promise.all([...sources].flatMap((source) => FIELDS.map((field) => look(source, field))));
  return found.flat().sort((a, b) => TROUBLES.indexOf(a.trouble) - TROUBLES.indexOf(b.trouble));
}
