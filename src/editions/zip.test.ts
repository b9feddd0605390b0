import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { zip } from './zip.ts';

const long = Buffer.from('again '.repeat(200));

describe('an archive', () => {
  const bytes = zip(
    [
      { name: 'mimetype', content: Buffer.from('x/y'), stored: true },
      { name: 'é.txt', content: long },
    ],
    '2026-02-03',
  );

  it('is the same for the same files of the same day', () => {
    expect(
      zip(
        [
          { name: 'mimetype', content: Buffer.from('x/y'), stored: true },
          { name: 'é.txt', content: long },
        ],
        '2026-02-03',
      ),
    ).toEqual(bytes);
  });

  it('has the first file as it is, and packs the next', () => {
    expect(bytes.toString('latin1', 30, 41)).toBe('mimetypex/y');
    const second = bytes.indexOf('PK\x03\x04', 4, 'latin1');
    const size = bytes.readUInt32LE(second + 18);
    const from = second + 30 + bytes.readUInt16LE(second + 26);
    expect(inflateRawSync(bytes.subarray(from, from + size))).toEqual(long);
    expect(bytes.readUInt16LE(second + 12)).toBe(((2026 - 1980) << 9) | (2 << 5) | 3);
  });

  it('ends with how many there are and where their list begins', () => {
    const end = bytes.length - 22;
    expect(bytes.toString('latin1', end, end + 4)).toBe('PK\x05\x06');
    expect(bytes.readUInt16LE(end + 10)).toBe(2);
    expect(bytes.toString('latin1', bytes.readUInt32LE(end + 16), bytes.readUInt32LE(end + 16) + 4)).toBe('PK\x01\x02');
  });
});
