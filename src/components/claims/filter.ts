/** What a reader has chosen: one value a facet, or none. */
export type Choice = Partial<Record<Facet, string>>;
export const FACETS = ['page', 'maker', 'article', 'standing', 'checked'] as const;
export type Facet = (typeof FACETS)[number];

/** The properties of a claim that a facet can ask for. */
export type Item = Record<Facet, string>;

/** Reads a choice from the query of an address; unknown words are left out. */
export function readChoice(query: string, known: (facet: Facet, value: string) => boolean): Choice {
  const params = new URLSearchParams(query);
  const choice: Choice = {};
  for (const facet of FACETS) {
    const value = params.get(facet);
    if (value !== null && known(facet, value)) choice[facet] = value;
  }
  return choice;
}

/** The query of an address for a choice, keeping what else stands in it: `?maker=press`, or nothing. */
export function writeChoice(choice: Choice, query: string): string {
  const params = new URLSearchParams(query);
  for (const facet of FACETS) {
    const value = choice[facet];
    if (value === undefined) params.delete(facet);
    else params.set(facet, value);
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether an item has all that was chosen; `except` leaves one facet out, to count what its other values would give. */
export const fits = (item: Item, choice: Choice, except?: Facet): boolean =>
  FACETS.every((facet) => facet === except || choice[facet] === undefined || choice[facet] === item[facet]);

/** Chooses a value, or takes the choice back where it was chosen already. */
export function toggle(choice: Choice, facet: Facet, value: string): Choice {
  const { [facet]: old, ...rest } = choice;
  return old === value ? rest : { ...rest, [facet]: value };
}
