import plugin from 'tailwindcss/plugin.js';
import { makerMarksIn } from './src/library/maker-marks.ts';
import { readSettings } from './src/settings.ts';
import { coloursOf } from './src/styles/colours.ts';
import { tokensOf } from './src/styles/marks.ts';

const marks = makerMarksIn(readSettings().contentDir);
const roles = coloursOf(marks);

/** The two values of each role: of the light page for old browsers, of both where one declaration can hold them. */
const tokens = plugin(({ addBase }) => {
  addBase({
    ':root': { ...Object.fromEntries(roles.map(([role, [light]]) => [`--${role}`, light])), ...tokensOf(marks) },
    '@supports (color: light-dark(red, red))': {
      ':root': Object.fromEntries(roles.map(([role, [light, dark]]) => [`--${role}`, `light-dark(${light}, ${dark})`])),
    },
  });
});

/** The frame is narrow (a phone), of two columns (a tablet) or of three: by its own width, so that large letters count. */
const widths = plugin(({ addVariant }) => {
  addVariant('two', '@container frame (min-width: 43.75rem)');
  addVariant('three', '@container frame (min-width: 70.6875rem)');
});

/**
 * The scales of the site. Sizes are in rem of 16 pixels; what is larger than a quotation is fluid and stands with the
 * titles (src/components/layout/PageHead.css).
 * @type {import('tailwindcss').Config}
 */
export default {
  content: ['./src/**/*.{astro,ts}', '!./src/**/*.test.ts', '!./src/tests/**'],
  theme: {
    colors: Object.fromEntries(roles.map(([role]) => [role, `var(--${role})`])),
    fontFamily: { sans: 'var(--sans)', serif: 'var(--serif)' },
    fontSize: {
      tiny: ['0.6875rem', '1.2'],
      small: ['0.8125rem', '1.38'],
      note: ['0.875rem', '1.42'],
      body: ['0.9375rem', '1.42'],
      item: ['1.125rem', '1.25'],
      reading: ['1.25rem', '1.6'],
      lead: ['1.5rem', '1.38'],
      section: ['1.625rem', '1.1'],
      band: ['2.125rem', '1.06'],
      quote: ['2.75rem', '1.02'],
    },
    fontWeight: { normal: '400', medium: '500', label: '650', bold: '700', heavy: '780' },
    spacing: {
      0: '0',
      1: '0.25rem',
      1.5: '0.375rem',
      2: '0.5rem',
      2.5: '0.625rem',
      3: '0.75rem',
      3.5: '0.875rem',
      4: '1rem',
      4.5: '1.125rem',
      5: '1.25rem',
      6: '1.5rem',
      7: '1.75rem',
      9: '2.25rem',
      12: '3rem',
    },
    gridTemplateColumns: {
      ledger: 'minmax(0, 1fr) minmax(0, 2fr) minmax(0, 1fr)',
      'ledger-two': 'minmax(0, 2fr) minmax(0, 1fr)',
      2: 'repeat(2, minmax(0, 1fr))',
      3: 'repeat(3, minmax(0, 1fr))',
    },
    extend: {},
  },
  // Only what these pages use: other plugins would put their variables on every element.
  corePlugins: [
    'accessibility',
    'alignItems',
    'alignSelf',
    'backgroundColor',
    'columns',
    'display',
    'flex',
    'flexDirection',
    'flexWrap',
    'fontFamily',
    'fontSize',
    'fontStyle',
    'fontWeight',
    'gap',
    'gridColumn',
    'gridRow',
    'gridTemplateColumns',
    'inset',
    'justifyContent',
    'margin',
    'maxWidth',
    'minWidth',
    'order',
    'padding',
    'position',
    'textAlign',
    'textColor',
    'textWrap',
    'whitespace',
    'width',
  ],
  plugins: [tokens, widths],
};
