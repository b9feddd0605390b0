import { rmSync } from 'node:fs';
import { afterAll } from 'vitest';
import { made } from './made.ts';

// Behind each file of tests: an `afterAll` of a module that several files share is called behind the first of them alone.
afterAll(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true });
});
