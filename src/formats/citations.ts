import { languageName } from '../i18n/format.ts';
import type { Citation } from '../views/citations.ts';
import { toLatex } from './latex.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** As BibTeX. The names in double braces are taken as they are: a comma in them parts no first name from a last. */
function bibtex(c: Citation): string {
  const [year = '', month = '1', day = ''] = c.written.split('-');
  const fields = [
    ['title', `{{${toLatex(c.title)}}}`],
    ['author', `{{${toLatex(c.site)}}}`],
    ['year', `{${year}}`],
    ['month', MONTHS[Number(month) - 1] ?? ''],
    ['day', `{${Number(day)}}`],
    ['url', `{${encodeURI(decodeURI(c.url))}}`],
    ['language', `{${languageName(c.lang, 'en').toLowerCase()}}`],
    ['note', `{Version ${c.version}, checked ${c.checked}}`],
  ];
  return `@misc{${c.key},\n${fields.map(([name = '', value = '']) => `  ${name} = ${value}`).join(',\n')}\n}\n`;
}

/** A value as RIS wants it: one line without control characters. */
const line = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** As RIS. The site is its publisher and not its author: a reader of RIS would part its name at a comma. */
function ris(c: Citation): string {
  const fields = [
    ['TY', 'ELEC'],
    ['TI', c.title],
    ['T2', c.site],
    ['PB', c.site],
    ['PY', c.written.slice(0, 4)],
    ['DA', `${c.written.replaceAll('-', '/')}/`],
    ['LA', c.lang],
    ['UR', c.url],
    ['ET', c.version],
    ['N1', `Version ${c.version}, checked ${c.checked}`],
    ['ID', c.key],
  ];
  return `${fields.map(([tag = '', value = '']) => `${tag}  - ${line(value)}\r\n`).join('')}ER  - \r\n`;
}

/** A day as CSL has it. */
const dateParts = (day: string): { 'date-parts': number[][] } => ({ 'date-parts': [day.split('-').map(Number)] });

/** As CSL-JSON, the form of citation managers and pandoc. */
function cslJson(c: Citation): string {
  const item = {
    id: c.key,
    type: 'webpage',
    title: c.title,
    author: [{ literal: c.site }],
    'container-title': c.site,
    issued: dateParts(c.written),
    URL: c.url,
    language: c.lang,
    version: c.version,
    note: `Checked ${c.checked}`,
  };
  return `${JSON.stringify([item], null, 1)}\n`;
}

/** The files beside a page, by the end of their name. */
export const FORMATS = {
  bib: { name: 'BibTeX', type: 'application/x-bibtex; charset=utf-8', write: bibtex },
  ris: { name: 'RIS', type: 'application/x-research-info-systems; charset=utf-8', write: ris },
  'csl.json': { name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json', write: cslJson },
} as const satisfies Record<string, { name: string; type: string; write: (c: Citation) => string }>;
export type Format = keyof typeof FORMATS;
