/** @type {import('tailwindcss').Config} Utilities read the tokens of src/styles/tokens.css: roles, not raw colours. */
export default {
  content: ['./src/**/*.{astro,ts}'],
  theme: {
    colors: Object.fromEntries(
      [
        'paper',
        'band',
        'rule',
        'frame',
        'ink',
        'muted',
        'signal',
        'press',
        'alliance',
        'named',
        'opinion',
        'estimate',
      ].map((c) => [c, `var(--${c})`]),
    ),
    fontFamily: { sans: 'var(--sans)', serif: 'var(--serif)' },
    spacing: Object.fromEntries(
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 20, 24].map((n) => [n, `${n * 0.25}rem`]),
    ),
    extend: {},
  },
  // Only what the pages use: the rest would put its variables into every page's first view.
  corePlugins: [
    'margin',
    'padding',
    'gridTemplateColumns',
    'gap',
    'fontFamily',
    'textColor',
    'fontWeight',
    'width',
    'maxWidth',
    'textAlign',
  ],
};
