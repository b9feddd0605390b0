import type { z } from 'zod';
import { MOST_FAULTS, type Fault, type FaultCode } from './fault.ts';
import { fieldMeant } from './meant/field.ts';
import { languageMeant } from './meant/language.ts';
import { clip, type Positions } from './yaml/parse.ts';
import { fileOf, identityOf } from '../schema/identity.ts';
import { FIRST_LANG, isLang, LANGS } from '../schema/languages.ts';
import { TRANSLATION_SCHEMAS } from '../schema/of-kind.ts';
import { listWritten } from './meant/meant.ts';
import {
  byLanguage,
  byOtherLanguage,
  byRightNames,
  isMap,
  keysOf,
  pathKey,
  UNSPACED,
  valueAt,
  withAt,
} from './meant/right-names.ts';
import { causeOf, isUntyped, meantBy, type Told } from './meant/value.ts';

const show = (value: unknown): string => {
  if (value === undefined) return '';
  return clip(typeof value === 'string' ? value : JSON.stringify(value));
};

/**
 * Holds a value against its schema. A field under a name that is not its own is told by that name, and its value is
 * looked at as if it stood under its own.
 * @returns the parsed value, or undefined with one fault for each thing that does not fit.
 */
export function validate<T>(
  schema: z.ZodType<T>,
  value: unknown,
  file: string,
  positions: Positions,
  root: readonly PropertyKey[] = [],
): { data: T | undefined; faults: Fault[] } {
  const result = schema.safeParse(value ?? {});
  if (result.success) return { data: result.data, faults: [] };
  const whole = value ?? {};
  const { value: meant, typed } = byRightNames(schema, whole, result.error.issues.flatMap(ofItsForm));
  const again = meant === whole ? result : schema.safeParse(meant);
  const issues = again.success ? [] : again.error.issues.flatMap(ofItsForm);
  const written = (path: readonly PropertyKey[]): PropertyKey[] => [
    ...root,
    ...path.map((part, i) => typed.get(pathKey(path.slice(0, i + 1))) ?? part),
  ];
  const misnamed = [...typed].map(([key, name]): Fault => {
    const path = key.split('\0').slice(0, -1);
    return unknownField(schema, value, file, positions, written(path), path, name, key.split('\0').at(-1));
  });
  const at: Looked = { schema, value: meant, file, positions, root, written, canGuess: issues.length <= MOST_FAULTS };
  const faults = [...misnamed, ...issuesOnce(issues).flatMap((issue) => faultsOf(issue, at))];
  // A field that is empty since what belongs to it was not indented is told by that.
  const owners = new Set(
    faults.flatMap(({ params }) => (params?.['cause'] === 'cause.belongs' ? [params['other']] : [])),
  );
  return { data: undefined, faults: faults.filter(({ code, field }) => code !== 'empty-field' || !owners.has(field)) };
}

/** What is wrong with a value that can have several forms: what there is against it in the form that it has. */
function ofItsForm(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const own = issue.errors.find(
    (inner) => inner.length > 0 && inner.every(({ path, code }) => path.length > 0 || code === 'unrecognized_keys'),
  );
  return own?.flatMap((one) => ofItsForm({ ...one, path: [...issue.path, ...one.path] })) ?? [issue];
}

/** What is of another type is told so, and not that it is too long for it. */
function issuesOnce(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const untyped = new Set(issues.filter(isUntyped).map(({ path }) => pathKey(path)));
  return issues.filter((issue) => isUntyped(issue) || !untyped.has(pathKey(issue.path)));
}

/** What the faults of a value are told with. */
interface Looked {
  schema: z.ZodType;
  value: unknown;
  file: string;
  positions: Positions;
  root: readonly PropertyKey[];
  /** A path as it stands in the file. */
  written: (path: readonly PropertyKey[]) => PropertyKey[];
  /** Whether there are so few faults that somebody reads what was meant. */
  canGuess: boolean;
}

function unknownField(
  schema: z.ZodType,
  value: unknown,
  file: string,
  positions: Positions,
  place: readonly PropertyKey[],
  path: readonly PropertyKey[],
  key: string,
  meant?: string,
): Fault {
  const [, name, said] = UNSPACED.exec(key) ?? [];
  // A comma within the words of a value ends it where it stands in braces.
  const isRest = key.includes(' ') && valueAt(value, [...path, key]) === null;
  const cause =
    name !== undefined && name === meant ? 'yaml.no-space' : isRest && meant === undefined ? 'cause.comma' : undefined;
  return {
    file,
    ...positions.at([...place, key], true),
    ...(cause === undefined ? {} : { params: { cause } }),
    field: [...place.map(String), clip(key)].join('.'),
    code: 'unknown-field',
    severity: 'error',
    found: clip(key),
    allowed: keysOf(schema, path, value),
    ...(meant === undefined ? {} : { nearest: cause === 'yaml.no-space' ? `${meant}: ${String(said)}` : meant }),
  };
}

