import type { Lang } from '../schema/primitives.ts';
import { fillIn } from './words.ts';

/** The words of the summary of a pull request. */
const WORDS = {
  title: { en: 'What this changes', fr: 'Ce que cela change' },
  nothing: { en: 'Nothing changes in the content.', fr: 'Rien ne change dans le contenu.' },
  members: {
    en: 'Members: {added} added, {changed} changed, {removed} removed.',
    fr: 'Membres : {added} ajoutés, {changed} modifiés, {removed} retirés.',
  },
  others: { en: 'Other things: {n}.', fr: 'Autres éléments : {n}.' },
  noErrors: { en: 'The check finds no new error.', fr: 'La vérification ne trouve aucune nouvelle erreur.' },
  errors: { en: 'The check finds new errors: {n}.', fr: 'La vérification trouve de nouvelles erreurs : {n}.' },
  faults: { en: 'What the check says', fr: 'Ce que dit la vérification' },
  error: { en: '**Error.**', fr: '**Erreur.**' },
  warning: { en: 'Note.', fr: 'Remarque.' },
  left: { en: 'Not taken in', fr: 'Laissé de côté' },
  link: { en: 'is a link; put the file itself there.', fr: 'est un lien ; mettez-y le fichier lui-même.' },
  special: { en: 'is no ordinary file.', fr: 'n’est pas un fichier ordinaire.' },
  size: { en: 'is too large.', fr: 'est trop gros.' },
  depth: { en: 'is a folder too deep.', fr: 'est un dossier trop profond.' },
  many: { en: 'is one file too many.', fr: 'est un fichier de trop.' },
  elsewhere: {
    en: 'Also changed, outside the content, and not looked at here',
    fr: 'Modifié aussi, hors du contenu, et non examiné ici',
  },
  changes: { en: 'Thing by thing', fr: 'Élément par élément' },
  added: { en: 'Added', fr: 'Ajout' },
  changed: { en: 'Changed', fr: 'Modification' },
  removed: { en: 'Removed', fr: 'Retrait' },
  gone: {
    en: 'Its address would be gone. Keep the file and set “archived”, with the day and the reason, or “movedTo”.',
    fr: 'Son adresse disparaîtrait. Gardez le fichier et remplissez « archived », avec le jour et la raison, ou « movedTo ».',
  },
  fieldAdded: { en: '{name}: {after}', fr: '{name} : {after}' },
  fieldRemoved: { en: '{name}: {before} → nothing', fr: '{name} : {before} → rien' },
  fieldChanged: { en: '{name}: {before} → {after}', fr: '{name} : {before} → {after}' },
  english: { en: 'English', fr: 'anglais' },
  french: { en: 'French', fr: 'français' },
  textAdded: { en: '{language} text: {after} words', fr: 'Texte {language} : {after} mots' },
  textRemoved: { en: '{language} text: {before} words → nothing', fr: 'Texte {language} : {before} mots → rien' },
  textChanged: { en: '{language} text: {before} → {after} words', fr: 'Texte {language} : {before} → {after} mots' },
  missing: { en: 'Still missing: {list}', fr: 'Manque encore : {list}' },
  more: { en: 'and {n} more', fr: 'et {n} autres' },
  pages: { en: 'Pages', fr: 'Pages' },
  pagesNote: {
    en: 'HTML and styles in bytes, compressed with brotli. The pictures are in the archive “pictures” of this run.',
    fr: 'HTML et styles en octets, compressés avec brotli. Les images sont dans l’archive « pictures » de cette exécution.',
  },
  page: { en: 'Page', fr: 'Page' },
  before: { en: 'Before', fr: 'Avant' },
  after: { en: 'After', fr: 'Après' },
  difference: { en: 'Difference', fr: 'Écart' },
  pictures: { en: 'Pictures', fr: 'Images' },
} as const satisfies Record<string, Record<Lang, string>>;

export type Told = keyof typeof WORDS;

/** A sentence of the summary. */
export const tell = (key: Told, lang: Lang, values: Readonly<Record<string, string | number>> = {}): string =>
  fillIn(WORDS[key][lang], values);

const MISSING: Record<string, Record<Lang, string>> = {
  fr: { en: 'the French text', fr: 'le texte français' },
  country: { en: 'the country', fr: 'le pays' },
  city: { en: 'the city', fr: 'la ville' },
  website: { en: 'the website', fr: 'le site web' },
};

/** What a missing part is called. */
export const missingName = (name: string, lang: Lang): string => MISSING[name]?.[lang] ?? name;

/** A number as a language writes it. */
export const formatNumber = (n: number, lang: Lang): string => new Intl.NumberFormat(lang).format(n);

/** Every French sentence of this file, for the test of their punctuation. */
export const FRENCH: readonly string[] = [...Object.values(WORDS), ...Object.values(MISSING)].map((word) => word.fr);
