import type { Messages } from './types.ts';

/** What is wrong with names and ids. */
export const NAMES = {
  'duplicate-id': {
    en: ['The id “{found}” is taken, in {other}. Choose another.', 'id: acme-release-2024'],
    fr: ['L’identifiant « {found} » est pris, dans {other}. Choisissez-en un autre.', 'id: acme-release-2024'],
  },
  'orphan-translation': {
    en: ['This translation has no English file beside it.', 'acme.md beside acme.fr.md'],
    fr: ['Cette traduction n’a pas de fichier anglais à côté d’elle.', 'acme.md à côté de acme.fr.md'],
  },
  'unknown-id': {
    en: ['There is no {kind} “{found}”.', '[Acme](member:acme)'],
    fr: ['Il n’existe pas de {kind} « {found} ».', '[Acme](member:acme)'],
  },
  'unknown-heading': {
    en: ['That page has no heading “{found}”.', '[who was there](explainer:the-alliance#members)'],
    fr: ['Cette page n’a pas d’intertitre « {found} ».', '[qui en était](explainer:the-alliance#membres)'],
  },
  'moved-in-circle': {
    en: ['“movedTo: {found}” leads back to this file.', 'movedTo: the-new-id'],
    fr: ['« movedTo: {found} » ramène à ce fichier.', 'movedTo: le-nouvel-identifiant'],
  },
  'count-not-in-claim': {
    en: ['The claim “{claim}” does not say {found} in both languages.', 'n: 57, claim: the-claim-that-says-57'],
    fr: ['L’affirmation « {claim} » ne dit pas {found} dans les deux langues.', 'n: 57, claim: celle-qui-dit-57'],
  },
  'names-not-in-files': {
    en: [
      'A figure counts {found} names with a file here by the day of its claim; there are {known} now.',
      '{ n: 57, names: true, claim: … }',
    ],
    fr: [
      'Une figure compte {found} noms ayant un fichier ici à la date de son affirmation ; il y en a maintenant {known}.',
      '{ n: 57, names: true, claim: … }',
    ],
  },
  'number-not-in-figure': {
    en: ['The title says {found}, and the figure shows no such number.', 'title: a number of the table'],
    fr: ['Le titre dit {found}, et la figure ne montre pas ce nombre.', 'title: un nombre du tableau'],
  },
  'unknown-body': {
    en: ['This figure has no body “{found}”.', 'bodies: [{ id: the-guild, … }]'],
    fr: ['Cette figure n’a pas d’organisme « {found} ».', 'bodies: [{ id: la-guilde, … }]'],
  },
  'seat-not-as-filed': {
    en: [
      'In the body with “own: true”, whoever has a file in members/ has a seat, and nobody else: “{found}” differs.',
      'seats: { the-guild: { as: member, … } }',
    ],
    fr: [
      'Dans l’organisme marqué « own: true » siègent ceux qui ont un fichier dans members/, et eux seuls : « {found} » s’en écarte.',
      'seats: { la-guilde: { as: member, … } }',
    ],
  },
  'step-off-the-line': {
    en: ['The line has {limit} steps, not {found}.', 'from: 1'],
    fr: ['La ligne compte {limit} étapes, et non {found}.', 'from: 1'],
  },
  'maker-not-of-claim': {
    en: ['The claim “{claim}” has another maker than “{found}”.', 'maker: press'],
    fr: ['L’affirmation « {claim} » a un autre auteur que « {found} ».', 'maker: press'],
  },
  'answers-one-way': {
    en: ['The claim “{found}” does not name “{id}” among those that it answers.', 'answers: [the-other-claim]'],
    fr: ['L’affirmation « {found} » ne nomme pas « {id} » parmi celles auxquelles elle répond.', 'answers: [l-autre]'],
  },
  'answers-uneven': {
    en: [
      'This claim is “{found}”, and “{other}” gives another answer to the same question: both are disputed, or neither.',
      'standing: disputed',
    ],
    fr: [
      'Cette affirmation est « {found} », et « {other} » répond autrement à la même question : les deux sont contestées, ou aucune.',
      'standing: disputed',
    ],
  },
  'names-itself': {
    en: ['This file names itself.', 'related: [another-member]'],
    fr: ['Ce fichier se cite lui-même.', 'related: [autre-membre]'],
  },
  'duplicate-name': {
    en: [
      'The name “{found}” is that of {other} too. If it is one body, keep one file; else tell them apart in the name.',
      'name: Acme (Canada)',
    ],
    fr: [
      'Le nom « {found} » est aussi celui de {other}. Si c’est le même organisme, gardez un seul fichier ; sinon, distinguez-les dans le nom.',
      'name: Acme (Canada)',
    ],
  },
  'look-alike-name': {
    en: ['The name “{found}” can be taken for “{name}” in {other}.', 'two names that a reader can tell apart'],
    fr: ['Le nom « {found} » se confond avec « {name} » de {other}.', 'deux noms qu’un lecteur distingue'],
  },
  'look-alike-id': {
    en: ['The file name “{found}” can be taken for {other}.', 'acme-canada.md beside acme.md'],
    fr: ['Le nom de fichier « {found} » se confond avec {other}.', 'acme-canada.md à côté de acme.md'],
  },
  'alias-taken': {
    en: ['The alias “{found}” is a name in {other}: a search for it would find both.', 'aliases: [Acme Labs]'],
    fr: ['L’alias « {found} » est un nom dans {other} : une recherche trouverait les deux.', 'aliases: [Acme Labs]'],
  },
  'invisible-character': {
    en: [
      'There is a character here that nobody can see ({found}). Delete it; retype the word if need be.',
      'plain letters, spaces and punctuation',
    ],
    fr: [
      'Il y a ici un caractère que personne ne voit ({found}). Supprimez-le ; au besoin, retapez le mot.',
      'lettres, espaces et ponctuation ordinaires',
    ],
  },
  'stacked-marks': {
    en: ['“{found}” has a heap of accents on one letter. Retype the word.', 'é, ễ: one or two accents on a letter'],
    fr: [
      '« {found} » porte un amas d’accents sur une même lettre. Retapez le mot.',
      'é, ễ : un ou deux accents par lettre',
    ],
  },
  'mixed-script': {
    en: [
      '“{found}” mixes Latin letters with a letter that only looks like one ({letter}, {point}). Retype the word.',
      'Acme in Latin letters only',
    ],
    fr: [
      '« {found} » mêle aux lettres latines une lettre qui n’en a que l’air ({letter}, {point}). Retapez le mot.',
      'Acme en lettres latines seulement',
    ],
  },
  'duplicate-number': {
    en: ['The claim number {found} is taken, by {other}.', 'article: C12, once'],
    fr: ['Le numéro d’affirmation {found} est pris, par {other}.', 'article: C12, une seule fois'],
  },
  'missing-number': {
    en: ['No claim has these numbers of the article: {found}.', 'article: C12'],
    fr: ['Aucune affirmation ne porte ces numéros de l’article : {found}.', 'article: C12'],
  },
  'unused-claim': {
    en: ['No page uses the claim “{found}”.', '[about 45 bodies](claim:members-at-launch)'],
    fr: ['Aucune page n’utilise l’affirmation « {found} ».', '[environ 45 organismes](claim:members-at-launch)'],
  },
  'unused-source': {
    en: ['Nothing uses the source “{found}”.', 'sources: [acme-2024]'],
    fr: ['Rien n’utilise la source « {found} ».', 'sources: [acme-2024]'],
  },
} as const satisfies Messages;
