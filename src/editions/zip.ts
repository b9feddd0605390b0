import { zipSync, type Zippable } from 'fflate';

/** A file of an archive. */
export interface Packed {
  name: string;
  content: Uint8Array;
  /** Kept as it is, where the format asks for that. */
  stored?: boolean;
}

/** An archive counts its files in two bytes, and where they stand in four; the packer would count on from nought. */
export const MOST_FILES = 65_535;
const MOST_BYTES = 2 ** 32 - 1;

/**
 * Whether an archive can hold files: they must not be too many, nor too large.
 * @internal A file that breaks the limits would take gigabytes.
 */
export const canHold = (files: readonly Packed[]): boolean =>
  files.length <= MOST_FILES &&
  // Each name stands in it twice, with 76 bytes around.
  files.reduce((sum, { name, content }) => sum + content.length + 2 * Buffer.byteLength(name) + 76, 22) <= MOST_BYTES;

/**
 * Packs files into a zip, in their order; the same files of the same day give the same bytes.
 * @throws {RangeError} where an archive cannot hold them
 */
export function zip(files: readonly Packed[], day: string): Buffer {
  if (!canHold(files))
    throw new RangeError(`An archive holds at most 65,535 files and 4 GB; this one would have ${files.length} files.`);
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  const entries: Zippable = Object.fromEntries(
    files.map(({ name, content, stored = false }) => [name, [content, { level: stored ? 0 : 6 }]]),
  );
  // Made on Unix, so that the rights of files are read. An archive knows no time zone: the day is that of the maker.
  const options = { mtime: new Date(Math.max(1980, year), month - 1, date), os: 3, attrs: (0o100644 << 16) >>> 0 };
  return Buffer.from(zipSync(entries, options));
}
