import type { Lang } from '../../schema/languages.ts';
import { stemOf } from './stem.ts';

/** Digits that stand in JSON as they are. */
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_!#$%&()*+,./:;<=>?@[]^`{|}~';
/** The last of them go on: what follows them counts as many times more. */
const MORE = 24;
const LAST = DIGITS.length - MORE;

/** A number, its smallest digits first but for the last one, which ends it. */
const digitsOf = (n: number): string =>
  n < LAST ? (DIGITS[n] ?? '') : (DIGITS[LAST + ((n - LAST) % MORE)] ?? '') + digitsOf(Math.floor((n - LAST) / MORE));

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
  const rows = [...records].sort(([a], [b]) => (a < b ? -1 : 1));
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
    let [record, times] = [-1, 1];
    for (const sign of row) {
      const digit = DIGITS.indexOf(sign);
      record += digit * times;
      if (digit >= LAST) {
        times *= MORE;
        continue;
      }
      record += 1;
      times = 1;
      const list = lists.get(record);
      if (list === undefined) lists.set(record, [word]);
      else list.push(word);
    }
  }
  return lists;
}
