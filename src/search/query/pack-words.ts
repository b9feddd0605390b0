import type { Lang } from '../../schema/languages.ts';
import { stemOf } from './stem.ts';

/** Digits that stand in JSON as they are. */
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_!#$%&()*+,./:;<=>?@[]^`{|}~';
/** The last of them are the first of two. */
const TWO = 24;
const ONE = DIGITS.length - TWO;

const digitsOf = (n: number): string =>
  n < ONE
    ? (DIGITS[n] ?? '')
    : (DIGITS[ONE + Math.min(TWO - 1, Math.floor((n - ONE) / DIGITS.length))] ?? '') +
      (DIGITS[(n - ONE) % DIGITS.length] ?? '');

/**
 * Packs words and the records that have them: the words in their order, each by how many letters it shares with the one
 * before and the rest; and the records of each, by how many they are on from the one before. Other ways cost a third more.
 */
export function packWords(lists: readonly (readonly string[])[]): [words: string, records: string] {
  const records = new Map<string, number[]>();
  for (const [record, words] of lists.entries())
    for (const word of words) {
      const known = records.get(word);
      if (known) known.push(record);
      else records.set(word, [record]);
    }
  const longest = ONE + TWO * DIGITS.length;
  const rows = [...records]
    .filter(([, all]) => all.every((n, i) => n - (all[i - 1] ?? 0) < longest))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  let before = '';
  const words = rows.map(([word]) => {
    let shared = 0;
    while (shared < 35 && shared < word.length && word[shared] === before[shared]) shared++;
    before = word;
    return shared.toString(36) + word.slice(shared);
  });
  return [
    words.join(' '),
    rows.map(([, all]) => all.map((n, i) => digitsOf(n - (all[i - 1] ?? -1) - 1)).join('')).join(' '),
  ];
}

/** Of all forms of a word, one: each finds the others. */
export function inOneForm(lists: readonly (readonly string[])[], lang: Lang): string[][] {
  const forms = new Map<string, string>();
  for (const word of lists.flat()) {
    const form = stemOf(word, lang);
    if (!forms.has(form)) forms.set(form, word);
  }
  return lists.map((words) => [...new Set(words.map((word) => forms.get(stemOf(word, lang)) ?? word))]);
}

export function unpackWords([words, records]: readonly [string, string]): Map<number, string[]> {
  const lists = new Map<number, string[]>();
  const rows = records.split(' ');
  let word = '';
  for (const [i, rest] of words === '' ? [] : words.split(' ').entries()) {
    word = word.slice(0, parseInt(rest[0] ?? '0', 36)) + rest.slice(1);
    const row = rows[i] ?? '';
    let record = -1;
    for (let at = 0; at < row.length; at++) {
      const digit = DIGITS.indexOf(row[at] ?? '');
      record += 1 + (digit < ONE ? digit : ONE + (digit - ONE) * DIGITS.length + DIGITS.indexOf(row[++at] ?? ''));
      const list = lists.get(record);
      if (list === undefined) lists.set(record, [word]);
      else list.push(word);
    }
  }
  return lists;
}
