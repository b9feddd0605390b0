import { t } from '../../i18n/t.ts';
import type { Library } from '../../library/index.ts';
import { LANGS, type Lang } from '../../schema/languages.ts';
import { correctionFile } from '../../views/parts/edit.ts';
import { choicesOf } from '../entry/choices.ts';
import { FIELDS, helpOf, labelOf, SOURCE_DEFAULTS, type Field } from '../entry/fields.ts';
import { toYaml } from '../samples/yaml.ts';

/**
 * The label that a filled-in form of a member carries; the workflow looks for it.
 * @internal A test holds the workflow to it.
 */
export const MEMBER_LABEL = 'new-member';
/** More answers than this are typed and not picked from a list. */
const MOST_OPTIONS = 60;

type Element = Record<string, unknown>;

const note = (value: string): Element => ({ type: 'markdown', attributes: { value } });

const input = (id: string, label: string, description: string, required: boolean, type = 'input'): Element => ({
  type,
  id,
  attributes: { label, description },
  validations: { required },
});

/** One field as GitHub’s forms have it. */
function elementOf(field: Field, lib: Pick<Library, 'site' | 'sources'>, lang: Lang): Element {
  const [label, help] = [labelOf(field.key, lang), helpOf(field.key, lang)];
  const choices = field.as === 'choice' ? (choicesOf(field.key, lib, lang) ?? []) : [];
  if (choices.length === 0 || choices.length > MOST_OPTIONS)
    return input(field.key, label, help, field.needed, field.as === 'text' ? 'textarea' : 'input');
  const fallback =
    field.key in SOURCE_DEFAULTS ? SOURCE_DEFAULTS[field.key as keyof typeof SOURCE_DEFAULTS] : undefined;
  const first = choices.findIndex(({ value }) => value === fallback);
  return {
    type: 'dropdown',
    id: field.key,
    attributes: {
      label,
      description: help,
      options: choices.map((choice) => choice.label),
      ...(first < 0 ? {} : { default: first }),
    },
    validations: { required: field.needed },
  };
}

/** The form that a new member is proposed with. */
function memberForm(lib: Pick<Library, 'site' | 'sources'>, lang: Lang): Element {
  return {
    name: t(lang, 'form.member.name'),
    description: t(lang, 'form.member.description', { subject: lib.site.subject[lang] }),
    title: t(lang, 'form.member.title'),
    labels: [MEMBER_LABEL],
    body: [note(t(lang, 'form.member.note')), ...FIELDS.map((field) => elementOf(field, lib, lang))],
  };
}

/** The form that something wrong is told with; the pages fill in `page` and `sentence` (`views/edit.ts`). */
function correctionForm(lang: Lang): Element {
  const told = (id: 'page' | 'sentence' | 'right' | 'source', type?: 'textarea'): Element =>
    input(id, t(lang, `form.correction.${id}`), t(lang, `form.correction.${id}.help`), id !== 'source', type);
  return {
    name: t(lang, 'form.correction.name'),
    description: t(lang, 'form.correction.description'),
    title: t(lang, 'form.correction.title'),
    labels: ['correction'],
    body: [
      note(t(lang, 'form.correction.note')),
      told('page'),
      told('sentence', 'textarea'),
      told('right', 'textarea'),
      told('source'),
    ],
  };
}

const memberFile = (lang: Lang): string =>
  lang === 'fr' ? 'membre.yml' : lang === 'en' ? 'member.yml' : `member.${lang as string}.yml`;

/** All forms, by the name of their file: made from the same fields as the questions of `npm run new:member`. */
export function issueForms(lib: Pick<Library, 'site' | 'sources'>): Record<string, string> {
  const file = (form: Element): string =>
    `# Made by “npm run forms” from content/site.yaml: change it there.\n${toYaml(form)}`;
  return {
    ...Object.fromEntries(
      LANGS.flatMap((lang) => [
        [memberFile(lang), file(memberForm(lib, lang))],
        [correctionFile(lang), file(correctionForm(lang))],
      ]),
    ),
    'config.yml': file({
      blank_issues_enabled: true,
      contact_links: (lib.site.repository === undefined ? [] : LANGS).map((lang) => ({
        name: t(lang, 'form.guide.name'),
        url: `${lib.site.repository ?? ''}/blob/${lib.site.branch}/CONTRIBUTING${lang === 'fr' ? '.fr' : ''}.md`,
        about: t(lang, 'form.guide.about'),
      })),
    }),
  };
}
