import { t } from '../../i18n/t.ts';
import type { Fault } from '../../library/fault.ts';
import { filesOf, idOf, type Around, type More } from './draft.ts';
import type { Answers, FieldKey } from './fields.ts';
import { idProblem, keyOfFault, missing, type Problem } from './problems.ts';
import type { Trial, Tried } from './trial.ts';
import type { Voice } from './understand.ts';

/** Answers as they were understood, and what could not be. */
interface Given {
  typed: Answers;
  answers: Answers;
  problems: readonly Problem[];
}

/** What is said of all answers at once. */
interface Judged {
  tried: Tried;
  problems: Problem[];
  /** How many faults there are beside those. */
  untold: number;
  /** Whether a file would be refused. */
  isRefused: boolean;
}

/** A name and an id for trying the other answers while those are missing or wrong. */
const STAND_IN = { id: 'somebody-who-is-being-added', name: 'Somebody who is being added' };

/** What is told of the answers already, in the words of the questions. */
const TOLD: ReadonlySet<string> = new Set(['missing-field', 'translation-missing', 'more-faults']);

/**
 * Tells all that is wrong with all answers, each thing once, at the question that it was typed at: what is missing, what
 * cannot be understood, and what the check says of the rest.
 * @param say how a fault is put into words
 */
export function judge(
  { typed, answers, problems }: Given,
  { trial, around, more = {} }: { trial: Trial; around: Around; more?: More },
  voice: Voice,
  say: (fault: Fault) => string,
): Judged {
  const { lang, show } = voice;
  const without = missing(answers)
    .filter((key) => typed[key] === undefined && !problems.some((p) => p.key === key))
    .map((key): Problem => ({ key, severity: 'error', message: t(lang, 'say.needed') }));
  const has = (path: string): boolean => trial.has(path);
  const wrongId =
    answers.name === undefined && answers.id === undefined ? undefined : idProblem(answers, has, lang, show);
  const stops = [...problems, ...without, ...(wrongId ? [wrongId] : [])];
  const isTold = (key: FieldKey | undefined): boolean => key !== undefined && stops.some((p) => p.key === key);
  // What says nothing at all has nothing that could be tried.
  if (Object.keys(answers).length === 0)
    return { tried: { files: {}, faults: [] }, problems: stops, untold: 0, isRefused: true };
  const tried = trial.try(
    filesOf(
      {
        ...answers,
        ...(isTold('name') || isTold('id') || idOf(answers) === '' ? { id: STAND_IN.id } : {}),
        ...(answers.name === undefined ? { name: STAND_IN.name } : {}),
      },
      around,
      more,
    ),
  );
  // Of each file the check tells its first faults, then how many more there are.
  const rest = tried.faults.filter((f) => f.code === 'more-faults');
  const found = tried.faults
    .filter((f) => !TOLD.has(f.code))
    // Notes on other files, such as a figure that has fallen behind, are not for whoever proposes a member.
    .filter((f) => f.severity === 'error' || Object.hasOwn(tried.files, f.file))
    .map((f): Problem => ({ key: keyOfFault(f, tried.files), severity: f.severity, message: say(f) }))
    .filter(({ key }) => !isTold(key));
  const all = [...stops, ...found];
  return {
    tried,
    problems: all,
    untold: rest.reduce((sum, f) => sum + Number(f.params?.['count'] ?? 0), 0),
    isRefused: [...all, ...rest].some((p) => p.severity === 'error'),
  };
}
