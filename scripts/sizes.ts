/** `npm run sizes`: what the pages of dist/ weigh, and whether they keep to their budgets. */
import { existsSync } from 'node:fs';
import { measureSite } from '../src/checks/sizes.ts';
import { overBudget, sizesTable } from '../src/checks/sizes-report.ts';
import { readSettings } from '../src/settings.ts';

if (existsSync('dist/index.html')) {
  const sizes = measureSite('dist', readSettings().base);
  const broken = overBudget(sizes);
  console.log([sizesTable(sizes), ...broken].join('\n'));
  process.exitCode = broken.length === 0 ? 0 : 1;
} else {
  console.error('There is no site in dist/ yet. Run npm run build first.');
  process.exitCode = 1;
}
