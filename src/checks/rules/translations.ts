import { fileOf, identityOf, isShort } from '../../schema/identity.ts';
import { FIRST_LANG, othersOf, type Lang } from '../../schema/languages.ts';
import type { Fault, FaultCode } from '../../library/fault.ts';
import type { Context } from '../context.ts';
import type { Unit } from '../units.ts';

/** The file of the same text in another language. */
export function fileIn(file: string, lang: Lang): string {
  const is = identityOf(file);
  const own = is === undefined ? file : fileOf(is.kind, is.id, lang);
  return isShort(file) ? own.replace(/[^/]+$/, `short.${lang}.md`) : own;
}

/** Every text is there in all languages, and each translation knows what it was made from. */
export function translations({ file, prose, source }: Unit, c: Context): Fault[] {
  if (prose === undefined) return [];
  const warning = (code: FaultCode, extra: Partial<Fault>): Fault[] => [
    { file, line: 1, column: 1, field: '', code, severity: 'warning', ...extra },
  ];
  if (prose.lang === FIRST_LANG)
    return othersOf(FIRST_LANG).flatMap((lang) => {
      const nearest = fileIn(file, lang);
      // A file with faults of its own is there; those are told already.
      return c.lib.texts.has(nearest) ? [] : warning('translation-missing', { nearest, params: { lang } });
    });
  const original = fileIn(file, FIRST_LANG);
  const version = c.units.get(original)?.prose?.version;
  if (version === undefined) return [];
  if (prose.of === undefined) return warning('of-missing', { field: 'of', nearest: version });
  if (prose.of === version) return [];
  return warning('translation-stale', {
    ...source.yaml.positions.at(['of']),
    field: 'of',
    found: prose.of,
    nearest: version,
    params: { other: original },
  });
}
