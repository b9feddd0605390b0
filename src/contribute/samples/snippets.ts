import type { Library } from '../../library/index.ts';
import { languageName } from '../../i18n/format.ts';
import { ENGLISH, t } from '../../i18n/t.ts';
import { KINDS, type KindName } from '../../schema/kinds.ts';
import { blanksOf, draftOf, SAMPLED, sourceNamed } from './blueprint.ts';
import type { Noted } from './sample.ts';
import { FIRST_LANG, LANGS, othersOf, type Lang } from '../../schema/languages.ts';

/** A piece of text that VS Code puts in where its prefix is typed; `${1|a,b|}` offers a choice. */
export interface Snippet {
  scope: string;
  prefix: string;
  description: string;
  body: string[];
}

/** A place that is filled in, with what stands there at first. */
const place = (n: number, text: string): string => `\${${n}:${text.replace(/[\\$}]/g, '\\$&')}}`;
/** A place that takes one of some words. */
const choice = (n: number, words: readonly string[]): string =>
  `\${${n}|${words.map((word) => word.replace(/[\\,|$}]/g, '\\$&')).join(',')}|}`;

/**
 * Snippets for the files of members: VS Code has nothing else that completes what stands above the text of a Markdown
 * file. Typing `member` in an empty file gives a whole one; typing the name of a field gives its line.
 */
export function memberSnippets({ site }: Pick<Library, 'site'>): Record<string, Snippet> {
  const [kinds, sectors, groups] = [site.kinds, site.sectors, site.groups].map((words) => Object.keys(words)) as [
    string[],
    string[],
    string[],
  ];
  const lines: Partial<Record<Noted, (n: number) => string>> = {
    name: (n) => `name: ${place(n, 'Acme Labs')}`,
    summary: (n) => `summary: "${place(n, ENGLISH['note.summary'])}"`,
    kind: (n) => `kind: ${choice(n, kinds)}`,
    sector: (n) => `sector: ${choice(n, sectors)}`,
    country: (n) => `country: ${place(n, 'CH')}`,
    website: (n) => `website: ${place(n, 'https://www.example.org')}`,
    joined: (n) => `joined: ${place(n, '2026-01-31')}`,
    founding: (n) => `founding: ${choice(n, ['false', 'true'])}`,
    sources: (n) => `sources: [${place(n, sourceNamed(site))}]`,
    checked: () => 'checked: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE',
  };
  const more: typeof lines = {
    group: (n) => `group: ${choice(n, groups)}`,
    city: (n) => `city: ${place(n, 'Geneva')}`,
    aliases: (n) => `aliases: [${place(n, 'Acme Laboratories')}]`,
    related: (n) => `related: [${place(n, 'another-member')}]`,
    weak: () => 'weak: true',
  };
  const of = (prefix: string, description: string, body: string[]): Snippet => ({
    scope: 'markdown',
    prefix,
    description,
    body,
  });
  const note = (key: Noted): string =>
    ENGLISH[`note.${key}`].replace(/: \{list\}/, '').replace('one of', 'one of the words of site.yaml');
  const whole = Object.values(lines).map((line, i) => line(i + 1));
  return {
    member: of('member', 'A whole file of a member', ['---', ...whole, '---', '$0']),
    ...Object.fromEntries(
      othersOf(FIRST_LANG).map((lang) => {
        const prefix = lang === 'fr' ? 'membre' : `member.${lang as string}`;
        const what = lang === 'fr' ? 'Le texte français d’un membre' : `A member in ${languageName(lang, 'en')}`;
        const summary = lang === 'fr' ? 'une phrase simple' : 'a plain sentence';
        return [prefix, of(prefix, what, ['---', `summary: "${place(1, summary)}"`, '---', '$0'])];
      }),
    ),
    ...Object.fromEntries(
      Object.entries({ ...lines, ...more }).map(([key, line]) => [
        `member: ${key}`,
        of(`${key}:`, note(key as Noted), [line(1)]),
      ]),
    ),
  };
}

/** What stands on a line for somebody to write over. */
const WRITTEN = new RegExp(
  `(?<=: )(?:(?!\\[)\\S.*)$|(?:${LANGS.map((lang) => t(lang, 'sample.toWrite')).join('|')})\\.?$`,
  'u',
);

/**
 * Snippets for every other kind of content, from the same samples: typing the name of a kind gives its file or its entry,
 * `term.fr` the file of its French text, and so for each language beside the first.
 */
export function kindSnippets(lib: Pick<Library, 'site'>): Record<string, Snippet> {
  const snippet = (kind: KindName, prefix: string, lang: Lang): [string, Snippet] => {
    const { form } = KINDS[kind];
    const blanks = blanksOf(kind, lib, lang).filter(({ isNeeded }) => isNeeded);
    const choices = new Map(blanks.map(({ key, choices: words }) => [key, words]));
    let n = 0;
    const body = draftOf(kind, blanks, { lang })
      .trimEnd()
      .split('\n')
      .map((line) => {
        const [, head = '', key = ''] = /^((?:- |  )?(\w+): )/.exec(line) ?? [];
        const words = choices.get(key) ?? [];
        if (words.length > 0) return `${head}${choice(++n, words)}`;
        return line.replace(WRITTEN, (text) => place(++n, text));
      });
    const of = t('en', `thing.${kind}`);
    const description =
      lang !== FIRST_LANG
        ? `The ${languageName(lang, 'en')} text of a ${of}`
        : form === 'list'
          ? `An entry: ${of}`
          : `A whole file: ${of}`;
    return [prefix, { scope: form === 'list' ? 'yaml' : 'markdown,mdx', prefix, description, body }];
  };
  return Object.fromEntries(
    SAMPLED.flatMap((kind) => {
      const own = snippet(kind, kind, FIRST_LANG);
      if (KINDS[kind].form === 'list') return [own];
      return [own, ...othersOf(FIRST_LANG).map((lang) => snippet(kind, `${kind}.${lang}`, lang))];
    }),
  );
}
