import type { Messages } from './types.ts';

/** What is wrong with what a text rests on: claims, sources, days. */
export const EVIDENCE = {
  // Evidence
  'figure-without-source': {
    en: [
      'This sentence has a figure or a date ({found}) and does not say where it comes from. Link words of the same sentence to a claim or a source.',
      'It has [85 members](source:acme-release-2024).',
    ],
    fr: [
      'Cette phrase a un chiffre ou une date ({found}) sans dire d’où il vient. Liez des mots de la même phrase à une affirmation ou à une source.',
      'Elle compte [85 membres](source:acme-release-2024).',
    ],
  },
  'quote-without-source': {
    en: [
      'This sentence has a quotation ({found}) and does not say where it comes from. Link words of the same sentence to a claim or a source.',
      'She spoke of [“a new field”](source:acme-release-2024).',
    ],
    fr: [
      'Cette phrase a une citation ({found}) sans dire d’où elle vient. Liez des mots de la même phrase à une affirmation ou à une source.',
      'Elle parle d’[« un nouveau champ »](source:acme-release-2024).',
    ],
  },
  'quote-too-long': {
    en: [
      'This quotation has {count} words; {limit} are the most. Shorten it, or say it in your own words.',
      '“Openness is our strength.”',
    ],
    fr: [
      'Cette citation a {count} mots ; {limit} est le maximum. Raccourcissez-la, ou dites-le avec vos mots.',
      '« L’ouverture est notre force. »',
    ],
  },
  // Dates
  'future-date': {
    en: ['The date {found} is in the future (today is {today}).', 'checked: 2026-11-22'],
    fr: ['La date {found} est dans le futur (nous sommes le {today}).', 'checked: 2026-11-22'],
  },
  'promise-due': {
    en: [
      'This promise was due on {due}, and nobody has looked since: its last look is of {found}.',
      'checked: the day on which you looked',
    ],
    fr: [
      'Cette promesse arrivait à échéance le {due}, et personne n’a regardé depuis : le dernier contrôle est du {found}.',
      'checked: le jour où vous avez regardé',
    ],
  },
  'promise-waits': {
    en: ['This promise was due on {due}: it no longer waits.', 'state: unseen'],
    fr: ['Cette promesse arrivait à échéance le {due} : elle n’attend plus.', 'state: unseen'],
  },
  'date-order': {
    en: ['“{field}” ({found}) cannot be later than “{other}” ({limit}).', 'joined: 2023-12-05, checked: 2026-11-22'],
    fr: [
      '« {field} » ({found}) ne peut pas être postérieur à « {other} » ({limit}).',
      'joined: 2023-12-05, checked: 2026-11-22',
    ],
  },
} as const satisfies Messages;
