import { expect, it } from 'vitest';
import { memberSchema } from '../../schema/member.ts';
import { FIELDS } from '../../contribute/entry/fields.ts';
import { plainVoice, understand } from '../../contribute/entry/understand.ts';
import { openLibrary } from '../index.ts';
import { folderOf } from '../../checks/fixtures/folder.ts';
import { validate } from '../validate.ts';
import { wordMeant } from './word.ts';

const SITE = `kinds:
  company: { en: Company, fr: Entreprise, plural: { en: Companies, fr: Entreprises } }
  startup: { en: Start-up, fr: Start-up, plural: { en: Start-ups, fr: Start-up } }
  university: { en: University, fr: Université, plural: { en: Universities, fr: Universités } }
  nonprofit: { en: Non-profit, fr: Association, plural: { en: Non-profits, fr: Associations } }
sectors:
  bread: { en: Bread, fr: Pain }
  academia: { en: Academia, fr: Enseignement supérieur }
`;
const bakers = folderOf();
const { site, sources } = openLibrary(bakers);
const words = Object.fromEntries(
  [
    ...SITE.matchAll(/^ {2}(\w+): \{ en: ([^,]+), fr: ([^,}]+?)(?:, plural: \{ en: ([^,]+), fr: ([^,}]+?) \})? \}$/gm),
  ].map(([, id = '', en = '', fr = '', ens = '', frs = '']) => [id, { en, fr, plural: { en: ens, fr: frs } }]),
);
const { bread, academia, ...kinds } = words;
const own = { ...site, kinds, sectors: { bread, academia } } as typeof site;

it.each([
  ['kind', 'NGO', 'nonprofit'],
  ['kind', 'charity', 'nonprofit'],
  ['kind', 'ONG', 'nonprofit'],
  ['kind', 'think tank', 'nonprofit'],
  ['kind', 'association', 'nonprofit'],
  ['kind', 'college', 'university'],
  ['kind', 'Universités', 'university'],
  ['kind', 'start-up', 'startup'],
  ['kind', 'jeune pousse', 'startup'],
  ['kind', 'société', 'company'],
  ['kind', 'Entreprise', 'company'],
  ['kind', 'Companies', 'company'],
  ['sector', 'Pain', 'bread'],
  ['sector', 'education', 'academia'],
  ['sector', 'Enseignement supérieur', 'academia'],
] as const)('as a %s, “%s” is told as %s in a file, and understood or asked at the question', (key, typed, value) => {
  const schema = memberSchema(own);
  const { faults } = validate(schema, { [key]: typed }, 'members/a.md', { at: () => ({ line: 1, column: 1 }) });
  expect(faults.find(({ field }) => field === key)).toMatchObject({ code: 'unknown-value', nearest: value });
  const field = FIELDS.find((one) => one.key === key);
  const read = field && understand(field, typed, { site: own, sources }, plainVoice('en'));
  const label = words[value]?.en ?? '';
  expect(read !== undefined && 'wrong' in read ? read.wrong : read?.value).toMatch(
    new RegExp(`^${value}$|Did you mean ${label}\\?`),
  );
});

it('takes no word for one that has two meanings, or none', () => {
  const two = [
    { value: 'university', names: [] },
    { value: 'school', names: [] },
  ];
  expect(wordMeant('college', two)).toBeUndefined();
  expect(wordMeant('college', [{ value: 'mill', names: ['Mill'] }])).toBeUndefined();
});
