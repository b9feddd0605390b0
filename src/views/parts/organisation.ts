import type { Absent, Member } from '../../library/types.ts';
import { namesOf } from '../../schema/member.ts';
import type { Views } from '../views.ts';

/** A property, where there is something to say. */
const given = (name: string, value: unknown): Record<string, unknown> => {
  const empty = value === undefined || (Array.isArray(value) && value.length === 0);
  return empty ? {} : { [name]: value };
};

/** The structured data of a profile: a page about an organisation, and when its facts were last checked. */
export function profileData(views: Views, entry: Member | Absent): Record<string, unknown> {
  const { facts } = entry;
  const name = views.nameOf(entry);
  const city = views.cityOf(entry);
  const others = [...namesOf(facts), ...(facts.aliases ?? [])];
  const address = { ...given('addressLocality', city), ...given('addressCountry', facts.country) };
  return {
    '@type': 'ProfilePage',
    inLanguage: views.lang,
    dateModified: facts.checked,
    mainEntity: {
      '@type': facts.kind === 'university' ? 'CollegeOrUniversity' : 'Organization',
      name,
      ...given('alternateName', [...new Set(others.filter((other) => other !== name))]),
      ...given('url', facts.website),
      description: (entry.local[views.lang] ?? facts).summary,
      ...(Object.keys(address).length > 0 ? { address: { '@type': 'PostalAddress', ...address } } : {}),
    },
  };
}
