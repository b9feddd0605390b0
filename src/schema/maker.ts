import { z } from 'zod';
import { inEach } from './languages.ts';
import { bilingual } from './primitives.ts';

/**
 * Whose word a claim can be: that of the press, of the body that the site is about, of another person or body, of an
 * author who gives an opinion, or nobody’s for sure, since it is an estimate. `site.yaml` says how each is called and
 * drawn.
 */
export const MAKERS = ['press', 'own', 'named', 'opinion', 'estimate'] as const;
export type Maker = (typeof MAKERS)[number];

/** Those whose marks are solid; opinions and estimates are drawn as a line only. */
export const SOLID_MAKERS: readonly Maker[] = ['press', 'own', 'named'];

/** The outlines that a mark can have. */
export const SHAPES = ['square', 'circle', 'arch', 'drop'] as const;
export type Shape = (typeof SHAPES)[number];

/** The colours that a mark can have: each is read well on the light and on the dark page. */
export const HUES = ['blue', 'green', 'purple', 'amber', 'grey', 'rose', 'brown'] as const;
export type Hue = (typeof HUES)[number];

/** How one of the makers is called and drawn. */
export const makerSchema = z.strictObject({
  id: z.enum(MAKERS).describe('Which maker it is; “own” is the body that the site is about.'),
  name: bilingual(40).describe('What it is called in the key and in notes, such as Press report.'),
  letter: z
    .string()
    .regex(/^[A-Z]$/, 'must be one capital letter A–Z')
    .describe('The letter in its mark; each has another one.'),
  shape: z.enum(SHAPES).describe('The outline of its mark.'),
  colour: z.enum(HUES).describe('The colour of its mark.'),
});
export type MakerMark = z.infer<typeof makerSchema>;
export type MakerMarks = Readonly<Record<Maker, MakerMark>>;

/** How each maker is drawn, of a list that names them all, in its order. */
export const marksOf = (makers: readonly MakerMark[]): MakerMarks =>
  Object.fromEntries(makers.map((mark) => [mark.id, mark])) as MakerMarks;

/** All makers, in the order in which the key names them. */
export const makersSchema = z
  .array(makerSchema)
  .length(MAKERS.length)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'must name each maker once')
  .refine((all) => new Set(all.map(({ letter }) => letter)).size === all.length, 'must give each maker its own letter');

/** How makers are drawn where `site.yaml` cannot be read. */
export const PLAIN_MAKERS: readonly MakerMark[] = MAKERS.map((id, i) => ({
  id,
  name: inEach(() => '–'),
  letter: 'PSNOE'.charAt(i),
  shape: SHAPES[i] ?? 'square',
  colour: HUES[i] ?? 'grey',
}));
