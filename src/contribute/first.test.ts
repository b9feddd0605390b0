import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../tests/support/folder.ts';

/** What a clone holds that these commands need; the packages are those of this folder, since a test has no network. */
const CLONE = ['content', 'scripts', 'src', 'package.json', 'package-lock.json', '.npmrc', 'tsconfig.json'];

/**
 * Packages as links in folders of the clone’s own: whatever npm takes away there, it takes away the links, and nothing of
 * the packages of this folder.
 */
function linkPackages(dir: string): void {
  const linkAll = (folder: string): void => {
    mkdirSync(join(dir, folder), { recursive: true });
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.name.startsWith('@') || entry.name === '.bin') linkAll(path);
      else if (entry.isFile()) cpSync(path, join(dir, path));
      else if (!entry.name.startsWith('.')) symlinkSync(resolve(path), join(dir, path));
    }
  };
  linkAll('node_modules');
}

function clone(): { dir: string; run: (args: readonly string[]) => { code: number | null; output: string } } {
  const dir = folderWith();
  for (const path of CLONE) cpSync(path, join(dir, path), { recursive: true });
  linkPackages(dir);
  const run = (args: readonly string[]): { code: number | null; output: string } => {
    const { status, stdout, stderr } = spawnSync('npm', ['run', ...args], {
      cwd: dir,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    return { code: status, output: stdout + stderr };
  };
  return { dir, run };
}

const ANSWERS = {
  name: 'Quillhaven Works',
  summary: 'A workshop that came by its own file.',
  founding: 'no',
  text: "It makes pens. It sells them to schools, and it doesn't say more.",
};

it('cannot take a package away from this folder', () => {
  const { dir } = clone();
  rmSync(join(dir, 'node_modules'), { recursive: true });
  expect(existsSync('node_modules/astro/package.json')).toBe(true);
  expect(existsSync('node_modules/@astrojs/mdx/package.json')).toBe(true);
});

describe('a first contribution', () => {
  it('goes from a clone to a green check with two commands', () => {
    const { dir, run } = clone();
    const site = readFileSync(join(dir, 'content/site.yaml'), 'utf8');
    const firstOf = (list: string): string => new RegExp(`^${list}:\\n {2}([\\w-]+):`, 'm').exec(site)?.[1] ?? '';
    const flags = {
      ...ANSWERS,
      kind: firstOf('kinds'),
      sector: firstOf('sectors'),
      source: /^article:\s*\{?\s*source: ([\w-]+)/m.exec(site)?.[1] ?? '',
      joined: /^factsUpTo: (\S+)/m.exec(site)?.[1] ?? '',
    };
    const made = run([
      'new:member',
      '--',
      '--yes',
      '--lang=en',
      ...Object.entries(flags).map(([flag, value]) => `--${flag}=${value}`),
    ]);
    expect(made, made.output).toMatchObject({ code: 0 });
    expect(made.output).toContain('/members/quillhaven-works/');
    expect(existsSync(join(dir, 'content/members/quillhaven-works.md'))).toBe(true);
    const checked = run(['check']);
    expect(checked, checked.output).toMatchObject({ code: 0 });
    expect(checked.output).toContain('0 errors');
  });

  it('by copying the sample needs one command, which tells what is still to be written', () => {
    const { dir, run } = clone();
    cpSync(join(dir, 'content/.sample/member.md'), join(dir, 'content/members/acme-labs.md'));
    const checked = run(['check']);
    expect(checked, checked.output).toMatchObject({ code: 1 });
    expect(checked.output).toContain('placeholder');
    expect(checked.output.match(/ error {2}(?!placeholder)/g)).toBeNull();
  });
});
