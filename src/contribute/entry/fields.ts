import { languageName } from '../../i18n/format.ts';
import { t } from '../../i18n/t.ts';
import { FIRST_LANG, othersOf, type Lang } from '../../schema/languages.ts';

const ASKED = [
  { key: 'name', needed: true, as: 'line' },
  { key: 'id', needed: false, as: 'line' },
  { key: 'kind', needed: true, as: 'choice' },
  { key: 'sector', needed: true, as: 'choice' },
  { key: 'country', needed: false, as: 'choice' },
  { key: 'city', needed: false, as: 'line' },
  { key: 'website', needed: false, as: 'line' },
  { key: 'joined', needed: true, as: 'line' },
  { key: 'founding', needed: true, as: 'choice' },
  { key: 'group', needed: false, as: 'choice' },
  { key: 'source', needed: false, as: 'choices' },
  { key: 'sourceUrl', needed: false, as: 'line' },
  { key: 'sourceTitle', needed: false, as: 'line' },
  { key: 'sourcePublisher', needed: false, as: 'line' },
  { key: 'sourceDate', needed: false, as: 'line' },
  { key: 'sourceKind', needed: false, as: 'choice' },
  { key: 'sourceLanguage', needed: false, as: 'choice' },
  { key: 'sourceSeen', needed: false, as: 'choice' },
  { key: 'summary', needed: true, as: 'line' },
  { key: 'text', needed: false, as: 'text' },
] as const satisfies readonly { key: string; needed: boolean; as: 'line' | 'choice' | 'choices' | 'text' }[];

/** What is written once in each language of the site. */
type Written = 'summary' | 'text';
export type FieldKey = (typeof ASKED)[number]['key'] | `${Written}-${Lang}`;
export interface Field {
  key: FieldKey;
  needed: boolean;
  as: (typeof ASKED)[number]['as'];
}

/** What is asked for in another language than the first: `summary-fr`. */
export const inOther = (key: Written, lang: Lang): FieldKey => `${key}-${lang}`;

/** What a contributor is asked for, in this order, by whatever way the answers come: texts in each language of the site. */
export const FIELDS: readonly Field[] = ASKED.flatMap((field): Field[] => {
  const { key, as } = field;
  if (key !== 'summary' && key !== 'text') return [field];
  return [field, ...othersOf(FIRST_LANG).map((lang) => ({ key: inOther(key, lang), needed: false, as }))];
});

/** What is asked, and in which language it is written: `summary-fr` is the summary in French. */
export function partsOfKey(key: FieldKey): { asked: (typeof ASKED)[number]['key']; of: Lang } {
  const other = othersOf(FIRST_LANG).find((lang) => key === inOther('summary', lang) || key === inOther('text', lang));
  if (other === undefined) return { asked: key as (typeof ASKED)[number]['key'], of: FIRST_LANG };
  return { asked: key.startsWith('text') ? 'text' : 'summary', of: other };
}

/** What was answered, as text; nothing where nothing was. Choices stand as their value, such as `company`. */
export type Answers = Partial<Record<FieldKey, string>>;

/** The parts of a source that is not in the list yet. */
export const SOURCE_PARTS = [
  'sourceUrl',
  'sourceTitle',
  'sourcePublisher',
  'sourceDate',
  'sourceKind',
  'sourceLanguage',
  'sourceSeen',
] as const satisfies readonly FieldKey[];

/** What a new source says where nobody said otherwise. */
export const SOURCE_DEFAULTS = { sourceKind: 'press', sourceLanguage: FIRST_LANG, sourceSeen: 'full' } as const;

/** How a field is called, and what it is for. */
export function labelOf(key: FieldKey, lang: Lang): string {
  const { asked, of } = partsOfKey(key);
  return t(lang, `field.${asked}`, { language: languageName(of, lang) });
}
export function helpOf(key: FieldKey, lang: Lang): string {
  const { asked, of } = partsOfKey(key);
  const language = languageName(of, lang);
  // Whoever writes a language is told how; others, that they may leave it to somebody.
  if ((asked !== 'summary' && asked !== 'text') || of === lang) return t(lang, `field.${asked}.help`, { language });
  return of === FIRST_LANG ? t(lang, `help.first.${asked}`, { language }) : t(lang, 'help.other', { language });
}

/** The name of its flag: `sourceUrl` is `--source-url`. */
export const flagOf = (key: FieldKey): string => key.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);

/** The ids in an answer that lists some. */
export const listed = (answer: string | undefined): string[] =>
  (answer ?? '').split(/[\s,;]+/).filter((word) => word !== '');
