import type { Lang } from '../schema/primitives.ts';

/** Sentences that are said on the way to a member’s file, whichever way that is. */
const SENTENCES = {
  noId: {
    en: 'The name has no letter that an address can hold. Fill in “{label}”: small letters a–z, digits and hyphens, such as acme-labs.',
    fr: 'Le nom n’a aucune lettre qu’une adresse puisse porter. Remplissez « {label} » : minuscules sans accent, chiffres et traits d’union, comme acme-labs.',
  },
  badId: {
    en: 'The id “{id}” must be small letters a–z, digits and single hyphens, such as acme-labs.',
    fr: 'L’identifiant « {id} » doit se composer de minuscules sans accent, de chiffres et de traits d’union, comme acme-labs.',
  },
  taken: {
    en: 'There is a member with the id “{id}” already: content/members/{id}.md. Correct that file, or choose another id.',
    fr: 'Un membre porte déjà l’identifiant « {id} » : content/members/{id}.md. Corrigez ce fichier, ou choisissez un autre identifiant.',
  },
  needed: { en: 'This is needed.', fr: 'Il faut une réponse.' },
  neededField: { en: '“{label}” is needed.', fr: 'Il faut remplir « {label} ».' },
  neededFlag: { en: '--{flag} is needed: {help}', fr: 'Il faut --{flag} : {help}' },
  noFlag: {
    en: '“--{found}” is none of the flags{near}. All of them: npm run new:member -- --help',
    fr: '« --{found} » n’est pas une option{near}. Toutes les options : npm run new:member -- --help',
  },
  noFlagNear: { en: '; the nearest is “--{near}”', fr: ' ; la plus proche est « --{near} »' },
  noChoice: { en: '“{found}” is none of the answers.', fr: '« {found} » n’est pas une des réponses.' },
  nearest: {
    en: '“{found}” is none of the answers. Did you mean {near}?',
    fr: '« {found} » n’est pas une des réponses. Vouliez-vous dire {near} ?',
  },
  welcome: {
    en: 'A new member. Press Enter to leave out what is not marked with *, Tab to complete, Ctrl+C to stop: nothing is written before the end.',
    fr: 'Un nouveau membre. Entrée passe ce qui n’est pas marqué d’un *, Tab complète, Ctrl+C arrête : rien n’est écrit avant la fin.',
  },
  paragraphs: {
    en: 'Each line is a paragraph; an empty line ends the text.',
    fr: 'Chaque ligne est un paragraphe ; une ligne vide termine le texte.',
  },
  manyChoices: { en: 'Tab shows the {n} answers.', fr: 'Tab montre les {n} réponses.' },
  files: { en: 'These files would be written:', fr: 'Voici les fichiers qui seraient écrits :' },
  notes: { en: 'Good to know:', fr: 'Bon à savoir :' },
  refused: { en: 'The check refuses this:', fr: 'La vérification refuse ceci :' },
  again: { en: 'Once more, please: {label}', fr: 'Reprenons : {label}' },
  write: { en: 'Write them? (Y/n)', fr: 'Les écrire ? (O/n)' },
  stopped: { en: 'Stopped: nothing was written.', fr: 'Arrêt : rien n’a été écrit.' },
  wrote: { en: 'Wrote {files}.', fr: 'Écrit : {files}.' },
  preview: {
    en: 'See it: npm run dev, then {address} and {other}',
    fr: 'Pour voir le résultat : npm run dev, puis {address} et {other}',
  },
  next: {
    en: 'Check it: npm run check. Then open a pull request.',
    fr: 'Pour vérifier : npm run check -- --lang fr. Ouvrez ensuite une demande de fusion.',
  },
  tooLong: { en: 'This is too long to be read.', fr: 'Ceci est trop long pour être lu.' },
  noForm: {
    en: 'None of the headings of the form is left. Please fill in the form anew.',
    fr: 'Il ne reste aucun intertitre du formulaire. Remplissez-le de nouveau.',
  },
  twice: {
    en: 'The heading “{label}” of the form stands here twice. Take it out of your answer.',
    fr: 'L’intertitre « {label} » du formulaire figure ici deux fois. Ôtez-le de votre réponse.',
  },
  noChoiceHere: {
    en: 'This is none of the answers that the form offers.',
    fr: 'Ce n’est pas une des réponses que le formulaire propose.',
  },
  more: { en: 'And {n} more, not shown here.', fr: 'Il y en a encore {n}, qu’on ne montre pas ici.' },
  formRefused: {
    en: 'Thank you. Before this can become a page, please mend what follows: edit the text above (the three dots, then “Edit”). The check then reads it again by itself.',
    fr: 'Merci. Avant d’en faire une page, corrigez ce qui suit : modifiez le texte ci-dessus (les trois points, puis « Edit »). La vérification le relit ensuite d’elle-même.',
  },
  formTaken: {
    en: 'Thank you. The check has nothing against it. The files are ready, and somebody will look at them.',
    fr: 'Merci. La vérification n’y trouve rien à redire. Les fichiers sont prêts ; quelqu’un va les regarder.',
  },
  formProposed: { en: 'They are here: {address}', fr: 'Les voici : {address}' },
  formByHand: {
    en: 'Somebody has worked on the files by hand since ({address}), so they are left as they are. Please say there what should change.',
    fr: 'Quelqu’un a retravaillé les fichiers entre-temps ({address}) : ils restent tels quels. Dites là-bas ce qui doit changer.',
  },
} as const satisfies Record<string, Record<Lang, string>>;

export type Sentence = keyof typeof SENTENCES;

/** A sentence in a language, its places filled in. @throws where a place has no value. */
export function say(key: Sentence, lang: Lang, values: Readonly<Record<string, string | number>> = {}): string {
  return fillIn(SENTENCES[key][lang], values);
}

/** Puts values into the `{places}` of a sentence. @throws where a place has no value. */
export function fillIn(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in “${text}”`);
    return String(value);
  });
}

/** Every French sentence of this file, for the test of their punctuation. */
export const FRENCH: readonly string[] = Object.values(SENTENCES).map((s) => s.fr);
