import type { Lang } from '../schema/primitives.ts';

/** The notes of the sample, a field each, in the order in which they stand there. */
export const SAMPLE_NOTES = {
  name: { en: 'as the organisation writes it', fr: 'tel que l’organisation l’écrit' },
  nameFr: { en: 'the French name, only where it differs', fr: 'le nom français, seulement s’il diffère' },
  short: { en: 'a short name for lists', fr: 'un nom court pour les listes' },
  shortFr: { en: 'the French short name, only where it differs', fr: 'le nom court français, seulement s’il diffère' },
  aliases: { en: 'other names that people search for', fr: 'd’autres noms que l’on cherche' },
  summary: {
    en: 'one plain sentence, at most 155 letters: what it is and its part in the story',
    fr: 'une phrase simple, en anglais, de 155 signes au plus : ce qu’elle est et son rôle dans l’histoire',
  },
  kind: { en: 'one of: {list}', fr: 'au choix : {list}' },
  sector: { en: 'one of: {list}', fr: 'au choix : {list}' },
  country: { en: 'two capital letters', fr: 'deux capitales' },
  city: { en: 'the city of its seat', fr: 'la ville de son siège' },
  cityFr: {
    en: 'the French name of the city, only where it differs',
    fr: 'le nom français de la ville, seulement s’il diffère',
  },
  website: { en: 'begins with https://', fr: 'commence par https://' },
  joined: { en: 'the day it joined, or the day that was announced', fr: 'le jour de l’adhésion ou de son annonce' },
  founding: {
    en: 'true if the list printed at the launch names it',
    fr: 'true si la liste imprimée lors du lancement le cite',
  },
  named: {
    en: 'true if the article that the site starts from names it',
    fr: 'true si l’article dont part le site le cite',
  },
  group: { en: 'on the map of members, one of: {list}', fr: 'sur la carte des membres, au choix : {list}' },
  weak: {
    en: 'true if only one weak source shows that it is a member',
    fr: 'true si une seule source, fragile, atteste l’adhésion',
  },
  related: { en: 'ids of members with a real tie to it', fr: 'identifiants des membres auxquels un lien réel l’unit' },
  sources: {
    en: 'ids from content/sources: what shows all this',
    fr: 'identifiants de content/sources : ce qui atteste tout cela',
  },
  basis: {
    en: 'what each fact rests on: the id of a source, general-knowledge (not checked) or judgement (ours)',
    fr: 'ce sur quoi repose chaque fait : une source, general-knowledge (notoriété) ou judgement (notre avis)',
  },
  checked: { en: 'the day you checked all this', fr: 'le jour où vous avez vérifié tout cela' },
  archived: {
    en: 'it has left: the page stays, with the day and the reason',
    fr: 'il est parti : la page reste, avec le jour et la raison',
  },
  movedTo: {
    en: 'it has a new id: the old address leads there',
    fr: 'il a un nouvel identifiant : l’ancienne adresse y mène',
  },
  movedOn: { en: 'the day it got its new id', fr: 'le jour où il a changé d’identifiant' },
  corrections: {
    en: 'what was wrong here and has been put right',
    fr: 'ce qui était faux ici et a été rectifié',
  },
} as const satisfies Record<string, Record<Lang, string>>;

/** The rest of the words of the sample. */
export const SAMPLE_WORDS = {
  copy: {
    en: 'Copy this to content/members/<id>.md: the id is the name in small letters, digits and hyphens, such as acme-labs.',
    fr: 'Copiez ceci dans content/members/<id>.md : l’identifiant est le nom en minuscules sans accent, chiffres et traits d’union, comme acme-labs.',
  },
  notes: {
    en: 'What follows a # is a note. A line that begins with # is not needed: take the # away where you fill it in.',
    fr: 'Ce qui suit un # est une note. Une ligne qui commence par # n’est pas nécessaire : ôtez le # si vous la remplissez.',
  },
  length: {
    en: 'The text below the second line of dashes has 60 to 200 words.',
    fr: 'Le texte, sous la seconde ligne de tirets, compte de 60 à 200 mots, en anglais.',
  },
  text: {
    en: [
      'Acme Labs is a made-up name: say here what the organisation is, and what its part in the story is.',
      'Every figure, date and quotation stands in a sentence with a link to where it was read, such as [in 2023](source:{source}).',
    ],
    fr: [
      'Acme Labs is a made-up name: write here in English what the organisation is.',
      'Every figure, date and quotation stands in a sentence with a link to where it was read, such as [in 2023](source:{source}).',
    ],
  },
  summary: {
    en: 'A made-up lab that shows what this file may say.',
    fr: 'Un laboratoire inventé, qui montre ce que ce fichier peut dire.',
  },
  frenchCopy: {
    en: 'Copiez ceci dans content/members/<id>.fr.md, à côté du fichier anglais ; npm run check -- --fix ajoute « of ».',
    fr: 'Copiez ceci dans content/members/<id>.fr.md, à côté du fichier anglais ; npm run check -- --fix ajoute « of ».',
  },
  frenchText: {
    en: 'Acme Labs est un nom inventé. Dites ici en français ce que dit le texte anglais, sans le calquer.',
    fr: 'Acme Labs est un nom inventé. Dites ici en français ce que dit le texte anglais, sans le calquer.',
  },
} as const satisfies Record<string, Record<Lang, string | readonly string[]>>;
