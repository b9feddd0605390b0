/** `npm run licences`: what the packages of the lock file are licensed under; `-- --all` names each. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { licenceTable, notAllowed, packagesOf, type Locked } from '../src/checks/licences.ts';

const { all } = parseArgs({ options: { all: { type: 'boolean', default: false } } }).values;
const packages = packagesOf(
  JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> },
);
const wrong = notAllowed(packages);
console.log(licenceTable(packages, all));
for (const sentence of wrong) console.error(`Not allowed: ${sentence}`);
process.exitCode = wrong.length === 0 ? 0 : 1;
