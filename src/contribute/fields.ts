import { t } from '../i18n/t.ts';
import { FIRST_LANG, othersOf, type Lang } from '../schema/languages.ts';

const ALL = [
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
  { key: 'summaryFr', needed: false, as: 'line' },
  { key: 'text', needed: false, as: 'text' },
  { key: 'textFr', needed: false, as: 'text' },
] as const satisfies readonly { key: string; needed: boolean; as: 'line' | 'choice' | 'choices' | 'text' }[];

export type Field = (typeof ALL)[number];
export type FieldKey = Field['key'];

/** What a contributor is asked for, in this order, by whatever way the answers come: in French too where the site speaks it beside another. */
export const FIELDS: readonly Field[] = ALL.filter(
  ({ key }) => (key !== 'summaryFr' && key !== 'textFr') || othersOf(FIRST_LANG).includes('fr'),
);

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
export const labelOf = (key: FieldKey, lang: Lang): string => t(lang, `field.${key}`);
export const helpOf = (key: FieldKey, lang: Lang): string => t(lang, `field.${key}.help`);

/** The name of its flag: `sourceUrl` is `--source-url`. */
export const flagOf = (key: FieldKey): string => key.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);

/** The ids in an answer that lists some. */
export const listed = (answer: string | undefined): string[] =>
  (answer ?? '').split(/[\s,;]+/).filter((word) => word !== '');
