/**
 * `npm run sources`: asks every address of a source, or those of the ids that are named, and tells what is no longer
 * as it was. `-- --lang fr` tells it in French. With `--issue`, the text of the weekly issue, with all that is due.
 * Ends with 1 where something is to be done.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { t } from '../src/i18n/t.ts';
import { library } from '../src/library/index.ts';
import { isLang } from '../src/schema/languages.ts';
import { readSettings } from '../src/settings.ts';
import { command, Failure } from '../src/setup/failure.mjs';
import { dueOn } from '../src/upkeep/due.ts';
import { lookAtSources } from '../src/upkeep/look.ts';
import { careLine, findingAsCare, issueText } from '../src/upkeep/report.ts';

await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { issue: { type: 'boolean', default: false }, lang: { type: 'string', default: 'en' } },
  });
  const lang = isLang(values.lang) ? values.lang : 'en';
  const lib = library();
  const unknown = positionals.find((id) => !lib.sources.has(id));
  if (unknown !== undefined) throw new Failure(t(lang, 'upkeep.unknown', { id: unknown }));
  const asked = [...lib.sources.values()].filter(({ id }) => positionals.length === 0 || positionals.includes(id));
  console.error(t(lang, 'upkeep.asking', { n: asked.length }));
  const found = (await lookAtSources(asked)).map((finding) => findingAsCare(finding, lib, lang));
  if (!values.issue) {
    console.log(found.length === 0 ? t(lang, 'upkeep.fine') : found.map(careLine).join('\n'));
    return found.length === 0 ? 0 : 1;
  }
  const cares = [...found, ...dueOn(lib, readSettings().today, lang)];
  const text = issueText(cares, readFileSync('.github/CODEOWNERS', 'utf8'), lang);
  const output = process.env['GITHUB_OUTPUT'];
  if (output === undefined) console.log(text);
  // Base64 holds no line end, so that no title of a page can name an output of its own.
  else appendFileSync(output, `report=${Buffer.from(text).toString('base64')}\n`);
  return 0;
});
