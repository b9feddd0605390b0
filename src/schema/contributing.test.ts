import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { claimSchema } from './claim.ts';
import { memberSchema, translationSchema } from './member.ts';
import type { Vocabulary } from './site.ts';

const words = parse(readFileSync('content/site.yaml', 'utf8')) as Vocabulary;
const FILES = ['CONTRIBUTING.md', 'CONTRIBUTING.fr.md'] as const;
/** What fits on one screen. */
const SCREEN = 40;

/** The tasks, each from its heading to the next. */
const tasksOf = (text: string): string[] => text.split(/^(?=## )/m).slice(1);

describe.each(FILES)('%s', (file) => {
  const text = readFileSync(file, 'utf8');
  const samples = [...text.matchAll(/```yaml\n([^]*?)```/g)].map((match) => match[1] ?? '');
  const sample = (start: RegExp): string => samples.find((yaml) => start.test(yaml)) ?? '';
  const facts = (yaml: string): object => parse(yaml.split('---\n')[1] ?? '') as object;

  it('shows a member, a translation and a claim as they must be', () => {
    const member = facts(sample(/^---\nname:/));
    expect(memberSchema(words).safeParse(member).error).toBeUndefined();
    expect(translationSchema.safeParse(facts(sample(/^---\nsummary:/))).error).toBeUndefined();
    const [entry] = parse(sample(/^- id:/)) as unknown[];
    expect(claimSchema.safeParse(entry).error).toBeUndefined();
    const left = parse(sample(/^archived:/)) as object;
    expect(memberSchema(words).safeParse({ ...member, ...left }).error).toBeUndefined();
  });

  it('has each task on one screen, and ends it with the command that checks it', () => {
    for (const task of tasksOf(text)) {
      expect([task.split('\n')[0], task.trimEnd().split('\n').length <= SCREEN]).toEqual([task.split('\n')[0], true]);
      expect(task.trimEnd()).toMatch(/```sh\nnpm (?:run check[^\n]*|test)\n```$/);
    }
  });

  it('lists every task at its top', () => {
    const listed = [...text.matchAll(/^- \[(.+)\]\(#.+\)$/gm)].map(([, title]) => title);
    expect(listed).toEqual(tasksOf(text).map((task) => task.slice(3).split('\n')[0]));
  });

  it('names the four ways to a member, each of which is there', () => {
    const [task = ''] = tasksOf(text);
    const template = /issues\/new\?template=([\w.]+)/.exec(task)?.[1] ?? '';
    expect(existsSync(`.github/ISSUE_TEMPLATE/${template}`)).toBe(true);
    expect(task).toMatch(/\.sample\/membe?re?\.md/);
    expect(task).toContain('npm run new:member');
    expect(task).toContain('GitHub');
  });

  it('leads to files and commands that are there', () => {
    for (const [, path = ''] of text.matchAll(/\]\((?![a-z]+:|#|\.\.\/)([^)#]+)\)/g))
      expect([path, existsSync(path)]).toEqual([path, true]);
    // What has to be put in by hand stands in angle brackets.
    for (const [, path = ''] of text.matchAll(/`((?:content|src)\/[^`<\s]*)`/g))
      expect([path, existsSync(path)]).toEqual([path, true]);
    for (const [, template = ''] of text.matchAll(/template=([\w.]+)/g))
      expect(existsSync(`.github/ISSUE_TEMPLATE/${template}`)).toBe(true);
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    for (const [, name = ''] of text.matchAll(/npm run ([\w:-]+)/g)) expect(Object.keys(scripts)).toContain(name);
  });

  it('leads to a sample that names every field', () => {
    const path = /content\/\.sample\/membe?re?\.md/.exec(text)?.[0] ?? '';
    const all = readFileSync(path, 'utf8');
    expect(
      Object.keys(memberSchema(words).shape).filter((field) => !new RegExp(`^#?${field}:`, 'm').test(all)),
    ).toEqual([]);
  });
});

it('has the same tasks in both languages', () => {
  const [en, fr] = FILES.map((file) => tasksOf(readFileSync(file, 'utf8')).length);
  expect(en).toBe(fr);
});
