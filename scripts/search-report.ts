/**
 * `npm run search:report`: how the queries of src/tests/search fare, one row a kind and language; `-- --missed` names what did not come
 * first, `-- --set some/queries` asks `some/queries.en.yaml` and its like in the other languages instead.
 */
import { parseArgs } from 'node:util';
import { inWords, lackedBy, report } from '../src/tests/search/report.ts';

const { missed, set } = parseArgs({
  options: { missed: { type: 'boolean', default: false }, set: { type: 'string' } },
}).values;
const lacked = lackedBy(set);
if (lacked.length > 0) {
  console.error(`A set of queries has a file in each language; there is no ${lacked.join(', nor ')}.`);
  process.exit(1);
}
const rows = report(set);
console.log(inWords(rows));
if (missed)
  for (const row of rows)
    for (const { query, finds, got } of row.missed)
      console.log(
        `${row.lang}, ${row.kind}: “${query}” wants ${finds || 'nothing'}, has ${got.join(' ') || 'nothing'}`,
      );
