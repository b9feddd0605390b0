import { ENGLISH, keysOf, t, type Key } from '../../i18n/t.ts';
import { formatDate } from '../../i18n/format.ts';
import { booleanMeant, dateNear, datesMeant, idMeant, isOtherWeekday, listMeant } from '../../library/meant/meant.ts';
import { nearest } from '../../library/meant/nearest.ts';
import { wordMeant } from '../../library/meant/word.ts';
import type { Fault } from '../../library/fault.ts';
import type { Library } from '../../library/index.ts';
import { FIRST_LANG, LANGS, type Lang } from '../../schema/languages.ts';
import type { Blank } from '../samples/blueprint.ts';
import { Stopped, type Screen } from './dialogue.ts';
import type { Field } from '../entry/fields.ts';
import { idFromName } from '../entry/ident.ts';
import { plainVoice, understand } from '../entry/understand.ts';

/** What the command was told: a field and what was typed for it. */
export type Said = Record<string, string>;

/** What sources are understood by: their ids, names and addresses, as in a form. */
type Known = Pick<Library, 'site' | 'sources'>;
const SOURCES: Field = { key: 'source', needed: false, as: 'choices' };

/** Whether a field takes some sentences in each language; and those that were typed. */
const isOfPoints = ({ type, value }: Blank): boolean =>
  type === 'both' && Array.isArray(Object.values(value as object)[0]);
const pointsIn = (text: string): string[] =>
  text
    .split(/[;；\n]/)
    .map((point) => point.replace(/^\s*[-*•–]\s/, '').trim())
    .filter((point) => point !== '');

/** What was typed for a field as the file has it, or the words that it takes where it is none of them. */
function filled(blank: Blank, typed: string, lang: Lang, lib: Known): { value: unknown } | { wrong: string } {
  const text = typed.trim();
  if (blank.choices.length > 0) {
    const value = blank.choices.find((word) => word === text) ?? blank.choices.find((word) => word === idMeant(text));
    if (value !== undefined) return { value };
    const near =
      wordMeant(
        text,
        blank.choices.map((word) => ({ value: word, names: [] })),
      ) ?? nearest(text, blank.choices);
    const list = blank.choices.join(', ');
    return {
      wrong:
        near === undefined
          ? t(lang, 'say.noneOf', { found: text, list })
          : t(lang, 'say.nearest', { found: text, near }),
    };
  }
  switch (blank.type) {
    case 'list': {
      const read = blank.key === 'sources' ? understand(SOURCES, text, lib, plainVoice(lang)) : undefined;
      return { value: read !== undefined && 'value' in read ? read.value.split(', ') : listMeant(text) };
    }
    case 'both':
      return { value: isOfPoints(blank) ? pointsIn(text) : text };
    case 'flag': {
      const value = booleanMeant(text);
      return value === undefined ? { wrong: t(lang, 'say.noneOf', { found: text, list: 'true, false' }) } : { value };
    }
    case 'number':
      return { value: Number.isFinite(Number(text)) ? Number(text) : text };
    case 'date': {
      const [day, other] = /^\d{4}(-\d{2}){0,2}$/.test(text) ? [text] : datesMeant(text);
      if (day !== undefined && isOtherWeekday(text, day))
        return { wrong: t(lang, 'say.weekday', { found: text, near: day }) };
      const near = day === undefined ? dateNear(text) : undefined;
      if (near !== undefined) return { wrong: t(lang, 'say.nearDate', { found: text, near }) };
      if (day === undefined) return { wrong: t(lang, 'say.noDate', { found: text }) };
      return other === undefined
        ? { value: day }
        : { wrong: t(lang, 'say.twoDays', { found: text, list: [day, other].join(t(lang, 'check.or')) }) };
    }
    default:
      return { value: blank.key === 'id' ? (idMeant(text) ?? text) : text };
  }
}

/** What was understood as something else than what was typed, in words; undefined where it is the same. */
function readAs(part: string, { key, type }: Blank, typed: string, value: unknown, lang: Lang): string | undefined {
  const written = Array.isArray(value) ? value.join(', ') : String(value);
  if ((Array.isArray(value) && key !== 'sources') || written === typed.trim()) return undefined;
  const words = type === 'date' ? `${formatDate(written, lang)} (${written})` : written;
  return `${part}${t(lang, 'check.colon')}${words}`;
}

/** The parts of a field that are asked for one by one: each language, or the field itself. */
export const partsOf = ({ key, type }: Blank): string[] =>
  type === 'both' ? LANGS.map((lang) => `${key}.${lang}`) : [key];

/** What schemas say of the fields that are asked for: in English there, since the JSON Schema shows it too. */
const NOTES: ReadonlyMap<string, Key> = new Map(keysOf('asked.').map((key) => [ENGLISH[key], key]));

/** What a field is, in a language that has words for it. */
export function noteIn({ note }: Blank, lang: Lang): string {
  const key = NOTES.get(note);
  return key === undefined ? note : t(lang, key);
}

/** Days that are those of the answers: nobody is asked for them. */
const OF_TODAY: ReadonlySet<string> = new Set(['checked', 'written']);

