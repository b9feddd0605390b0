import { t } from '../i18n/t.ts';
import { FIXABLE } from '../checks/report.ts';
import { FIRST_LANG, type Lang } from '../schema/languages.ts';
import { choicesOf, completions, type Choice } from './choices.ts';
import { filesOf, type Around, type More } from './draft.ts';
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
} from './fields.ts';
import { idFromName } from './ident.ts';
import type { Library } from '../library/index.ts';
import { idProblem, problemsOf, type Problem } from './problems.ts';
import type { Trial } from './trial.ts';
import { plainVoice, understand } from './understand.ts';

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
const BACK = /^(?:<|back|retour)$/i;
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
  const typed = await desk.screen.ask(prompt, completer(choices, field.as === 'choices'), { start, nothing });
  if (typed === undefined) throw new Stopped();
  return typed.trim();
}

/** Paragraphs, a line each; those that are there already stand in their lines, one after the other, to be mended. */
async function textFrom(desk: Desk, before: string): Promise<string> {
  const starts = before.split(/\n+/).filter((line) => line !== '');
  const paragraphs: string[] = [];
  for (;;) {
    const start = starts.shift() ?? '';
    const more = { start, nothing: t(desk.lang, 'say.tabNothing') };
    const typed = await desk.screen.ask('> ', () => [], more);
    if (typed === undefined) throw new Stopped();
    if (paragraphs.length === 0 && BACK.test(typed.trim())) return typed;
    // A paragraph that was there and was emptied is taken out; the next one follows.
    if (typed.trim() === '' && start !== '' && desk.screen.isPiped !== true) continue;
    if (typed.trim() === '') return [...paragraphs, ...starts].join('\n\n');
    paragraphs.push(typed.trim());
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
