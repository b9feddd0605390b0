/** The parts of the site that search tells apart, in the order in which the box lists them. */
export const SECTIONS = ['explainers', 'members', 'absent', 'news', 'claims', 'sources', 'terms', 'timeline'] as const;
export type Section = (typeof SECTIONS)[number];

/** Pages that belong to no part, such as the one about the site: found, but without a filter of their own. */
export const NO_SECTION = 'pages';
export type Place = Section | typeof NO_SECTION;

export const isSection = (text: string | null | undefined): text is Section =>
  SECTIONS.some((section) => section === text);

/** Entries whose title is a sentence and no name. */
export const SENTENCES: ReadonlySet<string> = new Set<Place>(['claims', 'sources', 'news', 'timeline']);
