import type { Lang } from '../schema/primitives.ts';

/** What each field is called and what it is for, as a form, a question and a message name it. */
export const FIELD_WORDS = {
  name: {
    en: ['Name', 'As the organisation writes it.'],
    fr: ['Nom', 'Tel que l’organisation l’écrit.'],
  },
  id: {
    en: [
      'Id',
      'The last part of the address: small letters a–z, digits, hyphens. Leave it empty to have it made from the name.',
    ],
    fr: [
      'Identifiant',
      'La fin de l’adresse : minuscules sans accent, chiffres, traits d’union. Laissez vide pour qu’il soit tiré du nom.',
    ],
  },
  kind: {
    en: ['Kind', 'What kind of organisation it is.'],
    fr: ['Nature', 'De quel genre d’organisation il s’agit.'],
  },
  sector: {
    en: ['Sector', 'What it mainly works in.'],
    fr: ['Secteur', 'Son principal domaine.'],
  },
  country: {
    en: ['Country', 'Where its seat is: the name, or two capital letters such as FR.'],
    fr: ['Pays', 'Celui de son siège : le nom, ou deux capitales comme FR.'],
  },
  city: {
    en: ['City', 'The city of its seat, in English.'],
    fr: ['Ville', 'La ville de son siège, telle que l’anglais l’écrit.'],
  },
  website: {
    en: ['Website', 'An address that begins with https://.'],
    fr: ['Site web', 'Une adresse qui commence par https://.'],
  },
  joined: {
    en: ['Day of joining', 'The day it joined, or the day that was announced: YYYY-MM-DD.'],
    fr: ['Jour de l’adhésion', 'Le jour de l’adhésion ou de son annonce : AAAA-MM-JJ.'],
  },
  founding: {
    en: ['Founding member', 'Whether the list printed at the launch names it.'],
    fr: ['Membre fondateur', 'Si la liste imprimée lors du lancement le cite.'],
  },
  group: {
    en: ['Group', 'Its group on the map of members, if it is on it.'],
    fr: ['Groupe', 'Son groupe sur la carte des membres, s’il y figure.'],
  },
  source: {
    en: [
      'Known sources',
      'Ids of sources in content/sources that show that it is a member, with commas between. Leave it empty if you have read it elsewhere.',
    ],
    fr: [
      'Sources connues',
      'Les identifiants des sources de content/sources qui attestent l’adhésion, séparés par des virgules. Laissez vide si vous l’avez lu ailleurs.',
    ],
  },
  sourceUrl: {
    en: [
      'Address of a new source',
      'Where you read that it is a member, if that is not in the list of sources: an address that begins with https://.',
    ],
    fr: [
      'Adresse d’une nouvelle source',
      'Où vous avez lu que c’est un membre, si cela n’est pas dans la liste des sources : une adresse qui commence par https://.',
    ],
  },
  sourceTitle: {
    en: ['Title of the new source', 'As it stands there.'],
    fr: ['Titre de la nouvelle source', 'Tel qu’il y figure.'],
  },
  sourcePublisher: {
    en: ['Publisher of the new source', 'Who published it.'],
    fr: ['Éditeur de la nouvelle source', 'Qui l’a publiée.'],
  },
  sourceDate: {
    en: ['Date of the new source', 'YYYY-MM-DD, or YYYY-MM, or YYYY.'],
    fr: ['Date de la nouvelle source', 'AAAA-MM-JJ, ou AAAA-MM, ou AAAA.'],
  },
  sourceKind: {
    en: ['Kind of the new source', 'What it is.'],
    fr: ['Nature de la nouvelle source', 'Ce qu’elle est.'],
  },
  sourceLanguage: {
    en: ['Language of the new source', 'The language it is written in.'],
    fr: ['Langue de la nouvelle source', 'La langue dans laquelle elle est écrite.'],
  },
  sourceSeen: {
    en: ['How much of the new source you read', 'In full, in part, or an excerpt only.'],
    fr: ['Ce que vous en avez lu', 'En entier, en partie, ou un extrait seulement.'],
  },
  summary: {
    en: ['Summary in English', 'One plain sentence, at most 155 letters: what it is and its part in the story.'],
    fr: [
      'Résumé en anglais',
      'Une phrase simple, en anglais, de 155 signes au plus. Quelqu’un vous aidera si vous n’écrivez pas l’anglais.',
    ],
  },
  summaryFr: {
    en: ['Summary in French', 'The same in French, if you write it; otherwise leave it empty.'],
    fr: [
      'Résumé en français',
      'Une phrase simple, de 155 signes au plus : ce qu’elle est et son rôle dans l’histoire.',
    ],
  },
  text: {
    en: [
      'Text in English',
      '60 to 200 words. Every figure, date and quotation stands in a sentence with a link to its source, such as [joined in May](source:its-id), or (source:new) for the new one.',
    ],
    fr: ['Texte en anglais', 'De 60 à 200 mots, en anglais. Laissez vide si vous n’écrivez pas l’anglais.'],
  },
  textFr: {
    en: ['Text in French', 'The same in French, if you write it; otherwise leave it empty.'],
    fr: [
      'Texte en français',
      'De 60 à 200 mots. Chaque chiffre, date ou citation figure dans une phrase liée à sa source, comme [en mai](source:son-identifiant), ou (source:new) pour la nouvelle.',
    ],
  },
} as const satisfies Record<string, Record<Lang, readonly [label: string, help: string]>>;
