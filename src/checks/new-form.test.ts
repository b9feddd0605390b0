import { describe, expect, it } from 'vitest';
import { readLibrary } from '../library/index.ts';
import { checkContent } from './check.ts';
import { BAKERS, faultsOf, folderOf, member, TODAY } from './fixtures/folder.ts';
import { fixContent } from './fix.ts';
import type { Fault } from '../library/fault.ts';
import { describe as inWords, inOneLine } from './report.ts';
import { inNewForm } from './new-form.ts';

/** What is told of a member with more fields, a line each from the tenth on. */
const told = (more: Record<string, string>): string[] =>
  faultsOf({ 'members/spelt.md': member(more) })
    .filter(({ file }) => file === 'members/spelt.md')
    .map(({ line, code, field, nearest }) => `${line} ${code} ${field}${nearest === undefined ? '' : ` → ${nearest}`}`);

describe('words by language', () => {
  it.each([
    ['no first language', { name: '{ fr: Épeautre }' }, ['2 missing-field name.en']],
    [
      'large letters',
      { name: '{ EN: Spelt, FR: Épeautre }' },
      ['2 unknown-field name.EN → en', '2 unknown-field name.FR → fr'],
    ],
    [
      'names of languages',
      { name: '{ english: Spelt, français: Épeautre }' },
      ['2 unknown-field name.english → en', '2 unknown-field name.français → fr'],
    ],
    ['nothing in French', { name: '{ en: Spelt, fr: }' }, ['2 empty-field name.fr']],
    ['a city in French', { city: '{ fr: Genève }' }, ['10 missing-field city.en']],
    ['another language', { name: '{ en: Spelt, de: Dinkel }' }, ['2 unknown-field name.de']],
    ['no words', { name: '{ en, de }' }, ['2 empty-field name.en', '2 unknown-field name.de']],
    ['a long name in French', { name: `{ en: Spelt, fr: ${'é'.repeat(140)} }` }, []],
    ['too long a name in French', { name: `{ en: Spelt, fr: ${'é'.repeat(141)} }` }, ['2 invalid-too-long name.fr']],
    ['too long a name', { name: `{ en: ${'e'.repeat(121)}, fr: Épeautre }` }, ['2 invalid-too-long name.en']],
    ['a name of two', { name: '{ en: 3, fr: Trois }' }, ['2 invalid-type name.en → "3"']],
    ['a city of two', { city: '{ en: 3, fr: Genève }' }, ['10 invalid-form city.en']],
    ['_fr', { name_fr: 'Épeautre' }, ['10 unknown-field name_fr → name: { en: Spelt, fr: Épeautre }']],
    ['-fr', { 'name-fr': 'L, É' }, ['10 unknown-field name-fr → name: { en: Spelt, fr: "L, É" }']],
    ['.fr', { 'name.fr': 'Épeautre' }, ['10 unknown-field name.fr → name: { en: Spelt, fr: Épeautre }']],
    ['french_', { french_name: 'Épeautre' }, ['10 unknown-field french_name → name: { en: Spelt, fr: Épeautre }']],
    [
      'in French',
      { 'nom français': 'Épeautre' },
      ['10 unknown-field nom français → name: { en: Spelt, fr: Épeautre }'],
    ],
    [
      'both',
      { city_fr: 'Vienne', city_en: 'Vienna' },
      [
        '10 unknown-field city_fr → city: { en: Vienna, fr: Vienne }',
        '11 unknown-field city_en → city: { en: Vienna, fr: Vienne }',
      ],
    ],
    ['De', { nameDe: 'Dinkel' }, ['10 unknown-field nameDe → name: { en: Spelt }']],
    ['_de', { city: 'Vienna', city_de: 'Wien' }, ['11 unknown-field city_de → city: { en: Vienna }']],
    ['pt', { 'pt-name': 'Espelta' }, ['10 unknown-field pt-name → name: { en: Spelt }']],
    ['es', { name_es: 'Espelta' }, ['10 unknown-field name_es → name: { en: Spelt }']],
    ['it', { name_it: 'Farro' }, ['10 unknown-field name_it → name: { en: Spelt }']],
    ['a word of English that is a tag', { nameId: 'Spelt' }, ['10 unknown-field nameId']],
    ['such a word with a line', { name_is: 'Spelt' }, ['10 unknown-field name_is']],
    ['such a word before', { 'my-name': 'Spelt' }, ['10 unknown-field my-name']],
    ['such a word of three letters', { nameNew: 'Spelt' }, ['10 unknown-field nameNew']],
    ['a summary in German', { summaryDe: 'Ein Bäcker.' }, ['10 unknown-field summaryDe']],
    ['a summary of two', { summary: '{ en: A baker., fr: Il cuit. }' }, ['3 invalid-type summary → "A baker."']],
    ['a summary beside', { summaryFr: 'Il cuit.' }, ['10 unknown-field summaryFr']],
  ])('are told by the form that they have: %s', (_, more, expected) => {
    expect(told(more).sort()).toEqual(expected.sort());
  });

  it.each(['joinedTo', 'joined_as', 'joined-is', 'joinedDe'])(
    'have no language in a field without words: %s is its own field',
    (typed) => {
      const faults = faultsOf({ 'members/spelt.md': member().replace(/^joined:/m, `${typed}:`) });
      expect(faults.map(({ code, field, nearest }) => `${code} ${field} → ${nearest ?? ''}`)).toEqual([
        `unknown-field ${typed} → joined`,
      ]);
    },
  );

  it('that have a file of their own are sent there', () => {
    for (const more of [{ summary: '{ en: A baker., fr: Il cuit. }' }, { summary_fr: 'Il cuit.' }])
      expect(inWords(faultsOf({ 'members/spelt.md': member(more) })[0] as Fault, 'en').message).toBe(
        'Words in another language go into a file of their own here: members/spelt.fr.md.',
      );
  });

  it('name the languages of the site', () => {
    const [fault] = faultsOf({ 'members/spelt.md': member({ name: '{ en: Spelt, de: Dinkel }' }) });
    expect(fault && inOneLine(fault, 'en')).toMatch(
      /no language called “de”.* Allowed: en, fr\. Example: name: \{ en: .*, fr: .* \}\./,
    );
  });
});

