import { renamedFrom } from '../../schema/renamed.ts';
import { isLang } from '../../schema/languages.ts';
import { isSomeLanguage, languageMeant } from './language.ts';
import { nearest } from './nearest.ts';
import { bare } from './word.ts';

/** What people call fields otherwise: in another language, or by a word that means the same. The first that is there is meant. */
const ALSO: Readonly<Record<string, string>> = {
  name: 'nom, title, titre, label, libellé, organisation, organization, company, member, membre, full name, nom complet',
  short: 'short name, nom court, abréviation, abbreviation, acronym, acronyme, sigle, étiquette',
  aliases: 'alias, autres noms, other names, also known as, aka, synonyms, synonymes',
  summary: 'résumé, description, tagline, abstract, intro, chapeau, excerpt, extrait',
  definition: 'définition, meaning, sens, summary, résumé, description',
  website: 'url, site, site web, web, homepage, home page, link, lien, adresse, address, site internet, www',
  url: 'link, lien, address, adresse, website, site, web, href',
  country: 'pays, nation, land, country code, code pays',
  city: 'ville, town, location, lieu, siège, headquarters, hq, seat',
  sources: 'références, references, refs, source ids, preuves, evidence, citation',
  checked:
    'vérifié, vérifiée, vérifiée le, verified, last checked, updated, mis à jour, relu, contrôlé, last updated, date checked',
  kind: 'type, catégorie, category, genre, sorte, nature',
  sector: 'secteur, industry, industrie, domaine, field, domain, branche, activité',
  joined:
    'adhésion, adhéré, rejoint, entrée, arrivée, date, since, depuis, member since, membre depuis, join date, joined on, date joined, date of joining',
  founding: 'fondateur, fondatrice, founder, founding member, membre fondateur, fondation',
  named: 'nommé, nommée, cité, citée, mentioned, named in article',
  group: 'groupe',
  related: 'lié, liés, liée, liées, voir aussi, see also, liens, ties',
  basis: 'fondement, base, based on, fondé sur, repose sur',
  archived: 'archivé, archivée, left, parti, gone, archive',
  movedTo: 'déplacé, renommé, renamed, renamed to, moved, redirect, redirection, new id',
  movedOn: 'déplacé le, renommé le, renamed on, moved date',
  corrections: 'corrigé, correction, errata, erratum',
  reason: 'raison, motif, why, pourquoi, because',
  title: 'titre, name, nom, headline, heading',
  date: 'jour, day, when, quand, datum, published, publié',
  endDate: 'fin, end, date de fin, to, until, jusqu’au',
  written: 'écrit, rédigé, written on, created',
  event: 'événement, évènement',
  term: 'terme, word, mot, name, nom, title, titre',
  see: 'voir, voir aussi, see also, related',
  text: 'texte, claim, statement, affirmation, énoncé',
  maker: 'auteur, author, par, by, origin, origine',
  who: 'qui, speaker, locuteur, person, personne, author, auteur',
  note: 'remarque, remark, comment, commentaire, notes',
  standing: 'statut, status, état, state',
  state: 'état, status, statut',
  language: 'langue, lang, langage',
  publisher: 'éditeur, publication, journal, newspaper, média, media',
  author: 'auteur, autrice, auteure, by, par, writer',
  seen: 'vu, lu, read',
  reliability: 'fiabilité, trust, confiance',
  supports: 'soutient, étaye, appuie, points',
  what: 'quoi, promise, promesse, text, texte',
  by: 'par, who, qui, author, auteur',
  made: 'fait, date, day, jour',
  due: 'échéance, deadline, délai, until, by when',
  found: 'trouvé, constat, result, résultat',
  weight: 'poids, importance',
  confidence: 'confiance, certitude, certainty',
  branch: 'branche',
  address: 'adresse, url, site, domain, domaine',
  repository: 'dépôt, repo',
  email: 'courriel, mail, e-mail, contact',
  draw: 'dessin, dessine, type, kind, chart, graph',
  question: 'ask',
  answer: 'réponse',
  link: 'lien, url',
};

/** The only field that is named among several words: “the kind” is “kind”, and so is “kindId”. */
function onlyNamedIn(typed: string, allowed: readonly string[]): string | undefined {
  const words = typed.split(/[^\p{L}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})/u).map(bare);
  const named = words.length > 1 ? allowed.filter((field) => words.includes(bare(field))) : [];
  return named.length === 1 ? named[0] : undefined;
}

let also: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * The field that a name was meant for, among those that there can be: the same written otherwise, the word of another
 * language, or one that is a slip away.
 * @example fieldMeant('Secteur', ['name', 'sector']) // 'sector'
 */
export function fieldMeant(typed: string, allowed: readonly string[]): string | undefined {
  also ??= new Map(Object.entries(ALSO).map(([field, words]) => [field, words.split(', ').map(bare)]));
  const word = bare(typed);
  if (allowed.some(isLang)) {
    const lang = languageMeant(typed);
    if (lang !== undefined && allowed.includes(lang)) return lang;
    // Another language is no slip for one of the site.
    if (isSomeLanguage(typed)) return undefined;
  }
  return (
    allowed.find((field) => bare(field) === word) ??
    renamedFrom(typed, allowed) ??
    allowed.find((field) => also?.get(field)?.includes(word) === true) ??
    onlyNamedIn(typed, allowed) ??
    nearest(typed, allowed)
  );
}

/** Whether a field of any file is called so. */
export const isFieldName = (word: string): boolean => Object.hasOwn(ALSO, word);
