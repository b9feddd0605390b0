import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from 'node:zlib';
import { filesIn } from '../built/files.ts';
import { isCompressible, typeOf } from '../server/types.ts';

/** What a twin is packed by, by the end of its name; packed once, each has the most effort there is. */
const PACKERS: Readonly<Record<string, (content: Buffer) => Buffer>> = {
  br: (content) =>
    brotliCompressSync(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  gz: (content) => gzipSync(content, { level: constants.Z_BEST_COMPRESSION }),
  zst: (content) => zstdCompressSync(content, { params: { [constants.ZSTD_c_compressionLevel]: 19 } }),
};

/** Below this, a packed file is no fewer packets on the way. */
const LEAST = 256;
/** For hosts, and read by them before anything is sent. */
const FOR_HOSTS = /^_(?:headers|redirects)$/;

/**
 * Puts packed twins beside the text files of a finished site, for hosts that send such instead of packing anew for
 * every reader: `index.html.br`, `.gz`, `.zst`. A twin that is not smaller is not written.
 * @returns how many there are
 */
export function writeTwins(dist: string): number {
  let count = 0;
  for (const file of filesIn(dist).filter((name) => isCompressible(typeOf(name)) && !FOR_HOSTS.test(name))) {
    const content = readFileSync(join(dist, file));
    if (content.length < LEAST) continue;
    for (const [end, pack] of Object.entries(PACKERS)) {
      const packed = pack(content);
      if (packed.length >= content.length) continue;
      writeFileSync(join(dist, `${file}.${end}`), packed);
      count += 1;
    }
  }
  return count;
}
