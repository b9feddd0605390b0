/**
 * `npm run audit`: Lighthouse on one page of each kind in both languages, the largest paint of the explainers beside
 * that of a bare page, the first answer of search and five tasks of a reader on slow 4G, and what differs in the look of the components from the
 * main branch. `-- lighthouse`, `-- paint`, `-- search`, `-- tasks` or `-- specimen` does one of them. Ends with 1 where a budget is missed.
 */
import { existsSync } from 'node:fs';
import { auditLighthouse, auditPaint, auditSearch, auditSpecimen, auditTasks } from '../src/audit/audit.ts';
import { command, Failure } from '../src/setup/failure.mjs';

const AUDITS = {
  lighthouse: auditLighthouse,
  paint: auditPaint,
  search: auditSearch,
  tasks: auditTasks,
  specimen: auditSpecimen,
};

await command(async () => {
  if (!existsSync('dist/index.html')) throw new Failure('There is no site in dist/ yet. Run npm run build first.');
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !(name in AUDITS));
  if (unknown !== undefined)
    throw new Failure(`There is no audit “${unknown}”. There are: ${Object.keys(AUDITS).join(', ')}.`);
  let good = true;
  for (const [name, audit] of Object.entries(AUDITS))
    if (asked.length === 0 || asked.includes(name)) good = (await audit('dist', console.log)) && good;
  return good ? 0 : 1;
});
