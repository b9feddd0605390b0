import { describe, expect, it } from 'vitest';
import { BAKERS, faultsOf, linesOf, member } from '../fixtures/folder.ts';

describe('links and fields lead to something that is there', () => {
  it('names the nearest id of a link', () => {
    const [fault] = faultsOf({ 'members/spelt.md': member({}, 'It bakes with [Rye](member:rey). It sells.\n') });
    expect(fault).toMatchObject({
      code: 'unknown-id',
      line: 11,
      column: 15,
      found: 'member:rey',
      nearest: 'member:rye',
    });
  });

  it('names the right kind where only the kind is wrong', () => {
    const [fault] = faultsOf({ 'members/spelt.md': member({}, 'It bakes with [Rye](term:rye). It sells.\n') });
    expect(fault).toMatchObject({ found: 'term:rye', nearest: 'member:rye' });
  });

  it('does not say of a faulty file that it is not there', () => {
    const lines = linesOf({
      'members/spelt.md': member({ kind: 'compani' }),
      'members/wheat.md': member({ name: 'Wheat' }, 'It bakes with [Spelt](member:spelt). It sells.\n'),
    });
    expect(lines).toEqual(['members/spelt.md:4:7 unknown-value compani']);
  });

  it('looks for headings in the page that a link points into', () => {
    const text = (to: string) => member({}, `It bakes with [Rye](member:rye#${to}). It sells.\n`);
    const rye = { 'members/rye.md': `${BAKERS['members/rye.md'] ?? ''}\n## At work\n\nRye works.\n` };
    expect(linesOf({ ...rye, 'members/spelt.md': text('at-work') })).toEqual([]);
    expect(faultsOf({ ...rye, 'members/spelt.md': text('at-wrk') })[0]).toMatchObject({
      code: 'unknown-heading',
      nearest: '#at-work',
    });
  });

  it.each([
    [{ sources: '[gazete]' }, 'members/spelt.md:8:11 unknown-id gazete'],
    [{ related: '[rey]' }, 'members/spelt.md:10:11 unknown-id rey'],
    [{ related: '[spelt]' }, 'members/spelt.md:10:11 names-itself spelt'],
    [{ movedTo: 'rey' }, 'members/spelt.md:10:10 unknown-id rey'],
    [{ movedTo: 'spelt' }, 'members/spelt.md:10:10 moved-in-circle spelt'],
    [{ basis: '{ country: nowhere-else }' }, 'members/spelt.md:10:19 unknown-id nowhere-else'],
  ])('%j', (fields: Record<string, string>, expected) =>
    expect(linesOf({ 'members/spelt.md': member(fields) })).toEqual([expected]),
  );

  it.each([
    ['between: [crumb, oven]', ['glossary/dough.md:4:11 unknown-id crumb', 'glossary/dough.md:4:18 unknown-id oven']],
    ['between: [dough, crust]', ['glossary/dough.md:4:11 names-itself dough']],
    ['between: [crust, crust]', ['glossary/dough.md:4:18 names-twice crust']],
    ['between: [crust]', ['glossary/dough.md:4:10 invalid-too-short ["crust"]']],
    ['between: [crust, flour]', []],
    ['see: [dough]', ['glossary/dough.md:4:7 names-itself dough']],
  ])('a term with %s', (field, expected) => {
    const term = (more: string) => `---\nterm: Dough\ndefinition: "What rises."\n${more}\n---\nIt rises.\n`;
    const lines = linesOf({
      'glossary/dough.md': term(field),
      'glossary/crust.md': term('aliases: [rind]').replace('Dough', 'Crust'),
      'glossary/flour.md': term('aliases: [meal]').replace('Dough', 'Flour'),
    });
    expect(lines.filter((line) => line.startsWith('glossary/dough.md:4'))).toEqual(expected);
  });

  it('takes the neighbours of a term from the English file alone', () => {
    const lines = linesOf({
      'glossary/crust.md': '---\nterm: Crust\ndefinition: "The outside of bread."\n---\nWhat cracks.\n',
      'glossary/crust.fr.md':
        '---\nterm: Croûte\ndefinition: "Le dehors du pain."\nbetween: [crust, crust]\n---\nCe qui craque.\n',
    });
    expect(lines).toContain('glossary/crust.fr.md:4:1 unknown-field between');
  });

  it('reads the words “general-knowledge” and “judgement” as what they are', () => {
    expect(
      linesOf({
        'members/spelt.md': member({ basis: '{ country: general-knowledge, kind: judgement, joined: gazette }' }),
      }),
    ).toEqual([]);
  });

  it('looks into claims, absentees, terms, sides and the site itself', () => {
    const lines = linesOf({
      'claims/more.yaml': (BAKERS['claims/all.yaml'] ?? '')
        .replace('nine-bakers', 'ten-bakers')
        .replace('C1', 'C2')
        .replace('[gazette]', '[gazete]\n  about: [nobody-here]'),
      'absent/oat.md': `---\nname: Oat\nsummary: "Not there."\nkind: company\nnamed: true\nreason: none\npartnership: false\njoinedAs: nobody-here\nsources: [gazette]\nchecked: 2024-01-01\n---\nOat is not there. Nor was it [asked](claim:ten-bakers).\n`,
      'glossary/crust.md': `---\nterm: Crust\ndefinition: "The outside of bread."\nsee: [crumb]\n---\nWhat cracks.\n`,
      'explainers/oven/en.mdx': `---\ntitle: Oven\nnav: Oven\norder: 1\nsummary: "About ovens."\nstandfirst: "About ovens."\nwritten: 2024-01-01\nchecked: 2024-01-01\nsides:\n  title: Two\n  left: One\n  right: Other\n  rows:\n    - on: Heat\n      left: { text: Hot., claim: nine-baker, by: A }\n      right: { text: Cold., claim: nine-bakers, by: B }\n    - on: Heat\n      left: { text: Hot., claim: nine-bakers, by: A }\n      right: { text: Cold., claim: nine-bakers, by: B }\n---\nText.\n`,
      'site.yaml': (BAKERS['site.yaml'] ?? '').replace('source: gazette', 'source: gazeta'),
    }).filter((line) => line.includes('unknown-id'));
    expect(lines).toEqual([
      'absent/oat.md:8:11 unknown-id nobody-here',
      'claims/more.yaml:10:13 unknown-id gazete',
      'claims/more.yaml:11:11 unknown-id nobody-here',
      'explainers/oven/en.mdx:15:34 unknown-id nine-baker',
      'glossary/crust.md:4:7 unknown-id crumb',
      'site.yaml:13:20 unknown-id gazeta',
    ]);
  });
});