/** The questions that are needed and were not answered; an id comes last, since it is made from the others. */
export const openIn = (blanks: readonly Blank[], said: Said): Question[] =>
  blanks
    .filter(({ key, isNeeded, type }) => isNeeded && type !== 'other' && !OF_TODAY.has(key))
    .toSorted((a, b) => Number(a.key === 'id') - Number(b.key === 'id'))
    .flatMap((blank) => partsOf(blank).map((part) => ({ blank, part })))
    .filter(({ part }) => said[part] === undefined);

/** What an empty answer stands for: a day, a number, a source that is there; the id that is made from the other answers. */
function offered(blank: Blank, said: Said): string | undefined {
  const { key, value, type } = blank;
  if (key === 'id' && value !== '') {
    const named = ['title', 'what', 'text'].flatMap((name) => [said[name], said[`${name}.${FIRST_LANG}`]]);
    return idFromName(named.find((words) => words !== undefined && words !== '') ?? '') || undefined;
  }
  return type === 'date' || type === 'flag' || type === 'number' || key === 'sources' ? String(value) : undefined;
}

interface Question {
  blank: Blank;
  part: string;
}

/** The name of a file, for kinds whose things have none of their own among their fields. */
const ID: Blank = { key: 'id', value: '', note: '', isNeeded: true, choices: [], type: 'text' };

/** The questions to which faults go back: those of their fields, or the id where it is the name of the file. */
export function questionsOf(faults: readonly Fault[], blanks: readonly Blank[], lang: Lang): Question[] {
  const all = [
    ...blanks,
    ...(blanks.some(({ key }) => key === 'id') ? [] : [{ ...ID, note: t(lang, 'new.id') }]),
  ].flatMap((blank) => partsOf(blank).map((part) => ({ blank, part })));
  return all.filter(({ blank: { key, type }, part }) =>
    faults.some(({ field, code }) => {
      if (field === '') return key === 'id' && /^(?:file-name|unknown-page|reserved-id|duplicate-id)$/.test(code);
      const names = field.split('.');
      const isOfLanguage = type === 'both' && LANGS.some((lang) => names.includes(lang));
      return names.includes(key) && (!isOfLanguage || names.includes(part.slice(key.length + 1)));
    }),
  );
}

/** Puts questions; an empty answer is the one in brackets, or leaves what is asked for to be written later. @throws Stopped */
export async function ask(
  questions: readonly Question[],
  said: Said,
  screen: Screen,
  lang: Lang,
  lib: Known,
): Promise<void> {
  for (const { blank, part } of questions) {
    let before = said[part];
    const isList = blank.type === 'list' || isOfPoints(blank);
    const parting = isList ? `\n  ${t(lang, blank.type === 'list' ? 'new.commas' : 'new.semicolons')}` : '';
    const words = blank.choices.length > 0 ? `\n  ${blank.choices.join(', ')}` : parting;
    const known = blank.key === 'sources' ? [...lib.sources.keys()] : blank.choices;
    const near = offered(blank, said);
    screen.print(`\n${part}\n  ${noteIn(blank, lang)}${words}`);
    for (;;) {
      const typed = await screen.ask(
        near === undefined ? '> ' : `[${near}] > `,
        (start) => known.filter((word) => word.startsWith(start)),
        {
          start: before,
          isOfLines: isList,
        },
      );
      if (typed === undefined) throw new Stopped();
      // Which of some words is meant cannot be written later.
      if (typed.trim() === '' && blank.choices.length > 0) {
        screen.print(`  ${t(lang, 'say.needed')}`);
        continue;
      }
      if (typed.trim() === '') {
        said[part] = (blank.key === 'id' && near) || '';
        break;
      }
      const read = filled(blank, typed, lang, lib);
      if (!('wrong' in read)) {
        said[part] = typed;
        const words = readAs(part, blank, typed, read.value, lang);
        if (words !== undefined) screen.print(`  ${t(lang, 'say.readAs')} ${words}`);
        break;
      }
      // What is refused is not lost.
      before = typed;
      screen.print(`  ${read.wrong}`);
    }
  }
}

/** The fields with what was said; what was understood as something else; and what cannot be understood. */
export function fillAll(
  blanks: readonly Blank[],
  said: Said,
  lang: Lang,
  lib: Known,
): { blanks: Blank[]; understood: string[]; wrong: string[] } {
  const wrong: string[] = [];
  const understood: string[] = [];
  const out = blanks.map((blank): Blank => {
    let { value, isNeeded } = blank;
    for (const part of partsOf(blank)) {
      const typed = said[part];
      if (typed === undefined || typed === '') continue;
      const read = filled(blank, typed, lang, lib);
      if ('wrong' in read) wrong.push(`  ${part}${t(lang, 'check.colon')}${read.wrong}`);
      else understood.push(...[readAs(part, blank, typed, read.value, lang)].filter((words) => words !== undefined));
      if ('wrong' in read) continue;
      if (part === blank.key) value = read.value;
      else value = { ...(value as object), [part.slice(blank.key.length + 1)]: read.value };
      isNeeded = true;
    }
    return { ...blank, value, isNeeded };
  });
  return { blanks: out, understood, wrong };
}
