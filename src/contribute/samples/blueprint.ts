import { asJsonSchema } from '../../formats/json-schema.ts';
import type { Library } from '../../library/index.ts';
import { isTextKind, KINDS, type KindName } from '../../schema/kinds.ts';
import { schemasOfKinds, TRANSLATION_SCHEMAS } from '../../schema/of-kind.ts';
import type { Site } from '../../schema/site.ts';
import { toYaml } from './yaml.ts';
import { FIRST_LANG, inEach, LANGS, othersOf, type Lang } from '../../schema/languages.ts';
import { t } from '../../i18n/t.ts';

/** A piece of a JSON Schema, as far as a sample is made from it. */
interface Node {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  format?: string;
  minimum?: number;
  minItems?: number;
  description?: string;
  properties?: Record<string, Node>;
  required?: string[];
  items?: Node;
  anyOf?: Node[];
  oneOf?: Node[];
}

/** What a contributor fills in: a field of a kind of content, or a part of one. */
export interface Blank {
  key: string;
  /** What stands there before it is filled in. */
  value: unknown;
  /** A sentence on what it is. */
  note: string;
  isNeeded: boolean;
  /** The words that it takes, where it takes no others. */
  choices: readonly string[];
  /** What kind of value it is. */
  type: 'text' | 'both' | 'list' | 'flag' | 'number' | 'date' | 'other';
}

/** What a sample says where somebody is to write: the check knows these words. */
const TO_WRITE = inEach((lang) => t(lang, 'sample.toWrite'));

/** What samples borrow from the content: days and ids that are there. */
interface Ground {
  today: string;
  source: string;
}

/** The source that samples name: the article that the site starts from, where it has one. */
export const sourceNamed = ({ article }: Site): string => article?.source ?? 'my-source';

export const groundOf = ({ site }: Pick<Library, 'site'>, today: string = site.factsUpTo): Ground => ({
  today,
  source: sourceNamed(site),
});

const isBilingual = ({ properties }: Node): boolean =>
  properties !== undefined && Object.keys(properties).join() === LANGS.join();
const isDate = ({ pattern, anyOf }: Node): boolean => /\(19\|20\)/.test(pattern ?? anyOf?.[0]?.pattern ?? '');

/** What stands in a blank: the first word of those that it takes, a day, a source that is there, or words to be written. */
function valueOf(key: string, node: Node, ground: Ground, lang: Lang): unknown {
  const { type, pattern = '' } = node;
  if (node.const !== undefined) return node.const;
  if (node.enum !== undefined) return node.enum[0];
  if (isDate(node)) return ground.today;
  if (node.format === 'uri' || /^\^\[Hh\]/.test(pattern)) return 'https://www.example.org';
  // What may differ by language is one word in the samples.
  const form = node.anyOf?.[0];
  if (form !== undefined) return valueOf(key, (isBilingual(form) ? node.anyOf?.at(-1) : form) ?? {}, ground, lang);
  if (type === 'boolean') return false;
  if (type === 'integer' || type === 'number') return node.minimum ?? 1;
  if (type === 'array') {
    if (key === 'sources') return [ground.source];
    return Array.from({ length: node.minItems ?? 1 }, () => valueOf(key, node.items ?? {}, ground, lang));
  }
  if (type === 'object') {
    const { properties = {}, required = [] } = node;
    return Object.fromEntries(
      required.map((name) => {
        const inner = isBilingual(node) ? (name as Lang) : lang;
        return [name, valueOf(name, properties[name] ?? {}, ground, inner)];
      }),
    );
  }
  if (/a-z0-9\]\+\(\?:-/.test(pattern)) return `my-${key === 'id' ? 'entry' : key}`;
  if (/A-Z\]\{2\}/.test(pattern)) return 'CH';
  return TO_WRITE[lang];
}

const typeOf = (node: Node): Blank['type'] => {
  if (isDate(node)) return 'date';
  if (isBilingual(node)) return 'both';
  if (node.type === 'array') return node.items?.type === 'string' ? 'list' : 'other';
  if (node.type === 'boolean') return 'flag';
  if (node.type === 'integer' || node.type === 'number') return 'number';
  return node.type === 'object' || node.oneOf !== undefined ? 'other' : 'text';
};

/** Fields that only the commands of the project write. */
const OURS: ReadonlySet<string> = new Set(['of', 'ofDay', 'ofParts']);

