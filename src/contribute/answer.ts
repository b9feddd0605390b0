import { openLibrary } from '../library/index.ts';
import type { Lang } from '../schema/primitives.ts';
import { aroundOf, filesOf, idOf } from './draft.ts';
import { labelOf, type Answers } from './fields.ts';
import { readForm } from './form.ts';
import { code, faultInMarkdown } from './markdown.ts';
import type { Files } from './place.ts';
import { idProblem, keyOfFault, missing, type Problem } from './problems.ts';
import { Trial } from './trial.ts';
import { say } from './words.ts';

/** What becomes of a filled-in form. */
export interface Answered {
  lang: Lang;
  /** The id of the member, where there are files. */
  id: string;
  /** What is to be written: nothing where something must be mended first. */
  files: Files;
  /** What to tell the person, in Markdown. */
  comment: string;
}

const item = ({ key, message }: Problem, lang: Lang): string =>
  key === undefined ? `- ${message}` : `- **${labelOf(key, lang)}**${lang === 'fr' ? '\u00A0' : ''}: ${message}`;

/** What stands in the way before the check can be asked. */
function first(answers: Answers, told: readonly Problem[], isTaken: (path: string) => boolean, lang: Lang): Problem[] {
  const without = missing(answers)
    .filter((key) => !told.some((p) => p.key === key))
    .map((key): Problem => ({ key, severity: 'error', message: say('needed', lang) }));
  const nameless = answers.name === undefined;
  const wrongId = nameless ? undefined : idProblem(answers, isTaken, lang, code);
  return [...told, ...without, ...(wrongId ? [wrongId] : [])];
}

/**
 * Makes the files of a member from the body of an issue, and holds them against the checks of the content folder.
 * @param dir the content folder
 * @param today the day, `YYYY-MM-DD`
 */
export function answerForm(body: string, dir: string, today: string): Answered {
  const lib = openLibrary(dir);
  const { lang, answers, problems } = readForm(body, lib);
  const trial = new Trial(dir, today);
  try {
    const stops = first(answers, problems, (path) => trial.has(path), lang);
    const id = idOf(answers);
    const canTry = !stops.some((p) => p.key === 'id' || p.key === 'name') && problems.length === 0;
    const tried = canTry ? trial.try(filesOf(answers, aroundOf(lib, today))) : { files: {}, faults: [] };
    const found = tried.faults
      // A field that is missing was told already, in the words of the form.
      .filter((f) => f.code !== 'missing-field' && f.code !== 'translation-missing')
      .map((f): Problem => ({
        key: keyOfFault(f, tried.files),
        severity: f.severity,
        message: faultInMarkdown(f, lang),
      }));
    const errors = [...stops, ...found.filter((p) => p.severity === 'error')];
    const notes = found.filter((p) => p.severity === 'warning').map((p) => item(p, lang));
    const more = notes.length === 0 ? '' : `\n\n${say('notes', lang)}\n\n${notes.join('\n')}`;
    if (errors.length > 0) {
      const list = errors.map((p) => item(p, lang)).join('\n');
      return { lang, id: '', files: {}, comment: `${say('formRefused', lang)}\n\n${list}${more}\n` };
    }
    return { lang, id, files: tried.files, comment: `${say('formTaken', lang)}${more}\n` };
  } finally {
    trial.close();
  }
}
