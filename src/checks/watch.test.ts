import { spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { folderOf, member } from './fixtures/folder.ts';
import { watchFolder } from './watch.ts';

it('tells each change with its path, in new folders too', async () => {
  const dir = folderOf();
  const told = new Set<string>();
  onTestFinished(
    watchFolder(dir, (changed) => {
      for (const path of changed) told.add(path);
    }),
  );
  const tells = async (path: string, act: () => void): Promise<void> => {
    told.clear();
    act();
    await expect.poll(() => told.has(path), { timeout: 5000, message: path }).toBe(true);
  };
  await tells('members/rye.md', () => writeFileSync(join(dir, 'members/rye.md'), 'x'));
  await tells('members/spelt.md', () => writeFileSync(join(dir, 'members/spelt.md'), 'x'));
  await tells('members/oat.md', () => renameSync(join(dir, 'members/spelt.md'), join(dir, 'members/oat.md')));
  await tells('members/oat.md', () => rmSync(join(dir, 'members/oat.md')));
  await tells('news', () => mkdirSync(join(dir, 'news/fair'), { recursive: true }));
  await tells('news/fair/en.md', () => writeFileSync(join(dir, 'news/fair/en.md'), 'x'));
  // A folder that goes and comes back is another one to the system.
  await tells('news', () => rmSync(join(dir, 'news'), { recursive: true }));
  await tells('news', () => mkdirSync(join(dir, 'news/fair'), { recursive: true }));
  await tells('news/fair/en.md', () => writeFileSync(join(dir, 'news/fair/en.md'), 'x'));
});

it('npm run check -- --watch prints the new verdict after each change, and outlives a folder that cannot be read', async () => {
  const dir = folderOf();
  const child = spawn(process.execPath, ['scripts/check.ts', '--watch'], {
    env: { ...process.env, CONTENT_DIR: dir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill());
  let seen = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      seen += text;
    });
  const says = async (words: string, act?: () => void): Promise<void> => {
    if (act) seen = '';
    act?.();
    await expect.poll(() => seen, { timeout: 10_000 }).toContain(words);
  };
  await says('Watching');
  await says('members/spelt.md:4:7  error  unknown-value', () =>
    writeFileSync(join(dir, 'members/spelt.md'), member({ kind: 'x' })),
  );
  await says('0 errors', () => writeFileSync(join(dir, 'members/spelt.md'), member()));
  await says('site.yaml: not found', () => renameSync(join(dir, 'site.yaml'), join(dir, 'gone.yaml')));
  await says('0 errors', () => renameSync(join(dir, 'gone.yaml'), join(dir, 'site.yaml')));
  await says('unknown-id', () => rmSync(join(dir, 'claims/all.yaml')));
}, 30_000);
