import type { Messages } from './types.ts';

/** What is wrong in a text: its links, and what it may hold. */
export const TEXTS = {
  'malformed-link': {
    en: [
      '“{found}” is not a link to a thing: after the colon stands its id, in small letters, digits and hyphens.',
      '[Acme Labs](member:acme-labs)',
    ],
    fr: [
      '« {found} » n’est pas un lien vers une fiche : après le deux-points vient son identifiant, en minuscules, chiffres et traits d’union.',
      '[Acme Labs](member:acme-labs)',
    ],
  },
  'unknown-scheme': {
    en: ['Links cannot begin with “{found}”.', '[Acme](member:acme) or [a report](https://www.example.org/)'],
    fr: [
      'Un lien ne peut pas commencer par « {found} ».',
      '[Acme](member:acme) ou [un rapport](https://www.example.org/)',
    ],
  },
  'unsafe-link': {
    en: [
      'This address is not safe: {found}. It would not be shown. Its host is a public name in letters a–z, digits and hyphens.',
      '[a report](https://www.example.org/)',
    ],
    fr: [
      'Cette adresse n’est pas sûre : {found}. Elle ne serait pas affichée. L’hôte est un nom public, en lettres a–z, chiffres et traits d’union.',
      '[un rapport](https://www.example.org/)',
    ],
  },
  'relative-link': {
    en: [
      '“{found}” is neither a web address nor a link to a thing. Pages of this site are linked by what they are.',
      '[Acme](member:acme), not [Acme](../acme)',
    ],
    fr: [
      '« {found} » n’est ni une adresse web ni un lien vers une fiche. On désigne les pages de ce site par ce qu’elles sont.',
      '[Acme](member:acme), et non [Acme](../acme)',
    ],
  },
  'empty-link': {
    en: ['This link has no words: nobody could follow it.', '[Acme](member:acme), not [](member:acme)'],
    fr: ['Ce lien n’a pas de mots : personne ne pourrait le suivre.', '[Acme](member:acme), et non [](member:acme)'],
  },
  'http-address': {
    en: ['This address is not encrypted. Use https if the site has it.', 'https://www.example.org'],
    fr: ['Cette adresse n’est pas chiffrée. Préférez https si le site le propose.', 'https://www.example.org'],
  },
  'raw-html': {
    en: ['HTML is not shown: {found}. Use Markdown.', '**bold**, not <b>bold</b>'],
    fr: ['Le HTML n’est pas affiché : {found}. Utilisez Markdown.', '**gras**, et non <b>gras</b>'],
  },
  image: {
    en: ['Images are not shown in texts: {found}. Delete it.', 'words only'],
    fr: ['Les images ne sont pas affichées dans les textes : {found}. Supprimez-la.', 'des mots seulement'],
  },
  'not-shown': {
    en: ['This kind of Markdown ({found}) is not shown here.', 'paragraphs, ## headings, lists, quotations, tables'],
    fr: [
      'Cette forme de Markdown ({found}) n’est pas affichée ici.',
      'paragraphes, intertitres ##, listes, citations, tableaux',
    ],
  },
  'too-deep': {
    en: ['This is nested deeper than {limit} levels. Write it flat.', 'a list inside a list, and no deeper'],
    fr: ['L’imbrication dépasse ici {limit} niveaux. Mettez tout à plat.', 'une liste dans une liste, pas davantage'],
  },
  'too-many-entities': {
    en: ['This text writes more than {limit} signs by name or number. Write the signs themselves.', 'é, not &eacute;'],
    fr: [
      'Ce texte écrit plus de {limit} signes par leur nom ou leur numéro. Écrivez les signes eux-mêmes.',
      'é, et non &eacute;',
    ],
  },
  'too-many-links': {
    en: ['This text has more than {limit} links. Keep those that a reader needs.', 'a link where a name first appears'],
    fr: [
      'Ce texte a plus de {limit} liens. Gardez ceux dont un lecteur a besoin.',
      'un lien à la première apparition d’un nom',
    ],
  },
  'table-too-wide': {
    en: ['This table has {count} columns; {limit} are the most.', 'a table of two to five columns'],
    fr: ['Ce tableau a {count} colonnes ; {limit} est le maximum.', 'un tableau de deux à cinq colonnes'],
  },
  'mdx-syntax': {
    en: ['This text cannot be read ({found}). Often a bare “<” or “{”.', 'less than ten, not < 10'],
    fr: ['Ce texte ne peut pas être lu ({found}). Souvent, un « < » ou un « { » isolé.', 'moins de dix, et non < 10'],
  },
  'mdx-import': {
    en: ['Texts import and export nothing: {found}. Delete the line.', '## A heading, then paragraphs'],
    fr: [
      'Un texte n’importe ni n’exporte rien : {found}. Supprimez la ligne.',
      '## Un intertitre, puis des paragraphes',
    ],
  },
  'mdx-expression': {
    en: ['Curly brackets are code here: {found}. Write words.', 'words, not {code}'],
    fr: ['Les accolades sont du code ici : {found}. Écrivez des mots.', 'des mots, et non {du code}'],
  },
  'mdx-component': {
    en: ['There is no component {found} for texts.', '<PullQuote claim="my-claim">Words.</PullQuote>'],
    fr: [
      'Il n’y a pas de composant {found} pour les textes.',
      '<PullQuote claim="mon-affirmation">Des mots.</PullQuote>',
    ],
  },
  'mdx-attribute': {
    en: [
      'PullQuote takes the id of a claim and nothing else; found: {found}.',
      '<PullQuote claim="my-claim">Words.</PullQuote>',
    ],
    fr: [
      'PullQuote prend l’identifiant d’une affirmation et rien d’autre ; trouvé : {found}.',
      '<PullQuote claim="mon-affirmation">Des mots.</PullQuote>',
    ],
  },
  'mdx-place': {
    en: [
      '{found} stands by itself between two paragraphs, and not in a sentence, a list or a quotation.',
      'an empty line, <PullQuote claim="my-claim">Words.</PullQuote>, an empty line',
    ],
    fr: [
      '{found} se place seul entre deux paragraphes, et non dans une phrase, une liste ou une citation.',
      'une ligne vide, <PullQuote claim="mon-affirmation">Des mots.</PullQuote>, une ligne vide',
    ],
  },
  'mdx-within': {
    en: [
      'PullQuote holds the words of one paragraph and nothing else; found: {found}.',
      '<PullQuote claim="my-claim">Words, or *stressed* words.</PullQuote>',
    ],
    fr: [
      'PullQuote contient les mots d’un seul paragraphe et rien d’autre ; trouvé : {found}.',
      '<PullQuote claim="mon-affirmation">Des mots, ou des mots *soulignés*.</PullQuote>',
    ],
  },
} as const satisfies Messages;
