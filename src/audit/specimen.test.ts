import sharp from 'sharp';
import { expect, it } from 'vitest';
import { differing } from './specimen.ts';

const picture = (width: number, at: readonly number[]): Promise<Buffer> => {
  const pixels = Uint8Array.from({ length: width * 2 * 3 }, (_, i) => (at.includes(Math.floor(i / 3)) ? 0 : 255));
  return sharp(pixels, { raw: { width, height: 2, channels: 3 } })
    .png()
    .toBuffer();
};

it('two pictures differ by the pixels that are not the same in both', async () => {
  const [one, other, wider] = await Promise.all([picture(4, [0, 1]), picture(4, [1, 6]), picture(5, [])]);
  expect(await differing(one, one)).toBe(0);
  expect(await differing(one, other)).toBe(2);
  expect(await differing(one, wider)).toBeUndefined();
});