describe('fields in the form of before', () => {
  it.each([
    ['a short name in French alone', { shortFr: 'É' }, ['10 old-form shortFr → short: { en: …, fr: … }']],
    ['a city in French alone', { cityFr: 'Genève' }, ['10 unknown-field cityFr → city: { en: …, fr: Genève }']],
    ['both in one', { name: 'x'.repeat(41), shortFr: 'É' }, ['10 unknown-field shortFr → short: { en: …, fr: É }']],
    ['a note', { '#nameFr': 'É' }, []],
    ['words of a summary', { summary: '"A baker, in the field cityFr: here."' }, []],
  ])('are told by what they are: %s', (_, more, expected) => {
    expect(told(more)).toEqual(expected);
  });

  const old = (BAKERS['members/rye.md'] ?? '').replace(
    /^name: (.*)$/m,
    'name: $1\ncityFr: Genève\nnameFr: "Le Seigle"\ncity: Geneva',
  );
  const dir = folderOf({ 'members/rye.md': old });

  it('are read as if they were in the new one', () => {
    expect(readLibrary(dir).members.get('rye')?.facts).toMatchObject({
      name: { fr: 'Le Seigle' },
      city: { en: 'Geneva', fr: 'Genève' },
    });
  });

  it('are told with their line and the new form, and are no error', () => {
    const said = checkContent(dir, TODAY).faults.filter(
      ({ file, code }) => file === 'members/rye.md' && code === 'old-form',
    );
    expect(said.map(({ line, code, severity, nearest }) => [line, code, severity, nearest])).toEqual([
      [3, 'old-form', 'warning', 'city: { en: …, fr: … }'],
      [4, 'old-form', 'warning', 'name: { en: …, fr: … }'],
    ]);
  });

  it('are put into it by --fix, which changes nothing more', () => {
    const facts = (): unknown => readLibrary(dir).members.get('rye')?.facts;
    const before = facts();
    expect(fixContent(dir).mended.get('members/rye.md')?.has('old-form')).toBe(true);
    expect(facts()).toEqual(before);
    expect(fixContent(dir).mended.size).toBe(0);
    expect(checkContent(dir, TODAY).faults.filter(({ code }) => code === 'old-form')).toEqual([]);
  });

  it.each([
    ['a note on a line', 'name: A # one\nnameFr: "B" # two\n', 'name:\n  en: A # one\n  fr: "B" # two\n'],
    ['a block', 'short: >-\n  a\n  b\nshortFr: |\n  c\n', 'short:\n  en: >-\n    a\n    b\n  fr: |\n    c\n'],
    ['a line between', 'city: A\n# note\nx: 1\ncityFr: B', 'city:\n  en: A\n  fr: B\n# note\nx: 1\n'],
    ['an entry of a list', '- title: A, b\n  titleFr: B\n', '- title:\n    en: A, b\n    fr: B\n'],
    ['braces', "- { title: 'A, b', titleFr: B, x: 1 }\n", "- { title: { en: 'A, b', fr: B }, x: 1 }\n"],
    ['the French field first', 'nameFr: B\nname: A\n', 'name:\n  en: A\n  fr: B\n'],
    ['nothing of before', 'name: { en: A, fr: B }\nnameFree: C\n', 'name: { en: A, fr: B }\nnameFree: C\n'],
    ['behind a dash', '- titleFr: B # two\n  # note\n  title: A\n', '- # note\n  title:\n    en: A\n    fr: B # two\n'],
    ['behind a dash, plainly', '- titleFr: B\n  title: A\n', '- title:\n    en: A\n    fr: B\n'],
    ['first in braces', '- { titleFr: B, title: A }\n', '- { title: { en: A, fr: B } }\n'],
    ['a note behind a comma', '- { title: A, # note\n  titleFr: B }\n', '- { title: { en: A, fr: B }, # note\n   }\n'],
    ['a short name in French alone', 'name: A\nshortFr: B # two\n', 'name: A\nshort:\n  en: A\n  fr: B # two\n'],
    ['both names', 'name: A\nshortFr: B\nnameFr: C', 'name:\n  en: A\n  fr: C\nshort:\n  en: A\n  fr: B\n'],
    ['a city in French alone', 'cityFr: B\n', 'cityFr: B\n'],
    ['what is not of this kind', 'titleFr: B\ntitle: A\nx: { nameFr: B, name: A }\n', undefined],
    ['no word in the first language', 'nameFr: B\n', 'nameFr: B\n'],
  ])('keep how they are written: %s', (_, before, after) => {
    const file = before.startsWith('- ') ? 'sources/all.yaml' : 'members/rye.md';
    expect(inNewForm(file, before)).toBe(after ?? before);
  });
});
