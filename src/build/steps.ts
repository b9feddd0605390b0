/** What is made from the finished pages: each step reads the folder as the ones before have left it. */
export interface Step {
  name: string;
  /** @param base the path that the site will stand below, with both slashes */
  run: (dist: string, base: string) => Promise<void>;
}

/**
 * In this order; the offline manifest will be the last, since it lists all the rest. Each is loaded when its turn
 * comes, so that a fault of one does not hide what stands before it.
 */
export const siteSteps: readonly Step[] = [
  {
    name: 'pages for what is not there',
    run: async (dist) => (await import('./missing.ts')).nameMissingPages(dist),
  },
  {
    name: 'languages of borrowed words',
    run: async (dist) => (await import('./borrowed.ts')).markBorrowed(dist),
  },
  {
    name: 'styles in first pages',
    run: async (dist, base) => (await import('./inline-styles.ts')).inlineStyles(dist, base),
  },
  {
    name: 'share pictures',
    run: async (dist, base) => void (await (await import('../share/build.ts')).buildShare(dist, base)),
  },
  {
    name: 'search index',
    run: async (dist, base) => (await import('../search/index/build.ts')).buildSearch(dist, base),
  },
  {
    name: 'editions without a server',
    run: async (dist, base) => void (await (await import('../editions/build.ts')).buildEditions(dist, base)),
  },
  {
    name: 'twins in Markdown',
    run: async (dist, base) => (await import('../editions/twins/build.ts')).buildTwins(dist, base),
  },
  {
    name: 'offline manifest',
    run: async (dist, base) => void (await (await import('../offline/build.ts')).buildOffline(dist, base)),
  },
];

/** On demand, after all others: what is packed must be final. */
export const packStep: Step = {
  name: 'packed twins',
  run: async (dist) => void (await import('./twins.ts')).writeTwins(dist),
};
