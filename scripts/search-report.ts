/** `npm run search:report`: how the queries of src/tests/search fare, one row a kind and language; `-- --missed` names what did not come first. */
import { parseArgs } from 'node:util';
import { inWords, report } from '../src/tests/search/report.ts';

const { missed } = parseArgs({ options: { missed: { type: 'boolean', default: false } } }).values;
const rows = report();
console.log(inWords(rows));
if (missed)
  for (const row of rows)
    for (const { query, finds, got } of row.missed)
      console.log(
        `${row.lang}, ${row.kind}: “${query}” wants ${finds || 'nothing'}, has ${got.join(' ') || 'nothing'}`,
      );
