/** `npm run sizes`: what the pages of dist/ weigh, and whether they keep to their budgets. */
import { existsSync } from 'node:fs';
import { measureSite } from '../src/checks/sizes.ts';
import { overBudget, sizesTable } from '../src/checks/sizes-report.ts';
import { readSettings } from '../src/settings.ts';
import { command, Failure } from '../src/setup/failure.mjs';

await command(() => {
  if (!existsSync('dist/index.html')) throw new Failure('There is no site in dist/ yet. Run npm run build first.');
  const sizes = measureSite('dist', readSettings().base);
  const broken = overBudget(sizes);
  console.log([sizesTable(sizes), ...broken].join('\n'));
  return broken.length === 0 ? 0 : 1;
});
