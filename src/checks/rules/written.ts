import type { Fault } from '../../library/fault.ts';
import { keysOf, WORDS } from '../../i18n/t.ts';
import { LANGS } from '../../schema/languages.ts';
import { placesIn } from '../characters.ts';
import { yamlPart } from '../typography.ts';
import type { Unit } from '../units.ts';

/** A field or an entry of a list with a plain value, and what stands on its line behind a sign of a note. */
const NOTED = /^([ \t]*(?:- +)?(?:[\w-]+:[ \t]+)?)([^\s#"'[{|>&*!][^\n]*?|)([ \t]*)(#[^\n]*)$/gm;
const AFTER_QUOTES = /^([ \t]*(?:- +)?(?:[\w-]+:[ \t]+)?)("(?:[^"\\\n]|\\.)*"|'(?:[^'\n]|'')*')([ \t]+)(#\S[^\n]*)$/gm;
/** A value in curly quotation marks, or in those of another language, where YAML wants straight ones. */
const QUOTED = /^([ \t]*(?:- +)?[\w-]+:[ \t]+)([“”„«‘‚‹])([^\n]*?)([”“»’›])[ \t]*$/gm;

/** Values that no note is cut from: ids, days, codes, numbers, addresses, yes and no. */
const NO_WORDS = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*|\d{4}(?:-\d\d){0,2}|[A-Z]{2}|https?:\S+)$/;
/** Fields that hold words, even where a single small one stands there. */
const WORDS_IN = /^\s*(?:- +)?(?:name|short|summary|title|term|definition|city|publisher|author|note):/;

/** The notes of the samples, as far as they are the same everywhere. */
let notes: readonly string[] | undefined;
const isOurNote = (note: string): boolean => {
  notes ??= keysOf('note.').flatMap((key) => LANGS.map((lang) => (WORDS[lang][key].split(/[{;]/)[0] ?? '').trim()));
  const text = note.replace(/^#\s*/, '');
  return notes.some((ours) => text.startsWith(ours));
};

/** What YAML takes for something else than what stands there: a sign that begins a note, quotation marks that are none. */
export function written(unit: Unit): Fault[] {
  const { file, text } = unit;
  const { yaml, start } = yamlPart(file, text);
  if (!/#|[“”„«‘‚‹]/.test(yaml)) return [];
  const out: Fault[] = [];
  const placeOf = placesIn(text);
  const tell = (offset: number, code: 'comment-cuts' | 'quoted-value', found: string, nearest: string): void => {
    const field = /^\w+(?=:)/.exec(nearest)?.[0] ?? '';
    out.push({ file, ...placeOf(start + offset), field, code, severity: 'error', found, nearest });
  };
  const blocks = blocksIn(yaml);
  const isText = (at: number): boolean => blocks.some(([from, to]) => at >= from && at < to);
  for (const match of yaml.matchAll(NOTED)) {
    const [, head = '', value = '', gap = '', note = ''] = match;
    // A whole line, or what is joined to the words before it, is no note behind a value.
    if ((value !== '' && gap === '') || head.trim() === '' || isOurNote(note) || isText(match.index)) continue;
    const isNothing = value === '' && !/^#\S/.test(note);
    if (isNothing || /^#{2,}/.test(note) || (/^# *$/.test(note) && !WORDS_IN.test(head))) continue;
    if (NO_WORDS.test(value) && !WORDS_IN.test(head)) continue;
    const whole = `${value}${gap}${note}`.trim();
    tell(
      match.index + head.length + value.length + gap.length,
      'comment-cuts',
      note,
      `${head.trimStart()}${JSON.stringify(whole)}`,
    );
  }
  for (const match of yaml.matchAll(AFTER_QUOTES)) {
    const [, head = '', value = '', gap = '', note = ''] = match;
    if (isOurNote(note) || isText(match.index)) continue;
    const whole = `${value.slice(1, -1)}${gap}${note}`.trim();
    tell(match.index + head.length + value.length + gap.length, 'comment-cuts', note, `${head.trimStart()}"${whole}"`);
  }
  for (const match of yaml.matchAll(QUOTED)) {
    const [, head = '', open = '', inner = '', close = ''] = match;
    // Words in quotation marks inside the value are a quotation.
    if (/[“”«»„]/.test(inner) || isText(match.index)) continue;
    tell(match.index + head.length, 'quoted-value', `${open}${inner}${close}`, `${head.trimStart()}"${inner.trim()}"`);
  }
  return out;
}

/** Where texts of several lines stand, in which nothing is a sign. */
function blocksIn(yaml: string): [from: number, to: number][] {
  if (!/[|>][-+\d]*[ \t]*$/m.test(yaml)) return [];
  const out: [number, number][] = [];
  let at = 0;
  let open: { indent: number; from: number } | undefined;
  for (const line of yaml.split('\n')) {
    const indent = line.length - line.trimStart().length;
    if (open !== undefined && line.trim() !== '' && indent <= open.indent) {
      out.push([open.from, at]);
      open = undefined;
    }
    if (open === undefined && /:[ \t]*[|>][-+\d]*[ \t]*$/.test(line)) open = { indent, from: at + line.length };
    at += line.length + 1;
  }
  if (open !== undefined) out.push([open.from, at]);
  return out;
}
