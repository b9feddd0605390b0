import { ENGLISH, ownWords, wordFiles } from '../../i18n/t.ts';
import type { Fault } from '../../library/fault.ts';
import { isLanguageTag } from '../../schema/languages.ts';
import { fieldFault } from '../records.ts';
import type { Unit } from '../units.ts';

/** The interface has words in every language that the site lists; where it lacks some, it says them in the first one. */
export function languages({ file, recs: [rec], source }: Unit): Fault[] {
  const listed = file === 'site.yaml' ? rec?.value['languages'] : undefined;
  if (rec === undefined || !Array.isArray(listed)) return [];
  return listed.flatMap((lang: unknown, i) => {
    if (!isLanguageTag(lang)) return [];
    const own = ownWords(lang);
    const missing = Object.keys(ENGLISH).filter((key) => !Object.hasOwn(own, key));
    if (missing.length === 0) return [];
    const params = { n: missing.length, key: missing[0] ?? '', files: wordFiles(lang).join(', ') };
    return [fieldFault(source, rec, ['languages', i], 'words-missing', { found: lang, params, severity: 'warning' })];
  });
}
