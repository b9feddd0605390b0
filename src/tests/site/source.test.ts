import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { filesBelow } from '../../setup/stamps.mjs';
import { REAL_WORDS } from '../support/real-words.ts';

it('the code knows nothing of the subject: no name of the content stands outside it', () => {
  // What fields and words were called before is told by those very words.
  const files = filesBelow('src').filter(
    (file) =>
      file !== 'src/schema/renamed.ts' &&
      /\.(ts|astro|mjs|css|json)$/.test(file) &&
      !/\.test\.ts$|\/tests\/|\/fixtures\//.test(file),
  );
  expect(files.length).toBeGreaterThan(100);
  const findings = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, i) => {
        const found = REAL_WORDS.exec(line);
        return found ? [`${file}:${i + 1}: ${found[0]}: ${line.trim()}`] : [];
      }),
  );
  expect(findings).toEqual([]);
});
