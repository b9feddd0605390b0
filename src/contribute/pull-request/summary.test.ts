import { describe, expect, it } from 'vitest';
import { folderOf, member, TODAY } from '../../checks/fixtures/folder.ts';
import { compareContent, type pageOf } from './compare.ts';
import { pictureName } from './pictures.ts';
import { pagesOf } from './story.ts';
import { summarise, type Story } from './summary.ts';

type Folder = Parameters<typeof folderOf>[0];
const compare = (before: Folder, after: Folder) => compareContent(folderOf(before), folderOf(after), TODAY);
const tell = (before: Folder, after: Folder, more: Partial<Story> = {}): string =>
  summarise({ ...compare(before, after), left: [], elsewhere: [], pages: [], lang: 'en', ...more });

const OAT = { 'members/oat.md': member({ name: 'Oat', country: 'FR' }) };

describe('the summary of a pull request', () => {
  it('says that nothing changes where nothing does', () => {
    expect(tell({}, {})).toContain('Nothing changes in the content. **The check finds no new error.**');
  });

  it('names members that come, with all that they say and what is missing', () => {
    const said = tell({}, OAT);
    expect(said).toContain('Members: 1 added, 0 changed, 0 removed.');
    expect(said).toContain('#### Added: member `oat`');
    expect(said).toContain('- `country`: `FR`');
    expect(said).toContain('- Still missing: the city, the website, the French text');
  });

  it('names fields that change, from what to what, also inside a group', () => {
    const said = tell(
      { 'members/oat.md': member({ name: 'Oat', country: 'FR', city: 'Lyon', basis: '{ country: judgement }' }) },
      {
        'members/oat.md': member({
          name: 'Oat',
          country: 'BE',
          website: 'https://oat.example',
          basis: '{ country: general-knowledge }',
        }),
      },
    );
    for (const line of [
      '- `country`: `FR` → `BE`',
      '- `city`: `Lyon` → nothing',
      '- `website`: `https://oat.example`',
      '- `basis.country`: `judgement` → `general-knowledge`',
    ])
      expect(said).toContain(line);
    expect(said).not.toContain('`name`');
  });

  it('counts words, and shows the paragraphs that went and came', () => {
    const said = tell(
      { 'members/oat.md': member({}, 'One stays.\n\nTwo goes.\n') },
      { 'members/oat.md': member({}, 'One stays.\n\nThree comes in.\n') },
    );
    expect(said).toContain('- English text: 4 → 5 words\n  - − `Two goes.`\n  - + `Three comes in.`');
    expect(said).not.toContain('`One stays.`');
  });

  it('shows a long paragraph from where it begins to differ', () => {
    const start = 'It bakes and bakes. '.repeat(20);
    const said = tell(
      { 'members/oat.md': member({}, `${start}It sells.\n`) },
      { 'members/oat.md': member({}, `${start}It gives.\n`) },
    );
    expect(said).toMatch(/- − `….{30,90}It sells\.`\n +- \+ `….{30,90}It gives\.`/);
  });

  it('says of a member that goes what would keep its address', () => {
    const said = tell(OAT, {});
    expect(said).toContain('#### Removed: member `oat`');
    expect(said).toContain('set “archived”');
  });

  it('tells of claims, sources and the rest too', () => {
    const { 'claims/all.yaml': claims } = {
      'claims/all.yaml':
        '- id: ten\n  text: { en: Ten., fr: Dix. }\n  maker: press\n  who: { en: G, fr: G }\n  note: { en: n, fr: n }\n  standing: uncontested\n  date: 2023\n  checked: 2024-01-01\n  sources: [gazette]\n',
    };
    const said = tell({}, { 'claims/more.yaml': claims });
    expect(said).toContain('Other things: 1.');
    expect(said).toContain('#### Added: claim `ten`');
  });

  it('tells faults that are new, errors first, and not those that were there', () => {
    const old = { 'members/old.md': member({ name: 'Old', kind: 'x' }) };
    const said = tell(old, { ...old, 'members/oat.md': member({ name: 'Oat', kind: 'compani' }, 'It bakes.\n') });
    expect(said).toContain('**The check finds new errors: 1.**');
    expect(said).toMatch(
      /`content\/members\/oat\.md:4:7` \*\*Error\.\*\* .*`compani`.* Allowed: `company` Nearest: `company`/,
    );
    expect(said).not.toContain('old.md');
    expect(said.indexOf('**Error.**')).toBeLessThan(said.indexOf('Note.'));
  });

  it('notes a new name that does not keep the old one', () => {
    const named = (fields: Record<string, string>) => ({ 'members/oat.md': member({ name: 'Oat Labs', ...fields }) });
    const note = /`content\/members\/oat\.md:2:7` Note\. It was called “`Oat Labs`”.*Nearest: `aliases: \[Oat Labs\]`/;
    expect(tell(named({}), named({ name: 'Barley' }))).toMatch(note);
    expect(tell(named({}), named({ name: 'Barley', aliases: '[Groats]' }))).toContain('`aliases: [Groats, Oat Labs]`');
    for (const kept of [{ name: 'Barley', aliases: '[Oat Labs]' }, { name: 'OAT LABS' }, { city: 'Lyon' }])
      expect(tell(named({}), named(kept))).not.toContain('It was called');
    const term = (name: string) => ({
      'glossary/crust.md': `---\nterm: ${name}\ndefinition: "The outside."\n---\nIt is hard.\n`,
    });
    expect(tell(term('Crust'), term('Rind'))).toContain('It was called “`Crust`”');
  });

  it('does not say that a member went whose file has faults', () => {
    expect(tell(OAT, { 'members/oat.md': member({ kind: 'x' }) })).not.toContain('Removed');
  });

  it('can be told where nothing can be read', () => {
    expect(tell({}, { 'site.yaml': 'name: x\n' })).toContain('`content/site.yaml:1:7` **Error.**');
  });

  it('names what was left behind, and what changes outside the content', () => {
    const said = tell(
      {},
      {},
      { left: [{ path: 'members/a.md', why: 'link' }], elsewhere: ['.github/workflows/check.yml'] },
    );
    expect(said).toContain('- `content/members/a.md` is a link');
    expect(said).toContain('- `.github/workflows/check.yml`');
  });

  it('sets sizes side by side, with the names of the pictures', () => {
    const pages = [
      {
        path: '/members/oat/',
        before: 12_000,
        after: 12_345,
        pictures: ['members-oat-before.png', 'members-oat-after.png'],
      },
      { path: '/fr/members/oat/', before: undefined, after: 9, pictures: [] },
    ];
    const said = tell({}, {}, { pages });
    expect(said).toContain(
      '| `/members/oat/` | 12,000 | 12,345 | +345 | `members-oat-before.png` `members-oat-after.png` |',
    );
    expect(said).toContain('| `/fr/members/oat/` | – | 9 | +9 |');
  });

  it('stays short enough to be shown, however much changes', () => {
    const many = Object.fromEntries(
      Array.from({ length: 90 }, (_, i) => [
        `members/oat-${i}.md`,
        member({ name: `Oat ${i} ${'n'.repeat(80)}`, summary: `"${'s'.repeat(170)}"` }, `${'w '.repeat(9000)}.\n`),
      ]),
    );
    const said = tell({}, many);
    expect(said.length).toBeLessThan(200_000);
    expect(said).toContain('- and 30 more');
  });

  it('speaks French', () => {
    expect(tell({}, OAT, { lang: 'fr' })).toContain('Manque encore\u00A0: la ville, le site web, le texte français');
  });
});

