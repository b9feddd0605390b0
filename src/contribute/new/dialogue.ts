import { t } from '../../i18n/t.ts';
import { FIXABLE } from '../../checks/report.ts';
import { FIRST_LANG, type Lang } from '../../schema/languages.ts';
import { choicesOf, completions, type Choice } from '../entry/choices.ts';
import { filesOf, type Around, type More } from '../entry/draft.ts';
import {
  FIELDS,
  helpOf,
  inOther,
  labelOf,
  partsOfKey,
  SOURCE_DEFAULTS,
  SOURCE_PARTS,
  type Answers,
  type Field,
  type FieldKey,
} from '../entry/fields.ts';
import { idFromName } from '../entry/ident.ts';
import type { Library } from '../../library/index.ts';
import { idProblem, problemsOf, type Problem } from '../entry/problems.ts';
import type { Trial } from '../entry/trial.ts';
import { plainVoice, understand } from '../entry/understand.ts';

/** Where questions are put. */
export interface Screen {
  print: (text: string) => void;
  /** One line of answer; undefined where the person has gone. */
  ask: (prompt: string, complete: (typed: string) => string[], more?: Asking) => Promise<string | undefined>;
  /** Whether the answers come from a file or a program: nobody reads what is said of them. */
  isPiped?: boolean;
}

/** What there is to a question beside its words. */
interface Asking {
  /** What stands in the line already, to be mended: what was refused, or what was answered before. */
  start?: string | undefined;
  /** What is said where Tab has nothing to put in. */
  nothing?: string;
  /** Whether the lines of a paste are parts of the answer; else they are put together. */
  isOfLines?: boolean;
}

/** What the questions lean on. */
export interface Desk {
  lib: Pick<Library, 'site' | 'sources'>;
  trial: Trial;
  around: Around;
  more: More;
  lang: Lang;
  screen: Screen;
}

/** What takes a person to the question before. */
export const BACK = /^(?:<|back|retour)$/i;
/** Given in place of an answer where the person wants the question before. */
export const GO_BACK = Symbol('back');

/** Thrown where the person has stopped. */
export class Stopped extends Error {}

/** Ends a command whose person has stopped: says so, and gives its exit code. @throws what is another error */
export function stopped(error: unknown, screen: Screen, lang: Lang): number {
  if (!(error instanceof Stopped)) throw error;
  screen.print(`\n${t(lang, 'say.stopped')}`);
  return 130;
}

/** How many choices are shown without being asked for. */
const MOST_SHOWN = 20;
/** An id that nobody takes, for trying answers while there is none. */
const NOBODY = 'somebody-that-is-being-asked-for';

/** What the check has against the answers so far, as to one of them. */
function complaints(desk: Desk, answers: Answers, key: FieldKey): Problem[] {
  const isTaken = (path: string): boolean => desk.trial.has(path);
  const wrongId = idProblem(answers, isTaken, desk.lang);
  if (key === 'id' && wrongId !== undefined) return [wrongId];
  const tried = desk.trial.try(filesOf(wrongId ? { ...answers, id: NOBODY } : answers, desk.around, desk.more), {
    mend: false,
  });
  // What is still to be asked for is no fault yet, and typography is mended at the end.
  const faults = tried.faults.filter(
    ({ code }) => code !== 'missing-field' && code !== 'translation-missing' && !FIXABLE.has(code),
  );
  return problemsOf({ ...tried, faults }, desk.lang).filter((p) => p.key === key);
}

/** What the end of a typed line can go on to. */
function completer(choices: readonly Choice[], isList: boolean): (typed: string) => string[] {
  return (typed) => {
    const cut = isList ? typed.lastIndexOf(',') + 1 : 0;
    const before = typed.slice(0, cut) + (/^ */.exec(typed.slice(cut))?.[0] ?? '');
    const word = typed.slice(before.length).toLowerCase();
    return completions(word, choices).flatMap(({ value, label }) => {
      const form = [label, value].find((f) => f.toLowerCase().startsWith(word));
      return form === undefined ? [] : [before + (isList ? value : form)];
    });
  };
}

