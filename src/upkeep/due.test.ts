import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BAKERS } from '../checks/fixtures/folder.ts';
import { openLibrary, type Library } from '../library/index.ts';
import { dueOn, type Care } from './due.ts';
import { tellInIssue, UPKEEP_LABEL } from './issue.ts';
import type { Finding } from './look.ts';
import { ownersOf } from './owners.ts';
import { careLine, findingAsCare, issueText } from './report.ts';
import { folderWith } from '../tests/support/folder.ts';

const OWNERS = `# Who decides.
*                     @bakers/all
/content/             @bakers/editors
/content/**/*.fr.md   @bakers/french @bakers/editors  # both
/content/site.yaml    @bakers/all
`;

const bakers = (more: Readonly<Record<string, string>> = {}): Library =>
  openLibrary(folderWith({ ...BAKERS, ...more }));
const promise = `- id: oven
  what: { en: An oven, fr: Un four }
  by: { en: The miller, fr: Le meunier }
  made: 2023-01-02
  due: 2024-03
  state: unseen
  found: { en: Nothing., fr: Rien. }
  checked: 2024-01-01
  sources: [gazette]
`;
const behind = `---
summary: "Un boulanger."
of: "000000000000"
---
Rye fait du pain.
`;
const kinds = (cares: readonly Care[]): string[] => cares.map(({ kind, file }) => `${kind} ${file}`).sort();

describe('what is due', () => {
  const all = (): Library => bakers({ 'promises.yaml': promise, 'members/rye.fr.md': behind });

  it('is what was checked longer ago than the content allows, and not a day before', () => {
    const old = (today: string): string[] => kinds(dueOn(bakers(), today, 'en')).filter((k) => !/^tr/.test(k));
    expect(old('2025-02-04')).toEqual([]);
    expect(old('2025-02-05')).toEqual(['claim claims/all.yaml', 'profile members/rye.md']);
  });

  it('is a promise whose date has passed without a look, and a translation behind', () => {
    expect(kinds(dueOn(all(), '2024-03-31', 'en'))).toEqual([
      'translation members/rye.fr.md',
      'translation pages/about/en.md',
    ]);
    expect(kinds(dueOn(all(), '2024-04-01', 'en'))).toContain('promise promises.yaml');
  });

  it('asks nobody to look after who has left', () => {
    const left = (BAKERS['members/rye.md'] ?? '').replace(
      'checked:',
      'archived: { on: 2024-01-01, reason: { en: Left., fr: Parti. } }\nchecked:',
    );
    expect(kinds(dueOn(bakers({ 'members/rye.md': left }), '2030-01-01', 'en'))).not.toContain(
      'profile members/rye.md',
    );
  });
});

describe('the issue', () => {
  const finding: Finding = {
    source: 'gazette',
    field: 'url',
    address: 'https://example.org/loaf',
    trouble: 'title',
    found: 'Hello @everyone [here](https://bad.example) ` <img>',
    copy: 'https://web.archive.org/web/2023/https://example.org/loaf',
  };

  it('says in both languages what was found, where it stands, and what to write; no words of a page become markup', () => {
    const lib = bakers();
    expect(careLine(findingAsCare(finding, lib, 'en'))).toBe(
      '- `gazette`: the page at its `url` `https://example.org/loaf` has another title now: ' +
        '``Hello @everyone [here](https://bad.example) ` <img>``. ' +
        'An archive has it: `archived: https://web.archive.org/web/2023/https://example.org/loaf` `content/sources/all.yaml:1`',
    );
    expect(findingAsCare({ ...finding, copy: undefined }, lib, 'fr').text).toContain('porte désormais un autre titre');
  });

  it('is grouped by who looks after it', () => {
    const lib = bakers({ 'promises.yaml': promise, 'members/rye.fr.md': behind });
    const cares = [findingAsCare(finding, lib, 'en'), ...dueOn(lib, '2025-02-05', 'en')];
    expect(issueText(cares, OWNERS, 'en').match(/^##.*/gm)).toEqual([
      '## @bakers/editors',
      '### Sources',
      '### Promises past their date',
      '### Claims to check again',
      '### Profiles to check again',
      '### Translations behind',
      '## @bakers/french @bakers/editors',
      '### Translations behind',
    ]);
    expect(issueText([], OWNERS, 'en')).toBe('');
  });

  it('is never longer than its host takes, and counts what found no room', () => {
    const lib = bakers();
    const many = Array.from({ length: 2_000 }, () => findingAsCare(finding, lib, 'fr'));
    const text = issueText(many, OWNERS, 'en');
    expect(Buffer.from(text).toString('base64').length).toBeLessThan(131_072);
    const shown = text.match(/^- /gm)?.length ?? 0;
    expect(text).toContain(`${2_000 - shown} more items`);
  });

  it('is one: opened where there is none, else written anew, and closed where there is nothing to do', () => {
    const asked = (open: string, text: string): string[] => {
      const all: string[] = [];
      tellInIssue(
        text,
        'To do',
        (body) => `<${body}>`,
        (program, args) => {
          all.push([program, ...args].join(' '));
          return args[1] === 'list' ? open : '';
        },
      );
      expect(all[0]).toMatch(new RegExp(`^gh issue list --label ${UPKEEP_LABEL} --state open `));
      return all.slice(1);
    };
    expect(asked('', 'x')).toEqual([
      `gh label create ${UPKEEP_LABEL} --force`,
      `gh issue create --title To do --label ${UPKEEP_LABEL} --body-file <x>`,
    ]);
    expect(asked('7\n', 'x')).toEqual(['gh issue edit 7 --body-file <x>']);
    expect(asked('7\n', '')).toEqual(['gh issue close 7']);
    expect(asked('', '')).toEqual([]);
  });
});

describe('who looks after a file', () => {
  it('is said by the last line that matches', () => {
    expect(ownersOf(OWNERS, 'content/claims/all.yaml')).toEqual(['@bakers/editors']);
    expect(ownersOf(OWNERS, 'content/members/rye.fr.md')).toEqual(['@bakers/french', '@bakers/editors']);
    expect(ownersOf(OWNERS, 'content/site.yaml')).toEqual(['@bakers/all']);
    expect(ownersOf(OWNERS, 'src/content/x.ts')).toEqual(['@bakers/all']);
    expect(ownersOf('', 'x')).toEqual([]);
  });
  it('is known for the files of this project', () => {
    const own = readFileSync('.github/CODEOWNERS', 'utf8');
    const of = (path: string): string[] => ownersOf(own, path);
    expect(of('content/members/ibm.fr.md')).not.toEqual(of('content/members/ibm.md'));
    expect(of('content/pages/about/fr.md')).toEqual(of('content/members/ibm.fr.md'));
    expect(of('content/sources/press.yaml')).toEqual(of('content/claims/goals.yaml'));
  });
});
