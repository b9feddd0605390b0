import type { Fault, FaultCode } from '../../library/fault.ts';
import type { Context } from '../context.ts';
import type { Unit } from '../units.ts';

/** Texts in a folder of their own are named by their language; others have it before their ending. */
const inFolder = (file: string): boolean => file.split('/').length > 2;

/** The file of the French text. */
const frenchOf = (file: string): string =>
  inFolder(file) ? file.replace(/en(\.mdx?)$/, 'fr$1') : file.replace(/\.md$/, '.fr.md');

/** The file of the English text. */
const englishOf = (file: string): string =>
  inFolder(file) ? file.replace(/fr(\.mdx?)$/, 'en$1') : file.replace(/\.fr\.md$/, '.md');

/** Every text is there in both languages, and each translation knows what it was made from. */
export function translations({ file, prose, source }: Unit, c: Context): Fault[] {
  if (prose === undefined) return [];
  const warning = (code: FaultCode, extra: Partial<Fault>): Fault[] => [
    { file, line: 1, column: 1, field: '', code, severity: 'warning', ...extra },
  ];
  if (prose.lang === 'en') {
    const french = frenchOf(file);
    // A file with faults of its own is there; those are told already.
    return c.lib.texts.has(french) ? [] : warning('translation-missing', { nearest: french });
  }
  const version = c.units.get(englishOf(file))?.prose?.version;
  if (version === undefined) return [];
  if (prose.of === undefined) return warning('of-missing', { field: 'of', nearest: version });
  if (prose.of === version) return [];
  return warning('translation-stale', {
    ...source.yaml.positions.at(['of']),
    field: 'of',
    found: prose.of,
    nearest: version,
    params: { other: englishOf(file) },
  });
}
