import type { Lang } from '../schema/primitives.ts';

/** What to say of a fault, and an example of how it is right. `{name}` is replaced by a value of the fault. */
type Text = readonly [message: string, example: string];

/**
 * The words of `npm run check`, by the code of the fault. Written for someone who edits a content file for the
 * first time: what is wrong, then what to do.
 */
export const MESSAGES = {
  // Files
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
  // Frontmatter and YAML
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
    en: ['“{found}” is not a web address.', 'website: https://www.example.org'],
    fr: ['« {found} » n’est pas une adresse web.', 'website: https://www.example.org'],
  },
  'invalid-form': {
    en: ['“{found}” {detail}.', 'joined: 2023-12-05'],
    fr: ['« {found} » {detail}.', 'joined: 2023-12-05'],
  },
  'invalid-value': {
    en: ['“{field}” {detail}; found: {found}.', 'standing: disputed, with a reason'],
    fr: ['« {field} » {detail} ; trouvé : {found}.', 'standing: disputed, avec reason'],
  },
  // Names and ids
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
  // Links and what a text may hold
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
    en: ['This address is not safe: {found}. It would not be shown.', '[a report](https://www.example.org/)'],
    fr: [
      'Cette adresse n’est pas sûre : {found}. Elle ne serait pas affichée.',
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
  'date-order': {
    en: ['“{field}” ({found}) cannot be later than “{other}” ({limit}).', 'joined: 2023-12-05, checked: 2026-11-22'],
    fr: [
      '« {field} » ({found}) ne peut pas être postérieur à « {other} » ({limit}).',
      'joined: 2023-12-05, checked: 2026-11-22',
    ],
  },
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
} as const satisfies Record<string, Record<Lang, Text>>;

export type Code = keyof typeof MESSAGES;
