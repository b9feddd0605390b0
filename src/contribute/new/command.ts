import { t } from '../../i18n/t.ts';
import { parseArgs } from 'node:util';
import { formatList } from '../../i18n/format.ts';
import { pathOf } from '../../i18n/paths.ts';
import { inOneLine } from '../../checks/report.ts';
import { openLibrary } from '../../library/index.ts';
import { booleanMeant } from '../../library/meant/meant.ts';
import { nearest } from '../../library/meant/nearest.ts';
import { askAll, askFor, BACK, GO_BACK, Stopped, stopped, type Desk, type Screen } from './dialogue.ts';
import { aroundOf, filesOf, idOf, type More } from '../entry/draft.ts';
import { judge } from '../entry/judge.ts';
import { FIELDS, flagOf, helpOf, labelOf, type Answers } from '../entry/fields.ts';
import { idProblem, problemsOf, type Problem } from '../entry/problems.ts';
import { Trial, type Tried } from '../entry/trial.ts';
import { plainVoice, understandAll, type AllUnderstood } from '../entry/understand.ts';
import { shown, writeFiles } from '../entry/write.ts';
import { FIRST_LANG, LANGS, othersOf, type Lang } from '../../schema/languages.ts';
import { dayOfToday } from '../../settings.ts';

/** What the command was told. */
export interface Options {
  answers: Answers;
  more: More;
  lang: Lang;
  checked: string | undefined;
  yes: boolean;
  help: boolean;
}

/** The language of a machine’s settings: one of the site where they say so, else its first. */
export function langOf(env: Readonly<Record<string, string | undefined>>): Lang {
  const set = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return LANGS.find((lang) => new RegExp(`^${lang}(?:[_.-]|$)`, 'i').test(set)) ?? FIRST_LANG;
}

