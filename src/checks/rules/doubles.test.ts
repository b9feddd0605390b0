import { describe, expect, it } from 'vitest';
import { faultsOf, member } from '../fixtures/folder.ts';

/** The files that are told to seem of one organisation, with the other one. */
const twins = (a: Record<string, string>, b: Record<string, string>): string[] =>
  faultsOf({ 'members/one.md': member(a), 'members/two.md': member(b) })
    .filter(({ code }) => code === 'same-organisation')
    .map(({ file, params }) => `${file} ${String(params?.['other'])}`);
const BOTH = ['members/one.md members/two.md', 'members/two.md members/one.md'];

describe('one organisation in two files', () => {
  it.each([
    ['IBM', 'IBM Corp.'],
    ['IBM', 'I.B.M. Corporation'],
    ['AMD', 'AMD, Inc.'],
    ['SAP', 'SAP SE'],
    ['HP', 'HP Inc'],
    ['3M', '3M Company'],
    ['Oat', 'Oat GmbH & Co. KG'],
    ['Oat', 'Oat S.p.A.'],
    ['Oat', 'Oat S. A.'],
    ['Oat', 'Oat S.r.o.'],
    ['Oat', 'Oat Sp. z o.o.'],
    ['Oat', 'Oat S.A. de C.V.'],
    ['Oat', 'Oat Pty Ltd'],
    ['Oat', 'Oat Sdn. Bhd.'],
    ['Oat', 'Oat Private Limited'],
    ['Oat', 'Oat e.V.'],
    ['Oat', 'Oat (Ltd)'],
    ['日立', '株式会社日立'],
    ['日立', '日立株式会社'],
    ['Яндекс', 'ООО Яндекс'],
  ])('is seen through its legal form: %s, %s', (a, b) => {
    expect(twins({ name: JSON.stringify(a) }, { name: JSON.stringify(b) })).toEqual(BOTH);
  });

  it.each(['aliases', 'short'])('is seen where one is called so in “%s”', (field) => {
    const value = field === 'aliases' ? '[Oat Milling Works]' : 'Oat Milling Works';
    expect(twins({ name: 'Barley', [field]: value }, { name: '"Oat Milling Works, Inc."' })).toEqual(BOTH);
  });

  it.each([
    ['IBM', 'IBN'],
    ['AMD', 'AMS Corp.'],
    ['Oat', 'Oak GmbH'],
    ['SA', 'AG'],
    ['Oat AI', 'Oat'],
  ])('is not seen in %s and %s', (a, b) => {
    expect(twins({ name: a }, { name: b })).toEqual([]);
  });
});
