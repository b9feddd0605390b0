import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../checks/check.ts';
import { report } from '../../checks/report.ts';
import { workOf } from '../support/work.ts';
import { filled, SLOW } from './cases/slow.ts';
import { contentWith, withCase } from './folder.ts';

/** How many times the work of a long list a file may cost; one that was held against itself cost hundreds. */
const MOST = 12;

const check = (dir: string): void => {
  report('text', { ...checkContent(dir, '2019-07-01'), prefix: '', lang: 'en' });
};

/** A list as large as is taken, with nothing wrong in it: nobody who means well sends more. */
const RIGHT = filled(
  125_000,
  (nth) => `- id: tide-${nth}
  title: A tide
  short: { en: Tide, fr: Marée }
  date: 2019-01-02
  language: en
  url: https://oat.test/tide
  kind: press
  seen: full
  reliability: high
  supports: { en: [The launch], fr: [Le lancement] }
`,
);

describe('the check of a file that is made to keep it busy', () => {
  let right: string;
  let usual: number;
  const workOfRight = (): number => workOf(() => check(right));
  beforeAll(() => {
    right = contentWith({ 'sources/tide.yaml': RIGHT });
    check(right);
    usual = workOfRight();
  });
  afterAll(() => {
    rmSync(right, { recursive: true, force: true });
  });

  it.each(SLOW.map((c) => [c.name, c] as const))(
    'is not much more work than that of a long list: %s',
    (_name, slow) => {
      withCase(slow, (dir) => {
        // One that seems too much is measured again beside the other; whatever came between once does not come between
        // three times.
        const shares = [workOf(() => check(dir)) / usual];
        while (shares.length < 3 && Math.min(...shares) > MOST) shares.push(workOf(() => check(dir)) / workOfRight());
        expect(Math.min(...shares)).toBeLessThan(MOST);
      });
    },
  );
});
