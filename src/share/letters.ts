import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Blob, Buffer as Line, Face, Font, shape, Variation } from 'harfbuzzjs';
import { decompress } from 'wawoff2';

const require = createRequire(import.meta.url);

/** A letter in outlines, and where it stands: the left end of its baseline. */
export interface Letter {
  x: number;
  y: number;
  scale: number;
  outline: string;
}

/** A text set in outlines: nothing that draws it needs a font. */
export interface Outlined {
  /** How wide it is, in pixels. */
  width: number;
  /** The outlines, from the left end of the baseline. */
  letters: readonly Letter[];
  svg: string;
}

/** A letter as SVG. */
export const letterSvg = ({ x, y, scale, outline }: Letter): string =>
  `<path transform="translate(${x} ${y})scale(${scale} ${-scale})" d="${outline}"/>`;

export interface Style {
  size: number;
  weight: number;
  /** Space between letters, in parts of the size. */
  tracking?: number;
}

/** Sets texts in the letters of the site. */
export interface Letters {
  set(text: string, style: Style): Outlined;
  /** How wide a text is, without drawing it. */
  width(text: string, style: Style): number;
  /** The text without what the letters cannot write: signs of other scripts, emoji. */
  writable(text: string): string;
}

const round = (n: number): number => Math.round(n * 100) / 100;

/** A font that no letter is taken from twice. */
class Cut {
  readonly #face: Face;
  readonly #upem: number;
  readonly #fonts = new Map<number, Font>();
  readonly #outlines = new Map<string, string>();

  constructor(sfnt: Uint8Array) {
    const bytes = new Uint8Array(sfnt);
    this.#face = new Face(new Blob(bytes.buffer));
    this.#upem = this.#face.upem;
  }

  #font(weight: number): Font {
    let font = this.#fonts.get(weight);
    if (font === undefined) {
      font = new Font(this.#face);
      font.setVariations([new Variation('wght', weight)]);
      this.#fonts.set(weight, font);
    }
    return font;
  }

  /** Whether it is one letter here: one put together from two would lose the place of its accent. */
  has(letter: string): boolean {
    const [first, ...others] = this.#shape(letter, 400);
    return first !== undefined && first.glyph !== 0 && others.length === 0;
  }

  #shape(text: string, weight: number): { glyph: number; advance: number }[] {
    const line = new Line();
    line.addText(text);
    line.guessSegmentProperties();
    shape(this.#font(weight), line);
    const positions = line.getGlyphPositions();
    return line.getGlyphInfos().map(({ codepoint }, i) => ({ glyph: codepoint, advance: positions[i]?.xAdvance ?? 0 }));
  }

  width(text: string, { size, weight, tracking = 0 }: Style): number {
    return this.#shape(text, weight).reduce((x, { advance }) => x + (advance * size) / this.#upem + tracking * size, 0);
  }

  set(text: string, { size, weight, tracking = 0 }: Style): Omit<Outlined, 'svg'> {
    const scale = size / this.#upem;
    let x = 0;
    const letters: Letter[] = [];
    for (const { glyph, advance } of this.#shape(text, weight)) {
      const key = `${weight} ${glyph}`;
      const outline = this.#outlines.get(key) ?? this.#font(weight).glyphToPath(glyph);
      this.#outlines.set(key, outline);
      if (outline !== '') letters.push({ x, y: 0, scale: round(scale * 1e4) / 1e4, outline });
      x += advance * scale + tracking * size;
    }
    return { width: x, letters };
  }
}

/** The site’s own fonts, the second for letters that the first one does not have. */
const FILES = ['schibsted.woff2', 'schibsted-ext.woff2'];

/** Where these were cut from: a picture has room for the signs that a page takes from its reader’s fonts. */
const WHOLE = ['latin', 'latin-ext'].map(
  (part) => `@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-${part}-wght-normal.woff2`,
);

/** Reads the letters. */
export async function readLetters(): Promise<Letters> {
  const cuts: Cut[] = [];
  // One after the other: what was unpacked lies in memory that the next one may take away.
  for (const file of [
    ...FILES.map((name) => join('src', 'styles', 'fonts', name)),
    ...WHOLE.map((name) => require.resolve(name)),
  ])
    cuts.push(new Cut(await decompress(readFileSync(file))));
  const known = new Map<string, Cut | undefined>();
  const cutOf = (letter: string): Cut | undefined => {
    if (!known.has(letter))
      known.set(
        letter,
        cuts.find((cut) => cut.has(letter)),
      );
    return known.get(letter);
  };
  /** Runs of letters of one file, so that pairs of letters keep their distance. */
  const runsOf = (text: string): { cut: Cut; text: string }[] => {
    const runs: { cut: Cut; text: string }[] = [];
    for (const letter of text) {
      const cut = cutOf(letter);
      if (cut === undefined) continue;
      const last = runs.at(-1);
      if (last?.cut === cut) last.text += letter;
      else runs.push({ cut, text: letter });
    }
    return runs;
  };
  return {
    writable: (text) =>
      [...text.normalize('NFC')]
        // The letters have one no-break space; all others are this one here.
        .map((c) => (/[\u2000-\u200A\u202F]/.test(c) ? '\u00A0' : /\s/.test(c) && c !== '\u00A0' ? ' ' : c))
        // Marks that nobody sees are drawn as nothing, but would part letters that belong together; and an accent
        // that became one with no letter is one of a heap.
        .filter((c) => !/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{M}]/u.test(c))
        // An accent that is not there costs a letter its accent, not its place.
        .map((c) => (cutOf(c) ? c : c.normalize('NFD').replace(/\p{M}/gu, '')))
        .filter((c) => c !== '' && [...c].every((one) => cutOf(one) !== undefined))
        .join('')
        .replace(/ {2,}/g, ' ')
        .trim(),
    width: (text, style) => runsOf(text).reduce((sum, run) => sum + run.cut.width(run.text, style), 0),
    set: (text, style) => {
      let width = 0;
      const letters: Letter[] = [];
      for (const run of runsOf(text)) {
        const set = run.cut.set(run.text, style);
        for (const letter of set.letters) letters.push({ ...letter, x: round(width + letter.x) });
        width += set.width;
      }
      return { width, letters, svg: letters.map(letterSvg).join('') };
    },
  };
}
