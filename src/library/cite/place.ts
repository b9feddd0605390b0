/** The rooms of what can be cited. */
export const CITED_ROOMS = {
  explainer: 'explainers',
  news: 'news',
  member: 'members',
  absent: 'absent',
  figure: 'figures',
} as const;
export type CitedKind = keyof typeof CITED_ROOMS;

/** Where a page or a figure stands on the page of citations. */
export const citePath = (kind: CitedKind, id: string): string => `cite/#${CITED_ROOMS[kind]}-${id}`;
