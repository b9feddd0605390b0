import type { Messages } from './types.ts';

/** What is wrong with how a text is written: its signs, its length, and what its translation says. */
export const WRITING = {
  // Typography
  'french-space': {
    en: [
      'French wants a no-break space here: “{found}”. “npm run check -- --fix” puts it.',
      '« mot » ; un mot : deux mots ; quoi ?',
    ],
    fr: [
      'Il faut ici une espace insécable : « {found} ». « npm run check -- --fix » la met.',
      '« mot » ; un mot : deux mots ; quoi ?',
    ],
  },
  'french-apostrophe': {
    en: ['French texts take the curly apostrophe (’): “{found}”. “npm run check -- --fix” puts it.', 'l’alliance'],
    fr: [
      'Les textes français prennent l’apostrophe courbe (’) : « {found} ». « npm run check -- --fix » la met.',
      'l’alliance',
    ],
  },
  'french-quotes': {
    en: ['French texts take « »: “{found}”. “npm run check -- --fix” puts them where they pair up.', '« un mot »'],
    fr: [
      'Les textes français prennent les guillemets « » : « {found} ». « npm run check -- --fix » les met quand ils vont par deux.',
      '« un mot »',
    ],
  },
  'french-by-hand': {
    en: [
      'The typography of “{field}” is not French. Its value has escapes, so it must be mended by hand.',
      'summary: "L’alliance : un lieu ouvert"',
    ],
    fr: [
      'La typographie de « {field} » n’est pas française. La valeur contient des échappements : à corriger à la main.',
      'summary: "L’alliance : un lieu ouvert"',
    ],
  },
  'straight-quote': {
    en: [
      'English texts take curly quotation marks (“ ” ’): {found}. “npm run check -- --fix” puts them where it is sure.',
      '“a word”, the members’ list',
    ],
    fr: [
      'Les textes anglais prennent les guillemets courbes (“ ” ’) : {found}. « npm run check -- --fix » les met quand c’est sans ambiguïté.',
      '“a word”, the members’ list',
    ],
  },
  // Translations
  'translation-missing': {
    en: ['There is no French text yet. The page shows the English one with a notice.', 'acme.fr.md beside acme.md'],
    fr: [
      'Il n’y a pas encore de texte français. La page montre l’anglais avec un avis.',
      'acme.fr.md à côté de acme.md',
    ],
  },
  'of-missing': {
    en: [
      'This translation does not say which English text it was made from. “npm run check -- --fix” writes it, for the English text of today.',
      'of: "0123456789ab"',
    ],
    fr: [
      'Cette traduction ne dit pas de quel texte anglais elle vient. « npm run check -- --fix » l’inscrit, pour le texte anglais du jour.',
      'of: "0123456789ab"',
    ],
  },
  'translation-stale': {
    en: [
      'The English text ({other}) has changed since this translation. Bring it up to date, then set “of” to the new version.',
      'of: "0123456789ab"',
    ],
    fr: [
      'Le texte anglais ({other}) a changé depuis cette traduction. Mettez-la à jour, puis inscrivez la nouvelle version dans « of ».',
      'of: "0123456789ab"',
    ],
  },
  // Lengths
  'note-too-long': {
    en: [
      'This note has {count} words; {limit} are the most, since it stands in the margin.',
      'Source of the figure not given.',
    ],
    fr: [
      'Cette note a {count} mots ; {limit} est le maximum, puisqu’elle se lit dans la marge.',
      'L’origine du chiffre n’est pas donnée.',
    ],
  },
  'against-too-long': {
    en: [
      'What the other side says has {count} words; {limit} are the most, since it stands in the margin.',
      'The release says over 50.',
    ],
    fr: [
      'Ce que dit l’autre bord a {count} mots ; {limit} est le maximum, puisque cela se lit dans la marge.',
      'Le communiqué en annonce plus de 50.',
    ],
  },
  'answer-too-long': {
    en: ['This answer has {count} words; {limit} are the most, since it stands in a line.', 'Meta and IBM, in 2023.'],
    fr: [
      'Cette réponse a {count} mots ; {limit} est le maximum, puisqu’elle tient sur une ligne.',
      'Meta et IBM, en 2023.',
    ],
  },
  'definition-too-long': {
    en: [
      'This definition has {count} words; aim at {limit} at most.',
      'definition: "Software whose code anyone may use, study, change and share."',
    ],
    fr: [
      'Cette définition a {count} mots ; visez {limit} au plus.',
      'definition: "Un logiciel que chacun peut utiliser, étudier, modifier et partager."',
    ],
  },
  'summary-too-long': {
    en: [
      'This summary has {count} characters; search engines cut after about {limit}.',
      'summary: "Maker of chips and software for AI, one of the founders."',
    ],
    fr: [
      'Ce résumé a {count} caractères ; les moteurs de recherche coupent vers {limit}.',
      'summary: "Fabricant de puces et de logiciels d’IA, parmi les fondateurs."',
    ],
  },
  'explainer-length': {
    en: ['This explainer has {count} words; aim at {least} to {limit}.', 'four to six sections of 200 words'],
    fr: ['Ce décryptage a {count} mots ; visez de {least} à {limit}.', 'quatre à six parties de 200 mots'],
  },
  'short-parts': {
    en: ['A file of short texts has two parts, “half” and “three”, in this order, and nothing else.', '## half'],
    fr: [
      'Un fichier de textes courts a deux parties, « half » et « three », dans cet ordre, et rien d’autre.',
      '## half',
    ],
  },
  'short-half': {
    en: ['This text has {count} words; half a minute is {least} to {limit}.', '100 words'],
    fr: ['Ce texte a {count} mots ; une demi-minute, c’est de {least} à {limit}.', '100 mots'],
  },
  'short-three': {
    en: ['This text has {count} words; three minutes are {least} to {limit}.', '600 words'],
    fr: ['Ce texte a {count} mots ; trois minutes, c’est de {least} à {limit}.', '600 mots'],
  },
  'profile-too-long': {
    en: ['This profile has {count} words; aim at {limit} at most.', '100 to 300 words'],
    fr: ['Cette fiche a {count} mots ; visez {limit} au plus.', '100 à 300 mots'],
  },
  'profile-too-short': {
    en: [
      'This profile has fewer than {least} sentences. Say what it is, and what its part in the story is.',
      'Acme makes chips. It joined [at the launch](source:acme-release-2024).',
    ],
    fr: [
      'Cette fiche a moins de {least} phrases. Dites ce que c’est, et son rôle dans l’histoire.',
      'Acme fabrique des puces. L’entreprise a adhéré [dès le lancement](source:acme-release-2024).',
    ],
  },
} as const satisfies Messages;
