/** What a colour is for. A new one needs AA on `paper` and on `band`, in both themes. */
const ROLES = {
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
  press: ['#1c4e9c', '#93b9ff'],
  alliance: ['#00665a', '#5fcdb7'],
  named: ['#7a2c79', '#e3a0de'],
  opinion: ['#855000', '#e4b04d'],
  estimate: ['#4c5a66', '#aebcc7'],
  /** The letter in a solid mark. */
  'on-mark': ['#ffffff', '#101513'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

/** The name of a role. */
export type Colour = keyof typeof ROLES;

/** Every role with its colour on a light and on a dark page: styles, charts, pictures, manifest and head read it here. */
export const COLOURS: Readonly<Record<Colour, readonly [light: string, dark: string]>> = ROLES;

/** The colours of the light page, by role. */
export const LIGHT: ReadonlyMap<string, string> = new Map(
  Object.entries(COLOURS).map(([role, [light]]) => [role, light]),
);
