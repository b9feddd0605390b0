import { crc32, deflateRawSync } from 'node:zlib';

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
 * Packs files into a zip, in their order; the same files of the same day give the same bytes. By hand, since `fflate`
 * packs in JavaScript, which takes five times the CPU of Node’s own zlib, and takes nothing that is packed already.
 * @throws {RangeError} where an archive cannot hold them
 */
export function zip(files: readonly Packed[], day: string): Buffer {
  if (!canHold(files))
    throw new RangeError(`An archive holds at most 65,535 files and 4 GB; this one would have ${files.length} files.`);
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
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
      numbers(2, 0, ((Math.max(1980, year) - 1980) << 9) | (month << 5) | date),
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

/** The flag of a name in UTF-8, and the number of the way in which files are packed. */
const [UTF8, DEFLATED] = [0x800, 8];

/** Numbers of so many bytes, the lowest first. */
function numbers(bytes: 2 | 4, ...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(bytes * values.length);
  for (const [i, value] of values.entries()) buffer.writeUIntLE(value, i * bytes, bytes);
  return buffer;
}
