import { hasLanguage, partsIn, rowsOf, type FileRow, type Manifest, type Part } from '../release.ts';
import { isSparing, type Edition } from '../state.ts';
import { fetchExact, isFull, Stop } from './exact.ts';
import type { Shelf } from './shelf.ts';

/** Files fetched at once. */
const AT_ONCE = 6;

let stop = new AbortController();

/** Breaks off what is being fetched. */
const breakOff = (): void => {
  stop.abort();
};

/** Fetches all rows that are not on the device; all of them are there when it ends well. */
async function fetchRows(shelf: Shelf, rows: readonly FileRow[], onProgress: boolean): Promise<void> {
  const { signal } = (stop = new AbortController());
  const bytesOf = (some: readonly FileRow[]): number => some.reduce((sum, [, , bytes]) => sum + bytes, 0);
  const lacking = await shelf.lacking(rows);
  const left = bytesOf(lacking);
  const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
  if (left > quota - usage) throw new Stop('full', lacking[0]?.[0] ?? '');
  const files = await shelf.files();
  const total = bytesOf([...new Map(rows.map((row) => [row[1], row])).values()]);
  let done = total - left;
  const queue = [...lacking];
  const fetchNext = async (): Promise<void> => {
    for (let row = queue.shift(); row; row = queue.shift()) {
      const response = await fetchExact(shelf.scope, row, signal);
      const [path, hash, bytes] = row;
      await files.put(shelf.keyOf(hash), response).catch((error: unknown) => {
        throw isFull(error) ? new Stop('full', path) : error;
      });
      done += bytes;
      if (onProgress) await shelf.tellProgress({ done, total });
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, fetchNext));
  } catch (error) {
    stop.abort();
    throw error;
  }
}

/** Runs the work on an edition; what stops it is written down, and a full device is given its room back. */
async function orSay(shelf: Shelf, what: 'failed' | 'missed', work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return false;
    const { reason, file } = error instanceof Stop ? error : new Stop(isFull(error) ? 'full' : 'network', '');
    await shelf.change(
      what === 'failed' ? { wanted: undefined, failed: { reason, file } } : { missed: { reason, file } },
    );
    if (reason === 'full') await shelf.tidy();
    return false;
  }
}

/** What a device has of an edition with some parts; nothing where the edition has no language of them any more. */
function editionOf(manifest: Manifest, wanted: readonly Part[]): Edition | undefined {
  const parts = partsIn(manifest, wanted);
  return hasLanguage(parts) ? { version: manifest.version, date: manifest.date, parts } : undefined;
}

/** Fetches what the reader wants; where that broke off, what is missing. */
export const fulfil = (shelf: Shelf): Promise<boolean> =>
  shelf.work(async () => {
    const { wanted } = await shelf.state();
    if (!wanted) return false;
    return orSay(shelf, 'failed', async () => {
      const manifest = await shelf.manifest();
      await shelf.keepManifest(manifest);
      await fetchRows(shelf, rowsOf(manifest, wanted), true);
      await shelf.change((now) => ({
        saved: editionOf(manifest, wanted),
        // More may have been asked for in the meantime.
        wanted: now.wanted?.some((part) => !wanted.includes(part)) ? now.wanted : undefined,
        failed: undefined,
        ready: undefined,
        missed: undefined,
      }));
      await shelf.tidy();
    });
  });

/**
 * Before a worker of a newer edition is let in: fetches what the kept parts need, beside the old edition.
 * @throws where it cannot be had whole; the browser then drops the worker and tries again later.
 */
export async function prepare(shelf: Shelf): Promise<void> {
  const { saved, asked } = await shelf.state();
  if (!saved || saved.version === shelf.release.version) return;
  if (isSparing() && !asked) throw new Error('A newer edition waits for a better connection.');
  const whole = await shelf.work(() =>
    orSay(shelf, 'missed', async () => {
      const manifest = await shelf.manifest();
      await shelf.tidy(manifest);
      await fetchRows(shelf, rowsOf(manifest, saved.parts), false);
      await shelf.keepManifest(manifest);
      const { version, date } = manifest;
      await shelf.change({ ready: { version, date }, missed: undefined, asked: undefined });
    }),
  );
  if (!whole) throw new Error('The newer edition could not be had whole: the one that is here stays.');
}

/** Changes to the newer edition, if it is whole and the reader has agreed. */
export const takeOver = (shelf: Shelf): Promise<boolean> =>
  shelf.work(async () => {
    const { saved, agreed } = await shelf.state();
    const { version } = shelf.release;
    if (!saved || saved.version === version || agreed !== version) return false;
    const manifest = await shelf.manifestOf(version);
    if (!manifest || (await shelf.lacking(rowsOf(manifest, saved.parts))).length > 0) {
      await shelf.change({ wanted: saved.parts, agreed: undefined, ready: undefined });
      return false;
    }
    await shelf.change({ saved: editionOf(manifest, saved.parts), ready: undefined, agreed: undefined });
    await shelf.tidy();
    return true;
  });

/** Forgets parts; what is being fetched is broken off. */
export async function drop(shelf: Shelf, parts: readonly Part[]): Promise<void> {
  breakOff();
  await shelf.work(async () => {
    const { saved, wanted } = await shelf.state();
    const rest = (of: readonly Part[] | undefined): Part[] => (of ?? []).filter((part) => !parts.includes(part));
    // A language that the site has no more has no button on any page: it does not stay alone.
    const isToStay = (of: readonly Part[]): boolean => of.some((part) => Object.hasOwn(shelf.release.absent, part));
    const kept = rest(saved?.parts);
    const left = rest(wanted);
    await shelf.change({
      saved: saved && isToStay(kept) ? { ...saved, parts: kept } : undefined,
      wanted: isToStay(left) ? left : undefined,
      ...(isToStay(kept) ? {} : { ready: undefined, missed: undefined, agreed: undefined }),
      failed: undefined,
    });
    await shelf.tidy();
  });
}
