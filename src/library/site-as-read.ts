import { inEach } from '../schema/languages.ts';
import { PLAIN_MAKERS } from '../schema/maker.ts';
import { id } from '../schema/primitives.ts';
import { siteSchema, type Site } from '../schema/site.ts';
import { parseYaml } from './yaml/parse.ts';

/** The one word of a vocabulary that cannot be read: no file is told that it should use it. */
export const NO_WORD = 'none-that-can-be-read';

const both = inEach(() => '–');

/** What stands where `site.yaml` says nothing that can be understood. */
const STAND_IN: Site = {
  name: both,
  wordmark: inEach(() => ['–', '–']),
  subject: both,
  ownPublishers: ['–'],
  independence: both,
  description: both,
  address: 'https://example.org',
  repository: 'https://example.org',
  branch: 'main',
  factsUpTo: '2000-01-01',
  staleAfterDays: 5000,
  largestDownload: 200,
  placeholder: both,
  cohorts: [{ id: NO_WORD, from: '2000-01-01', label: both, short: both }],
  makers: [...PLAIN_MAKERS],
  kinds: { [NO_WORD]: { ...both, plural: both } },
  sectors: { [NO_WORD]: both },
  groups: { [NO_WORD]: { ...both, short: both } },
};

/** Of the words of a vocabulary those that are ids, whatever is wrong with what is said of them. */
const idsIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value).filter((key) => id.safeParse(key).success) : [];

/**
 * A `site.yaml` that has faults, as far as it can be understood: one fault in it is not to hide those of all other
 * files.
 * @param text all that stands in it
 */
export function siteAsRead(text: string): Site {
  const { value } = parseYaml(text, 'site.yaml');
  const said = (typeof value === 'object' ? value : {}) as Record<string, unknown> | null;
  const out: Record<string, unknown> = { ...STAND_IN };
  for (const [key, schema] of Object.entries(siteSchema.shape)) {
    if (said?.[key] === undefined) continue;
    const read = schema.safeParse(said[key]);
    if (read.success) out[key] = read.data;
  }
  for (const key of ['kinds', 'sectors', 'groups'] as const) {
    const ids = idsIn(said?.[key]);
    if (out[key] === STAND_IN[key] && ids.length > 0)
      out[key] = Object.fromEntries(ids.map((name) => [name, STAND_IN[key][NO_WORD]]));
  }
  return siteSchema.parse(out);
}
