import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow } from './check.ts';
import { check, readOptions } from './command.ts';
import { folderOf, member } from './fixtures/folder.ts';

async function run(args: string[], files = {}): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await check(args, folderOf(files), (text, to) => {
    if (to === 'err') err += `${text}\n`;
    else out += `${text}\n`;
  });
  return { code, out, err };
}

describe('npm run check', () => {
  it('ends with 0 where there are warnings only, and with 1 where there are errors', async () => {
    expect((await run([])).code).toBe(0);
    expect((await run([])).out).toContain('translation-missing');
    expect((await run([], { 'members/spelt.md': member({ kind: 'x' }) })).code).toBe(1);
  });
  it('ends with 2, and says how it is used, where the command is wrong', async () => {
    for (const args of [['--format', 'xml'], ['--lang', 'de'], ['--unknown'], ['no-such-path']]) {
      const { code, err } = await run(args);
      expect(code).toBe(2);
      expect(err).toContain('--format text|json|github');
    }
    expect(await run(['--help'])).toMatchObject({ code: 0, err: '' });
  });
  it('prints JSON and nothing else', async () => {
    const { out } = await run(['--format', 'json', '--fix'], { 'members/spelt.md': member({ kind: 'x' }) });
    const data: unknown = JSON.parse(out);
    expect(data).toMatchObject({ errors: [{ code: 'unknown-value' }] });
  });
  it('says what it mended', async () => {
    expect((await run(['--fix'], { 'members/spelt.md': member().trimEnd() })).err).toMatch(
      /^Mended .*members\/spelt\.md: end of the last line\.$/m,
    );
    expect((await run(['--fix', '--lang', 'fr'])).err).toContain('Rien à corriger.');
  });
  it('shows the faults of site.yaml where nothing else can be read', async () => {
    const { code, out } = await run([], { 'site.yaml': 'name: x\n' });
    expect(code).toBe(1);
    expect(out).toContain('site.yaml:1:7  error  invalid-type  name');
  });
  it('narrows the report to paths', async () => {
    const broken = { 'members/spelt.md': member({ kind: 'x' }), 'members/oat.md': member({ name: 'Oat', kind: 'y' }) };
    expect((await run(['members/oat.md'], broken)).out).toContain('oat.md');
    expect((await run(['members/oat.md'], broken)).out).not.toContain('spelt.md');
    expect((await run(['claims'], broken)).code).toBe(0);
  });
});

it('reads its options', () => {
  expect(readOptions(['--format=github', '--lang=fr', '--watch', 'a', 'b'])).toEqual({
    format: 'github',
    lang: 'fr',
    fix: false,
    watch: true,
    help: false,
    paths: ['a', 'b'],
  });
});

it('takes paths from the current folder and from the content folder', () => {
  const dir = folderOf();
  expect(filesBelow(dir, ['members'], '/')('members/rye.md')).toBe(true);
  expect(filesBelow(dir, [join(dir, 'members/rye.md')], '/')('members/rye.md')).toBe(true);
  expect(filesBelow(dir, ['members'], '/')('claims/all.yaml')).toBe(false);
  expect(() => filesBelow(dir, ['/'], '/')).toThrow();
});
