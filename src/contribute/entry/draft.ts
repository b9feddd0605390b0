import { basename } from 'node:path';
import { formOf } from '../../checks/typography.ts';
import { t } from '../../i18n/t.ts';
import type { Library } from '../../library/index.ts';
import { FIRST_LANG, inEach, othersOf, type Lang } from '../../schema/languages.ts';
import type { InLanguages } from '../../schema/primitives.ts';
import { inOther, listed, SOURCE_DEFAULTS, type Answers, type FieldKey } from './fields.ts';
import { idFromName } from './ident.ts';
import type { Files } from './allowed-path.ts';
import { markdownFile, toYaml } from '../samples/yaml.ts';

/** What is known of the folder that the files are for. */
export interface Around {
  /** The day on which the facts were checked, `YYYY-MM-DD`. */
  today: string;
  /** Ids of sources that are taken. */
  sources: ReadonlySet<string>;
}

/** What the folder says, for a draft made on a day. */
export const aroundOf = (lib: Pick<Library, 'sources'>, today: string): Around => ({
  today,
  // Ids, and the names of the files they stand in: a new source gets a file of its own.
  sources: new Set([...lib.sources.values()].flatMap(({ id, file }) => [id, basename(file, '.yaml')])),
});

/** Fields that only the command knows; the others ask for less. */
export interface More {
  short?: string;
  /** What is called otherwise in other languages. */
  also?: Partial<Record<'name' | 'short' | 'city', Partial<Record<Lang, string>>>>;
  aliases?: readonly string[];
}

/** The id that the answers give the member. */
export const idOf = (answers: Answers): string => answers.id ?? idFromName(answers.name ?? '');

/** The first letters of a text that fit a label. */
const clip = (text: string, most: number): string =>
  [...text].length <= most
    ? text
    : `${[...text]
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;

function hostOf(address: string): string {
  try {
    return new URL(address).hostname.replace(/^www\./, '');
  } catch {
    return '';
  }
}

/** A source of which an address or a title was given, and its id. */
function newSource(answers: Answers, around: Around): { id: string; yaml: string } | undefined {
  const { sourceUrl: url, sourceTitle: title, sourcePublisher: publisher, sourceDate: date } = answers;
  if (url === undefined && title === undefined) return undefined;
  const from = publisher ?? hostOf(url ?? '');
  const stem = `${
    idFromName(publisher ?? from.replaceAll('.', '-'))
      .slice(0, 40)
      .replace(/-$/, '') || idOf(answers)
  }-${/^\d{4}/.exec(date ?? '')?.[0] ?? 'source'}`;
  let id = stem;
  for (let n = 2; around.sources.has(id); n++) id = `${stem}-${n}`;
  const label = clip(from || (title ?? ''), 30);
  const name = answers.name ?? '';
  const entry = {
    id,
    title,
    short: inEach(() => label),
    publisher,
    date,
    language: answers.sourceLanguage ?? SOURCE_DEFAULTS.sourceLanguage,
    url,
    kind: answers.sourceKind ?? SOURCE_DEFAULTS.sourceKind,
    seen: answers.sourceSeen ?? SOURCE_DEFAULTS.sourceSeen,
    // Whoever takes the contribution in may know better.
    reliability: 'medium',
    supports: inEach((lang) => [t(lang, 'draft.isMember', { name })]),
  };
  return { id, yaml: toYaml([given(entry)]) };
}

/** Only the fields that have a value. */
const given = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const givenAny = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined => {
  const all = given(fields);
  return Object.keys(all).length === 0 ? undefined : all;
};

/**
 * The files that answers come to: the member, its text in other languages where there is one, and the source where it is a new
 * one. Nothing is checked here; the files say what the answers say, be it right or wrong.
 */
export function filesOf(answers: Answers, around: Around, more: More = {}): Files {
  const source = newSource(answers, around);
  const sources = [...listed(answers.source), ...(source ? [source.id] : [])];
  const [first] = sources;
  // What nobody gave a source for is marked as not checked, on the page too.
  const unchecked = (key: FieldKey): string | undefined =>
    answers[key] === undefined ? undefined : 'general-knowledge';
  const called = (field: keyof NonNullable<More['also']>, words: string | undefined): InLanguages | undefined =>
    words === undefined || more.also?.[field] === undefined ? words : { [FIRST_LANG]: words, ...more.also[field] };
  const facts = {
    name: called('name', answers.name),
    // Who has no short name is called by the name.
    short: called('short', more.short ?? (more.also?.short && answers.name)),
    aliases: more.aliases?.length ? more.aliases : undefined,
    summary: answers.summary === undefined ? undefined : formOf(FIRST_LANG)(answers.summary),
    kind: answers.kind,
    sector: answers.sector,
    country: answers.country,
    city: called('city', answers.city),
    website: answers.website,
    joined: answers.joined,
    founding:
      answers.founding === undefined
        ? undefined
        : answers.founding === 'true' || (answers.founding !== 'false' && answers.founding),
    group: answers.group,
    sources: sources.length > 0 ? sources : undefined,
    basis: givenAny({
      joined: answers.joined === undefined ? undefined : first,
      country: unchecked('country'),
      city: unchecked('city'),
      website: unchecked('website'),
      kind: answers.kind === undefined ? undefined : 'judgement',
      group: answers.group === undefined ? undefined : first,
    }),
    checked: around.today,
  };
  const id = idOf(answers);
  // Nobody can know the id of a source that is only being made.
  const textOf = (key: FieldKey): string =>
    (answers[key] ?? '').replaceAll('(source:new)', `(source:${source?.id ?? 'new'})`);
  const files: Files = { [`members/${id}.md`]: markdownFile(given(facts), textOf('text')) };
  for (const lang of othersOf(FIRST_LANG)) {
    const [summary, text] = [answers[inOther('summary', lang)], answers[inOther('text', lang)]];
    if (summary === undefined && text === undefined) continue;
    files[`members/${id}.${lang}.md`] = markdownFile(
      given({ summary: summary === undefined ? undefined : formOf(lang)(summary) }),
      textOf(inOther('text', lang)),
    );
  }
  if (source !== undefined) files[`sources/${source.id}.yaml`] = source.yaml;
  return files;
}
