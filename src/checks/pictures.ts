/** The most pixels that a side of a picture may have: more is there to fill the memory of a reader. */
const MAX_SIDE = 8000;

const ascii = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to);

/** A PNG: its sign, then pieces that each say their length, the first with the size and the last empty. */
function isPng(bytes: Buffer): boolean {
  if (ascii(bytes, 0, 8) !== '\x89PNG\r\n\x1a\n' || ascii(bytes, 12, 16) !== 'IHDR' || bytes.length < 33) return false;
  if (bytes.readUInt32BE(16) > MAX_SIDE || bytes.readUInt32BE(20) > MAX_SIDE) return false;
  let at = 8;
  while (at + 12 <= bytes.length) {
    const type = ascii(bytes, at + 4, at + 8);
    at += 12 + bytes.readUInt32BE(at);
    if (type === 'IEND') return at === bytes.length;
  }
  return false;
}

/** A JPEG: marked pieces with their lengths up to the picture itself, which runs to the mark of the end. */
function isJpeg(bytes: Buffer): boolean {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8 || bytes.readUInt16BE(bytes.length - 2) !== 0xffd9)
    return false;
  for (let at = 2; at + 4 <= bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    if (bytes[at] !== 0xff) return false;
    if (bytes[at + 1] !== 0xda) continue;
    // Inside a picture every 0xff is followed by a zero, a restart mark or another piece; a first end must be the last.
    const end = bytes.indexOf(Buffer.from([0xff, 0xd9]), at);
    return end === bytes.length - 2;
  }
  return false;
}

/** A WebP: one RIFF piece that fills the file. */
const isWebp = (bytes: Buffer): boolean =>
  bytes.length >= 16 &&
  ascii(bytes, 0, 4) === 'RIFF' &&
  /^WEBPVP8[ LX]$/.test(ascii(bytes, 8, 16)) &&
  bytes.readUInt32LE(4) + 8 === bytes.length;

/** An AVIF: boxes that each say their length and fill the file, the first with the kind of picture. */
function isAvif(bytes: Buffer): boolean {
  if (ascii(bytes, 4, 8) !== 'ftyp' || !/avi[fs]/.test(ascii(bytes, 8, 40))) return false;
  let at = 0;
  while (at + 8 <= bytes.length) {
    const size = bytes.readUInt32BE(at);
    if (size < 8 || !/^[a-z0-9 ]{4}$/i.test(ascii(bytes, at + 4, at + 8))) return false;
    at += size;
  }
  return at === bytes.length;
}

/**
 * Whether a file is the picture that its ending says, from its first byte to its last: nothing may stand behind it,
 * such as a page or an archive that another program would read.
 */
export const PICTURES: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  '.png': isPng,
  '.jpg': isJpeg,
  '.jpeg': isJpeg,
  '.webp': isWebp,
  '.avif': isAvif,
};
