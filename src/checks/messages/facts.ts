import type { Messages } from './types.ts';

/** What is wrong with the facts of a file: its YAML, and each of its fields. */
export const FACTS = {
  'no-frontmatter': {
    en: ['The file must begin with its facts between two lines of “---”.', '---\\nname: Acme\\n---\\nText'],
    fr: ['Le fichier doit commencer par ses données, entre deux lignes « --- ».', '---\\nname: Acme\\n---\\nTexte'],
  },
  'false-fence': {
    en: [
      'A line of the facts begins like their end: {found}. Indent it or write it otherwise; lines end with a line feed.',
      '---\\nname: Acme\\n---\\nText',
    ],
    fr: [
      'Une ligne des données commence comme leur fin : {found}. Décalez-la ou écrivez-la autrement ; une ligne se termine par un saut de ligne.',
      '---\\nname: Acme\\n---\\nTexte',
    ],
  },
  'frontmatter-size': {
    en: ['The facts have {count} characters; {limit} is the most.', 'the story goes below the second “---”'],
    fr: ['Les données ont {count} signes ; {limit} est le maximum.', 'le récit se place sous le second « --- »'],
  },
  'more-faults': {
    en: ['This file has {count} more faults. Mend those above and check again.', 'npm run check -- content/members'],
    fr: [
      'Ce fichier a {count} autres erreurs. Corrigez celles qui précèdent et vérifiez de nouveau.',
      'npm run check -- content/members',
    ],
  },
  'not-a-list': {
    en: ['This file must be a list: each entry begins with “- ”.', '- id: my-claim'],
    fr: ['Ce fichier doit être une liste : chaque entrée commence par « - ».', '- id: mon-affirmation'],
  },
  'yaml-syntax': {
    en: [
      'These lines cannot be read as YAML ({found}). Often a colon or a quotation mark inside a value: put the value between "quotation marks".',
      'summary: "Chips: made in Europe."',
    ],
    fr: [
      'Ces lignes ne se lisent pas comme du YAML ({found}). Souvent, un deux-points ou un guillemet dans une valeur : mettez la valeur entre "guillemets droits".',
      'summary: "Des puces : fabriquées en Europe."',
    ],
  },
  'yaml-duplicate-key': {
    en: ['This field stands twice. Keep one.', 'kind: company, once'],
    fr: ['Ce champ figure deux fois. Gardez-en un.', 'kind: company, une seule fois'],
  },
  'yaml-tag': {
    en: ['YAML tags ({found}) are not allowed: write a plain value.', 'joined: 2023-12-05'],
    fr: ['Les étiquettes YAML ({found}) ne sont pas admises : écrivez une valeur simple.', 'joined: 2023-12-05'],
  },
  'yaml-anchor': {
    en: ['YAML anchors ({found}) are not allowed: write the value out.', 'sources: [acme-2024]'],
    fr: ['Les ancres YAML ({found}) ne sont pas admises : écrivez la valeur en entier.', 'sources: [acme-2024]'],
  },
  'yaml-alias': {
    en: [
      'YAML aliases ({found}) are not allowed: write the value out. A value that begins with * needs quotation marks.',
      'sources: [acme-2024]',
    ],
    fr: [
      'Les renvois YAML ({found}) ne sont pas admis : écrivez la valeur en entier. Une valeur qui commence par * se met entre guillemets droits.',
      'sources: [acme-2024]',
    ],
  },
  'yaml-key': {
    en: ['No field can be called “{found}”. Delete it.', 'name: Acme'],
    fr: ['Aucun champ ne peut s’appeler « {found} ». Supprimez-le.', 'name: Acme'],
  },
  'yaml-directive': {
    en: ['YAML directives ({found}) are not allowed. Delete the line.', 'name: Acme, on the first line below ---'],
    fr: [
      'Les directives YAML ({found}) ne sont pas admises. Supprimez la ligne.',
      'name: Acme, à la première ligne sous ---',
    ],
  },
  'yaml-depth': {
    en: ['The fields are nested too deep.', 'basis:\\n  country: acme-site'],
    fr: ['Les champs sont imbriqués trop profondément.', 'basis:\\n  country: acme-site'],
  },
  'unknown-field': {
    en: ['There is no field “{found}” here.', 'kind: company'],
    fr: ['Il n’y a pas de champ « {found} » ici.', 'kind: company'],
  },
  'missing-field': {
    en: ['The field “{field}” is missing.', 'checked: 2026-11-22'],
    fr: ['Le champ « {field} » manque.', 'checked: 2026-11-22'],
  },
  'unknown-value': {
    en: ['“{found}” is not one of the words for “{field}”.', 'kind: company'],
    fr: ['« {found} » ne fait pas partie des mots admis pour « {field} ».', 'kind: company'],
  },
  'invalid-type': {
    en: ['“{field}” must be {expected}; found: {found}.', 'founding: true'],
    fr: ['« {field} » doit être {expected} ; trouvé : {found}.', 'founding: true'],
  },
  'invalid-too-long': {
    en: ['“{field}” is too long: at most {limit} {unit}.', 'one short line'],
    fr: ['« {field} » est trop long : {limit} {unit} au plus.', 'une ligne courte'],
  },
  'invalid-too-short': {
    en: ['“{field}” is too short: at least {limit} {unit}.', 'sources: [acme-2024]'],
    fr: ['« {field} » est trop court : {limit} {unit} au moins.', 'sources: [acme-2024]'],
  },
  'invalid-address': {
    en: [
      '“{found}” is not a public web address. Its host is a name in letters a–z, digits and hyphens (other letters as xn--…).',
      'website: https://www.example.org',
    ],
    fr: [
      '« {found} » n’est pas une adresse web publique. L’hôte s’écrit en lettres a–z, chiffres et traits d’union (les autres lettres sous la forme xn--…).',
      'website: https://www.example.org',
    ],
  },
  'invalid-form': {
    en: ['“{found}” {detail}.', 'joined: 2023-12-05'],
    fr: ['« {found} » {detail}.', 'joined: 2023-12-05'],
  },
  'invalid-value': {
    en: ['“{field}” {detail}; found: {found}.', 'standing: disputed, with a reason'],
    fr: ['« {field} » {detail} ; trouvé : {found}.', 'standing: disputed, avec reason'],
  },
} as const satisfies Messages;
