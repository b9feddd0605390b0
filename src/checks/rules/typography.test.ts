import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../library/index.ts';
import { BAKERS, faultsOf, folderOf, linesOf, member, TODAY } from '../fixtures/folder.ts';
import { runChecks } from '../run.ts';

const french = (body: string, summary = 'Un boulanger.'): string[] =>
  linesOf({ 'members/rye.fr.md': `---\nsummary: "${summary}"\nof: "000000000000"\n---\n${body}\n` }).filter(
    (l) => !l.includes('stale'),
  );
const AT = 'members/rye.fr.md';

describe('French typography', () => {
  it.each([
    ['Il cuit : du pain.', ['5:8 french-space']],
    ['Il cuit ; il vend !', ['5:8 french-space']],
    ['Un « pain » noir.', ['5:5 french-space']],
    ["L'avoine et l'orge.", ['5:2 french-apostrophe']],
    ['Un “pain” noir.', ['5:4 french-quotes', '5:5 french-space']],
    ['Un "pain" noir.', ['5:4 french-quotes', '5:5 french-space']],
    ['Il cuit. **Note** : il vend.', ['5:18 french-space']],
    ["L'[avoine](member:rye).", ['5:2 french-apostrophe']],
  ])('%s', (text, expected) => {
    expect(
      french(`${text} Il vend.`).map((l) =>
        l
          .slice(AT.length + 1)
          .split(' ')
          .slice(0, 2)
          .join(' '),
      ),
    ).toEqual(expected);
  });

  it.each([
    'Il cuit\u00A0: du pain\u202F; il vend\u202F!',
    'Un «\u00A0pain\u00A0» noir, à 10:30.',
    'Il dit «\u00A0le “bon” pain\u00A0» [ici](source:gazette).',
    'Voir `a : b` et [le site](https://oat.test/a:b).',
    'Il cuit <https://oat.test/?a=b> bien.',
  ])('is content with: %s', (text) => expect(french(text).filter((l) => l.includes('french'))).toEqual([]));

  it('looks at the fields too', () => {
    expect(french('Il cuit.\n\nIl vend.', "L'avoine : le pain.")).toEqual([
      expect.stringContaining(`${AT}:2:12 french-apostrophe`),
      expect.stringContaining(`${AT}:2:19 french-space`),
    ]);
    const site = (BAKERS['site.yaml'] ?? '').replace('fr: Un nom', "fr: Un nom d'ami");
    expect(faultsOf({ 'site.yaml': site })).toMatchObject([
      { code: 'french-apostrophe', file: 'site.yaml', line: 12, column: 40 },
    ]);
    const search =
      'answers:\n  - question: { en: Who?, fr: Qui ? }\n    asked: { en: [who], fr: [qui] }\n' +
      '    answer: { en: Rye., fr: Rye. }\n    link: member:rye\n';
    expect(faultsOf({ 'search.yaml': search })).toMatchObject([{ code: 'french-space', file: 'search.yaml', line: 2 }]);
  });

  it('says where only a hand can mend it', () => {
    expect(french('Il cuit.\n\nIl vend.', 'L\'\\"avoine\\" d\'ici.')).toEqual([
      `${AT}:2:10 french-by-hand L'"avoine" d'ici.`,
    ]);
  });
});

describe('English typography', () => {
  it('warns of straight quotation marks', () => {
    const faults = faultsOf({ 'members/spelt.md': member({}, `It's a baker. It sells "bread" daily.\n`) });
    expect(faults).toMatchObject([{ code: 'straight-quote', severity: 'warning', line: 11, column: 3 }]);
  });
  it('leaves code and link targets alone', () => {
    expect(
      linesOf({ 'members/spelt.md': member({}, `It bakes \`don't\`. See [here](https://oat.test/it's).\n`) }),
    ).toEqual(["members/spelt.md:11:10 unwanted-mark `don't`"]);
  });
});

describe('translations', () => {
  const version = (text: string): string => {
    const [fault] = faultsOf({ 'members/rye.fr.md': text });
    return fault?.nearest ?? '';
  };
  const text = '---\nsummary: "Un boulanger."\n---\nIl cuit. Il vend.\n';
  it('say which English text they were made from', () => {
    expect(linesOf({ 'members/rye.fr.md': text })).toEqual(['members/rye.fr.md:1:1 of-missing']);
    const of = version(text);
    expect(of).toMatch(/^[0-9a-f]{12}$/);
    expect(linesOf({ 'members/rye.fr.md': text.replace('---\nIl', `of: "${of}"\n---\nIl`) })).toEqual([]);
  });
  it('are stale where the English text has changed', () => {
    expect(linesOf({ 'members/rye.fr.md': text.replace('---\nIl', 'of: "000000000000"\n---\nIl') })).toEqual([
      'members/rye.fr.md:3:5 translation-stale 000000000000',
    ]);
  });
  it('are missed where there is none', () => {
    const said = runChecks(openLibrary(folderOf()), TODAY).filter((f) => f.code !== 'profile-too-short');
    expect(said).toMatchObject([
      { code: 'translation-missing', file: 'members/rye.md', severity: 'warning', nearest: 'members/rye.fr.md' },
      { code: 'translation-missing', file: 'pages/about/en.md', severity: 'warning', nearest: 'pages/about/fr.md' },
    ]);
  });
});
