import type { Lang } from '../../schema/languages.ts';

const undouble = (word: string): string => (/([b-df-hj-np-tv-z])\1$/.test(word) ? word.slice(0, -1) : word);

/** Verbs whose other forms do not look like them, each with its forms behind it. */
const irregular = (rows: string): ReadonlyMap<string, string> =>
  new Map(
    rows.split(/[|\n]/).flatMap((row) => {
      const [verb = '', ...forms] = row.trim().split(' ');
      return forms.map((form) => [form, verb] as const);
    }),
  );
const ENGLISH = irregular(
  `write wrote written|pay paid|leave left|build built|lead led|begin began begun|choose chose chosen|give gave given|take took taken
   sell sold|spend spent|keep kept|hold held|speak spoke spoken|meet met|win won|lose lost|bring brought|buy bought|grow grew grown
   know knew known|draw drew drawn|fight fought|teach taught|fall fell fallen|rise rose risen|show shown|break broke broken`,
);
const FRENCH = irregular(
  `ecrire ecrit ecrite ecrits ecrivent ecrivez ecrivait|produire produit produite produisent|construire construit construite construisent
   promettre promet promis promise promettent|permettre permet permis permettent|apprendre appris apprend apprennent
   sortir sorti sortie sort sortent|partir parti partie partent|tenir tient tenu tenue|obtenir obtient obtenu obtenue
   vendre vend vendu vendue|defendre defend defendu|rendre rend rendu`,
);

/** English: plurals, -ing and -ed, and the verbs that have other ways. */
function english(form: string): string {
  const word = ENGLISH.get(form) ?? form;
  // “News” is no plural of “new”.
  if (word === 'news') return word;
  let stem = word;
  if (/[^aeiou]ies$/.test(stem) && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
  else if (/(?:ss|x|ch|sh|zz|o)es$/.test(stem) && stem.length > 4) stem = stem.slice(0, -2);
  else if (/[^sui]s$/.test(stem) && stem.length > 3) stem = stem.slice(0, -1);
  if (/[aeiouy].*ing$/.test(stem) && stem.length > 5) stem = undouble(stem.slice(0, -3));
  else if (/[aeiouy].*ed$/.test(stem) && stem.length > 5) stem = undouble(stem.slice(0, -2));
  return stem.length > 4 ? stem.replace(/e$/, '') : stem;
}

/** French: plurals, the feminine, -er and -é, as in J. Savoy’s minimal stemmer. */
function french(form: string): string {
  const word = FRENCH.get(form) ?? form;
  // “Pays” is no form of “payer”.
  if (word === 'pays') return word;
  let stem = word;
  if (stem.endsWith('aux') && stem.length > 5) stem = `${stem.slice(0, -2)}l`;
  stem = stem
    // “Vous publiez” is “publier”.
    .replace(/(?<=.{4})ez$/, 'er')
    .replace(/trices?$/, 'teur')
    .replace(/[sx]$/, '')
    .replace(/(?<=.{4})r$/, '')
    .replace(/e+$/, 'e');
  // A short word has nothing more to lose: “payer” is “paye”, “puces” is “puce”.
  return undouble(stem.length > 4 ? stem.replace(/e$/, '') : stem);
}

/** What is known of the endings of a language; of another, each form of a word stands for itself. */
const STEMS: Readonly<Partial<Record<string, (form: string) => string>>> = { en: english, fr: french };

/**
 * What the forms of a word have in common: “licence” and “licences”, “fermé” and “fermées”. Only endings of whole words
 * are taken off, and none that makes another word of it.
 * @param word as `wordsOf` gives it
 */
export const stemOf = (word: string, lang: Lang): string =>
  word.length < 4 || /\d/.test(word) ? word : (STEMS[lang]?.(word) ?? word);

/** A verb that a word may be “they” of: its form, and words that there are only of a verb. */
interface Verb {
  form: string;
  signs: readonly string[];
  /** There is this word only if the other is a noun or an adjective: no verb has an s behind “they”. */
  plural: string;
}

/**
 * The verb that a word is “they” of, if it is one: “manquent” of “manquer”, but “président” of nothing, unless somebody
 * presides. The same for its plural.
 */
export function verbOf(word: string, lang: Lang): Verb | undefined {
  const root = lang === 'fr' ? /^(.{3,}[^m])ents?$/.exec(word)?.[1] : undefined;
  if (root === undefined) return undefined;
  const signs = ['er', 'ee', 'ees', 'ez', 'ait', 'aient', 'ant', 'ir', 're'].map((ending) => root + ending);
  return { form: french(`${root}e`), signs, plural: `${root}ents` };
}

const isPlural = (many: string, one: string): boolean =>
  [`${one}s`, `${one}es`, `${one}x`, one.replace(/y$/, 'ies'), one.replace(/l$/, 'ux')].includes(many);

/** Whether one word is the other, or its plural, in either language: “licences”, “universities”, “hôpitaux”. */
export const isForm = (a: string, b: string): boolean => a === b || isPlural(a, b) || isPlural(b, a);

/** What makes another word of a word, by language: who lobbies is a lobbyist, and does lobbying. */
const DERIVING: Readonly<Partial<Record<string, RegExp>>> = {
  en: /(?:ations?|ators?|ments?|ings?|ists?|isms?|ers?|ors?|ive|ed|al|ly|e|s)$/,
  fr: /(?:ations?|ateurs?|atrices?|ements?|istes?|ismes?|eurs?|euses?|trices?|antes?|ants?|ees?|er?|s)$/,
};

/** What a word has in common with those that are made of it or it of them; of a short word, nothing. */
export function rootOf(word: string, lang: Lang): string | undefined {
  const root = word.replace(DERIVING[lang] ?? /$^/, '');
  return root.length < 5 ? undefined : root;
}