/** The one of several forms that is meant: the one that says so, else the one that asks for least. */
function formOf(node: Node, said: Readonly<Record<string, string>>): Node {
  const forms = node.oneOf ?? node.anyOf;
  if (forms === undefined || node.properties !== undefined) return node;
  const fits = (form: Node): boolean =>
    Object.entries(form.properties ?? {}).every(([key, { const: only }]) => only === undefined || only === said[key]);
  return forms.find(fits) ?? forms.toSorted((a, b) => JSON.stringify(a).length - JSON.stringify(b).length)[0] ?? node;
}

/**
 * The fields of a kind, those that are needed first, from the schema that checks its files.
 * @param lang of the file: another than the first has fewer fields
 * @param said answers that choose between forms of a kind, such as what a figure draws
 */
export function blanksOf(
  kind: KindName,
  lib: Pick<Library, 'site'>,
  lang: Lang = FIRST_LANG,
  ground: Ground = groundOf(lib),
  said: Readonly<Record<string, string>> = {},
): Blank[] {
  const schema = lang !== FIRST_LANG && isTextKind(kind) ? TRANSLATION_SCHEMAS[kind] : schemasOfKinds(lib.site)[kind];
  const node = formOf(asJsonSchema(schema) as Node, said);
  const needed = new Set(node.required);
  const forms = (asJsonSchema(schema) as Node).oneOf ?? [];
  const wordsOf = (key: string, { enum: words }: Node): string[] =>
    (words ?? forms.flatMap(({ properties }) => properties?.[key]?.const ?? [])).map(String);
  return Object.entries(node.properties ?? {})
    .filter(([key]) => !OURS.has(key))
    .map(([key, inner]) => ({
      key,
      value: key === 'id' ? `my-${kind}` : valueOf(key, inner, ground, lang),
      note: inner.description ?? '',
      isNeeded: needed.has(key),
      choices: wordsOf(key, inner),
      type: typeOf(inner),
    }));
}

const commented = (text: string): string => text.replace(/^/gm, '# ');

/** A field as YAML, its note on a line above it; what is not needed stands as a note too. */
const linesOf = ({ key, value, note, isNeeded }: Blank, isNoted: boolean): string => {
  const yaml = toYaml({ [key]: value }).trimEnd();
  const above = isNoted && note !== '' ? `${commented(note)}\n` : '';
  return above + (isNeeded ? yaml : commented(yaml));
};

/** YAML as the entry of a list. */
const asEntry = (yaml: string): string => {
  const lines = yaml.split('\n');
  const first = lines.findIndex((line) => !line.startsWith('#'));
  return lines.map((line, i) => (line === '' ? '' : `${i === first ? '- ' : i < first ? '' : '  '}${line}`)).join('\n');
};

/**
 * A file of a kind, or the entry of a list, made from its fields.
 * @param isNoted with a note on each field, and with the fields that are not needed as notes
 */
export function draftOf(
  kind: KindName,
  blanks: readonly Blank[],
  { lang = FIRST_LANG, isNoted = false, text }: { lang?: Lang; isNoted?: boolean; text?: string | undefined } = {},
): string {
  const shown = isNoted ? blanks : blanks.filter(({ isNeeded }) => isNeeded);
  const yaml = shown.map((blank) => linesOf(blank, isNoted)).join('\n');
  if (!isTextKind(kind)) return `${asEntry(yaml)}\n`;
  return `---\n${yaml}\n---\n${text ?? `${TO_WRITE[lang]}.`}\n`;
}

/**
 * The sample of a kind: a file, or an entry, in which all is to be written.
 * @internal Its test fills it in.
 */
export const sampleOf = (kind: KindName, lib: Pick<Library, 'site'>, lang: Lang = FIRST_LANG): string =>
  draftOf(kind, blanksOf(kind, lib, lang), { lang, isNoted: true });

/** The kinds whose samples are made from their schema; members have one of their own, which asks for more. */
export const SAMPLED = (Object.keys(KINDS) as KindName[]).filter((kind) => kind !== 'member');

/** All samples by the name of their file: `term.md` and `term.fr.md`. */
export const samplesOfKinds = (lib: Pick<Library, 'site'>): Record<string, string> =>
  Object.fromEntries(
    SAMPLED.flatMap((kind) => {
      const { ending } = KINDS[kind];
      const own: [string, string][] = [[`${kind}.${ending}`, sampleOf(kind, lib)]];
      return isTextKind(kind)
        ? [
            ...own,
            ...othersOf(FIRST_LANG).map((lang) => [`${kind}.${lang}.${ending}`, sampleOf(kind, lib, lang)] as const),
          ]
        : own;
    }),
  );
