/** What a reader has chosen in the directory: one value at most for each facet, and an order. */
export interface Choice {
  values: Readonly<Record<string, string>>;
  sort: string;
}

/** The orders the table can stand in; the first one is not named in the address. */
export const SORTS = ['name', 'date', 'country'] as const;

/**
 * Reads a choice from the query of an address. What the page does not know is left out, so that an old or
 * mistyped address still shows members.
 * @param known the values of each facet, by its name.
 */
export function readChoice(search: string, known: ReadonlyMap<string, ReadonlySet<string>>): Choice {
  const query = new URLSearchParams(search);
  const values: Record<string, string> = {};
  for (const [facet, allowed] of known) {
    const value = query.get(facet);
    if (value && allowed.has(value)) values[facet] = value;
  }
  return { values, sort: SORTS.find((s) => s === query.get('sort')) ?? SORTS[0] };
}

/** The query that says a choice: `?kind=university&sort=date`; nothing where nothing is chosen. */
export function writeChoice({ values, sort }: Choice): string {
  const query = new URLSearchParams(values);
  if (sort !== SORTS[0]) query.set('sort', sort);
  return query.size > 0 ? `?${query}` : '';
}

/** The choice with one value put in, or taken out where it was in already; an empty value clears the facet. */
export function toggle({ values, sort }: Choice, facet: string, value: string): Choice {
  const { [facet]: before, ...rest } = values;
  return { values: value === '' || before === value ? rest : { ...rest, [facet]: value }, sort };
}

/** Whether a row answers a choice, leaving one facet aside if it is named. */
export function matches(row: Readonly<Record<string, string>>, values: Choice['values'], aside?: string): boolean {
  return Object.keys(values).every((facet) => facet === aside || row[facet] === values[facet]);
}
