import { describe, expect, it } from 'vitest';
import { BAKERS, faultsOf, linesOf, member } from '../fixtures/folder.ts';

const told = (file: string, text: string): string[] =>
  faultsOf({ [file]: text })
    .filter((fault) => fault.file === file)
    .map(
      ({ line, severity, code, field, nearest }) =>
        `${line} ${severity === 'warning' ? 'note ' : ''}${code} ${field}${nearest === undefined ? '' : ` → ${nearest}`}`,
    );
const spelt = (fields: Record<string, string>): string[] => told('members/spelt.md', member(fields));

describe('what stands twice in a list', () => {
  it.each([
    [{ sources: '[gazette, gazette]' }, ['8 note listed-twice sources → [gazette]']],
    [{ related: '[rye, rye]' }, ['10 note listed-twice related → [rye]']],
    [{ aliases: '[Oat, OAT, Barley]' }, ['10 note listed-twice aliases → [Oat, Barley]']],
    [{ aliases: '[Oat, Barley]' }, []],
  ])('%j', (fields: Record<string, string>, expected) => {
    expect(spelt(fields)).toEqual(expected);
  });
  it('is told of claims too', () => {
    const claims = (BAKERS['claims/all.yaml'] ?? '').replace('[gazette]', '[gazette, gazette]');
    expect(told('claims/all.yaml', claims)).toEqual(['10 note listed-twice nine-bakers.sources → [gazette]']);
  });
});

describe('the days of a member', () => {
  it.each([
    [{ joined: '2022-12-31' }, ['6 before-start joined']],
    [{ joined: '2023-01-01' }, []],
    [{ movedTo: 'rye' }, ['10 note moved-by-half movedTo']],
    [{ movedOn: '2023-05-01' }, ['10 note moved-by-half movedOn']],
    [{ movedTo: 'rye', movedOn: '2023-05-01' }, []],
  ])('%j', (fields: Record<string, string>, expected) => {
    expect(spelt(fields)).toEqual(expected);
  });
});

describe('what search.yaml leads to', () => {
  const answer = (link: string): string =>
    `answers:\n  - question: { en: Who bakes?, fr: Qui cuit }\n    asked: { en: [], fr: [] }\n    answer: { en: Nine., fr: Neuf. }\n    link: ${link}\n`;
  it.each([
    ['member:rye', []],
    ['member:rey', ['5 unknown-id answers.Who bakes?.link → member:rye']],
    ['source:rye', ['5 unknown-id answers.Who bakes?.link → member:rye']],
    ['page:about#ovens', ['5 unknown-heading answers.Who bakes?.link']],
  ])('an answer at %s', (link, expected) => {
    expect(told('search.yaml', answer(link))).toEqual(expected);
  });
  it.each([
    ['members/', []],
    ['members/rye/', []],
    ['members/kind/company/', []],
    ['claims/', []],
    ['claims/#nine-bakers', []],
    ['glossary/', []],
    ['about/', []],
    ['members/rey/', ['2 unknown-path names.members/rey/ → members/rye/']],
    ['member/', ['2 unknown-path names.member/ → members/']],
    ['members/kind/compny/', ['2 note unknown-path names.members/kind/compny/ → members/kind/company/']],
    ['members/country/jp/', ['2 note unknown-path names.members/country/jp/']],
  ])('names of %s', (path, expected) => {
    expect(told('search.yaml', `names:\n  ${path}: { en: [Oats], fr: [Avoines] }\n`)).toEqual(expected);
  });
});

describe('what home.yaml leads to', () => {
  const home = (link: string, text = 'Nine.'): string =>
    `headline: { en: Who bakes?, fr: Qui cuit }\nanswer: { en: "${text}", fr: Neuf. }\nquestions:\n  - question: { en: Who?, fr: Qui }\n    answer: { en: Nine., fr: Neuf. }\n    link: ${link}\n`;
  it('is told where it is not there, or has no such heading', () => {
    expect(told('home.yaml', home('member:rey'))).toEqual(['6 unknown-id questions.Who?.link → member:rye']);
    expect(told('home.yaml', home('page:about#ovens'))).toEqual(['6 unknown-heading questions.Who?.link']);
    expect(told('home.yaml', home('member:rye', '[Rye](member:rye#ovens).'))).toEqual(['2 unknown-heading answer.en']);
    expect(linesOf({ 'home.yaml': home('member:rye') })).toEqual([]);
  });
});
