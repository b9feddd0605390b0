import { crc32, deflateRawSync } from 'node:zlib';
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

/**
 * Packs files into a zip, in their order; the same files of the same day give the same bytes with the same version of
 * Node: another may bring a zlib that packs otherwise. By hand, since `fflate` packs in JavaScript, which takes five
 * times the CPU of Node’s own zlib, and takes nothing that is packed already.
 * @param day `YYYY-MM-DD`; one that the format cannot write becomes the nearest that it can
 * @throws {RangeError} where an archive cannot hold them
 * @throws {Failure} where two of them have one name
 */
export function zip(files: readonly Packed[], day: string): Buffer {
  if (!canHold(files))
    throw new RangeError(`An archive holds at most 65,534 files and 4 GB; this one would have ${files.length} files.`);
  const names = new Set<string>();
  for (const { name } of files) {
    if (names.has(name)) throw new Failure(`The archive would have two files ${name}: each needs a name of its own.`);
    names.add(name);
  }
  const written = Number.parseInt(day);
  const [year = 1980, month = 1, date = 1] = (written < 1980 ? FIRST_DAY : written > 2107 ? LAST_DAY : day)
    .split('-')
    .map(Number);
  const parts: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let at = 0;
  for (const { name, content, stored = false } of files) {
    const packed = stored ? content : deflateRawSync(content);
    const isPacked = packed.length < content.length;
    const data = isPacked ? packed : content;
    const named = Buffer.from(name);
    // An archive knows no time zone: the day is that of the maker.
    const same = [
      numbers(2, 20, named.length === name.length ? 0 : UTF8, isPacked ? DEFLATED : 0),
      numbers(2, 0, ((year - 1980) << 9) | (month << 5) | date),
      numbers(4, crc32(content), data.length, content.length),
      numbers(2, named.length, 0),
    ];
    const head = Buffer.concat([Buffer.from('PK\x03\x04'), ...same, named]);
    list.push(
      Buffer.from('PK\x01\x02'),
      // Made on Unix, so that the rights of files are read.
      numbers(2, (3 << 8) | 20),
      ...same,
      numbers(2, 0, 0, 0),
      numbers(4, (0o100644 << 16) >>> 0, at),
      named,
    );
    parts.push(head, data);
    at += head.length + data.length;
  }
  const ends = Buffer.concat(list);
  const end = [numbers(2, 0, 0, files.length, files.length), numbers(4, ends.length, at), numbers(2, 0)];
  return Buffer.concat([...parts, ends, Buffer.from('PK\x05\x06'), ...end]);
}

/** The days that the format can write: seven bits count the years from 1980. */
const [FIRST_DAY, LAST_DAY] = ['1980-01-01', '2107-12-31'];

/** The flag of a name in UTF-8, and the number of the way in which files are packed. */
const [UTF8, DEFLATED] = [0x800, 8];

/** Numbers of so many bytes, the lowest first. */
function numbers(bytes: 2 | 4, ...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(bytes * values.length);
  for (const [i, value] of values.entries()) buffer.writeUIntLE(value, i * bytes, bytes);
  return buffer;
}
