import { runChecks } from '../checks/run.ts';
import { faultInMarkdown } from '../contribute/markdown.ts';
import { formatDate } from '../i18n/format.ts';
import { t } from '../i18n/t.ts';
import { isDue } from '../library/fresh.ts';
import type { Library } from '../library/index.ts';
import type { Lang } from '../schema/languages.ts';

/** The kinds of things to be looked after, in the order in which they are told. */
export const CARES = ['source', 'promise', 'claim', 'profile', 'translation'] as const;

/** Something that somebody should look at. */
export interface Care {
  kind: (typeof CARES)[number];
  /** Its file, from the content folder, and where in it. */
  file: string;
  line: number;
  /** What there is to do, as a sentence in Markdown. */
  text: string;
}

/** What the check notes that time, not a change, has made due. */
const BY_TIME: Readonly<Record<string, Care['kind']>> = {
  'promise-due': 'promise',
  'promise-waits': 'promise',
  'translation-stale': 'translation',
  'translation-missing': 'translation',
};

/**
 * All that is due on a day: claims and profiles that were checked too long ago, promises whose date has passed without
 * a look, translations behind their original.
 * @param today the day, `YYYY-MM-DD`
 * @param lang the language of the sentences
 */
export function dueOn(library: Library, today: string, lang: Lang): Care[] {
  const limit = library.site.staleAfterDays;
  const old = (kind: Care['kind'], id: string, place: { file: string; line: number }, checked: string): Care[] =>
    isDue(checked, today, limit)
      ? [
          {
            kind,
            file: place.file,
            line: place.line,
            text: t(lang, 'upkeep.old', { id, checked: formatDate(checked, lang), days: limit }),
          },
        ]
      : [];
  const claims = [...library.claims.values()].flatMap((claim) => old('claim', claim.id, claim, claim.checked));
  const members = [...library.members.values()].filter(
    ({ facts }) => facts.movedTo === undefined && facts.archived === undefined,
  );
  const profiles = [...members, ...library.absent.values()].flatMap(({ id, file, facts }) =>
    old('profile', id, { file, line: 1 }, facts.checked),
  );
  const noted = runChecks(library, today).flatMap((fault): Care[] => {
    const kind = BY_TIME[fault.code];
    return kind === undefined ? [] : [{ kind, file: fault.file, line: fault.line, text: faultInMarkdown(fault, lang) }];
  });
  return [...claims, ...profiles, ...noted];
}
