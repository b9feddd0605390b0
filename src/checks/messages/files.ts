import type { Messages } from './types.ts';

/** What is wrong with a file as a whole. */
export const FILES = {
  symlink: {
    en: ['This is a symbolic link. Put the file itself here.', 'members/acme.md as an ordinary file'],
    fr: ['C’est un lien symbolique. Mettez ici le fichier lui-même.', 'members/acme.md, un fichier ordinaire'],
  },
  'unexpected-folder': {
    en: ['There can be no folder here.', 'members/acme.md, not members/acme/…'],
    fr: ['Il ne peut pas y avoir de dossier à cet endroit.', 'members/acme.md, et non members/acme/…'],
  },
  'unexpected-file': {
    en: ['There can be no file of this name here.', 'explainers/my-subject/en.mdx'],
    fr: ['Aucun fichier ne peut porter ce nom à cet endroit.', 'explainers/mon-sujet/fr.mdx'],
  },
  'file-name': {
    en: [
      'A file name is made of small letters a–z, digits and single hyphens, 60 characters at most before its ending.',
      'acme-labs.md, acme-labs.fr.md',
    ],
    fr: [
      'Un nom de fichier se compose de minuscules sans accent, de chiffres et de traits d’union, 60 caractères au plus avant l’extension.',
      'acme-labs.md, acme-labs.fr.md',
    ],
  },
  'file-type': {
    en: ['This folder holds no files of this type.', 'members/acme.md'],
    fr: ['Ce dossier ne contient pas de fichiers de ce type.', 'members/acme.md'],
  },
  'not-a-file': {
    en: ['This is not an ordinary file.', 'members/acme.md as an ordinary file'],
    fr: ['Ce n’est pas un fichier ordinaire.', 'members/acme.md, un fichier ordinaire'],
  },
  'file-size': {
    en: ['This file has {found} bytes; {limit} are the most. Shorten it.', 'a profile of 100 to 300 words'],
    fr: ['Ce fichier pèse {found} octets ; {limit} est le maximum. Raccourcissez-le.', 'une fiche de 100 à 300 mots'],
  },
  encoding: {
    en: ['This file is not UTF-8 text. Save it again in your editor as UTF-8.', '“Save with encoding: UTF-8”'],
    fr: [
      'Ce fichier n’est pas du texte UTF-8. Enregistrez-le de nouveau en UTF-8 dans votre éditeur.',
      '« Enregistrer avec l’encodage UTF-8 »',
    ],
  },
  'byte-order-mark': {
    en: [
      'The file begins with an invisible mark (U+FEFF). “npm run check -- --fix” takes it away.',
      'UTF-8 without BOM',
    ],
    fr: [
      'Le fichier commence par une marque invisible (U+FEFF). « npm run check -- --fix » l’enlève.',
      'UTF-8 sans BOM',
    ],
  },
  'control-character': {
    en: ['There is a control character here ({found}). Delete it.', 'plain text'],
    fr: ['Il y a ici un caractère de commande ({found}). Supprimez-le.', 'du texte simple'],
  },
  'line-ends': {
    en: ['Lines end as on Windows here. “npm run check -- --fix” mends it.', 'line ends LF'],
    fr: ['Les fins de ligne sont celles de Windows. « npm run check -- --fix » les corrige.', 'fins de ligne LF'],
  },
  'final-newline': {
    en: ['The last line has no end. “npm run check -- --fix” adds it.', 'press Enter after the last line'],
    fr: [
      'La dernière ligne n’est pas terminée. « npm run check -- --fix » ajoute le saut de ligne.',
      'la touche Entrée après la dernière ligne',
    ],
  },
  'case-twin': {
    en: [
      'This name differs from {other} only in capitals; some systems take them for one.',
      'one file, in small letters',
    ],
    fr: [
      'Ce nom ne diffère de {other} que par les majuscules : certains systèmes les confondent.',
      'un seul fichier, en minuscules',
    ],
  },
  'unknown-page': {
    en: ['No page of the site shows a text called “{found}”.', 'pages/about/en.md'],
    fr: ['Aucune page du site ne montre de texte nommé « {found} ».', 'pages/about/fr.md'],
  },
  'missing-page': {
    en: [
      'The site cannot be built without this file, and it is not there. Put it back, or write it: title and summary, then the text.',
      '--- / title: Who writes this / summary: "…" / checked: 2024-01-01 / --- / We are…',
    ],
    fr: [
      'Le site ne peut pas être construit sans ce fichier, qui n’existe pas. Remettez-le, ou écrivez-le : titre et résumé, puis le texte.',
      '--- / title: Qui écrit ici / summary: "…" / checked: 2024-01-01 / --- / Nous…',
    ],
  },
  'reserved-id': {
    en: [
      'The name “{found}” is taken: by a page of the site, or by the computer. Choose another.',
      'index-ventures.md, not index.md',
    ],
    fr: [
      'Le nom « {found} » est pris, par une page du site ou par le système. Choisissez-en un autre.',
      'index-ventures.md, et non index.md',
    ],
  },
  'image-type': {
    en: ['This file is not the picture that its name says.', 'a real PNG, JPEG, WebP or AVIF file'],
    fr: ['Ce fichier n’est pas l’image que son nom annonce.', 'un vrai fichier PNG, JPEG, WebP ou AVIF'],
  },
  'image-size': {
    en: [
      'This picture has {found} bytes; {limit} are the most. Make it smaller.',
      'a WebP file of 1200 pixels in width',
    ],
    fr: [
      'Cette image pèse {found} octets ; {limit} est le maximum. Réduisez-la.',
      'un fichier WebP de 1200 pixels de large',
    ],
  },
} as const satisfies Messages;
