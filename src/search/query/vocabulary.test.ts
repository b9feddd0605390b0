import { expect, it } from 'vitest';
import type { Lang } from '../../schema/languages.ts';
import { Vocabulary } from './vocabulary.ts';

const knowing = (lang: Lang, text: string, ...synonyms: string[][]): Vocabulary => {
  const vocabulary = new Vocabulary(lang, synonyms);
  vocabulary.add({ path: 'about/', place: 'pages', title: text, aliases: [], parts: [], margin: {} });
  return vocabulary;
};
const known = (vocabulary: Vocabulary, word: string): string[] =>
  vocabulary
    .exactly(word)
    .map((one) => one.word)
    .sort();

it('takes a French word in -ent for a verb where that verb is a word of the site, and for no other', () => {
  const site = knowing('fr', 'Il manque une voile ; elles manquent ; manquer. Le compte du compétent ; les comptes.');
  expect(known(site, 'manquent')).toEqual(['manque', 'manquent', 'manquer']);
  expect(known(site, 'manquer')).toEqual(['manque', 'manquent', 'manquer']);
  expect(known(knowing('fr', 'Le cap, manquer', ['manquer', 'cap']), 'manquent')).toEqual(['cap', 'manquer']);
  expect(known(site, 'competent')).toEqual(['competent']);
  expect(known(site, 'competents')).toEqual(['competent']);
  expect(known(site, 'comptent')).toEqual([]);
  // What has a plural is no verb, whatever else there is; with one or without, it is the same.
  const nouns = knowing('fr', 'Il faut conter ; un homme content, des gens contents. Adhérer, un adhérent');
  expect(known(nouns, 'contents')).toEqual(['content', 'contents']);
  expect(known(nouns, 'content')).toEqual(['content', 'contents']);
  expect(known(nouns, 'conter')).toEqual(['conter']);
  expect(known(nouns, 'adherents')).toEqual(known(nouns, 'adherent'));
});

it('takes an s off a short word that has none, once, and never down to a word that says nothing', () => {
  const site = knowing('en', 'What is to be done with a GPU, a chip of the CSS');
  expect(known(site, 'gpus')).toEqual(['gpu']);
  expect(known(knowing('en', 'A fast chip', ['chip', 'GPU']), 'gpus')).toEqual(['chip']);
  expect(known(site, 'iss')).toEqual([]);
  expect(known(site, 'tos')).toEqual([]);
  expect(known(site, 'csss')).toEqual([]);
  expect(known(site, 'gpu1s')).toEqual([]);
  expect(known(site, 's'.repeat(20_000))).toEqual([]);
});
