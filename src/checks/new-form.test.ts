import { describe, expect, it } from 'vitest';
import { readLibrary } from '../library/index.ts';
import { checkContent } from './check.ts';
import { BAKERS, folderOf, TODAY } from './fixtures/folder.ts';
import { fixContent } from './fix.ts';
import { inNewForm } from './new-form.ts';

describe('fields in the form of before', () => {
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
    ['no word in the first language', 'nameFr: B\n', 'nameFr: B\n'],
  ])('keep how they are written: %s', (_, before, after) => {
    expect(inNewForm(before)).toBe(after);
  });
});