/** The empty field beside a field that there is not, to which it belongs: it was not indented. */
function ownerOf(
  { schema, value }: Looked,
  path: readonly PropertyKey[],
  allowed: readonly string[],
  key: string,
): string | undefined {
  return allowed.find(
    (name) => valueAt(value, [...path, name]) === null && keysOf(schema, [...path, name], value).includes(key),
  );
}

/** Words by language as they are written; the first language has a place where it has no words yet. */
const wordsWritten = (words: Readonly<Record<string, unknown>>): string =>
  `{ ${LANGS.filter((lang) => lang === FIRST_LANG || Object.hasOwn(words, lang))
    .map((lang) => `${lang}: ${words[lang] === undefined ? '…' : listWritten([show(words[lang])]).slice(1, -1)}`)
    .join(', ')} }`;

/** The files in which a field stands in other languages; undefined where it stands in its own file for all of them. */
function ownFiles(file: string, field: string): string | undefined {
  const is = identityOf(file);
  if (is === undefined || !Object.hasOwn(TRANSLATION_SCHEMAS[is.kind].shape, field)) return undefined;
  return LANGS.filter((lang) => lang !== is.lang)
    .map((lang) => fileOf(is.kind, is.id, lang))
    .join(', ');
}

function faultsOf(issue: z.core.$ZodIssue, at: Looked): Fault[] {
  const { schema, value, file, positions, written } = at;
  if (issue.code === 'unrecognized_keys') {
    const allowed = keysOf(schema, issue.path, value);
    const place = written(issue.path);
    const beside: unknown = valueAt(value, issue.path);
    // The field that was meant may be there as well.
    const isFree = (name: string | undefined): boolean =>
      name === undefined || !(beside !== null && typeof beside === 'object' && Object.hasOwn(beside, name));
    return issue.keys.map((key, nth) => {
      const said = nth < MOST_FAULTS ? byLanguage(schema, value, issue.path, key) : undefined;
      const elsewhere = said && ownFiles(file, said.field);
      if (said?.words !== undefined || elsewhere !== undefined) {
        const fault = unknownField(schema, value, file, positions, place, issue.path, key);
        const { allowed: _, ...rest } = fault;
        if (said !== undefined && elsewhere !== undefined)
          return { ...rest, params: { cause: 'cause.own-file', other: elsewhere, meant: said.field } };
        return { ...fault, nearest: `${said?.field ?? ''}: ${wordsWritten(said?.words ?? {})}` };
      }
      const foreign = nth < MOST_FAULTS ? byOtherLanguage(schema, value, issue.path, key) : undefined;
      if (foreign && (foreign.words !== undefined || ownFiles(file, foreign.field) !== undefined)) {
        const fault = unknownField(schema, value, file, positions, place, issue.path, key);
        const nearest = foreign.words && `${foreign.field}: ${wordsWritten(foreign.words)}`;
        const params = { cause: 'cause.other-language', lang: foreign.tag };
        const { allowed: _, ...rest } = fault;
        return { ...rest, params, ...(nearest === undefined ? {} : { nearest }) };
      }
      const meant = nth < MOST_FAULTS ? fieldMeant(key, allowed) : undefined;
      const fault = unknownField(schema, value, file, positions, place, issue.path, key, meant);
      if (meant === undefined && allowed.every(isLang) && allowed.length > 0)
        return { ...fault, params: { cause: 'cause.no-language' } };
      const owner = nth < MOST_FAULTS ? ownerOf(at, issue.path, allowed, key) : undefined;
      if (owner !== undefined) {
        const { allowed: _, nearest: _nearest, ...rest } = fault;
        return { ...rest, params: { cause: 'cause.belongs', other: owner } };
      }
      if (isFree(meant)) return fault;
      const { nearest: other = '', ...rest } = fault;
      return { ...rest, params: { cause: 'cause.beside', other } };
    });
  }
  const fault = valueFault(told(issue, at), at);
  const found: unknown = valueAt(value, issue.path);
  const isWords = isMap(found) && Object.keys(found).some((key) => languageMeant(key) !== undefined);
  const other = isWords && issue.path.length === 1 ? ownFiles(file, String(issue.path[0])) : undefined;
  if (other === undefined) return [fault];
  const own = Object.entries(found as object).find(([key]) => languageMeant(key) === identityOf(file)?.lang)?.[1];
  const nearest = typeof own === 'string' ? { nearest: JSON.stringify(own) } : {};
  return [{ ...fault, ...nearest, params: { cause: 'cause.own-file', other } }];
}