describe('a hostile pull request', () => {
  const EVIL =
    '@team #1 <img src=x onerror=a> ![p](https://evil.example/p) [l](https://evil.example) | `x` https://evil.example evil/repo#2 :warning:';

  it('cannot write anything but code into the summary', () => {
    const said = tell(
      { 'members/oat.md': member({ name: 'Oat' }, `${EVIL} one. It sells.\n`) },
      {
        'members/oat.md': member(
          {
            name: JSON.stringify(EVIL.slice(0, 100)),
            city: JSON.stringify(EVIL.slice(0, 50)),
            kind: JSON.stringify(EVIL),
            aliases: '[evil, Rye]',
          },
          `# ${EVIL}\n\n${EVIL}\n`,
        ),
        'members/spelt.md': member(
          { name: JSON.stringify('evil'), summary: JSON.stringify(`${EVIL}`) },
          `${EVIL}\n\n---\n\n### ${EVIL}\n`,
        ),
        'members/evil @x.md': member(),
        'claims/evil.yaml': `- id: ${JSON.stringify(EVIL)}\n`,
      },
      {
        left: [{ path: EVIL, why: 'link' }],
        elsewhere: [EVIL, 'a\n# evil\n@x'],
        pages: [{ path: `/${EVIL}/`, before: 1, after: 2, pictures: [EVIL] }],
      },
    );
    const outside = said.replace(/(`+)(?!`)[^]*?[^`]\1(?!`)/g, '');
    expect(outside).not.toMatch(/evil|@|<|!\[|\]\(|#1|:warning:|https?:/);
    // A row of the table has the cells of its head and no more, whatever stands in them.
    const row = said.split('\n').find((line) => line.startsWith('| `')) ?? '';
    expect(row.replaceAll('\\|', '').match(/\|/g)?.length).toBe(6);
  });

  it('names its pictures with letters, digits and hyphens only', () => {
    expect(pictureName('/fr/members/a/../../x$(y)/', 'after')).toBe('fr-members-a-x-y-after.png');
    expect(pictureName('/', 'before')).toBe('home-before.png');
  });
});

it('looks at the pages that show what changes, in both languages, each once', () => {
  const change = { file: '', how: 'changed', fields: [], texts: [], missing: [] } as const;
  const of = (thing: Parameters<typeof pageOf>[0]['thing'], id: string) => ({
    ...change,
    thing,
    id,
    fields: [],
    texts: [],
    missing: [],
  });
  expect(pagesOf([of('member', 'oat'), of('term', 'a'), of('claim', 'b'), of('claim', 'c')])).toEqual([
    '/members/oat/',
    '/fr/members/oat/',
    '/glossary/a/',
    '/fr/glossary/a/',
    '/claims/',
    '/fr/claims/',
  ]);
  expect(pagesOf(Array.from({ length: 50 }, (_, i) => of('member', `m${i}`))).length).toBeLessThan(20);
});
