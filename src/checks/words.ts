import type { Lang } from '../schema/primitives.ts';

/** Words that go into the messages, and the labels around them. */
export const LABELS = {
  en: {
    error: 'error',
    warning: 'warning',
    allowed: 'Allowed',
    more: 'and {n} more',
    nearest: 'Nearest',
    example: 'Example',
    field: 'Field',
    clean: '{files} files checked in {time}: nothing to say.',
    errors: 'error|errors',
    warnings: 'warning|warnings',
    total: '{errors} and {warnings} in {faulty} of {files} files, checked in {time}.',
    fixable: '“npm run check -- --fix” mends {n} of them.',
    fixed: 'Mended {file}: {what}.',
    kept: 'Left {file} as it is: mending it would have changed more than its typography.',
    nothing: 'Nothing to mend.',
    watching: 'Watching {dir}. Ctrl+C ends it.',
    again: 'Checking again.',
    gone: 'If it was here before, put its file back: with “archived” if it left, with “movedTo” if it has a new id.',
    unread: 'Nothing else could be checked: site.yaml comes first.',
  },
  fr: {
    error: 'erreur',
    warning: 'avertissement',
    allowed: 'Admis',
    more: 'et {n} autres',
    nearest: 'Le plus proche',
    example: 'Exemple',
    field: 'Champ',
    clean: '{files} fichiers vérifiés en {time} : rien à signaler.',
    errors: 'erreur|erreurs',
    warnings: 'avertissement|avertissements',
    total: '{errors} et {warnings}, dans {faulty} des {files} fichiers vérifiés en {time}.',
    fixable: '« npm run check -- --fix » en corrige {n}.',
    fixed: 'Corrigé, {file} : {what}.',
    kept: 'Laissé tel quel, {file} : la correction aurait changé plus que la typographie.',
    nothing: 'Rien à corriger.',
    watching: 'Surveillance de {dir}. Ctrl+C pour arrêter.',
    again: 'Nouvelle vérification.',
    gone: 'S’il figurait ici, remettez son fichier, avec « archived » s’il est parti, avec « movedTo » s’il a un nouvel identifiant.',
    unread: 'Rien d’autre n’a pu être vérifié : site.yaml passe d’abord.',
  },
} as const satisfies Record<Lang, Record<string, string>>;

/** What a link or a field can name. */
export const KINDS: Record<string, Record<Lang, string>> = {
  member: { en: 'member', fr: 'membre' },
  absent: { en: 'absentee', fr: 'absent' },
  explainer: { en: 'explainer', fr: 'décryptage' },
  news: { en: 'news piece', fr: 'actualité' },
  term: { en: 'glossary term', fr: 'terme du glossaire' },
  claim: { en: 'claim', fr: 'affirmation' },
  source: { en: 'source', fr: 'source' },
  figure: { en: 'figure', fr: 'figure' },
  page: { en: 'page', fr: 'page' },
  event: { en: 'event', fr: 'événement' },
};

/** The types of values, as a schema names them. */
export const TYPES: Record<string, Record<Lang, string>> = {
  string: { en: 'text', fr: 'du texte' },
  boolean: { en: 'true or false', fr: 'true ou false' },
  number: { en: 'a number', fr: 'un nombre' },
  int: { en: 'a whole number', fr: 'un nombre entier' },
  array: { en: 'a list, such as [one, two]', fr: 'une liste, comme [un, deux]' },
  object: { en: 'a group of fields', fr: 'un groupe de champs' },
  record: { en: 'a group of fields', fr: 'un groupe de champs' },
};

export const UNITS: Record<string, Record<Lang, string>> = {
  string: { en: 'characters', fr: 'caractères' },
  array: { en: 'entries', fr: 'éléments' },
  number: { en: '', fr: '' },
  int: { en: '', fr: '' },
};

/** The sentences of the schemas in French; they are written in English there, since the JSON Schema shows them too. */
export const DETAILS: Record<string, string> = {
  'must be small letters a–z, digits and single hyphens, such as acme-labs':
    'doit se composer de minuscules sans accent, de chiffres et de traits d’union, comme acme-labs',
  'must be one line, without control characters': 'doit tenir sur une ligne, sans caractère de commande',
  'must be a day written YYYY-MM-DD, such as 2023-12-05': 'doit être un jour écrit AAAA-MM-JJ, comme 2023-12-05',
  'is not a day of the calendar': 'n’est pas un jour du calendrier',
  'must be YYYY, YYYY-MM or YYYY-MM-DD': 'doit être AAAA, AAAA-MM ou AAAA-MM-JJ',
  'is not a date of the calendar': 'n’est pas une date du calendrier',
  'must be the two capital letters of a country, such as FR': 'doit être le code d’un pays en deux capitales, comme FR',
  'is not a country code of ISO 3166': 'n’est pas un code de pays ISO 3166',
  'is needed where a claim is disputed or superseded': 'est nécessaire quand une affirmation est contestée ou dépassée',
  'is for claims that are disputed or superseded': 'est réservé aux affirmations contestées ou dépassées',
  'must be a typed link, such as explainer:my-page': 'doit être un lien typé, comme explainer:ma-page',
  'is needed where a promise waits for its date': 'est nécessaire quand une promesse attend sa date',
  '“unanswered” is for opinions only': ': « unanswered » est réservé aux opinions',
  'an opinion is “unanswered”, not “uncontested”': ': une opinion est « unanswered », et non « uncontested »',
  'cannot stand before from': 'ne peut pas venir avant from',
  'needs either who or name': 'demande soit who, soit name',
};

/** Where a schema says nothing of its own. */
export const PLAIN_DETAIL = {
  en: 'does not have the form that is asked for here',
  fr: 'n’a pas la forme demandée ici',
} as const;