/**
 * What is to be told of a value: of one that can have several forms, what the last of them says; of a word that YAML
 * takes for something else than text, what there is against the word.
 */
function told(issue: z.core.$ZodIssue, { schema, value, positions, written, canGuess }: Looked): Told {
  const found = issue.code === 'invalid_key' ? issue.path.at(-1) : valueAt(value, issue.path);
  const last = issue.code === 'invalid_union' ? issue.errors.at(-1)?.[0] : undefined;
  const one = last === undefined ? issue : { ...last, path: [...issue.path, ...last.path] };
  if (!isUntyped(one) || one.expected !== 'string' || found === undefined || found === null)
    return {
      issue: one,
      found,
      typed: isUntyped(one) && found === null ? positions.typed?.(written(one.path)) : undefined,
    };
  const typed = positions.typed?.(written(one.path));
  const again = typed === undefined || !canGuess ? undefined : schema.safeParse(withAt(value, one.path, typed));
  const left = again?.error?.issues.find(({ path }) => pathKey(path) === pathKey(one.path));
  const inner = left?.code === 'invalid_union' ? left.errors.at(-1)?.[0] : undefined;
  if (left === undefined) return { issue: one, found, typed };
  return { issue: inner === undefined ? left : { ...inner, path: left.path }, found: typed, typed: undefined };
}

function valueFault({ issue, found, typed }: Told, at: Looked): Fault {
  const { schema, value, file, positions, written } = at;
  const path = written(issue.path);
  // A key that is none: what is wrong is the key, and not what stands behind it.
  const isKey = issue.code === 'invalid_key';
  const options = issue.code === 'invalid_union' && 'options' in issue ? (issue.options as unknown[]) : undefined;
  const words = issue.code === 'invalid_value' ? issue.values : options;
  const isMissing = found === undefined;
  const isGroup = isUntyped(issue) && (issue.expected === 'object' || issue.expected === 'record');
  const allowed = words?.map(String) ?? (isGroup && !isMissing ? keysOf(schema, issue.path, value) : []);
  const code = isMissing
    ? 'missing-field'
    : found === null && !/^N/.test(typed ?? '')
      ? 'empty-field'
      : words
        ? 'unknown-value'
        : codeOf(issue);
  const { guess, either } =
    isMissing || code === 'empty-field' || !at.canGuess ? {} : meantBy({ issue, found, typed }, at, words?.map(String));
  const detail = issue.message;
  return {
    file,
    severity: 'error',
    ...positions.at(path, isKey),
    field: path.map(String).join('.'),
    code,
    // Where a word is wrong for its quotation marks alone, they are shown.
    ...(isMissing ? {} : { found: found === guess ? JSON.stringify(found) : show(typed ?? found) }),
    ...(either ? { allowed: either } : allowed.length > 0 ? { allowed } : {}),
    ...(guess === undefined ? {} : { nearest: guess }),
    params: {
      detail,
      ...limits(issue),
      // Words, a list or nothing where a whole file, or an entry of a list, is a group.
      ...(isGroup && issue.path.length === 0 ? { cause: 'cause.no-group' } : causeOf(found, detail, either)),
      // Under a name that is not its own, a value is one of the field that was meant.
      ...(pathKey(path) === pathKey([...at.root, ...issue.path]) ? {} : { meant: issue.path.map(String).join('.') }),
    },
  };
}

function codeOf(issue: z.core.$ZodIssue): FaultCode {
  switch (issue.code) {
    case 'invalid_type':
      return 'invalid-type';
    case 'too_big':
      return 'invalid-too-long';
    case 'too_small':
      return 'invalid-too-short';
    case 'invalid_format':
      return issue.format === 'url' || issue.format === 'uri' ? 'invalid-address' : 'invalid-form';
    case 'invalid_key': {
      const [first] = issue.issues;
      return first === undefined ? 'invalid-form' : codeOf(first);
    }
    case 'custom':
      return issue.params?.['isReserved'] === true ? 'reserved-id' : 'invalid-value';
    default:
      return 'invalid-value';
  }
}

const limits = (issue: z.core.$ZodIssue): Record<string, string | number> => {
  if (issue.code === 'too_big') return { limit: Number(issue.maximum), unit: issue.origin };
  if (issue.code === 'too_small') return { limit: Number(issue.minimum), unit: issue.origin };
  if (issue.code === 'invalid_type') return { expected: issue.expected };
  return {};
};
