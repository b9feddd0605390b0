import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { canHold, zip, type Packed } from './zip.ts';

const long = Buffer.from('again '.repeat(200));
const files: Packed[] = [
  { name: 'mimetype', content: Buffer.from('x/y'), stored: true },
  { name: 'é.txt', content: long },
];
const many = (count: number): Packed[] =>
  Array.from({ length: count }, (_, i) => ({ name: `f/${i}`, content: Buffer.alloc(0), stored: true }));

describe('an archive', () => {
  const bytes = zip(files, '2026-02-03');

  it('is the same for the same files of the same day', () => {
    expect(zip(files, '2026-02-03')).toEqual(bytes);
    expect(zip(files, '2026-02-04')).not.toEqual(bytes);
  });

  it('has the first file as it is, without anything before it, and packs the next', () => {
    expect(bytes.toString('latin1', 30, 41)).toBe('mimetypex/y');
    const second = bytes.indexOf('PK\x03\x04', 4, 'latin1');
    expect(bytes.readUInt16LE(second + 12)).toBe(((2026 - 1980) << 9) | (2 << 5) | 3);
    expect(bytes.readUInt32LE(second + 18)).toBeLessThan(long.length / 10);
    expect(Buffer.from(unzipSync(bytes)['é.txt'] ?? [])).toEqual(long);
  });

  it('ends with how many there are and where their list begins', () => {
    const end = bytes.length - 22;
    expect(bytes.toString('latin1', end, end + 4)).toBe('PK\x05\x06');
    expect(bytes.readUInt16LE(end + 10)).toBe(2);
    expect(bytes.toString('latin1', bytes.readUInt32LE(end + 16), bytes.readUInt32LE(end + 16) + 4)).toBe('PK\x01\x02');
  });

  it('names every file up to the last that it can count, and refuses more in words', () => {
    const full = zip(many(65_534), '2026-02-03');
    expect(full.readUInt16LE(full.length - 12)).toBe(65_534);
    // This number and the largest of four bytes say that the true ones stand elsewhere.
    expect(canHold(many(65_535))).toBe(false);
    expect(() => zip(many(65_535), '2026-02-03')).toThrow('at most 65,534 files and 4 GB; this one would have 65535');
  });

  it('has a day that its format can write: from 1980 to 2099', () => {
    const dayIn = (day: string): number => zip(files, day).readUInt16LE(12);
    expect([dayIn('1970-01-01'), dayIn('1979-12-31')]).toEqual([(1 << 5) | 1, (1 << 5) | 1]);
    expect(dayIn('2099-12-31')).toBe((119 << 9) | (12 << 5) | 31);
    for (const later of ['2100-01-01', '2500-02-03', '+010000-02-03']) expect(dayIn(later)).toBe(dayIn('2099-12-31'));
  });

  it('refuses two files of one name, and says which', () => {
    expect(() => zip([...files, { name: 'é.txt', content: long }], '2026-02-03')).toThrow('two files é.txt');
  });

  it('refuses more bytes than it can count', () => {
    const content = { length: 2 ** 31 } as Uint8Array;
    expect(canHold([{ name: 'a', content }])).toBe(true);
    expect(
      canHold([
        { name: 'a', content },
        { name: 'b', content },
      ]),
    ).toBe(false);
    const most = (length: number) => [{ name: 'a', content: { length } as Uint8Array }];
    const around = 22 + 76 + 2;
    expect([2 ** 32 - 2, 2 ** 32 - 1].map((bytes) => canHold(most(bytes - around)))).toEqual([true, false]);
  });
});
