import { FIRST_LANG } from '../../schema/languages.ts';
import type { Fault } from '../../library/fault.ts';
import type { Unit } from '../units.ts';

/** Words by language stand in one field: `nameFr` is read for one release still. */
export function former({ file, text, source }: Unit): Fault[] {
  // Few files are parsed again for this.
  if (!/[a-z]Fr\b/.test(text)) return [];
  const { old = [], positions } = source.yaml;
  return old.map(({ path, field }) => ({
    file,
    ...positions.at([...path, `${field}Fr`], true),
    field: `${field}Fr`,
    code: 'old-form',
    severity: 'warning',
    found: `${field}Fr`,
    nearest: `${field}: { ${FIRST_LANG}: …, fr: … }`,
  }));
}
