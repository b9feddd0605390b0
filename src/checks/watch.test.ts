import { spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { folderOf, member } from './fixtures/folder.ts';
import { watchFolder } from './watch.ts';

it('tells of each change, in new folders too', async () => {
  const dir = folderOf();
  let told = 0;
  const end = await watchFolder(dir, () => told++);
  onTestFinished(end);
  const tells = async (act: () => void): Promise<void> => {
    told = 0;
    act();
    await expect.poll(() => told, { message: String(act) }).toBeGreaterThan(0);
  };
  await tells(() => writeFileSync(join(dir, 'members/rye.md'), 'x'));
  await tells(() => writeFileSync(join(dir, 'members/spelt.md'), 'x'));
  await tells(() => renameSync(join(dir, 'members/spelt.md'), join(dir, 'members/oat.md')));
  await tells(() => rmSync(join(dir, 'members/oat.md')));
  await tells(() => mkdirSync(join(dir, 'news/fair'), { recursive: true }));
  await tells(() => writeFileSync(join(dir, 'news/fair/en.md'), 'x'));
  // A folder that goes and comes back is another one to the system.
  await tells(() => rmSync(join(dir, 'news'), { recursive: true }));
  await tells(() => mkdirSync(join(dir, 'news/fair'), { recursive: true }));
  await tells(() => writeFileSync(join(dir, 'news/fair/en.md'), 'x'));
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
    await expect.poll(() => seen).toContain(words);
  };
  await says('Watching');
  await says('members/spelt.md:4:7  error  unknown-value', () =>
    writeFileSync(join(dir, 'members/spelt.md'), member({ kind: 'x' })),
  );
  await says('0 errors', () => writeFileSync(join(dir, 'members/spelt.md'), member()));
  await says('site.yaml: not found', () => renameSync(join(dir, 'site.yaml'), join(dir, 'gone.yaml')));
  await says('0 errors', () => renameSync(join(dir, 'gone.yaml'), join(dir, 'site.yaml')));
  await says('unknown-id', () => rmSync(join(dir, 'claims/all.yaml')));
});
