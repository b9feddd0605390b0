/**
 * Writes the site's fonts: the letters of English and French, cut from the Fontsource files, into src/styles/fonts.
 * Run by hand when the letters change: `npm run fonts`. Both families are under the SIL Open Font License 1.1.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
/** What both languages write; rarer signs come from the reader's own fonts. Each pair of letters costs bytes in kerning. */
const LETTERS =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789' +
  'ÀÇÉÈÊÎÔŒàâæçèéêëîïôœùûüöáíó' +
  " \u00A0«»“”‘’–…·.,;:!?()&/-*%+~>'";

const jobs = [
  {
    from: '@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2',
    to: 'schibsted.woff2',
    text: LETTERS,
    axes: { wght: { min: 400, max: 800 } },
  },
  {
    from: '@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-ext-wght-normal.woff2',
    to: 'schibsted-ext.woff2',
    text: 'ńōł',
    axes: { wght: { min: 400, max: 800 } },
  },
  {
    from: '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2',
    to: 'source-serif.woff2',
    text: LETTERS,
  },
  {
    from: '@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff2',
    to: 'source-serif-italic.woff2',
    text: LETTERS,
    features: [],
  },
];

mkdirSync('src/styles/fonts', { recursive: true });
let total = 0;
for (const { from, to, text, axes, features } of jobs) {
  const out = await subsetFont(readFileSync(require.resolve(from)), text, {
    keepFeatures: features ?? ['kern'],
    noHinting: true,
    noLayoutClosure: true,
    targetFormat: 'woff2',
    ...(axes ? { variationAxes: axes } : {}),
    preserveNameIds: [0, 13],
  });
  writeFileSync(`src/styles/fonts/${to}`, out);
  total += out.length;
  console.log(`${to} ${out.length}`);
}
console.log(`total ${total} bytes, of 45,000 allowed`);
