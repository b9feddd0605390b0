/** What a reader has chosen in the directory: values of each facet, a part of a name, and an order. */
export interface Choice {
  /** A row answers a facet when it has one of its values. */
  values: Readonly<Record<string, readonly string[]>>;
  /** A part of a name, as it was typed. */
  name: string;
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
  const values: Record<string, string[]> = {};
  for (const [facet, allowed] of known) {
    const chosen = [...new Set(query.getAll(facet))].filter((value) => value && allowed.has(value));
    if (chosen.length > 0) values[facet] = chosen;
  }
  return { values, name: query.get('q')?.trim() ?? '', sort: SORTS.find((s) => s === query.get('sort')) ?? SORTS[0] };
}

/** The query that says a choice: `?kind=university&sort=date`; nothing where nothing is chosen. */
export function writeChoice({ values, name, sort }: Choice): string {
  const query = new URLSearchParams();
  for (const [facet, chosen] of Object.entries(values)) for (const value of chosen) query.append(facet, value);
  if (name) query.set('q', name);
  if (sort !== SORTS[0]) query.set('sort', sort);
  return query.size > 0 ? `?${query}` : '';
}

/** The choice with one value put in, or taken out where it was in already; an empty value clears the facet. */
export function toggle(choice: Choice, facet: string, value: string): Choice {
  const { [facet]: before = [], ...rest } = choice.values;
  const left = before.filter((other) => other !== value);
  if (left.length === before.length && value) left.push(value);
  return { ...choice, values: value && left.length > 0 ? { ...rest, [facet]: left } : rest };
}

/** Whether a row answers the facets of a choice, leaving one of them aside if it is named. */
export function matches(row: Readonly<Record<string, string>>, values: Choice['values'], aside?: string): boolean {
  return Object.entries(values).every(([facet, chosen]) => facet === aside || chosen.includes(row[facet] ?? ''));
}

/** Letters without accents and capitals, as one types them. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether a name has every word that was typed, or its beginning, somewhere in it. */
export function isNamed(name: string, typed: string): boolean {
  const inName = plain(name);
  return plain(typed)
    .split(/\s+/)
    .every((word) => inName.includes(word));
}
