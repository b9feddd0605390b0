import { t, type Key } from '../../i18n/t.ts';
import { openLibrary } from '../../library/index.ts';
import type { Lang } from '../../schema/languages.ts';
import { aroundOf, idOf } from '../entry/draft.ts';
import { labelOf } from '../entry/fields.ts';
import { readForm } from './form.ts';
import { judge } from '../entry/judge.ts';
import { code, faultInMarkdown } from '../markdown.ts';
import type { Files } from '../entry/allowed-path.ts';
import type { Problem } from '../entry/problems.ts';
import { canBePacked } from '../pull-request/propose.ts';
import { Trial } from '../entry/trial.ts';

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

/** How many problems are told at once: nobody mends more before the next reading. */
const MOST_PROBLEMS = 50;
/** How many letters of a message are told. */
const MOST_LETTERS = 900;
/**
 * How many bytes all of them may have on their way to the job that writes the comment: GitHub takes no comment of more
 * than 65,536 letters, and our own words come on top.
 */
const MOST_BYTES = 55_000;

/** Code within a message, and the words between, up to a mark of code that never closes. Looks at each letter once. */
function* partsOf(message: string): Generator<string> {
  let from = 0;
  let open: RegExpExecArray | undefined;
  for (const mark of message.matchAll(/`+/g)) {
    if (open === undefined) {
      if (mark.index > from) yield message.slice(from, mark.index);
      open = mark;
      from = mark.index;
    } else if (mark[0] === open[0]) {
      const end = mark.index + mark[0].length;
      yield message.slice(from, end);
      from = end;
      open = undefined;
    }
  }
  if (open === undefined) yield message.slice(from);
}

/**
 * The first letters of a message; code is left whole or out, since what a stranger wrote is harmless as code only.
 * @internal Tested with messages longer than the check writes.
 */
export function clipped(message: string, most = MOST_LETTERS): string {
  if (message.length <= most) return message;
  let out = '';
  for (const part of partsOf(message)) {
    const room = most - out.length;
    if (part.length > room) {
      if (!part.startsWith('`')) out += part.slice(0, room);
      break;
    }
    out += part;
  }
  return `${out.trimEnd()} …`;
}

const item = ({ key, message }: Problem, lang: Lang): string => {
  const words = clipped(message);
  return key === undefined ? `- ${words}` : `- ${t(lang, 'colon', { before: `**${labelOf(key, lang)}**` })} ${words}`;
};

/**
 * Problems as lists, what must be mended before what is good to know, and how many more there are.
 * @param untold how many there are besides these
 */
function listOf(problems: readonly Problem[], untold: number, lang: Lang): string[] {
  const inOrder = [
    ...problems.filter((p) => p.severity === 'error'),
    ...problems.filter((p) => p.severity === 'warning'),
  ];
  const lines = { error: [] as string[], warning: [] as string[] };
  let shown = 0;
  let room = MOST_BYTES;
  for (const problem of inOrder.slice(0, MOST_PROBLEMS)) {
    const line = item(problem, lang);
    room -= Buffer.byteLength(JSON.stringify(line));
    if (room < 0) break;
    lines[problem.severity].push(line);
    shown++;
  }
  const n = problems.length - shown + untold;
  return [
    ...(lines.error.length === 0 ? [] : [lines.error.join('\n')]),
    ...(lines.warning.length === 0 ? [] : [t(lang, 'say.notes'), lines.warning.join('\n')]),
    ...(n === 0 ? [] : [t(lang, 'say.more', { n })]),
  ];
}

/**
 * Makes the files of a member from the body of an issue, and holds them against the checks of the content folder.
 * @param dir the content folder
 * @param today the day, `YYYY-MM-DD`
 */
export function answerForm(body: string, dir: string, today: string): Answered {
  const lib = openLibrary(dir);
  const filled = readForm(body, lib);
  const { lang, answers } = filled;
  const trial = new Trial(dir, today);
  try {
    const voice = { lang, show: code };
    const { tried, problems, untold, isRefused } = judge(
      filled,
      { trial, around: aroundOf(lib, today) },
      voice,
      (fault) => faultInMarkdown(fault, lang),
    );
    const understood = filled.said.map(
      ({ key, words }) => `**${labelOf(key, lang)}**${t(lang, 'check.colon')}${words}`,
    );
    const readAs = understood.length === 0 ? [] : [`${t(lang, 'say.readAs')} ${understood.join('; ')}.`];
    const told = (head: Key, list: readonly string[]): string =>
      `${[t(lang, head), ...readAs, ...list].join('\n\n')}\n`;
    const refused = (list: readonly string[]): Answered => ({
      lang,
      id: '',
      files: {},
      comment: told('say.formRefused', list),
    });
    const list = listOf(problems, untold, lang);
    if (isRefused) return refused(list);
    const taken = { lang, id: idOf(answers), files: tried.files, comment: told('say.formTaken', list) };
    return canBePacked(taken) ? taken : refused([`- ${t(lang, 'say.tooLong')}`]);
  } finally {
    trial.close();
  }
}