const text = { type: 'string' } as const;
/** The flags for what is called otherwise in another language: `--city-fr`. */
const ALSO = (['name', 'short', 'city'] as const).flatMap((field) =>
  othersOf(FIRST_LANG).map((lang) => ({ field, lang, flag: `${field}-${lang}` })),
);
const FLAGS = {
  ...Object.fromEntries(FIELDS.map((f) => [flagOf(f.key), text])),
  short: text,
  ...Object.fromEntries(ALSO.map(({ flag }) => [flag, text])),
  alias: { type: 'string', multiple: true },
  checked: text,
  lang: text,
  yes: { type: 'boolean', short: 'y', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** What to say of a flag that is none, with the nearest one: a person knows the fields of the file, such as `sources`. */
function wrongFlag(args: readonly string[], lang: Lang): string | undefined {
  const flags = args.flatMap((arg) => /^--([^=]+)/.exec(arg)?.[1] ?? []);
  const found = flags.find((flag) => !Object.hasOwn(FLAGS, flag));
  if (found === undefined) return undefined;
  const near = nearest(found, Object.keys(FLAGS));
  return t(lang, 'say.noFlag', { found, near: near === undefined ? '' : t(lang, 'say.noFlagNear', { near }) });
}

/**
 * Reads the words of a command line. @throws with a sentence where they do not fit.
 * @internal The command shows no options; its test looks at them.
 */
export function readOptions(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Options {
  const { values } = parseArgs({ args: [...args], options: FLAGS });
  const given = values as Record<string, unknown>;
  const one = (flag: string): string | undefined => {
    const value = given[flag];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const lang = values.lang === undefined ? langOf(env) : LANGS.find((l) => l === values.lang);
  if (lang === undefined) throw new Error(`--lang ${values.lang}: ${LANGS.join(', ')}`);
  const answers: Answers = {};
  for (const { key } of FIELDS) {
    const value = one(flagOf(key));
    if (value !== undefined) answers[key] = value;
  }
  const short = one('short');
  const also: More['also'] = {};
  for (const { field, lang: of, flag } of ALSO) {
    const value = one(flag);
    if (value !== undefined) also[field] = { ...also[field], [of]: value };
  }
  // Words of another language stand beside those of the first.
  const alone = ALSO.find(
    ({ field, flag }) => field === 'city' && one(flag) !== undefined && one('city') === undefined,
  );
  if (alone !== undefined) throw new Error(t(lang, 'say.flagAlone', { flag: alone.flag, other: 'city' }));
  return {
    answers,
    more: { ...(short === undefined ? {} : { short }), also, aliases: values.alias ?? [] },
    lang,
    checked: one('checked'),
    yes: values.yes,
    help: values.help,
  };
}

/** What the command is for and takes. */
const helpText = (lang: Lang): string =>
  [
    'npm run new:member -- [options]',
    '',
    ...FIELDS.map(({ key }) => `  --${flagOf(key).padEnd(17)} ${labelOf(key, lang)}. ${helpOf(key, lang)}`),
    `  ${['short', ...ALSO.map(({ flag }) => flag)].map((flag) => `--${flag}`).join(', ')}, --alias (…), --checked YYYY-MM-DD`,
    `  --lang ${LANGS.join('|')}, --yes, --help`,
  ].join('\n');

const listOf = (problems: readonly Problem[], lang: Lang): string =>
  problems
    .map((p) => `  ${p.key === undefined ? '' : `${t(lang, 'colon', { before: labelOf(p.key, lang) })} `}${p.message}`)
    .join('\n');

/** What was understood, by question: “Country: United Kingdom (GB)”. */
const saidOf = (said: AllUnderstood['said'], lang: Lang): string =>
  said.map(({ key, words }) => `  ${labelOf(key, lang)}${t(lang, 'check.colon')}${words}`).join('\n');

/** The whole of the answers on trial: files with mended typography, and what the check says of them. */
function tryAll(desk: Desk, answers: Answers): { tried: Tried; problems: Problem[] } {
  const wrongId = idProblem(answers, (path) => desk.trial.has(path), desk.lang);
  if (wrongId) return { tried: { files: {}, faults: [] }, problems: [wrongId] };
  const tried = desk.trial.try(filesOf(answers, desk.around, desk.more));
  return { tried, problems: problemsOf(tried, desk.lang) };
}

/** The content, read when it is first needed: the first question waits for nothing. */
function openedLate(dir: string): Desk['lib'] {
  let opened: Desk['lib'] | undefined;
  const lib = (): Desk['lib'] => (opened ??= openLibrary(dir));
  return {
    get site() {
      return lib().site;
    },
    get sources() {
      return lib().sources;
    },
  };
}

const errorsIn = (problems: readonly Problem[]): Problem[] => problems.filter((p) => p.severity === 'error');

/** Asks whether files are to be written. @returns whether the person wants the last question instead. @throws Stopped */
async function askWhetherToWrite(screen: Screen, lang: Lang): Promise<boolean> {
  for (;;) {
    const reply = (await screen.ask(`${t(lang, 'say.write')} `, () => []))?.trim();
    const meant = reply === '' ? true : booleanMeant(reply ?? 'no');
    if (reply === undefined || meant === false) throw new Stopped();
    // In a table, x is a yes; here it may be the way out.
    if (meant === true && !/^x$/i.test(reply)) return false;
    if (BACK.test(reply)) return true;
    screen.print(`  ${t(lang, 'say.yesOrNo', { found: reply })}`);
  }
}

/** Asks until the check takes all of it, and the person wants it written. @throws Stopped */
async function talk(desk: Desk, known: Answers): Promise<{ answers: Answers; tried: Tried }> {
  const { screen, lang } = desk;
  screen.print(t(lang, 'say.welcome'));
  let answers = await askAll(desk, known);
  for (;;) {
    const { tried, problems } = tryAll(desk, answers);
    const errors = errorsIn(problems);
    const first = FIELDS.find((f) => errors.some((p) => p.key === f.key));
    if (first !== undefined) {
      screen.print(
        `\n${t(lang, 'say.refused')}\n${listOf(errors, lang)}\n\n${t(lang, 'say.again', { label: labelOf(first.key, lang) })}`,
      );
      const { [first.key]: before, ...rest } = answers;
      const value = await askFor(desk, first, rest, first.needed, before);
      if (value !== GO_BACK) answers = value === undefined ? rest : { ...rest, [first.key]: value };
      continue;
    }
    if (errors.length > 0) throw new Error(listOf(errors, lang));
    screen.print(`\n${t(lang, 'say.files')}\n`);
    for (const [path, text] of Object.entries(tried.files))
      screen.print(`content/${path}\n${text.replace(/^/gm, '  ')}`);
    if (problems.length > 0) screen.print(`${t(lang, 'say.notes')}\n${listOf(problems, lang)}\n`);
    const isBack = await askWhetherToWrite(screen, lang);
    // Back from here: the last question that was answered, with its answer.
    const last = isBack ? FIELDS.findLast(({ key }) => answers[key] !== undefined) : undefined;
    if (last !== undefined) {
      const value = await askFor(desk, last, answers, last.needed, answers[last.key]);
      if (typeof value === 'string') answers = { ...answers, [last.key]: value };
      continue;
    }
    return { answers, tried };
  }
}

/**
 * Runs `npm run new:member`.
 * @param dir the content folder
 * @param base the path that the site stands below
 * @returns the exit code: 1 where the check refuses, 2 where the command is wrong, 130 where the person stopped
 */
export async function newMember(
  args: readonly string[],
  dir: string,
  screen: Screen,
  { env = process.env, base = '/', today = dayOfToday(env) } = {},
): Promise<number> {
  let options: Options;
  try {
    options = readOptions(args, env);
  } catch (error) {
    const wrong = wrongFlag(args, langOf(env));
    const all = `${error instanceof Error ? error.message : String(error)}\n\n${helpText(langOf(env))}`;
    screen.print(wrong ?? all);
    return 2;
  }
  const { lang, more } = options;
  if (options.help) {
    screen.print(helpText(lang));
    return 0;
  }
  const lib = openedLate(dir);
  const trial = new Trial(dir, today);
  let around: Desk['around'] | undefined;
  try {
    const desk: Desk = {
      lib,
      trial,
      get around() {
        return (around ??= aroundOf(lib, options.checked ?? today));
      },
      more,
      lang,
      screen,
    };
    const { answers, said, problems: wrong } = understandAll(options.answers, lib, plainVoice(lang));
    if (said.length > 0) screen.print(`${t(lang, 'say.readAs')}\n${saidOf(said, lang)}`);
    let done: { answers: Answers; tried: Tried };
    if (options.yes || wrong.length > 0) {
      const voice = plainVoice(lang);
      const given = { typed: options.answers, answers, problems: wrong };
      const judged = judge(given, desk, voice, (fault) => inOneLine(fault, lang));
      // What is missing is told by its flag; without --yes it would be asked for.
      const needed = judged.problems.filter((p) => p.message === t(lang, 'say.needed'));
      const told = judged.problems.filter((p) => !needed.includes(p));
      if (options.yes)
        for (const { key } of needed)
          if (key !== undefined)
            screen.print(t(lang, 'say.neededFlag', { flag: flagOf(key), help: helpOf(key, lang) }));
      if (told.length > 0)
        screen.print(`${t(lang, errorsIn(told).length > 0 ? 'say.refused' : 'say.notes')}\n${listOf(told, lang)}`);
      // What the check refuses is a fault of the answers; what is missing or cannot be understood, one of the command.
      if (judged.isRefused) return errorsIn(told).some((p) => !wrong.includes(p)) ? 1 : 2;
      done = { answers, tried: judged.tried };
    } else done = await talk(desk, answers);
    writeFiles(dir, done.tried.files);
    const address = (l: Lang): string => `http://localhost:4321${pathOf(l, `members/${idOf(done.answers)}/`, base)}`;
    screen.print(
      t(lang, 'say.wrote', {
        files: Object.keys(done.tried.files)
          .map((path) => shown(dir, path))
          .join(', '),
      }),
    );
    screen.print(
      t(lang, 'say.preview', {
        addresses: formatList([...LANGS.filter((l) => l === lang), ...othersOf(lang)].map(address), lang),
      }),
    );
    screen.print(t(lang, 'say.next'));
    return 0;
  } catch (error) {
    return stopped(error, screen, lang);
  } finally {
    trial.close();
  }
}