async function lineFrom(desk: Desk, field: Field, fallback: string | undefined, start: string): Promise<string> {
  const choices = choicesOf(field.key, desk.lib, desk.lang) ?? [];
  const shown = fallback === undefined ? '' : ` [${choices.find((c) => c.value === fallback)?.label ?? fallback}]`;
  const nothing = t(desk.lang, choices.length === 0 ? 'say.tabNothing' : 'say.tabNone');
  const prompt = `${shown} > `.trimStart();
  const isList = field.as === 'choices';
  const typed = await desk.screen.ask(prompt, completer(choices, isList), { start, nothing, isOfLines: isList });
  if (typed === undefined) throw new Stopped();
  return typed.trim();
}

/** Lines of words; those of a list, a table, a quotation or a signature stand for themselves. */
const IS_PLAIN = /^(?!\s*(?:[-*+•–—=_>|#`~]|\d{1,2}[.)]\s))[^\t|]*(?<!\\)$/u;

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** Paragraphs as somebody pasted them: lines that a program has wrapped are put together, empty lines part paragraphs. */
function paragraphsIn(pasted: string): string[] {
  return pasted.split(/\n(?:[^\S\n]*\n)+/).flatMap((block) => {
    const [first = '', ...lines] = block.split('\n').filter((line) => line.trim() !== '');
    // A list within a list stands further right than the first one.
    const least = indentOf([first, ...lines].find((line) => !IS_PLAIN.test(line)) ?? '');
    const cut = (line: string): string =>
      IS_PLAIN.test(line) ? line.trim() : line.slice(Math.min(least, indentOf(line))).trimEnd();
    const joined = lines.reduce(
      (text, line, i) => text + (IS_PLAIN.test(line) && IS_PLAIN.test(lines[i - 1] ?? first) ? ' ' : '\n') + cut(line),
      cut(first),
    );
    return joined === '' ? [] : [joined];
  });
}

/** So many letters has a line at least that a program has wrapped. */
const LEAST_WRAPPED = 50;

/** Whether a line goes on with the one before, which a program has wrapped: no sentence ends there. */
const goesOn = (before: string | undefined, line: string): before is string =>
  before !== undefined &&
  before.length >= LEAST_WRAPPED &&
  !/[\p{STerm}…:;][\s”’»")\]*_]*$/u.test(before) &&
  IS_PLAIN.test(before) &&
  IS_PLAIN.test(line);

/** Paragraphs, a line each; those that are there already stand in their lines, one after the other, to be mended. */
async function textFrom(desk: Desk, before: string): Promise<string> {
  // A line of a list or a table stands below the one before it, without an empty line.
  const starts = before.split(/(?<=\n)/).flatMap((line, i, all) => {
    const gap = i === 0 || all[i - 1] === '\n' ? '\n\n' : '\n';
    return line.trim() === '' ? [] : [{ line: line.trimEnd(), gap }];
  });
  const nothing = t(desk.lang, 'say.tabNothing');
  let text = '';
  const add = (line: string, gap = '\n\n'): void => {
    text += (text === '' ? '' : gap) + line;
  };
  for (;;) {
    const { line: start, gap } = starts.shift() ?? { line: '', gap: '\n\n' };
    const typed = await desk.screen.ask('> ', () => [], { start, nothing, isOfLines: true });
    if (typed === undefined) throw new Stopped();
    if (text === '' && BACK.test(typed.trim())) return typed;
    // A paragraph that was there and was emptied is taken out; the next one follows.
    if (typed.trim() === '' && start !== '' && desk.screen.isPiped !== true) {
      if (starts[0] !== undefined && gap === '\n\n') starts[0].gap = gap;
      continue;
    }
    if (typed.trim() === '') {
      for (const { line, gap } of starts) add(line, gap);
      return text;
    }
    const [first = '', ...more] = paragraphsIn(typed);
    const last = text.split('\n').at(-1);
    // A line of a list within a list stays as far right as it was.
    if (gap === '\n' && !typed.includes('\n')) add(typed.trimEnd(), gap);
    else add(first, start === '' && goesOn(last, first) ? ' ' : gap);
    for (const paragraph of more) add(paragraph);
  }
}

function proposal(key: FieldKey, answers: Answers): string | undefined {
  if (key === 'id') return idFromName(answers.name ?? '') || undefined;
  if (key === 'founding') return 'false';
  return key in SOURCE_DEFAULTS ? SOURCE_DEFAULTS[key as keyof typeof SOURCE_DEFAULTS] : undefined;
}

/**
 * Asks for one field until the answer is one that the check takes.
 * @param start what stands in the line already
 * @returns undefined where it was left out, `GO_BACK` where the person wants the question before
 */
export async function askFor(
  desk: Desk,
  field: Field,
  answers: Answers,
  needed: boolean,
  start = '',
): Promise<string | typeof GO_BACK | undefined> {
  const { screen, lang } = desk;
  const choices = choicesOf(field.key, desk.lib, lang);
  const fallback = proposal(field.key, answers);
  const numbered = choices !== undefined && choices.length <= MOST_SHOWN;
  screen.print(`\n${labelOf(field.key, lang)}${needed ? ' *' : ''}\n  ${helpOf(field.key, lang)}`);
  if (field.as === 'text') screen.print(`  ${t(lang, 'say.paragraphs')}`);
  else if (choices && numbered) screen.print(choices.map((c, i) => `  ${i + 1}. ${c.label}`).join('\n'));
  else if (choices) screen.print(`  ${t(lang, 'say.manyChoices', { n: choices.length })}`);
  let before = start;
  for (;;) {
    let value = field.as === 'text' ? await textFrom(desk, before) : await lineFrom(desk, field, fallback, before);
    if (BACK.test(value.trim())) return GO_BACK;
    // What is refused is not lost.
    before = value;
    if (value === '') {
      if (fallback === undefined && needed) {
        screen.print(`  ${t(lang, 'say.needed')}`);
        continue;
      }
      if (fallback === undefined) return undefined;
      value = fallback;
    }
    const read = understand(field, value, desk.lib, plainVoice(lang), numbered);
    if ('wrong' in read) {
      screen.print(`  ${read.wrong}`);
      continue;
    }
    if (read.said !== undefined) screen.print(`  ${labelOf(field.key, lang)}${t(lang, 'check.colon')}${read.said}`);
    value = read.value;
    const said = complaints(desk, { ...answers, [field.key]: value }, field.key);
    for (const { message } of said) screen.print(`  ${message}`);
    if (said.every((p) => p.severity === 'warning')) return value;
  }
}

/** Whether a question has a point, after the answers before it. */
function hasPoint(key: FieldKey, answers: Answers): boolean {
  const parts: readonly FieldKey[] = SOURCE_PARTS;
  if (parts.includes(key)) return answers.source === undefined;
  const { asked, of } = partsOfKey(key);
  return asked !== 'text' || of === FIRST_LANG || answers[inOther('summary', of)] !== undefined;
}

/** Asks for all that is not known yet. @throws Stopped */
export async function askAll(desk: Desk, known: Answers): Promise<Answers> {
  let answers: Answers = { ...known };
  /** The questions that were put, and what was answered to those that the person has left again. */
  const asked: number[] = [];
  const left: Answers = {};
  for (let at = 0; at < FIELDS.length;) {
    const field = FIELDS[at];
    if (field === undefined) break;
    const { key } = field;
    const isKnown = answers[key] !== undefined || !hasPoint(key, answers);
    if (isKnown || (key === 'source' && answers.sourceUrl !== undefined)) {
      at++;
      continue;
    }
    const needed = field.needed || key === 'sourceUrl' || key === 'sourceTitle';
    const value = await askFor(desk, field, answers, needed, left[key]);
    if (value !== GO_BACK) {
      if (value !== undefined) answers = { ...answers, [key]: value };
      asked.push(at);
      at++;
      continue;
    }
    const last = asked.pop();
    const before = last === undefined ? undefined : FIELDS[last];
    if (last === undefined || before === undefined) {
      desk.screen.print(`  ${t(desk.lang, 'say.first')}`);
      continue;
    }
    at = last;
    const { [before.key]: again, ...rest } = answers;
    // What was proposed is proposed anew: an id follows its name.
    if (again !== undefined && again !== proposal(before.key, answers)) left[before.key] = again;
    answers = rest;
  }
  return answers;
}
