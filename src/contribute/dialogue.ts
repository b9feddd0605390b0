import { t } from '../i18n/t.ts';
import { FIXABLE } from '../checks/report.ts';
import type { Lang } from '../schema/primitives.ts';
import { choicesOf, completions, type Choice } from './choices.ts';
import { filesOf, type Around, type More } from './draft.ts';
import {
  FIELDS,
  helpOf,
  labelOf,
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
  ask: (prompt: string, complete: (typed: string) => string[]) => Promise<string | undefined>;
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

/** Thrown where the person has stopped. */
export class Stopped extends Error {}

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

async function lineFrom(desk: Desk, field: Field, fallback: string | undefined): Promise<string> {
  const choices = choicesOf(field.key, desk.lib, desk.lang) ?? [];
  const shown = fallback === undefined ? '' : ` [${choices.find((c) => c.value === fallback)?.label ?? fallback}]`;
  const typed = await desk.screen.ask(`${shown} > `.trimStart(), completer(choices, field.as === 'choices'));
  if (typed === undefined) throw new Stopped();
  return typed.trim();
}

async function textFrom(desk: Desk): Promise<string> {
  const paragraphs: string[] = [];
  for (;;) {
    const typed = await desk.screen.ask('> ', () => []);
    if (typed === undefined) throw new Stopped();
    if (typed.trim() === '') return paragraphs.join('\n\n');
    paragraphs.push(typed.trim());
  }
}

function proposal(key: FieldKey, answers: Answers): string | undefined {
  if (key === 'id') return idFromName(answers.name ?? '') || undefined;
  if (key === 'founding') return 'false';
  return key in SOURCE_DEFAULTS ? SOURCE_DEFAULTS[key as keyof typeof SOURCE_DEFAULTS] : undefined;
}

/** Asks for one field until the answer is one that the check takes; undefined where it was left out. */
export async function askFor(desk: Desk, field: Field, answers: Answers, needed: boolean): Promise<string | undefined> {
  const { screen, lang } = desk;
  const choices = choicesOf(field.key, desk.lib, lang);
  const fallback = proposal(field.key, answers);
  const numbered = choices !== undefined && choices.length <= MOST_SHOWN;
  screen.print(`\n${labelOf(field.key, lang)}${needed ? ' *' : ''}\n  ${helpOf(field.key, lang)}`);
  if (field.as === 'text') screen.print(`  ${t(lang, 'say.paragraphs')}`);
  else if (choices && numbered) screen.print(choices.map((c, i) => `  ${i + 1}. ${c.label}`).join('\n'));
  else if (choices) screen.print(`  ${t(lang, 'say.manyChoices', { n: choices.length })}`);
  for (;;) {
    let value = field.as === 'text' ? await textFrom(desk) : await lineFrom(desk, field, fallback);
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
  return key !== 'textFr' || answers.summaryFr !== undefined;
}

/** Asks for all that is not known yet. @throws Stopped */
export async function askAll(desk: Desk, known: Answers): Promise<Answers> {
  const answers: Answers = { ...known };
  for (const field of FIELDS) {
    if (answers[field.key] !== undefined || !hasPoint(field.key, answers)) continue;
    if (field.key === 'source' && answers.sourceUrl !== undefined) continue;
    const needed = field.needed || field.key === 'sourceUrl' || field.key === 'sourceTitle';
    const value = await askFor(desk, field, answers, needed);
    if (value !== undefined) answers[field.key] = value;
  }
  return answers;
}
