/** The words of the issue forms that are not those of a field. */
export const FORM_WORDS = {
  member: {
    en: {
      name: 'Add a member',
      description: 'Propose a member of {subject}: no files, no tools.',
      title: 'New member: ',
      note: 'Fill in what you know; what you leave empty can come later. A check reads your answers at once and says below what to mend, and the files are made from them.\n\n**Invent nothing**: every figure, date and quotation needs a source that others can read.',
    },
    fr: {
      name: 'Ajouter un membre',
      description: 'Proposez un membre de {subject} : ni fichier, ni outil.',
      title: 'Nouveau membre : ',
      note: 'Remplissez ce que vous savez ; le reste peut venir plus tard. Une vérification lit vos réponses aussitôt et dit plus bas ce qu’il faut corriger ; les fichiers en sont tirés.\n\n**N’inventez rien** : chaque chiffre, date ou citation demande une source que d’autres peuvent lire.',
    },
  },
  correction: {
    en: {
      name: 'Correct something',
      description: 'A fact is wrong, unfair or out of date.',
      title: 'Correction: ',
      note: 'You can also change the file yourself: the foot of each page has the link *Correct this page*.',
      page: ['Page', 'Its address, such as https://example.org/members/acme/.'],
      wrong: ['What stands there', 'The sentence or the fact, as it is now.'],
      right: ['What is right', 'In your own words.'],
      source: ['Source', 'Where others can read it: an address, or what they need to find it.'],
    },
    fr: {
      name: 'Rectifier quelque chose',
      description: 'Un fait est faux, injuste ou dépassé.',
      title: 'Rectification : ',
      note: 'Vous pouvez aussi changer le fichier vous-même : le pied de chaque page en donne le lien.',
      page: ['Page', 'Son adresse, comme https://example.org/fr/members/acme/.'],
      wrong: ['Ce qui y figure', 'La phrase ou le fait, tel qu’il est.'],
      right: ['Ce qui est juste', 'Avec vos mots.'],
      source: ['Source', 'Où d’autres peuvent le lire : une adresse, ou de quoi la trouver.'],
    },
  },
  guide: {
    en: { name: 'How to take part', about: 'One short section for each task.' },
    fr: { name: 'Comment participer', about: 'Une courte partie pour chaque tâche.' },
  },
} as const satisfies Record<string, Record<'en' | 'fr', Record<string, string | readonly [string, string]>>>;
