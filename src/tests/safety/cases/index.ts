import type { Case } from '../case.ts';
import { CHARACTERS } from './characters.ts';
import { EXPLAINERS } from './explainers.ts';
import { FIELDS } from './fields.ts';
import { FILES } from './files.ts';
import { LINKS } from './links.ts';
import { MARKDOWN } from './markdown.ts';
import { NAMES } from './names.ts';
import { RAW_HTML } from './html.ts';
import { ROOMS } from './rooms.ts';
import { SLOW } from './slow.ts';
import { VALUES } from './values.ts';
import { YAML } from './yaml.ts';

/** Every hostile case, by what it tries. */
export const CASES: Readonly<Record<string, readonly Case[]>> = {
  'facts that are more than facts': YAML,
  'values that become something else': VALUES,
  'letters that are not what they seem': CHARACTERS,
  'names that pretend': NAMES,
  'files that are none': FILES,
  'HTML in a text': RAW_HTML,
  'links that harm': LINKS,
  'Markdown that is too much': MARKDOWN,
  'words that are markup or formulas': FIELDS,
  'explainers that would run': EXPLAINERS,
  'other rooms': ROOMS,
  'files that keep the check busy': SLOW,
};
