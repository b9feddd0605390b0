import { t } from '../../i18n/t.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Change, Comparison, FieldChange, TextChange, Missing } from './compare.ts';
import { code, faultInMarkdown } from '../markdown.ts';
import type { takeContent } from './take.ts';
import { languageName } from '../../i18n/format.ts';
import { isLang, type Lang } from '../../schema/languages.ts';

/** What a page weighs before and after, in bytes; undefined where there is none. */
export interface PageChange {
  path: string;
  before: number | undefined;
  after: number | undefined;
  /** The names of its pictures. */
  pictures: string[];
}

/** All that a summary tells. */
export interface Story extends Comparison {
  /** What was not taken from the pull request. */
  left: ReturnType<typeof takeContent>;
  /** Files outside the content folder that the pull request changes too. */
  elsewhere: string[];
  pages: PageChange[];
  lang: Lang;
}

/** How many of a kind are told one by one. */
const MOST = 60;

/** A list in which what is too much is counted. */
function some<T>(items: readonly T[], line: (item: T) => string, lang: Lang, most = MOST): string[] {
  const rest = items.length - most;
  return [...items.slice(0, most).map(line), ...(rest > 0 ? [`- ${t(lang, 'summary.more', { n: rest })}`] : [])];
}

const shown = (value: unknown): string => code(typeof value === 'string' ? value : JSON.stringify(value));

function fieldLine({ field, before, after }: FieldChange, lang: Lang): string {
  const name = code(field);
  if (before === undefined) return `- ${t(lang, 'summary.fieldAdded', { name, after: shown(after) })}`;
  if (after === undefined) return `- ${t(lang, 'summary.fieldRemoved', { name, before: shown(before) })}`;
  return `- ${t(lang, 'summary.fieldChanged', { name, before: shown(before), after: shown(after) })}`;
}

/** Where two paragraphs begin to differ, with a few words before it; 0 where that is near their start. */
function sameStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at < 80 ? 0 : a.lastIndexOf(' ', at - 40) + 1;
}

function textLines({ lang: of, before, after, gone, come }: TextChange, lang: Lang): string[] {
  const key = before === undefined ? 'textAdded' : after === undefined ? 'textRemoved' : 'textChanged';
  const language = languageName(of, lang);
  const head = `- ${t(lang, `summary.${key}`, { language, before: before ?? 0, after: after ?? 0 })}`;
  if (key !== 'textChanged') return [head];
  const from = gone.map((text, i) => (gone.length === come.length ? sameStart(text, come[i] ?? '') : 0));
  const shownFrom = (text: string, i: number): string => code(from[i] ? `…${text.slice(from[i])}` : text, 300);
  return [
    head,
    ...some(gone.map(shownFrom), (text) => `  - − ${text}`, lang, 4),
    ...some(come.map(shownFrom), (text) => `  - + ${text}`, lang, 4),
  ];
}

const nameOfMissing = (name: Missing, lang: Lang): string =>
  isLang(name) ? t(lang, 'missing.text', { language: languageName(name, lang) }) : t(lang, `missing.${name}`);

function changeLines(change: Change, lang: Lang): string[] {
  const { thing, id, file, how, fields, texts, missing } = change;
  const title = `#### ${t(lang, `summary.${how}`)}: ${t(lang, `thing.${thing}`)} ${code(id)}`;
  if (how === 'removed')
    return [title, '', thing === 'member' ? `- ${t(lang, 'summary.gone')}` : `- ${code(`content/${file}`)}`, ''];
  return [
    title,
    '',
    `- ${code(`content/${file}`)}`,
    ...some(fields, (field) => fieldLine(field, lang), lang, 30),
    ...texts.flatMap((text) => textLines(text, lang)),
    ...(missing.length === 0
      ? []
      : [`- ${t(lang, 'summary.missing', { list: missing.map((name) => nameOfMissing(name, lang)).join(', ') })}`]),
    '',
  ];
}

/** The first sentence: how much of what, and whether the check has something against it. */
function headline({ changes, faults }: Comparison, lang: Lang): string {
  const members = changes.filter((c) => c.thing === 'member');
  const count = (of: readonly Change[], how: Change['how']): number => of.filter((c) => c.how === how).length;
  const others = changes.length - members.length;
  const errors = faults.filter((f) => f.severity === 'error').length;
  const said =
    changes.length === 0
      ? t(lang, 'summary.nothing')
      : t(lang, 'summary.members', {
          added: count(members, 'added'),
          changed: count(members, 'changed'),
          removed: count(members, 'removed'),
        });
  return [
    said,
    ...(others > 0 ? [t(lang, 'summary.others', { n: others })] : []),
    `**${errors === 0 ? t(lang, 'summary.noErrors') : t(lang, 'summary.errors', { n: errors })}**`,
  ].join(' ');
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

function pageTable(pages: readonly PageChange[], lang: Lang): string[] {
  if (pages.length === 0) return [];
  const size = (bytes: number | undefined): string => (bytes === undefined ? '–' : formatNumber(bytes, lang));
  const rows = pages.slice(0, MOST).map(({ path, before, after, pictures }) => {
    const more = (after ?? 0) - (before ?? 0);
    const difference = `${more > 0 ? '+' : more < 0 ? '−' : ''}${formatNumber(Math.abs(more), lang)}`;
    return `| ${[cell(code(path)), size(before), size(after), difference, pictures.map((p) => cell(code(p))).join(' ')].join(' | ')} |`;
  });
  return [
    `### ${t(lang, 'summary.pages')}`,
    '',
    t(lang, 'summary.pagesNote'),
    '',
    `| ${(['page', 'before', 'after', 'difference', 'pictures'] as const).map((key) => t(lang, `summary.${key}`)).join(' | ')} |`,
    '| --- | ---: | ---: | ---: | --- |',
    ...rows,
    '',
  ];
}

/**
 * Tells in Markdown what a pull request changes. Every word that comes from it stands as code: it can be no heading,
 * link, picture, mention or HTML.
 */
export function summarise(story: Story): string {
  const { changes, faults, left, elsewhere, pages, lang } = story;
  const faultLine = (f: Story['faults'][number]): string =>
    `- ${code(`content/${f.file}:${f.line}:${f.column}`, 200)} ${t(lang, `summary.${f.severity}`)} ${faultInMarkdown(f, lang)}`;
  const ordered = [...faults].sort((a, b) => (a.severity < b.severity ? -1 : a.severity > b.severity ? 1 : 0));
  const section = (title: 'faults' | 'left' | 'elsewhere', lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [`### ${t(lang, `summary.${title}`)}`, '', ...lines, ''];
  return [
    `## ${t(lang, 'summary.title')}`,
    '',
    headline(story, lang),
    '',
    ...section('faults', some(ordered, faultLine, lang)),
    ...section(
      'left',
      some(left, ({ path, why }) => `- ${code(`content/${path}`)} ${t(lang, `summary.${why}`)}`, lang),
    ),
    ...section(
      'elsewhere',
      some(elsewhere, (path) => `- ${code(path)}`, lang, 20),
    ),
    ...(changes.length === 0 ? [] : [`### ${t(lang, 'summary.changes')}`, '']),
    ...some(changes, (change) => changeLines(change, lang).join('\n'), lang),
    ...pageTable(pages, lang),
  ].join('\n');
}
