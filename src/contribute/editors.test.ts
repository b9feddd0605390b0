import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { check } from '../checks/command.ts';
import { folderOf, member } from '../checks/fixtures/folder.ts';
import { YAML_PLACES } from '../formats/json-schema.ts';
import { openLibrary } from '../library/index.ts';
import { memberSchema } from '../schema/member.ts';
import { kindSnippets, memberSnippets } from './samples/snippets.ts';

/** JSON with comments is YAML, but for the comments. */
const settingsOf = (file: string): Record<string, unknown> =>
  parse(readFileSync(`.vscode/${file}`, 'utf8').replace(/^\s*\/\/.*$/gm, '')) as Record<string, unknown>;
const real = openLibrary('content');

describe('VS Code', () => {
  it('is told the schema of every YAML file', () => {
    const expected = Object.fromEntries(
      Object.entries(YAML_PLACES).map(([name, place]) => [`./dist/schema/${name}.json`, `content/${place}`]),
    );
    expect(settingsOf('settings.json')['yaml.schemas']).toEqual(expected);
  });

  it('offers the snippets that the content folder gives (npm run forms writes them)', () => {
    expect(JSON.parse(readFileSync('.vscode/member.code-snippets', 'utf8'))).toEqual(memberSnippets(real));
    expect(JSON.parse(readFileSync('.vscode/kinds.code-snippets', 'utf8'))).toEqual(kindSnippets(real));
  });

  it('finds every fault in what the check prints, with its line and its words', async () => {
    interface Task {
      problemMatcher: { pattern: { regexp: string }[]; background: { beginsPattern: string; endsPattern: string } };
    }
    const [task] = settingsOf('tasks.json')['tasks'] as [Task];
    const { pattern, background } = task.problemMatcher;
    const [place, words] = pattern.map(({ regexp }) => new RegExp(regexp)) as [RegExp, RegExp];
    const dir = folderOf({ 'members/spelt.md': member({ kind: 'compani', joined: '2023-02-30' }, 'It has 12.\n') });
    let printed = '';
    await check([], dir, (text) => (printed += `${text}\n`));
    const prefix = relative(process.cwd(), dir).replaceAll('\\', '/');
    const lines = printed.replaceAll(`${prefix}/`, 'content/').split('\n');
    const found = lines.flatMap((line, i) => {
      const at = place.exec(line);
      return at
        ? [`${at[1] ?? ''}:${at[2] ?? ''} ${at[5] ?? ''} ${words.exec(lines[i + 1] ?? '')?.[1]?.slice(0, 9) ?? ''}`]
        : [];
    });
    expect(found).toContain('content/members/spelt.md:4 unknown-value “compani”');
    expect(found).toContain('content/members/spelt.md:6 invalid-value “2023-02-');
    expect(found.length).toBe(
      /(\d+) errors? and (\d+) warnings?/
        .exec(printed)
        ?.slice(1)
        .reduce((sum, n) => sum + Number(n), 0),
    );
    expect(printed).toMatch(new RegExp(background.endsPattern));
    expect('Checking again.').toMatch(new RegExp(background.beginsPattern));
  });
});

describe('the snippet of a whole member', () => {
  const { member: whole } = memberSnippets(real);
  const fields = whole?.body.flatMap((line) => /^(\w+):/.exec(line)?.[1] ?? []) ?? [];

  it('has every field that is needed, and offers the words of site.yaml', () => {
    const needed = Object.entries(memberSchema(real.site).shape).flatMap(([key, field]) =>
      field.safeParse(undefined).success ? [] : [key],
    );
    expect(needed.filter((key) => !fields.includes(key))).toEqual([]);
    expect(whole?.body.join('\n')).toContain(`{3|${Object.keys(real.site.kinds).join(',')}|}`);
  });

  it('fits the schema as it is put in', () => {
    const text = whole?.body
      .slice(1, -2)
      .join('\n')
      .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
      .replace(/\$\{\d+:((?:\\.|[^}])*)\}/g, '$1')
      .replace('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', '2026-02-01');
    expect(memberSchema(real.site).safeParse(parse(text ?? '')).error).toBeUndefined();
  });
});
