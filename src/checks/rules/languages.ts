import { ENGLISH, oddWords, ownWords, wordFiles } from '../../i18n/t.ts';
import type { Fault } from '../../library/fault.ts';
import { languageTagged } from '../../schema/languages.ts';
import { fieldFault } from '../records.ts';
import type { Unit } from '../units.ts';

/** So many words with a hole or a form that does not fit are told at once. */
const MOST = 8;

/** The interface has words in every language that the site lists; where it lacks some, it says them in the first one. */
export function languages({ file, recs: [rec], source }: Unit): Fault[] {
  const listed = file === 'site.yaml' ? rec?.value['languages'] : undefined;
  if (rec === undefined || !Array.isArray(listed)) return [];
  return listed.flatMap((word: unknown, i) => {
    const lang = languageTagged(word);
    if (lang === undefined) return [];
    const own = ownWords(lang);
    const missing = Object.keys(ENGLISH).filter((key) => !Object.hasOwn(own, key));
    const files = wordFiles(lang).join(', ');
    const about = (code: 'words-missing' | 'words-holes', found: string, params: Fault['params']): Fault =>
      fieldFault(source, rec, ['languages', i], code, { found, params: { ...params, files }, severity: 'warning' });
    return [
      ...(missing.length === 0 ? [] : [about('words-missing', lang, { n: missing.length, key: missing[0] ?? '' })]),
      ...oddWords(lang, own)
        .slice(0, MOST)
        .map(({ key, found: odd, list }) => about('words-holes', odd, { key, list: list.join(', ') })),
    ];
  });
}
