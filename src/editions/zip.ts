import { zipSync, type Zippable } from 'fflate';
import { Failure } from '../setup/failure.mjs';

/** A file of an archive. */
export interface Packed {
  name: string;
  content: Uint8Array;
  /** Kept as it is, where the format asks for that. */
  stored?: boolean;
}

/**
 * An archive counts its files in two bytes, and where they stand in four. The largest number of each is not counted
 * with: it says that the true one stands elsewhere, in a form of the format (Zip64) that is not written here.
 */
export const MOST_FILES = 2 ** 16 - 2;
const MOST_BYTES = 2 ** 32 - 2;

/**
 * Whether an archive can hold files: they must not be too many, nor too large.
 * @internal A file that breaks the limits would take gigabytes.
 */
export const canHold = (files: readonly Packed[]): boolean =>
  files.length <= MOST_FILES &&
  // Each name stands in it twice, with 76 bytes around.
  files.reduce((sum, { name, content }) => sum + content.length + 2 * Buffer.byteLength(name) + 76, 22) <= MOST_BYTES;

/** The days that the packer can write. */
const [FIRST_YEAR, LAST_YEAR] = [1980, 2099];

/**
 * Packs files into a zip, in their order; the same files of the same day give the same bytes.
 * @param day `YYYY-MM-DD`; of a year that the format cannot write, the nearest day that it can
 * @throws {RangeError} where an archive cannot hold them
 * @throws {Failure} where two of them have one name
 */
export function zip(files: readonly Packed[], day: string): Buffer {
  if (!canHold(files))
    throw new RangeError(`An archive holds at most 65,534 files and 4 GB; this one would have ${files.length} files.`);
  const entries: Zippable = {};
  for (const { name, content, stored = false } of files) {
    if (Object.hasOwn(entries, name))
      throw new Failure(`The archive would have two files ${name}: each needs a name of its own.`);
    // Packed harder, the whole site would be 1.4 % smaller in half as much time again.
    entries[name] = [content, { level: stored ? 0 : 4 }];
  }
  const written = Number.parseInt(day);
  const [year = 1980, month = 1, date = 1] = (
    written < FIRST_YEAR ? `${FIRST_YEAR}-01-01` : written > LAST_YEAR ? `${LAST_YEAR}-12-31` : day
  )
    .split('-')
    .map(Number);
  // Made on Unix, so that the rights of files are read. An archive knows no time zone: the day is that of the maker.
  return Buffer.from(
    zipSync(entries, { mtime: new Date(year, month - 1, date), os: 3, attrs: (0o100644 << 16) >>> 0 }),
  );
}
