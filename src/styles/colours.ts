import { MAKERS, type Hue, type MakerMarks } from '../schema/maker.ts';

/** What a colour is for. A new one needs AA on `paper` and on `band`, in both themes. */
export const ROLES = {
  /** The page: a very pale ledger green. */
  paper: ['#f7f8f3', '#101513'],
  /** Under the pointer, an open note, a chosen result. */
  band: ['#ecf0e8', '#18201c'],
  /** A found word; under `ink` only. */
  found: ['#dfe6d9', '#2a352f'],
  /** Hairlines: ornament only. */
  rule: ['#c3ccc2', '#333f39'],
  /** The lines between sections, of the masthead and the foot. */
  frame: ['#141c18', '#dfe5db'],
  ink: ['#141c18', '#ecf0e8'],
  muted: ['#4a574f', '#a6b3ab'],
  /** Margin, current place, dispute, absence; nothing else. */
  signal: ['#c42f17', '#ff7a5c'],
  /** The letter in a solid mark. */
  'on-mark': ['#ffffff', '#101513'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

/** The colours that the makers of claims can have; `site.yaml` says which maker has which. */
const HUES = {
  blue: ['#1c4e9c', '#93b9ff'],
  green: ['#00665a', '#5fcdb7'],
  purple: ['#7a2c79', '#e3a0de'],
  amber: ['#855000', '#e4b04d'],
  grey: ['#4c5a66', '#aebcc7'],
  rose: ['#a3205c', '#ff9dc4'],
  brown: ['#6b4a2f', '#d8b08c'],
} as const satisfies Record<Hue, readonly [light: string, dark: string]>;

/** Every role with its colour on a light and on a dark page, those of the makers too. */
export const coloursOf = (marks: MakerMarks): [role: string, colour: readonly [light: string, dark: string]][] => [
  ...Object.entries(ROLES),
  ...MAKERS.map((maker): [string, readonly [string, string]] => [maker, HUES[marks[maker].colour]]),
];

/** The colours of the light page, by role: what no page gives its colours has them. */
export const lightOf = (marks: MakerMarks): ReadonlyMap<string, string> =>
  new Map(coloursOf(marks).map(([role, [light]]) => [role, light]));
