import { FIRST_LANG } from '../../schema/languages.ts';
import { placesIn } from '../characters.ts';
import type { Fault } from '../../library/fault.ts';
import { OLD_FIELD } from '../../library/old-form.ts';
import { yamlPart } from '../typography.ts';
import type { Unit } from '../units.ts';

/** Words by language stand in one field: `nameFr` is read for one release still. */
export function former({ file, text, recs, faults }: Unit): Fault[] {
  const { yaml, start } = yamlPart(file, text);
  const isOfOne = recs.some(({ kind }) => kind === 'member' || kind === 'absent' || kind === 'source');
  if (!isOfOne || !OLD_FIELD.test(yaml) || faults.some(({ field }) => field.endsWith('Fr'))) return [];
  const placeOf = placesIn(text);
  return [...yaml.matchAll(new RegExp(OLD_FIELD, 'g'))].map(({ index, 0: found, 1: field = '' }) => ({
    file,
    ...placeOf(start + index),
    field: found,
    code: 'old-form',
    severity: 'warning',
    found,
    nearest: `${field}: { ${FIRST_LANG}: …, fr: … }`,
  }));
}
